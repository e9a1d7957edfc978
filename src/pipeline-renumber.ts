import type { Evidence } from './domain/evidence.ts'
import { recordIdOf } from './domain/record-folders.ts'
import type { Clash, Healing, Holder, Renumbering } from './domain/renumbering.ts'
import { gatherHistory, gatherReports } from './pipeline-evidence.ts'
import type { Desk, RenumberAsk } from './pipeline-renumber-desk.ts'
import { healed } from './pipeline-renumber-heal.ts'
import { searchIds } from './pipeline-renumber-search.ts'
import type { Loaded } from './pipeline.ts'
import { fromRoot } from './read/resolve-path.ts'
import { clashesOf, holdersOf } from './renumber/clashes-of.ts'
import { patchOf } from './renumber/patch-of.ts'
import { holderNamed, parseSaidMeaning } from './renumber/said-meanings.ts'
import type { SaidMeaning } from './renumber/said-meanings.ts'
import { listed } from './shared/listed.ts'
import { UsageError } from './shared/usage-error.ts'

/**
 * Finds the ids that name several things and gives all but one another, with every reference of which git can tell whom
 * it means. Nothing is written.
 * @throws UsageError where the question makes no sense, or git fails
 */
export const renumber = async (loaded: Loaded, ask: RenumberAsk): Promise<Renumbering> => {
  const clashes = clashesAsked(loaded, ask)
  if (clashes.length === 0) return { healings: [], rewrites: [], patch: new Uint8Array(), unread: [] }
  const said = saidMeanings(ask.means)
  refuseUnknown(clashes, ask, said)
  const { reports } = await gatherReports(loaded)
  const history = await gatherHistory(loaded)
  const search = await searchIds(loaded, prefixesOf(clashes), new Set(reports.map(({ file }) => file)))
  const desk: Desk = {
    ...{ loaded, ask, said, search, history, reports },
    rewritten: new Map(),
    idsTaken: takenIds(loaded, history),
  }
  const healings: Healing[] = []
  for (const clash of clashes) healings.push(await healed(desk, clash))
  const rewrites = [...desk.rewritten.values()]
  const { checkout, root } = loaded.tree
  const prefix = (checkout === undefined ? undefined : fromRoot(root, checkout.top)) ?? ''
  return { healings, rewrites, patch: patchOf(rewrites, prefix), unread: search.unread }
}

const clashesAsked = ({ log }: Loaded, { id, to }: RenumberAsk): readonly Clash[] => {
  const clashes = clashesOf(log)
  if (id === undefined) return clashes
  const named = clashes.filter((clash) => clash.id.toLowerCase() === id.toLowerCase())
  if (named.length > 0) return named
  const holder = [...holdersOf(log), ...controlsOf(log)].find(
    (each) => each.id.toLowerCase() === id.toLowerCase(),
  )
  if (holder !== undefined) return [{ id: holder.id, holders: [holder] }]
  throw new UsageError(
    `"${id}" is the id of nothing in this register, expected the id of a hazard, a control or a record${to === undefined ? '; without an id every clash is looked for' : ''}`,
  )
}

const controlsOf = ({ hazards }: Loaded['log']): readonly Holder[] =>
  hazards.flatMap(({ controls, file }) =>
    controls.flatMap(({ id, text, place }) =>
      id === undefined ? [] : [{ kind: 'control' as const, id, file, name: text, line: place.line }],
    ),
  )

const saidMeanings = (texts: readonly string[]): readonly SaidMeaning[] =>
  texts.map((text) => {
    const said = parseSaidMeaning(text)
    if (said !== undefined) return said
    throw new UsageError(
      `"--means ${text}" does not say what means what, expected PLACE=FILE, such as --means src/alarm.ts:12=HAZ-0013-oxygen.md`,
    )
  })

/** A name that is nobody's would silently decide nothing. */
const refuseUnknown = (
  clashes: readonly Clash[],
  { keep }: RenumberAsk,
  said: readonly SaidMeaning[],
): void => {
  const all = clashes.map(({ holders }) => holders)
  for (const name of [...keep, ...said.map(({ holder }) => holder)])
    if (all.every((holders) => holderNamed(holders, name) === undefined))
      throw new UsageError(
        `"${name}" is none of the files whose id is in question, expected one of ${listed(all.flat().map(argumentOf))}`,
      )
}

const argumentOf = ({ file, line }: Holder): string => (line === undefined ? file : `${file}:${line}`)

const prefixesOf = (clashes: readonly Clash[]): readonly string[] => [
  ...new Set(clashes.map(({ id }) => /^[A-Za-z]+/.exec(id)?.[0] ?? '[A-Za-z]+')),
]

/** Every id that the register or its history ever had. */
const takenIds = ({ log }: Loaded, history: Evidence['history']): string[] => [
  ...[...holdersOf(log), ...controlsOf(log)].map(({ id }) => id),
  ...history.hazards.flatMap(({ id, controls }) => [id, ...controls.flatMap((control) => control.id ?? [])]),
  ...history.removedRecords.map(({ path }) => recordIdOf(path)),
]
