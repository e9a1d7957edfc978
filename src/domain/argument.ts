import type { Place } from './finding.ts'

/**
 * The elements of the Goal Structuring Notation, version 3 (SCSC-141C): its core, and of its dialectic extension
 * what speaks against a claim.
 */
export const ELEMENT_KINDS = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
  'counter-goal',
  'counter-solution',
] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

/** What the id of an element begins with, by its kind: as gsn2x tells them apart. */
export const ELEMENT_PREFIXES: Readonly<Record<ElementKind, string>> = {
  goal: 'G',
  strategy: 'S',
  solution: 'Sn',
  context: 'C',
  assumption: 'A',
  justification: 'J',
  'counter-goal': 'CG',
  'counter-solution': 'CSn',
}

/** One element of the argument. Ids follow from those of hazards and controls, so they last from build to build. */
export interface ArgumentElement {
  readonly id: string
  readonly kind: ElementKind
  /** One line, without a full stop; nothing in it that a reader could not see. */
  readonly text: string
  /** What the claim rests on, in the order of reading; ids. */
  readonly supportedBy: readonly string[]
  readonly inContextOf: readonly string[]
  /** Why nothing stands under a goal or strategy; `undefined` where something does, and for all other kinds. */
  readonly undeveloped: string | undefined
  /** The element that a counter goal or counter solution speaks against. */
  readonly challenges: string | undefined
  /** Does what speaks against it hold, whatever else speaks for it? */
  readonly isDefeated: boolean
  /** Where it is written, or what it tells of; `undefined`: it is of the whole register. */
  readonly place: Pick<Place, 'file' | 'line'> | undefined
  /** The clause it answers: `DCB0129 6.3.3`. */
  readonly clause: string | undefined
  /** The page of the site that says more; `undefined` where none does. */
  readonly page: string | undefined
  /** Its place on that page, as templates name it; `undefined`: the page as a whole. */
  readonly anchor: string | undefined
}

/** The argument that the register makes: one root, and each element once, in the order of reading. */
export interface SafetyArgument {
  readonly root: string
  readonly elements: readonly ArgumentElement[]
}

/**
 * Do all claims under these lead to evidence, with nothing that speaks against any of them? It says that the
 * argument is complete, never that it is right.
 */
export const developedGoals = ({ elements }: SafetyArgument): ReadonlySet<string> => {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const challenged = new Set(elements.flatMap(({ challenges }) => challenges ?? []))
  const known = new Map<string, boolean>()
  const isDeveloped = (id: string): boolean => {
    const answer = known.get(id)
    if (answer !== undefined) return answer
    // Until its own supports have answered, an element in a circle supports nothing.
    known.set(id, false)
    const element = byId.get(id)
    const holds =
      element !== undefined &&
      element.undeveloped === undefined &&
      !element.isDefeated &&
      !challenged.has(id) &&
      (element.kind === 'solution' || element.supportedBy.length > 0) &&
      element.supportedBy.map(isDeveloped).every(Boolean)
    known.set(id, holds)
    return holds
  }
  return new Set(elements.map(({ id }) => id).filter(isDeveloped))
}
