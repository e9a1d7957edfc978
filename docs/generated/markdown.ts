import { format, resolveConfig } from 'prettier'

/** A table; `|` and line ends in a cell are written so that they do not end it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')

/** Words in the typewriter face. */
export const code = (text: string): string => `\`${text}\``

/** Several things as a sentence lists them: `a, b or c`. */
export const choice = (things: readonly string[]): string =>
  [things.slice(0, -1).join(', '), ...things.slice(-1)].filter((part) => part !== '').join(' or ')

/** The text as the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Laid out as `npm run format` leaves it. */
export const laidOut = async (markdown: string): Promise<string> =>
  (await format(markdown, { ...(await resolveConfig('package.json')), parser: 'markdown' })).trim()

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')
