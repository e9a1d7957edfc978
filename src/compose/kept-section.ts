import type { KeptText } from '../domain/imported.ts'
import { plainLine, plainProse } from './plain-markdown.ts'

/** The heading below which an import keeps what has no field. */
export const KEPT_HEADING = 'Imported text that has no field'

/** What an import keeps word for word, each under the name its source had for it, with where it stood; '' for none. */
export const keptSection = (kept: readonly KeptText[]): string =>
  kept.length === 0
    ? ''
    : [`## ${KEPT_HEADING}`, ...kept.flatMap((each) => [headOf(each), quoted(each.text)])].join('\n\n')

const headOf = ({ label, from }: KeptText): string => `**${bare(label)}** (${from.map(bare).join(', ')}):`

const bare = (text: string): string => plainLine(text.replaceAll('**', ''))

const quoted = (text: string): string =>
  plainProse(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
