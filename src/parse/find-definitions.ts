import type { Definition, Outline } from './symbol-language.ts'

/** What a name stands for in a file. */
export interface Found {
  /** In the order of the text; the pieces of one thing, or several things. */
  readonly definitions: readonly Definition[]
  readonly isAmbiguous: boolean
}

/**
 * The definitions of a name such as `limit`, `Class.method` or `Class::method`. The whole name counts first, then
 * its end: `method` is `Class.method` where no other `method` is there, and `Class` is no constructor inside it.
 */
export const findDefinitions = ({ definitions }: Outline, symbol: string): Found => {
  const name = dotted(symbol)
  const named = definitions.map((definition) => ({ definition, full: dotted(definition.name) }))
  const exact = named.filter(({ full }) => full === name)
  const ending = exact.length > 0 ? exact : named.filter(({ full }) => full.endsWith(`.${name}`))
  const found = ending
    .filter(({ full }) => !ending.some((other) => full.startsWith(`${other.full}.`)))
    .map(({ definition }) => definition)
    .sort((left, right) => left.lines.first - right.lines.first)
  return { definitions: found, isAmbiguous: isSeveral(found) }
}

const dotted = (name: string): string =>
  name
    .split(/\.|::|#/)
    .filter(Boolean)
    .join('.')

/** Several things of one name: in two places, or more than one whole thing in one place. */
const isSeveral = (found: readonly Definition[]): boolean =>
  new Set(found.map(({ name, within }) => `${within} ${name}`)).size > 1 ||
  found.filter(({ isPiece }) => !isPiece).length > 1
