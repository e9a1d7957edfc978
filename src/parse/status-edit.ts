import type { Hazard } from '../domain/hazard.ts'
import { decode } from './decode.ts'
import { bytesOfLine } from './edit-lines.ts'
import type { LineEdit } from './edit-lines.ts'

/**
 * How the file of a hazard has to be edited so that its status begins with another word; what it said before stays
 * beside it. `undefined`: the status takes more than one line, or holds bytes that are no UTF-8, so a person has to
 * edit it.
 */
export const statusEdit = (
  bytes: Uint8Array,
  { statusText }: Pick<Hazard, 'statusText'>,
  status: string,
): readonly LineEdit[] | undefined => {
  if (statusText === undefined) return undefined
  const { line, endLine, column, endColumn } = statusText.place
  if (line !== endLine) return undefined
  const text = (decode(bytes).text.split('\n')[line - 1] ?? '').replace(/\r$/, '')
  if (!isEncodedSo(text, bytesOfLine(bytes, line))) return undefined
  const former = /^\W*(?:draft|triage)\W*$/i.test(statusText.text) ? '' : ` (before: ${statusText.text})`
  const changed = `${text.slice(0, column - 1)}${status}${former}${text.slice(endColumn - 1)}`
  return [{ line, isReplaced: true, lines: [changed] }]
}

const isEncodedSo = (text: string, bytes: Uint8Array): boolean => {
  const encoded = new TextEncoder().encode(text)
  return encoded.length === bytes.length && encoded.every((byte, index) => byte === bytes[index])
}
