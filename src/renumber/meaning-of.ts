import type { Holder, Meaning } from '../domain/renumbering.ts'
import { listed } from '../shared/listed.ts'

/** What git knows of a line that names an id which several things have. */
export interface LineFacts {
  /** The commit that wrote the line as it is; `undefined`: none holds it. */
  readonly commit: string | undefined
  /** Who had the id in that commit; `undefined`: somebody else had it there too. */
  readonly held: readonly Holder[] | undefined
  /** Where nobody had it yet: to whose first commit that commit leads. */
  readonly leadsTo: readonly Holder[]
  /** Others that had the id alone on a branch on which the file has the very same line. */
  readonly sameLine: readonly Holder[]
}

/**
 * A line means the thing that had the id where the line was written: no other was known there. Where several had it, or
 * where the same line was written on two branches, nobody can tell but a person.
 */
export const meaningOf = ({ commit, held, leadsTo, sameLine }: LineFacts): Meaning => {
  if (commit === undefined) return open('no commit holds the line, so git cannot tell')
  const written = `commit ${commit.slice(0, 10)}`
  if (held === undefined) return open(`something else had the id in ${written}`)
  const [holder, ...others] = held.length === 0 ? leadsTo : held
  if (others.length > 0 && held.length > 0)
    return open(`${written} wrote it where ${listed(held.map(nameOf))} were there`)
  if (holder === undefined || others.length > 0)
    return open(`${written} wrote it before any of them was there`)
  if (sameLine.length > 0) return open(`the branch of ${listed(sameLine.map(nameOf))} has the very same line`)
  return {
    holder,
    because: `${written} wrote it ${held.length === 0 ? 'on the way to' : 'where only'} ${nameOf(holder)}${held.length === 0 ? '' : ' was there'}`,
  }
}

const open = (because: string): Meaning => ({ holder: undefined, because })

/** What a sentence calls it: its file, or the line of a control. */
export const nameOf = ({ file, line }: Holder): string =>
  line === undefined ? file.slice(file.lastIndexOf('/') + 1) : `the one on line ${line}`
