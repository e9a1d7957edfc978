import type { Checkability, Clause, ClauseForce } from '../domain/compliance.ts'

/** A sub-section: its number, its title, and the clauses under it. */
export interface ClauseGroup {
  readonly id: string
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** A standard is its list of clauses; it is data, and a new version is a new file on the shelf. */
export interface Standard {
  readonly id: string
  readonly name: string
  /** What was read, and when it was published. */
  readonly source: string
  readonly groups: readonly ClauseGroup[]
}

type Words = readonly [id: string, checkability: Checkability, asks: string]

/** A sub-section from its clauses; all are duties but those that `others` names. */
export const clauseGroup = (
  id: string,
  title: string,
  ask: { readonly clauses: readonly Words[]; readonly others?: Readonly<Record<string, ClauseForce>> },
): ClauseGroup => ({
  id,
  title,
  clauses: ask.clauses.map(([clause, checkability, asks]) => ({
    id: clause,
    force: ask.others?.[clause] ?? 'must',
    checkability,
    asks,
  })),
})

/** Every clause of a standard, in its order. */
export const clausesOf = ({ groups }: Standard): readonly Clause[] => groups.flatMap(({ clauses }) => clauses)
