/** How far a machine can tell whether a clause is met: wholly, in part (presence, dates, signatures), or not at all. */
export type Checkability = 'machine' | 'part' | 'person'

/** What a clause asks: a duty, a recommendation, or that other clauses do not apply. */
export type ClauseForce = 'must' | 'should' | 'exemption'

/** One numbered sub-clause of a standard. */
export interface Clause {
  /** `3.3.2`. */
  readonly id: string
  readonly force: ClauseForce
  readonly checkability: Checkability
  /** What is asked for, in our own words: the standard's own text is what counts. */
  readonly asks: string
}

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
