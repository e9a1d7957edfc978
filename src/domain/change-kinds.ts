/**
 * How much a change of the register weighs, the most first. `worse`: risk, protection or evidence is worse, new or
 * gone. `unknown`: one side cannot tell. `eased`: claimed or shown to be better. `other`: everything else.
 */
export const CHANGE_WEIGHTS = ['worse', 'unknown', 'eased', 'other'] as const
export type ChangeWeight = (typeof CHANGE_WEIGHTS)[number]

/**
 * What a change has to do with DCB0129 7.3.3, a new report for each modification that changes clinical risk. `asks`:
 * the clinical risk that the register records is another. `judge`: whether it changed the risk is for a person to
 * judge. `none`: it says nothing of the risk.
 */
export const CHANGE_BEARINGS = ['asks', 'judge', 'none'] as const
export type ChangeBearing = (typeof CHANGE_BEARINGS)[number]

interface KindOfChange {
  readonly weight: ChangeWeight
  readonly bearing: ChangeBearing
  /** The clause that the change is about; `''` where there is none. */
  readonly clause: string
}

const kind = (weight: ChangeWeight, bearing: ChangeBearing, clause = ''): KindOfChange => ({
  ...{ weight, bearing, clause },
})

/** Every kind of change, in the order in which a person should read of them. */
export const CHANGE_KINDS = {
  'hazard-removed': kind('worse', 'asks', '4.3.1'),
  'unscored-hazard-removed': kind('worse', 'judge', '4.3.1'),
  'hazard-added': kind('worse', 'asks', '4.3.1'),
  'unscored-hazard-added': kind('worse', 'judge', '4.4.1'),
  'hazard-withdrawn': kind('worse', 'asks', '4.3.1'),
  'hazard-restored': kind('worse', 'asks', '4.3.1'),
  'risk-raised': kind('worse', 'asks', '4.4.1'),
  'risk-unscored': kind('worse', 'asks', '4.4.1'),
  'matrix-changed': kind('worse', 'judge', '3.2.1'),
  'current-risk-raised': kind('worse', 'judge', '6.1.4'),
  'control-removed': kind('worse', 'judge', '6.1.1'),
  'control-no-longer-relied-on': kind('worse', 'judge', '6.1.4'),
  'control-no-longer-verified': kind('worse', 'judge', '6.3.3'),
  'control-state-worse': kind('worse', 'judge', '6.3.3'),
  'check-broken': kind('worse', 'judge', '6.3.2'),
  'evidence-lost': kind('worse', 'judge', '6.3.3'),
  'incident-added': kind('worse', 'judge', '7.2.2'),
  'transfer-changed': kind('worse', 'judge', '6.3.1'),
  'status-reopened': kind('worse', 'judge', '6.4.1'),
  'approval-lost': kind('worse', 'none', '3.3.2'),
  'evidence-not-known': kind('unknown', 'judge', '6.3.3'),
  'risk-lowered': kind('eased', 'asks', '4.4.1'),
  'risk-scored': kind('eased', 'asks', '4.4.1'),
  'current-risk-lowered': kind('eased', 'judge', '6.1.4'),
  'control-added': kind('eased', 'judge', '6.1.1'),
  'control-newly-relied-on': kind('eased', 'judge', '6.1.4'),
  'control-newly-verified': kind('eased', 'judge', '6.3.3'),
  'check-mended': kind('eased', 'judge', '6.3.2'),
  'evidence-gained': kind('eased', 'judge', '6.3.3'),
  'status-closed': kind('eased', 'judge', '6.4.1'),
  'approval-gained': kind('eased', 'none', '3.3.2'),
  'control-reworded': kind('other', 'judge', '6.1.1'),
  'control-changed': kind('other', 'judge', '6.3.1'),
  'setting-changed': kind('other', 'judge', '6.3.2'),
  'evidence-changed': kind('other', 'judge', '6.3.3'),
  'hazard-reworded': kind('other', 'judge', '4.3.1'),
  'status-changed': kind('other', 'judge', '6.4.1'),
  'case-text-changed': kind('other', 'judge', '4.2.1'),
  'register-settings-changed': kind('other', 'judge', '3.2.1'),
  'incident-changed': kind('other', 'judge', '7.2.5'),
  'record-added': kind('other', 'none'),
  'record-removed': kind('other', 'judge'),
  'record-changed': kind('other', 'judge'),
  'release-changed': kind('other', 'judge', '7.1.3'),
  'approval-changed': kind('other', 'none', '3.3.2'),
  moved: kind('other', 'none'),
  'laid-out-anew': kind('other', 'none'),
} as const satisfies Readonly<Record<string, KindOfChange>>

export type ChangeKind = keyof typeof CHANGE_KINDS

/** The kinds in their order. */
export const CHANGE_KIND_NAMES: readonly string[] = Object.keys(CHANGE_KINDS)
