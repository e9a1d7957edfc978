import type {
  CriticalityEntry,
  SupportEntry,
  SupportKind,
  SupportedHazard,
  UnraisedEntry,
} from '../domain/criticality-view.ts'
import { controlName } from '../domain/control-name.ts'
import type { AssessedControl, AssessedHazard, CurrentRisk } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type { RiskEntry } from '../domain/safety-case.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { riskEntry } from './risk-entry.ts'
import { supportsOf } from './supports-of.ts'
import { verificationTone } from './totals.ts'

/**
 * What each control holds up, and each test, setting, file and document on which controls of several hazards rest: the
 * risk that the same judgement gives once those controls are taken as failing.
 */
export const criticalityEntry = (
  hazards: readonly AssessedHazard[],
  { matrix, pageOf }: Asked,
): CriticalityEntry => {
  const holders = hazards.flatMap((hazard) => hazard.controls.map((control) => ({ hazard, control })))
  const asked = { matrix, pageOf }
  const controls = holders.map((holder) => entryOf(controlSupport(holder), asked))
  const shared = sharedSupports(holders).map((support) => entryOf(support, asked))
  const ranked = [...shared, ...together(controls)].filter(({ entry }) => entry.worse > 0).toSorted(byRank)
  const entries = (all: readonly Ranked[]): readonly SupportEntry[] =>
    all.toSorted(byRank).map(({ entry }) => entry)
  const raising = controls.filter(({ entry }) => entry.worse > 0)
  return {
    shared: entries(shared),
    controls: entries(raising),
    controlCount: controls.length,
    unraised: unraised(controls),
    unraisedCount: controls.length - raising.length,
    picture: {
      picture: 'criticality',
      title: 'What most rests on: the risk today, and the risk if one thing fails',
      entries: ranked.slice(0, MOST_DRAWN).map(({ entry }) => entry),
      more: Math.max(0, ranked.length - MOST_DRAWN),
    },
  }
}

/** A large register has tens of thousands of controls: those that raise no risk are counted, and stand in the matrix. */
const unraised = (controls: readonly Ranked[]): readonly UnraisedEntry[] =>
  [
    ...groupBy(
      controls.filter(({ entry }) => entry.worse === 0),
      ({ entry }) => entry.words,
    ),
  ]
    .map(([words, { length }]) => ({ words, count: length }))
    .toSorted(byKeys(({ words }) => words))

interface Asked {
  readonly matrix: RiskMatrix
  /** The page of a hazard, below the output folder. */
  readonly pageOf: (hazard: AssessedHazard) => string
}

/** Rows of the picture. */
const MOST_DRAWN = 12

interface Holder {
  readonly hazard: AssessedHazard
  readonly control: AssessedControl
}

interface Support {
  readonly kind: SupportKind
  readonly name: string
  readonly control: AssessedControl | undefined
  readonly holders: readonly Holder[]
}

const controlSupport = (holder: Holder): Support => ({
  kind: 'control',
  name: holder.control.id ?? `${holder.hazard.id}: ${controlName(holder.control)}`,
  control: holder.control,
  holders: [holder],
})

/** Only what controls of several hazards rest on: within one hazard the controls themselves say it. */
const sharedSupports = (holders: readonly Holder[]): readonly Support[] => {
  const found = new Map<string, Support & { readonly holders: Holder[] }>()
  for (const holder of holders)
    for (const { kind, name } of supportsOf(holder.control)) {
      const key = `${kind} ${name}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { kind, name, control: undefined, holders: [holder] })
      else known.holders.push(holder)
    }
  return [...found.values()].filter(
    (support) => new Set(support.holders.map(({ hazard }) => hazard)).size > 1,
  )
}

interface Ranked {
  readonly entry: SupportEntry
  /** What is not known ranks above 5. */
  readonly rank: number
}

const byRank = byKeys<Ranked>(
  ({ entry }) => (entry.worse > 0 ? 0 : 1),
  ({ rank }) => -rank,
  ({ entry }) => -entry.worse,
  ({ entry }) => (entry.kind === 'control' ? 1 : 0),
)

/** Controls of one hazard that each bring back the same risk, as one entry: any one of them is enough. */
const together = (controls: readonly Ranked[]): readonly Ranked[] =>
  [
    ...groupBy(controls, ({ entry: { hazards, lost } }) =>
      [...hazards.map(({ id }) => id), lost.text].join(' '),
    ).values(),
  ].flatMap((all) => {
    const group = all.filter(({ entry }) => entry.worse > 0)
    const [first] = group
    if (first === undefined || group.length === 1) return group
    const [hazard] = first.entry.hazards
    const names = group.map(({ entry: { name } }) => name.slice(name.lastIndexOf('.') + 1)).join(', ')
    return [
      {
        ...first,
        entry: {
          ...first.entry,
          kindWord: 'any one',
          name: `${hazard?.id ?? ''}: ${names}`,
          text: hazard?.name ?? '',
          state: '',
          controls: group.flatMap(({ entry }) => entry.controls),
          controlCount: group.length,
        },
      },
    ]
  })

const entryOf = ({ kind, name, control, holders }: Support, asked: Asked): Ranked => {
  const lost = new Set(holders.map((holder) => holder.control))
  const standing = [...new Set(holders.map(({ hazard }) => hazard))].map((hazard) =>
    standingOf(hazard, lost, asked),
  )
  const worse = standing.filter(({ shown }) => shown.isWorse)
  const [highest] = (worse.length > 0 ? worse : standing).toSorted(byKeys(({ after }) => -rankOf(after)))
  const highestToday = (worse.length > 0 ? worse : standing).toSorted(
    byKeys(({ before }) => -rankOf(before)),
  )[0]
  if (highest === undefined || highestToday === undefined)
    throw new Error('Unreachable: nothing holds up no hazard')
  return {
    rank: rankOf(highest.after),
    entry: {
      ...{ kind, kindWord: kind, name, text: control?.text ?? '', state: control?.verification ?? '' },
      tone: control === undefined ? 'plain' : verificationTone(control.verification),
      controls: holders.map((holder) => controlName(holder.control)),
      controlCount: holders.length,
      hazards: standing.map(({ shown }) => shown),
      worse: worse.length,
      today: highestToday.shown.today,
      lost: highest.shown.lost,
      words: wordsOf(control, holders, { worse: worse.map(({ shown }) => shown), lost: highest.shown.lost }),
    },
  }
}

interface Standing {
  readonly shown: SupportedHazard
  readonly before: CurrentRisk
  readonly after: CurrentRisk
}

const standingOf = (
  hazard: AssessedHazard,
  lost: ReadonlySet<AssessedControl>,
  { matrix, pageOf }: Asked,
): Standing => {
  const before = hazard.currentRisk
  const after = hazard.riskWithout((control) => lost.has(control))
  return {
    ...{ before, after },
    shown: {
      ...{ id: hazard.id, name: hazard.name?.text ?? 'no name', page: pageOf(hazard) },
      today: riskEntry(before, matrix),
      lost: riskEntry(after, matrix),
      isWorse: rankOf(after) > rankOf(before),
    },
  }
}

/** `at least 3` ranks above 3, and what is not known above 5. */
const rankOf = ({ risk, isAtLeast }: CurrentRisk): number => (risk ?? 6) + (isAtLeast ? 0.5 : 0)

const wordsOf = (
  control: AssessedControl | undefined,
  holders: readonly Holder[],
  { worse, lost }: { readonly worse: readonly SupportedHazard[]; readonly lost: RiskEntry },
): string => {
  if (worse.length > 0) {
    const named = worse.length > MOST_NAMED ? '' : `: ${worse.map(({ id }) => id).join(', ')}`
    return `brings back risk ${lost.text} in ${counted(worse.length, 'hazard')}${named}`
  }
  if (holders.every((holder) => holder.control.verification !== 'verified'))
    return control === undefined
      ? 'changes nothing today: its controls are not shown to work as it is'
      : 'changes nothing today: it is not shown to work as it is'
  if (holders.every(({ hazard }) => !hazard.isEarned))
    return 'changes nothing today: the claims are not earned as it is'
  return 'changes no risk: no residual risk rests on it'
}

/** More hazards than this are counted alone; the table names them all. */
const MOST_NAMED = 4
