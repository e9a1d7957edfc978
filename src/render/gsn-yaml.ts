import { anchorId } from './anchor-id.ts'
import type { ArgumentElement, SafetyArgument } from '../domain/argument.ts'

/**
 * The argument as a file of gsn2x, which draws it and checks it by its own rules. `clause`, `source` and `reason` are
 * layers there: what an element answers, where it is written, why nothing stands under it.
 */
export const gsnYaml = (
  { elements }: SafetyArgument,
  about: { readonly toolVersion: string; readonly date: string; readonly revision: string },
): string =>
  [
    `# Goal Structuring Notation, for gsn2x. Made by hazards ${about.toolVersion} on ${about.date} from ${about.revision}.`,
    '# A claim is whoever made it: this file says how far it is supported, never that it holds.',
    ...elements.map((element) => ['', `${element.id}:`, ...entriesOf(element)].join('\n')),
    '',
  ].join('\n')

const entriesOf = (element: ArgumentElement): readonly string[] => [
  entry('text', quoted(element.text)),
  ...listEntry('supportedBy', element.supportedBy),
  ...listEntry('inContextOf', element.inContextOf),
  ...(element.undeveloped === undefined
    ? []
    : [entry('undeveloped', 'true'), entry('reason', quoted(element.undeveloped))]),
  ...(element.challenges === undefined ? [] : [entry('challenges', quoted(element.challenges))]),
  ...(element.isDefeated ? [entry('defeated', 'true')] : []),
  ...(element.page === undefined ? [] : [entry('url', quoted(addressOf(element.page, element.anchor)))]),
  ...(element.clause === undefined ? [] : [entry('clause', quoted(element.clause))]),
  ...(element.place === undefined
    ? []
    : [entry('source', quoted(`${element.place.file}:${element.place.line}`))]),
]

const addressOf = (page: string, anchor: string | undefined): string =>
  anchor === undefined ? page : `${page}#${encodeURIComponent(anchorId(anchor))}`

const entry = (key: string, value: string): string => `  ${key}: ${value}`

const listEntry = (key: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [entry(key, `[${ids.map(quoted).join(', ')}]`)]

/**
 * A text in double quotes. JSON writes what YAML reads, but for characters that JSON lets stand and that YAML takes
 * for line ends or refuses.
 */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
