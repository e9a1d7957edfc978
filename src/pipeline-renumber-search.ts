import { approvalsFolder } from './domain/approval-record.ts'
import { documentApprovalsFile } from './domain/document-approval.ts'
import { outputFolders, sourceFilter } from './pipeline-evidence.ts'
import type { Loaded } from './pipeline.ts'
import { ownFiles } from './read/own-files.ts'
import { byteText } from './shared/byte-text.ts'

/** The files in which ids may stand that a person means today. */
export interface IdSearch {
  /** The texts that name an id of one of the prefixes, byte for byte as Latin-1, by their paths from the root. */
  readonly texts: ReadonlyMap<string, string>
  /** Every path that was looked at. */
  readonly paths: readonly string[]
  /** Files that are too large or no text that can be searched. */
  readonly unread: readonly string[]
}

/** Larger files are no code that a person wrote. */
const LIMIT = 1 << 20

/**
 * Looks through every file of the checkout for ids of some prefixes (`HAZ`): register, code, tests, texts. Left out is
 * what says what was (test reports, proofs, kept approvals, patches, imported originals, what a build wrote), what
 * hazards.yaml ignores, other registers, links, and the files of submodules.
 */
export const searchIds = async (
  loaded: Loaded,
  prefixes: readonly string[],
  reports: ReadonlySet<string>,
): Promise<IdSearch> => {
  const { tree } = loaded
  const isWanted = await wantedFiles(loaded)
  const paths = [...tree.paths].filter(
    (path) => isWanted(path) && !reports.has(path) && tree.linkTo(path) === undefined,
  )
  const texts = new Map<string, string>()
  const unread: string[] = []
  const pattern = new RegExp(`(?<![A-Za-z\\d])(?:${prefixes.join('|')})[._-]\\d`, 'i')
  for (const path of paths) {
    const content = tree.read(path, LIMIT)
    if ('problem' in content) {
      if (content.problem === 'too-large' || content.problem === 'unreadable') unread.push(path)
      continue
    }
    const [first, second] = content.bytes
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) unread.push(path)
    if (content.bytes.includes(0)) continue
    const text = byteText(content.bytes)
    if (pattern.test(text)) texts.set(path, text)
  }
  return { texts, paths, unread }
}

const wantedFiles = async ({ tree, log, config }: Loaded): Promise<(path: string) => boolean> => {
  const { folder } = log
  const [own, outputs] = await Promise.all([ownFiles(tree), outputFolders(tree)])
  const isSource = sourceFilter(tree.paths, { folder, ignore: config.ignore, outputs })
  const prefix = folder === '' ? '' : `${folder}/`
  const kept = [`${approvalsFolder(folder)}/`, `${prefix}proofs/`, `${prefix}import/`]
  return (path) => {
    if (!own.has(path) || RECORDS_A_CHANGE.test(path)) return false
    if (path === documentApprovalsFile(folder) || kept.some((each) => path.startsWith(each))) return false
    if (outputs.some((output) => path.startsWith(output))) return false
    return (folder !== '' && path.startsWith(prefix)) || isSource(path)
  }
}

const RECORDS_A_CHANGE = /\.(?:patch|diff|orig|rej)$/i
