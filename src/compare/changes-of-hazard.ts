import type { RegisterChange } from '../domain/comparison.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { changesOfControls, untoldControls } from './changes-of-controls.ts'
import { changesOfRisk, riskInWords } from './changes-of-risk.ts'
import type { HazardOnBoth } from './changes-of-risk.ts'
import { changesOfText } from './changes-of-text.ts'
import { folded, pairsBy } from './pairs.ts'
import { isApprovalKnown, isCurrentRiskKnown } from './side.ts'
import type { Side } from './side.ts'

/** Everything that differs in the hazards of two sides. */
export const changesOfHazards = (base: Side, head: Side): readonly RegisterChange[] =>
  pairsBy(base.log.hazards, head.log.hazards, ({ id }) => id).flatMap(({ before, after }) => {
    if (before !== undefined && after !== undefined) return changedHazard({ before, after, base, head })
    if (after !== undefined) return [addedHazard(after, head)]
    return before === undefined ? [] : [removedHazard(before, base)]
  })

const nameOf = ({ name }: AssessedHazard): string => folded(name?.text ?? 'without a name')

const sourceOf = ({ sections }: AssessedHazard): string => sections.map(({ source }) => source).join('')

const addedHazard = (hazard: AssessedHazard, { log }: Side): RegisterChange => ({
  kind: hazard.initialRisk.risk === undefined ? 'unscored-hazard-added' : 'hazard-added',
  ...{ hazard: hazard.id, control: undefined },
  says: `The hazard is new: ${nameOf(hazard)}; initial risk ${riskInWords(hazard.initialRisk, log.config.matrix)}, claimed ${riskInWords(hazard.residualRisk, log.config.matrix)}, ${lifecycleOf(hazard)}`,
  ...{ was: undefined, is: sourceOf(hazard), before: undefined, after: hazard.place },
})

const removedHazard = (hazard: AssessedHazard, { log }: Side): RegisterChange => ({
  kind: hazard.initialRisk.risk === undefined ? 'unscored-hazard-removed' : 'hazard-removed',
  ...{ hazard: hazard.id, control: undefined },
  says: `The hazard is gone from the register: ${nameOf(hazard)}; its initial risk was ${riskInWords(hazard.initialRisk, log.config.matrix)}`,
  ...{ was: sourceOf(hazard), is: undefined, before: hazard.place, after: undefined },
})

const lifecycleOf = ({ axes }: AssessedHazard): string =>
  [axes.lifecycle, axes.status].filter((word) => word !== undefined).join(', ') || 'status not stated'

const changedHazard = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const { before, after } = pair
  const told = [
    ...changesOfRisk(pair),
    ...changesOfControls(pair),
    ...untold(pair),
    ...statusChange(pair),
    ...transferChange(pair),
    ...approvalChange(pair),
    ...movedChange(pair),
  ]
  // The line of a hazard's first character stands for all of it, and tells of no line.
  const lines = told.filter((change) => change.before !== before.place && change.after !== after.place)
  const about = { kind: 'hazard-reworded', hazard: after.id, control: undefined } as const
  const text = changesOfText({
    before,
    after,
    told: [...lines, ...scoreLines(pair, told), ...reliedLines(pair, told)],
    about,
  })
  return [...told, ...text]
}

/** Both axes of a scoring are told of by one change, which has one place. */
const scoreLines = (
  { before, after }: HazardOnBoth,
  told: readonly RegisterChange[],
): readonly RegisterChange[] =>
  told
    .filter(({ kind }) => kind.startsWith('risk-'))
    .flatMap((change) => {
      const isInitial = change.says.startsWith('The initial')
      const places = ({ initial, residual }: AssessedHazard): readonly (Place | undefined)[] => {
        const scoring = isInitial ? initial : residual
        return [scoring?.likelihood?.place, scoring?.severity?.place]
      }
      const [was, is] = [places(before), places(after)]
      return was.map((place, index) => ({ ...change, before: place, after: is[index] }))
    })

/** The line that names what the residual risk rests on. */
const reliedLines = (
  { before, after }: HazardOnBoth,
  told: readonly RegisterChange[],
): readonly RegisterChange[] =>
  told
    .filter(({ kind }) => kind === 'control-newly-relied-on' || kind === 'control-no-longer-relied-on')
    .map((change) => ({
      ...change,
      before: before.residual?.reliesOnLine?.place,
      after: after.residual?.reliesOnLine?.place,
    }))

const about = (
  { before, after }: HazardOnBoth,
  kind: RegisterChange['kind'],
  says: string,
  places: { readonly before?: Place | undefined; readonly after?: Place | undefined } = {},
): RegisterChange => ({
  ...{ kind, hazard: after.id, control: undefined, says, was: undefined, is: undefined },
  ...{ before: places.before ?? before.place, after: places.after ?? after.place },
})

/** What one side cannot tell is neither unchanged nor lost nor gained. */
const untold = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const { before, after, base, head } = pair
  const was = untoldControls(before.controls, base)
  const is = untoldControls(after.controls, head)
  const parts = [
    ...untoldOn(base, was, before),
    ...untoldOn(head, is, after),
    ...(was.length + is.length === 0 ? [] : toldOn(pair, was.length > 0, is.length > 0)),
  ]
  return parts.length === 0 ? [] : [about(pair, 'evidence-not-known', parts.join('; '))]
}

const untoldOn = (side: Side, controls: readonly string[], hazard: AssessedHazard): readonly string[] => {
  if (controls.length === 0) return []
  const risk = isCurrentRiskKnown(hazard, side) ? '' : ', nor therefore the risk that the evidence carried'
  const approval = isApprovalKnown(hazard, side) ? '' : ', nor whether its approval held'
  return [`What the tests of ${controls.join(', ')} showed at ${side.name} is not known${risk}${approval}`]
}

/** The other side, where that one can tell. */
const toldOn = (
  { before, after, base, head }: HazardOnBoth,
  isBaseUntold: boolean,
  isHeadUntold: boolean,
): readonly string[] => {
  const said = (side: Side, hazard: AssessedHazard): string =>
    `at ${side.name} the evidence carries ${riskInWords(hazard.currentRisk, side.log.config.matrix)}`
  if (!isHeadUntold) return [said(head, after)]
  return isBaseUntold ? [] : [said(base, before)]
}

const OUT: ReadonlySet<string | undefined> = new Set(['withdrawn', 'merged'])

const statusChange = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const { before, after } = pair
  const [was, is] = [before, after].map(({ statusText }) => folded(statusText?.text ?? 'not stated'))
  const isSame =
    was === is &&
    before.axes.status === after.axes.status &&
    before.axes.lifecycle === after.axes.lifecycle &&
    before.axes.provenance === after.axes.provenance
  if (isSame) return []
  const says = `The status was "${was ?? ''}" and is "${is ?? ''}"`
  const places = { before: before.statusText?.place, after: after.statusText?.place }
  return [about(pair, statusKind(pair), says, places)]
}

const statusKind = ({ before, after }: HazardOnBoth): RegisterChange['kind'] => {
  const [was, is] = [before.axes, after.axes]
  if (!OUT.has(was.lifecycle) && OUT.has(is.lifecycle)) return 'hazard-withdrawn'
  if (OUT.has(was.lifecycle) && !OUT.has(is.lifecycle)) return 'hazard-restored'
  if (was.status === is.status) return 'status-changed'
  if (was.status === 'Transferred' || is.status === 'Transferred') return 'transfer-changed'
  if (is.status === 'Closed') return 'status-closed'
  return was.status === 'Closed' ? 'status-reopened' : 'status-changed'
}

const transferChange = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const { before, after } = pair
  const [was, is] = [before, after].map(({ transferredTo }) => folded(transferredTo?.text ?? 'nobody'))
  if (was === is) return []
  const places = { before: before.transferredTo?.place, after: after.transferredTo?.place }
  return [about(pair, 'transfer-changed', `It was transferred to ${was ?? ''} and is to ${is ?? ''}`, places)]
}

/** Where a side cannot tell whether its approval held, that is said with what it cannot tell. */
const approvalChange = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const { before, after, base, head } = pair
  if (!isApprovalKnown(before, base) || !isApprovalKnown(after, head)) return lineChange(pair)
  const [was, is] = [before.approvalState, after.approvalState]
  if (was === is) return lineChange(pair)
  const kind = is === 'valid' ? 'approval-gained' : was === 'valid' ? 'approval-lost' : 'approval-changed'
  return [
    about(
      pair,
      kind,
      `The approval was ${approvalWord(was)} and is ${approvalWord(is)}`,
      approvedPlaces(pair),
    ),
  ]
}

const lineChange = (pair: HazardOnBoth): readonly RegisterChange[] => {
  const [was, is] = [pair.before, pair.after].map(({ approval }) => folded(approval?.text ?? 'nobody'))
  if (was === is) return []
  const says = `Approved was by ${was ?? ''}, and is by ${is ?? ''}`
  return [about(pair, 'approval-changed', says, approvedPlaces(pair))]
}

const approvedPlaces = ({ before, after }: HazardOnBoth) => ({
  before: before.approval?.place ?? before.approvedAt,
  after: after.approval?.place ?? after.approvedAt,
})

const approvalWord = (state: AssessedHazard['approvalState']): string => APPROVAL_WORDS[state]

const APPROVAL_WORDS: Readonly<Record<AssessedHazard['approvalState'], string>> = {
  none: 'none',
  'unknown-person': 'by somebody who is not registered',
  draft: 'on a draft',
  unsigned: 'without a valid signature',
  outdated: 'out of date',
  valid: 'valid',
}

const movedChange = (pair: HazardOnBoth): readonly RegisterChange[] =>
  pair.before.file === pair.after.file
    ? []
    : [about(pair, 'moved', `Its file was ${pair.before.file} and is ${pair.after.file}`)]
