import { CHANGE_KINDS } from '../domain/change-kinds.ts'
import type { ChangeKind } from '../domain/change-kinds.ts'
import type { RegisterChange, ReportQuestion, ReportReason } from '../domain/comparison.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'
import { byCodeUnit } from '../shared/sort.ts'
import type { Side } from './side.ts'

/**
 * What speaks for and against a new Clinical Safety Case Report (DCB0129 7.3.3). The program lays out the facts; that
 * none is needed is for a Clinical Safety Officer alone to say.
 */
export const reportQuestion = (
  changes: readonly RegisterChange[],
  base: Side,
  head: Side,
): ReportQuestion => {
  const asks = reasonsOf(changes, 'asks')
  const judge = [...reasonsOf(changes, 'judge'), ...unknownReasons(base, head)]
  return {
    answer: asks.length > 0 ? 'asked-for' : judge.length > 0 ? 'for-a-person' : 'nothing-found',
    asks,
    judge,
    against: against(changes),
  }
}

const reasonsOf = (
  changes: readonly RegisterChange[],
  bearing: 'asks' | 'judge',
): readonly ReportReason[] => {
  const weighty = changes.filter(({ kind }) => CHANGE_KINDS[kind].bearing === bearing)
  return [...groupBy(weighty, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    says: `${counted(ofKind.length, ...NOUNS[kind])}${whereOf(ofKind)}`,
    clause: CHANGE_KINDS[kind].clause || '7.3.3',
  }))
}

/** `: HAZ-0001, HAZ-0003`; nothing where they are of the register as a whole. */
const whereOf = (changes: readonly RegisterChange[]): string => {
  const names = new Set(changes.map(({ hazard, control }) => control ?? hazard ?? ''))
  names.delete('')
  return names.size === 0 ? '' : `: ${[...names].sort(byCodeUnit).join(', ')}`
}

/** What a side cannot tell, no one can call unchanged. */
const unknownReasons = (base: Side, head: Side): readonly ReportReason[] =>
  [base, head].flatMap(({ unknown }) => unknown.map((says) => ({ says, clause: '7.3.2' })))

const against = (changes: readonly RegisterChange[]): readonly string[] => {
  const kinds = new Set<ChangeKind>(changes.map(({ kind }) => kind))
  return AGAINST.filter(([, ...of]) => !of.some((kind) => kinds.has(kind))).map(([says]) => says)
}

/** A hazard that came or went takes its scores and controls with it. */
const OF_WHOLE_HAZARDS = [
  'hazard-added',
  'unscored-hazard-added',
  'hazard-removed',
  'unscored-hazard-removed',
] as const

const AGAINST: readonly (readonly [says: string, ...kinds: ChangeKind[]])[] = [
  [
    'No score of a hazard that is on both sides differs',
    ...(['risk-raised', 'risk-lowered', 'risk-scored', 'risk-unscored'] as const),
  ],
  [
    'No hazard was added, removed or withdrawn',
    ...OF_WHOLE_HAZARDS,
    ...(['hazard-withdrawn', 'hazard-restored'] as const),
  ],
  ['The risk matrix is the same', 'matrix-changed'],
  [
    'No control was added, removed or worded anew',
    ...OF_WHOLE_HAZARDS,
    ...(['control-added', 'control-removed', 'control-reworded', 'transfer-changed'] as const),
  ],
  [
    'The risk that the evidence carries differs in no hazard that is on both sides',
    ...(['current-risk-raised', 'current-risk-lowered', 'evidence-not-known'] as const),
  ],
  ['No incident was recorded', 'incident-added', 'incident-changed'],
]

const NOUNS: Readonly<Record<ChangeKind, readonly [one: string, several?: string]>> = {
  'hazard-removed': ['hazard is gone', 'hazards are gone'],
  'unscored-hazard-removed': ['hazard that was not scored is gone', 'hazards that were not scored are gone'],
  'hazard-added': ['hazard is new', 'hazards are new'],
  'unscored-hazard-added': ['hazard is new and not scored', 'hazards are new and not scored'],
  'hazard-withdrawn': ['hazard is withdrawn', 'hazards are withdrawn'],
  'hazard-restored': ['hazard is no longer withdrawn', 'hazards are no longer withdrawn'],
  'risk-raised': ['score is higher', 'scores are higher'],
  'risk-unscored': ['risk is no longer scored', 'risks are no longer scored'],
  'matrix-changed': ['risk matrix is another', 'risk matrices are others'],
  'current-risk-raised': [
    'risk is carried by the evidence less well',
    'risks are carried by the evidence less well',
  ],
  'control-removed': ['control is gone', 'controls are gone'],
  'control-no-longer-relied-on': ['control is no longer relied on', 'controls are no longer relied on'],
  'control-no-longer-verified': ['control is no longer verified', 'controls are no longer verified'],
  'control-state-worse': ['control is in a worse state', 'controls are in a worse state'],
  'check-broken': ['setting no longer holds', 'settings no longer hold'],
  'evidence-lost': ['piece of evidence is lost', 'pieces of evidence are lost'],
  'incident-added': ['incident is new', 'incidents are new'],
  'transfer-changed': [
    'thing that the deploying organisation takes over is new or another',
    'things that the deploying organisation takes over are new or others',
  ],
  'status-reopened': ['hazard is no longer closed', 'hazards are no longer closed'],
  'approval-lost': ['approval no longer holds', 'approvals no longer hold'],
  'evidence-not-known': [
    'hazard rests on evidence that one side cannot tell of',
    'hazards rest on evidence that one side cannot tell of',
  ],
  'risk-lowered': ['score is lower', 'scores are lower'],
  'risk-scored': ['risk is newly scored', 'risks are newly scored'],
  'current-risk-lowered': [
    'risk is carried by the evidence better',
    'risks are carried by the evidence better',
  ],
  'control-added': ['control is new', 'controls are new'],
  'control-newly-relied-on': ['control is newly relied on', 'controls are newly relied on'],
  'control-newly-verified': ['control is newly verified', 'controls are newly verified'],
  'check-mended': ['setting holds again', 'settings hold again'],
  'evidence-gained': ['piece of evidence is new', 'pieces of evidence are new'],
  'status-closed': ['hazard is newly closed', 'hazards are newly closed'],
  'approval-gained': ['approval is new', 'approvals are new'],
  'control-reworded': ['control is worded anew', 'controls are worded anew'],
  'control-changed': ['fact of a control is another', 'facts of controls are others'],
  'setting-changed': ['setting says something else', 'settings say something else'],
  'evidence-changed': ['piece of evidence says something else', 'pieces of evidence say something else'],
  'hazard-reworded': ['text of a hazard is worded anew', 'texts of hazards are worded anew'],
  'status-changed': ['status is another', 'statuses are others'],
  'case-text-changed': ['text of the safety case is another', 'texts of the safety case are others'],
  'register-settings-changed': ['setting of the register is another', 'settings of the register are others'],
  'incident-changed': ['text of an incident is another', 'texts of incidents are others'],
  'record-added': ['record is new', 'records are new'],
  'record-removed': ['record is gone', 'records are gone'],
  'record-changed': ['text of a record is another', 'texts of records are others'],
  'release-changed': ['product or release is named anew', 'products or releases are named anew'],
  'approval-changed': ['approval is another', 'approvals are others'],
  moved: ['file was moved', 'files were moved'],
  'laid-out-anew': ['text is laid out anew', 'texts are laid out anew'],
}
