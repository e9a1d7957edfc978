import type { SettingNode } from '../domain/setting.ts'

const LONGEST_SHOWN = 60

/** The same word to a reader of YAML 1.1, of YAML 1.2 or of neither. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off'].map((word) => [word, 'false'] as const),
  ...['~', ''].map((word) => [word, 'null'] as const),
])

/**
 * A value of a settings file as the word it is written with. `undefined` for maps, lists, what cannot be told, NaN,
 * and numbers with more digits than were kept: nothing compares with them.
 */
export const wordOf = (node: SettingNode | undefined): string | undefined => {
  if (node?.kind !== 'scalar') return undefined
  const { value } = node
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'number') return String(value)
  if (!Number.isFinite(value)) return undefined
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value)
}

/** What was found, for a sentence: `4G`, `a map`, `an empty text`. */
export const described = (node: SettingNode): string => {
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'map') return 'a map'
  const word = node.kind === 'unknown' ? node.text : String(node.value)
  return word.trim() === '' ? 'an empty text' : shown(word)
}

/** The text on one line, cut where it would fill a screen. */
export const shown = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}

/** Equal to some program that reads the file: "differs" can then not be relied on. */
export const mayBeEqual = (left: string, right: string): boolean => meaning(left) === meaning(right)

const meaning = (word: string): string => {
  const lower = word.trim().toLowerCase()
  return SYNONYMS.get(lower) ?? lower
}

/** Is (part of) the value filled in when the program starts, as `${MEMORY:-2G}` is? */
export const isFilledInLater = (word: string): boolean => /(?:^|[^$])\$(?:\{|\w)/.test(word)
