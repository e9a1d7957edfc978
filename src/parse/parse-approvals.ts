import { approvalsFolder } from '../domain/approval-record.ts'
import type { ApprovalFile } from '../domain/approval-record.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { decode } from './decode.ts'
import type { RegisterFile } from './parse-hazard-log.ts'

/** The files of a register → what was kept of approvals, each with its signature. */
export const parseApprovals = (folder: string, files: readonly RegisterFile[]): readonly ApprovalFile[] => {
  const prefix = `${approvalsFolder(folder)}/`
  const signatures = new Map(
    files.filter(({ path }) => path.endsWith(SIGNATURE)).map((file) => [file.path, file]),
  )
  return files
    .filter(({ path }) => path.startsWith(prefix) && /^[^/]+\.json$/.test(path.slice(prefix.length)))
    .toSorted((left, right) => byCodeUnit(left.path, right.path))
    .map((file) => {
      const signature = signatures.get(`${file.path}${SIGNATURE}`)
      return {
        file: file.path,
        stem: file.path.slice(prefix.length, -'.json'.length),
        bytes: file.bytes,
        ...valueIn(file),
        signature: signature === undefined ? undefined : { file: signature.path, bytes: signature.bytes },
      }
    })
}

const SIGNATURE = '.sig'

const valueIn = ({ bytes, problem }: RegisterFile): Pick<ApprovalFile, 'value' | 'unreadable'> => {
  const { text, unreadable } = decode(bytes)
  if (problem !== undefined || unreadable !== undefined)
    return { value: undefined, unreadable: problem ?? unreadable }
  try {
    return { value: JSON.parse(text), unreadable: undefined }
  } catch {
    return { value: undefined, unreadable: 'it is no JSON' }
  }
}
