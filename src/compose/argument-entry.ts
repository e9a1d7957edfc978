import type { ArgumentElement, SafetyArgument } from '../domain/argument.ts'
import type { ArgumentEntry, ClaimStateRow, HazardGoalRow } from '../domain/argument-entry.ts'
import {
  CLAIM_STATES,
  CLAIM_TONES,
  claimStandings,
  isClaim,
  type ClaimState,
} from '../domain/claim-states.ts'
import type { Config } from '../domain/config.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { outlineEntry, type Seen } from './outline-entry.ts'
import { riskEntry } from './risk-entry.ts'

/** The argument for a reader: the claim and its state, the goals of the hazards, and all of it as an outline. */
export const argumentEntry = (
  argument: SafetyArgument,
  { hazards, config }: { readonly hazards: readonly AssessedHazard[]; readonly config: Config },
): ArgumentEntry => {
  const seen: Seen = {
    byId: new Map(argument.elements.map((element) => [element.id, element])),
    standings: claimStandings(argument),
    against: groupBy(
      argument.elements.filter(({ challenges }) => challenges !== undefined),
      ({ challenges }) => challenges ?? '',
    ),
  }
  const root = seen.byId.get(argument.root)
  if (root === undefined) throw new Error('Unreachable: an argument has its root')
  const outlines = (seen.byId.get('S-hazards')?.supportedBy ?? []).flatMap((id) => {
    const element = seen.byId.get(id)
    return element === undefined ? [] : [outlineEntry(element, seen)]
  })
  const outline = outlineEntry(root, { ...seen, isLarge: argument.elements.length > MOST_ELEMENTS })
  return {
    ...{ claim: root.text, state: outline.state, tone: outline.tone },
    states: stateRows(argument, seen),
    goals: goalRows(hazards, { seen, config }),
    outline: { ...outline, isOpen: true },
    hazards: outlines,
  }
}

/** A page of more elements than these takes a browser seconds to open. */
const MOST_ELEMENTS = 5000

const MEANINGS: Readonly<Record<ClaimState, string>> = {
  defeated: 'What speaks against it holds: a test fails, a setting is another one, the code is gone',
  challenged:
    'Something speaks against it that people have to judge: an incident, a test that asserts nothing, a proof that no test noticed',
  undeveloped: 'Nothing supports it yet; the reason stands beside it',
  'gaps below': 'It rests on claims that are defeated, challenged or undeveloped',
  supported:
    'Every claim below it leads to evidence, and nothing speaks against any of them. That the evidence is good is for people to judge',
}

const stateRows = ({ elements }: SafetyArgument, { standings }: Seen): readonly ClaimStateRow[] =>
  CLAIM_STATES.map((state) => ({
    ...{ state, tone: CLAIM_TONES[state], meaning: MEANINGS[state] },
    count: elements.filter(({ id, kind }) => kind === 'goal' && standings.get(id)?.state === state).length,
  }))

/** The goals of hazards are those under the strategy over them, in the order of the register. */
const goalRows = (
  hazards: readonly AssessedHazard[],
  { seen, config }: { readonly seen: Seen; readonly config: Config },
): readonly HazardGoalRow[] => {
  const ids = seen.byId.get('S-hazards')?.supportedBy ?? []
  const rows = hazards.flatMap((hazard, index) => {
    const element = seen.byId.get(ids[index] ?? '')
    const standing = seen.standings.get(element?.id ?? '')
    if (element === undefined || standing === undefined) return []
    const claimed = riskEntry(hazard.residualRisk, config.matrix)
    return [
      {
        ...{ hazard: hazard.id, name: hazard.name?.text ?? 'no name', anchor: element.id },
        ...{ claimed: claimed.text, ...standing, tone: CLAIM_TONES[standing.state] },
        against: challengesBelow(element, seen),
      },
    ]
  })
  return rows.toSorted(byKeys(({ state }) => CLAIM_STATES.indexOf(state)))
}

const challengesBelow = (element: ArgumentElement, seen: Seen): readonly string[] => [
  ...(seen.against.get(element.id) ?? []).map(({ text }) => text),
  ...element.supportedBy.flatMap((id) => {
    const child = seen.byId.get(id)
    return child !== undefined && isClaim(child) ? challengesBelow(child, seen) : []
  }),
]
