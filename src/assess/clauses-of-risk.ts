import { controlName } from '../domain/control-name.ts'
import { isDeploymentCategory } from '../domain/control.ts'
import type { ShownClause } from '../domain/compliance.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { at, awaiting, byText, idsOf, isWritten, lacking, no, notApplicable } from './shown-clause.ts'
import { partial, some, standing, yes } from './shown-clause.ts'
import type { ClauseJudges, ComplianceFacts } from './shown-clause.ts'

/** What the register shows of the clauses on analysis, evaluation and control of risk (DCB0129 4 to 6). */
export const clausesOfRisk: ClauseJudges = {
  '4.1.1': (log) => {
    if (standing(log).length === 0) return NO_HAZARD
    return isWritten(log, 'plan')
      ? partial(
          'The Plan is written and hazards are analysed; whether that is all it asks for a person judges',
          ['hazard-log.html'],
        )
      : lacking('Hazards are analysed, but the Plan that says how is not written', 'Write the Plan')
  },
  '4.1.2': byText('participants', 'The list of those who took part'),
  '4.2.1': byText('scope', 'The clinical scope'),
  '4.2.2': byText('intended-use', 'The intended use'),
  '4.3.1': (log) => identified(log),
  '4.4.1': (log) =>
    forEvery(log, {
      isMet: ({ initialRisk }) => initialRisk.risk !== undefined && log.config.declaresMatrix,
      met: 'Every hazard has likelihood, severity and a risk looked up in the matrix that hazards.yaml chooses',
      lacks: log.config.declaresMatrix ? 'are not scored' : 'are scored by a matrix that nobody has chosen',
      missing: 'Scores of likelihood and severity, and a chosen matrix',
    }),
  '5.1.1': (log) =>
    forEvery(log, {
      isMet: (hazard) =>
        hazard.initialRisk.risk !== undefined && log.config.declaresMatrix && isEvaluated(hazard),
      met: 'Every initial risk is at a level that the chosen matrix explains, and is taken further or approved',
      lacks: 'are neither taken further nor approved, or not scored by a chosen matrix',
      missing: 'A residual assessment, or the approval of the hazard',
    }),
  '5.1.2': (log) => {
    const free = standing(log).filter(({ initialRisk }) => initialRisk.risk === 1)
    return notApplicable(
      `An exemption, which asks for nothing; ${free.length === 0 ? 'no hazard' : idsOf(free)} has an initial risk of 1`,
    )
  },
  '6.1.1': (log) =>
    forEvery(log, {
      isMet: (hazard) => isLow(hazard) || additional(hazard).length > 0,
      met: 'Every hazard with an initial risk of 2 or more has a control beyond the existing ones',
      lacks: 'have no control beyond the existing ones, or no initial score',
      missing: 'Controls, or a score that shows that none is needed',
    }),
  '6.1.2': (log) => ofControls(log, newHazardsSaid),
  '6.1.3': (log) => ofControls(log, newHazardsManaged),
  '6.1.4': (log) =>
    forEvery(log, {
      isMet: (hazard) => isLow(hazard) || isResidualJudged(hazard),
      met: 'Every residual risk is scored, and each of 2 or 3 says why it is not reduced further',
      lacks: 'have no residual score, or do not say why it is not reduced further',
      missing: 'Residual scores, each of 2 or 3 with "Further reduction:"',
    }),
  '6.1.5': (log) =>
    whereUnacceptable(log, (high) =>
      no(
        `The claimed risk of ${idsOf(high)} is 4 or 5`,
        'Further controls, until the claimed risk is 3 or less',
      ),
    ),
  '6.1.6': (log) => whereUnacceptable(log, weighed),
  '6.2.1': (log) => whereUnacceptable(log, weighed),
  '6.2.2': (log) => whereUnacceptable(log, weighed),
  '6.3.1': (log) =>
    controlsShown(log, { isAsked: ({ category }) => !isDeploymentCategory(category), ...IMPLEMENTED }),
  '6.3.2': (log) => controlsShown(log, { isAsked: isOurs, ...IMPLEMENTED }),
  '6.3.3': (log) =>
    controlsShown(log, {
      isAsked: isOurs,
      isShown: ({ verification }) => verification === 'verified',
      shown:
        'is verified: its tests passed at this revision or its evidence is in date; how effective it is a person judges',
      lacks: 'not verified',
    }),
  '6.4.1': (log) =>
    forEvery(log, {
      isMet: ({ approvalState, slips }) => approvalState === 'valid' && slips.unreadable === undefined,
      met: 'Every hazard is approved as it now reads',
      lacks: 'are not approved as they now read',
      missing: 'The approval of each hazard',
    }),
}

const NO_HAZARD = no('The register holds no hazard', 'Write the first hazard')

/** A clause on each hazard: nothing is true of none. */
const forEvery = (
  log: ComplianceFacts,
  ask: {
    readonly isMet: (hazard: AssessedHazard) => boolean
    readonly met: string
    readonly lacks: string
    readonly missing: string
  },
): ShownClause => {
  const hazards = standing(log)
  const open = hazards.filter((hazard) => !ask.isMet(hazard))
  if (hazards.length === 0) return NO_HAZARD
  if (open.length === 0) return yes(ask.met, ['hazard-log.html'])
  const because = `${open.length} of ${hazards.length} hazards ${ask.lacks}: ${idsOf(open)}`
  return open.length === hazards.length
    ? no(because, ask.missing)
    : lacking(because, ask.missing, ['hazard-log.html'])
}

const identified = (log: ComplianceFacts): ShownClause => {
  const hazards = standing(log)
  const tagged = (tag: RegExp): readonly AssessedHazard[] =>
    hazards.filter(({ conditions }) => conditions.some(({ text }) => tag.test(text)))
  if (hazards.length === 0) return NO_HAZARD
  const untagged = hazards.filter(
    ({ conditions }) => !conditions.some(({ text }) => /^(?:normal|fault)\b/i.test(text)),
  )
  if (untagged.length > 0)
    return lacking(
      `${untagged.length} of ${hazards.length} hazards do not say whether they arise in normal use or from a fault: ${idsOf(untagged)}`,
      'A line "Conditions:" in each',
    )
  return tagged(/^normal\b/i).length > 0 && tagged(/^fault\b/i).length > 0
    ? partial('There are hazards of normal use and of faults; whether all were found a person judges', [
        'hazard-log.html',
      ])
    : lacking(
        'No hazard of normal use, or none of a fault, is written down',
        'Look for hazards of both kinds',
      )
}

/** Acceptable as it is; an initial risk that nobody scored may be anything. */
const isLow = ({ initialRisk }: AssessedHazard): boolean => initialRisk.risk === 1

const isEvaluated = (hazard: AssessedHazard): boolean =>
  isLow(hazard) || hazard.residual !== undefined || hazard.approvalState === 'valid'

const isResidualJudged = ({ residualRisk, residual, riskBenefit }: AssessedHazard): boolean => {
  const risk = residualRisk?.risk
  if (risk === undefined) return false
  if (risk === 1) return true
  return risk >= 4 ? !isUnwritten(riskBenefit?.text) : !isUnwritten(residual?.furtherReduction?.text)
}

const additional = ({ controls }: AssessedHazard): readonly AssessedControl[] =>
  controls.filter(({ category }) => category !== 'existing')

/** A clause on what the controls bring, where there has to be a control. */
const ofControls = (
  log: ComplianceFacts,
  judge: (controls: readonly AssessedControl[], log: ComplianceFacts) => ShownClause,
): ShownClause => {
  const hazards = standing(log)
  const controls = hazards.flatMap(additional)
  if (controls.length > 0) return judge(controls, log)
  return hazards.length > 0 && hazards.every(isLow)
    ? notApplicable('Every initial risk is 1, so no control is asked for (5.1.2)')
    : no('No control beyond the existing ones is written down', 'Controls')
}

const saysNone = (text: string): boolean => /^\W*none\b/i.test(text)

const unsaid = (controls: readonly AssessedControl[]): readonly AssessedControl[] =>
  controls.filter(
    ({ newHazards }) =>
      newHazards === undefined || (isUnwritten(newHazards.text) && !saysNone(newHazards.text)),
  )

const namesOf = (controls: readonly AssessedControl[]): string => some(controls.map(controlName))

const newHazardsSaid = (controls: readonly AssessedControl[]): ShownClause => {
  const open = unsaid(controls)
  if (open.length === 0) return yes('Every control says whether it brings new hazards', ['hazard-log.html'])
  const because = `${open.length} of ${controls.length} controls do not say whether they bring new hazards: ${namesOf(open)}`
  return open.length === controls.length
    ? no(because, 'A line "New hazards:" below each')
    : lacking(because, 'A line "New hazards:" below each')
}

const newHazardsManaged = (controls: readonly AssessedControl[], log: ComplianceFacts): ShownClause => {
  const open = unsaid(controls)
  if (open.length > 0)
    return awaiting(
      'Not every control says whether it brings new hazards (6.1.2)',
      'A line "New hazards:" below each',
    )
  const named = controls.flatMap(({ newHazards }) =>
    newHazards === undefined || saysNone(newHazards.text) ? [] : [newHazards],
  )
  if (named.length === 0) return notApplicable('Every control says that it brings no new hazard')
  const scored = standing(log).filter(({ initialRisk }) => initialRisk.risk !== undefined)
  const unmanaged = named.filter(({ text }) => !isManaged(text, scored))
  return unmanaged.length === 0
    ? yes(
        'Every hazard that a control brings is in the register and scored',
        named.map(({ place }) => at(place)),
      )
    : no(
        `What a control brings is not in the register, or not scored: ${some(unmanaged.map(({ text }) => text))}`,
        'The hazards that these controls name',
      )
}

const isManaged = (text: string, scored: readonly AssessedHazard[]): boolean => {
  const ids = text.match(/\b[A-Za-z]+-\d+\b/g) ?? []
  return (
    ids.length > 0 && ids.every((id) => scored.some((hazard) => hazard.id.toLowerCase() === id.toLowerCase()))
  )
}

/** A clause that only asks something of risks that stay unacceptable: not applicable once it is sure that none does. */
const whereUnacceptable = (
  log: ComplianceFacts,
  judge: (high: readonly AssessedHazard[]) => ShownClause,
): ShownClause => {
  const hazards = standing(log)
  const asked = hazards.filter((hazard) => !isLow(hazard))
  if (hazards.length === 0) return NO_HAZARD
  const high = asked.filter(({ residualRisk }) => (residualRisk?.risk ?? 0) >= 4)
  if (high.length > 0) return judge(high)
  const unsure = asked.filter(({ residualRisk, isEarned }) => residualRisk?.risk === undefined || !isEarned)
  return unsure.length === 0
    ? notApplicable('Every residual risk is 3 or less, and is earned today')
    : awaiting(
        `The residual risk of ${idsOf(unsure)} is not scored or not earned, so nobody can tell whether it stays unacceptable`,
        'Residual risks that are scored and earned',
      )
}

const weighed = (high: readonly AssessedHazard[]): ShownClause => {
  const open = high.filter(({ riskBenefit }) => isUnwritten(riskBenefit?.text))
  return open.length === 0
    ? partial(
        `Benefit is weighed against the risk of ${idsOf(high)}`,
        high.map(({ place }) => at(place)),
      )
    : no(
        `Nobody has weighed benefit against the risk of ${idsOf(open)}`,
        'A heading "Risk-benefit analysis" in each',
      )
}

const IMPLEMENTED = {
  isShown: ({ implementation }: AssessedControl): boolean => implementation === 'shown',
  shown: 'is there to be seen',
  lacks: 'not shown to be implemented',
} as const

/** A deployment control is the deployer's to verify once its hazard was handed over to somebody. */
const isOurs = ({ category }: AssessedControl, hazard: AssessedHazard): boolean =>
  !(
    isDeploymentCategory(category) &&
    hazard.axes.status === 'Transferred' &&
    !isUnwritten(hazard.transferredTo?.text)
  )

const controlsShown = (
  log: ComplianceFacts,
  ask: {
    readonly isAsked: (control: AssessedControl, hazard: AssessedHazard) => boolean
    readonly isShown: (control: AssessedControl) => boolean
    readonly shown: string
    readonly lacks: string
  },
): ShownClause => {
  const hazards = standing(log)
  const asked = hazards.flatMap((hazard) => hazard.controls.filter((control) => ask.isAsked(control, hazard)))
  const open = asked.filter((control) => !ask.isShown(control))
  const bare = hazards.filter((hazard) => !isLow(hazard) && hazard.controls.length === 0)
  if (asked.length === 0) return no('The manufacturer has no control in the register', 'Controls')
  if (bare.length > 0) return lacking(`${idsOf(bare)} has no control at all`, 'Controls')
  if (open.length === 0) return yes(`Every control ${ask.shown}`, ['traceability.html'])
  const because = `${open.length} of ${asked.length} controls are ${ask.lacks}: ${namesOf(open)}`
  return open.length === asked.length
    ? no(because, 'What shows these controls')
    : lacking(because, 'What shows these controls', ['traceability.html'])
}
