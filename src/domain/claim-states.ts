import { developedGoals } from './argument.ts'
import type { ArgumentElement, SafetyArgument } from './argument.ts'
import type { Tone } from './safety-case.ts'

/** How far a goal or a strategy is carried, the worst first. It says nothing of whether the argument is right. */
export const CLAIM_STATES = ['defeated', 'challenged', 'undeveloped', 'gaps below', 'supported'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/** What colour says beside the word. */
export const CLAIM_TONES: Readonly<Record<ClaimState, Tone>> = {
  defeated: 'bad',
  challenged: 'bad',
  undeveloped: 'doubtful',
  'gaps below': 'doubtful',
  supported: 'good',
}

/** The state of one claim. */
export interface ClaimStanding {
  readonly state: ClaimState
  /** What is open in the claims below it, counted: `1 defeated, 2 undeveloped`; `''` where nothing is. */
  readonly below: string
}

/** The states of all goals and strategies of an argument that is legal, by their ids. */
export const claimStandings = (argument: SafetyArgument): ReadonlyMap<string, ClaimStanding> => {
  const facts = {
    byId: new Map(argument.elements.map((element) => [element.id, element])),
    developed: developedGoals(argument),
    challenged: new Set(argument.elements.flatMap(({ challenges }) => challenges ?? [])),
  }
  const known = new Map<string, Open>()
  const standings = argument.elements.filter(isClaim).map((element) => {
    const standing: ClaimStanding = {
      state: stateOf(element, facts),
      below: inWords(openBelow(element, facts, known)),
    }
    return [element.id, standing] as const
  })
  return new Map(standings)
}

/** Is it something that has to be supported? */
export const isClaim = ({ kind }: Pick<ArgumentElement, 'kind'>): boolean =>
  kind === 'goal' || kind === 'strategy'

interface Facts {
  readonly byId: ReadonlyMap<string, ArgumentElement>
  readonly developed: ReadonlySet<string>
  readonly challenged: ReadonlySet<string>
}

/** How many claims are open, by why. */
type Open = Readonly<Record<(typeof COUNTED)[number], number>>

const COUNTED = ['defeated', 'challenged', 'undeveloped'] as const

const stateOf = (element: ArgumentElement, { developed, challenged }: Facts): ClaimState => {
  if (element.isDefeated) return 'defeated'
  if (challenged.has(element.id)) return 'challenged'
  if (element.undeveloped !== undefined) return 'undeveloped'
  return developed.has(element.id) ? 'supported' : 'gaps below'
}

/** A legal argument has no circle, so this ends. */
const openBelow = (element: ArgumentElement, facts: Facts, known: Map<string, Open>): Open => {
  const answer = known.get(element.id)
  if (answer !== undefined) return answer
  const sum = { defeated: 0, challenged: 0, undeveloped: 0 }
  for (const id of element.supportedBy) {
    const child = facts.byId.get(id)
    if (child === undefined || !isClaim(child)) continue
    const state = stateOf(child, facts)
    const below = openBelow(child, facts, known)
    for (const each of COUNTED) sum[each] += below[each] + (state === each ? 1 : 0)
  }
  known.set(element.id, sum)
  return sum
}

const inWords = (open: Open): string =>
  COUNTED.filter((each) => open[each] > 0)
    .map((each) => `${open[each]} ${each}`)
    .join(', ')
