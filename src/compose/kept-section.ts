import type { KeptText } from '../domain/imported.ts'
import { givenText } from './given-text.ts'
import { plainLine } from './plain-markdown.ts'

/** The heading below which an import keeps what has no field. */
export const KEPT_HEADING = 'Imported text that has no field'

/** What an import keeps word for word, each under the name its source had for it, with where it stood; '' for none. */
export const keptSection = (kept: readonly KeptText[]): string =>
  kept.length === 0
    ? ''
    : [`## ${KEPT_HEADING}`, ...kept.flatMap((each) => [headOf(each), quoted(each)])].join('\n\n')

const headOf = ({ label, from }: KeptText): string =>
  `**${bare(label)}** (${placesOf(from).map(bare).join(', ')}):`

/** Lines that follow one another are told by the first and the last. */
const placesOf = (from: readonly string[]): readonly string[] => {
  const runs: { readonly first: string; last: string }[] = []
  for (const at of from) {
    const run = runs.at(-1)
    if (run !== undefined && isNear(run.last, at)) run.last = at
    else runs.push({ first: at, last: at })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first} to ${last}`))
}

/** A line goes on with the one above it, blank ones between them left out. */
const isNear = (above: string, below: string): boolean => {
  const step = Number(LINE.exec(below)?.[1]) - Number(LINE.exec(above)?.[1])
  return step >= 0 && step <= 3
}

const LINE = /^line (\d+)$/

const bare = (text: string): string => plainLine(text.replaceAll('**', ''))

/** Within a quotation nothing opens a field of the draft. */
const quoted = (kept: KeptText): string =>
  givenText([kept], () => false)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
