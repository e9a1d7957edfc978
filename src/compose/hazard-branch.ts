import { controlName } from '../domain/control-name.ts'
import { LETS_DOWN } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { fingerprint } from '../shared/fingerprint.ts'
import { shownOrNot, type Branch } from './argument-branch.ts'
import { DEFEATERS, answeredIncidents } from './argument-defeaters.ts'
import { decidingPlace, effectivenessShown, implementationShown } from './control-evidence.ts'
import { recordAnchor } from './record-entries.ts'
import { riskEntry } from './risk-entry.ts'

interface HazardAsk {
  readonly log: AssessedLog
  /** The page of the hazard below the output folder. */
  readonly page: string
}

/** The claim that the residual risk of a hazard is what its file says, with what the claim rests on. */
export const hazardBranch = (hazard: AssessedHazard, { log, page }: HazardAsk): Branch => {
  const { id, residualRisk, residual, place } = hazard
  const name = hazard.name?.text ?? 'no name'
  const claimed = riskEntry(residualRisk, log.config.matrix)
  const subject = { name: id, hazard, log }
  const against = DEFEATERS.flatMap(({ ofHazard }) => ofHazard?.(subject) ?? [])
  return {
    ...{ kind: 'goal', name: id, page, clause: 'DCB0129 6.1.4', place: residual?.place ?? place },
    text: `The residual risk of ${id} (${name}) is as claimed: ${claimed.text} (${claimed.axes})${statusOf(hazard)}`,
    undeveloped: 'no residual risk is assessed',
    under: residual === undefined ? [] : hazardSupports(hazard, { log, page }),
    context: [...justifications(hazard), ...assumptions(hazard), ...contexts(hazard, log)],
    against: against.map(({ branch }) => branch),
    isDefeated: against.some(({ defeats }) => defeats),
  }
}

const statusOf = ({ axes }: AssessedHazard): string =>
  axes.lifecycle === undefined || axes.lifecycle === 'active' ? '' : `; its status says ${axes.lifecycle}`

const hazardSupports = (hazard: AssessedHazard, ask: HazardAsk): readonly Branch[] => {
  const { id, initialRisk, residualRisk, relied, unknownReliedOn, place, residual } = hazard
  const lacking = (name: string, text: string, why: string, clause: string): Branch => ({
    ...{ kind: 'goal', name: `${id}.${name}`, text, undeveloped: why, clause: `DCB0129 ${clause}` },
    place: residual?.reliesOnLine?.place ?? residual?.place ?? place,
  })
  return [
    ...(initialRisk.risk === undefined
      ? [
          {
            ...lacking('initial', `The initial risk of ${id} is known`, 'it is not scored', '4.4.1'),
            place: (hazard.initial.likelihood ?? hazard.initial.severity)?.place ?? place,
          },
        ]
      : []),
    ...(residualRisk?.risk === undefined
      ? [lacking('residual', `The residual risk of ${id} is known`, 'it is not scored', '6.1.4')]
      : []),
    ...unknownReliedOn.map(({ text, place: at }) => ({
      ...lacking(`relies-on-${text}`, `${text} holds the risk down`, 'no control is called so', '6.1.1'),
      place: at,
    })),
    ...(relied.length === 0 && unknownReliedOn.length === 0
      ? [lacking('controls', `Something holds the risk of ${id} down`, 'it rests on no control', '6.1.1')]
      : []),
    ...supportingControls(hazard).map((control) => controlBranch(control, { ...ask, hazard })),
  ]
}

/** Those that the residual risk rests on, and the existing ones that the initial risk counted on and that let it down. */
const supportingControls = ({ relied, controls }: AssessedHazard): readonly AssessedControl[] => [
  ...relied,
  ...controls.filter(
    (control) =>
      control.category === 'existing' && LETS_DOWN.has(control.verification) && !relied.includes(control),
  ),
]

/** The claim that a control is in place and works, each shown by evidence of its own (6.3.2, 6.3.3). */
const controlBranch = (
  control: AssessedControl,
  { log, page, hazard }: HazardAsk & { readonly hazard: AssessedHazard },
): Branch => {
  const called = controlName(control)
  const name = control.id ?? `${hazard.id}.${fingerprint(control.text).slice(0, 8)}`
  const against = DEFEATERS.flatMap(({ ofControl }) => ofControl?.(control, { name, hazard, log }) ?? [])
  const there = implementationShown(control)
  const works = effectivenessShown(control)
  return {
    ...{ kind: 'goal', name, page, anchor: control.id, place: control.place, clause: 'DCB0129 6.3' },
    text: `${called} is in place and works: ${control.text}`,
    against: against.map(({ branch }) => branch),
    isDefeated: against.some(({ defeats }) => defeats),
    under: [
      shownOrNot(
        {
          ...{ name: `${name}.implementation`, text: `${called} is in place`, page, anchor: control.id },
          ...{ clause: 'DCB0129 6.3.2', place: there?.place ?? control.place },
        },
        there && `Implementation of ${called}: ${there.words}`,
        control.implementation === 'none' ? 'nothing is named that would show it' : control.because,
      ),
      shownOrNot(
        {
          ...{ name: `${name}.effectiveness`, text: `${called} works`, page, anchor: control.id },
          ...{ clause: 'DCB0129 6.3.3', place: works?.place ?? decidingPlace(control) },
        },
        works && `Effectiveness of ${called}: ${works.words}`,
        `${control.verification}: ${control.because}`,
      ),
    ],
  }
}

/** Why its author holds the residual risk to be right, and acceptable (6.1.4, 6.2.1). */
const justifications = ({ id, residual, riskBenefit }: AssessedHazard): readonly Branch[] => {
  const texts: readonly (readonly [string, string, Written | undefined])[] = [
    ['rationale', 'Rationale', residual?.rationale],
    ['further-reduction', 'Further reduction', residual?.furtherReduction],
    ['risk-benefit', 'Risk and benefit', riskBenefit],
  ]
  return texts.flatMap(([name, title, written]): readonly Branch[] =>
    written === undefined || isUnwritten(written.text)
      ? []
      : [
          {
            ...{ kind: 'justification', name: `${id}.${name}`, text: `${title}: ${written.text}` },
            place: written.place,
          },
        ],
  )
}

/** What the deploying organisation has to see to: the controls that the residual risk leaves out (DCB0160). */
const assumptions = ({ id, currentRisk, transferredTo }: AssessedHazard): readonly Branch[] => [
  ...currentRisk.conditions.map((control): Branch => ({
    kind: 'assumption',
    name: control.id ?? `${id}.${fingerprint(control.text).slice(0, 8)}`,
    text: `Left to the deploying organisation: ${controlName(control)}: ${control.text}`,
    place: control.place,
    clause: 'DCB0129 6.3.1',
  })),
  ...(transferredTo === undefined
    ? []
    : [
        {
          ...{ kind: 'assumption' as const, name: `${id}.transferred` },
          ...{ text: `Transferred to: ${transferredTo.text}`, place: transferredTo.place },
        },
      ]),
]

/** In which conditions it arises (4.3.1), and the incidents that no longer speak against it. */
const contexts = (hazard: AssessedHazard, log: AssessedLog): readonly Branch[] => [
  ...hazard.conditions.map(({ text, place }): Branch => ({
    ...{ kind: 'context', name: `${hazard.id}.condition`, place, clause: 'DCB0129 4.3.1' },
    text: `${hazard.id} arises in this condition: ${text}`,
  })),
  ...answeredIncidents(hazard, log).map(({ id, file, title, place, closed }): Branch => ({
    ...{
      kind: 'context',
      name: `${hazard.id}.${id}`,
      place,
      page: 'records.html',
      anchor: recordAnchor(file),
    },
    text: `${id} (${title ?? 'no title'}), closed on ${closed?.text ?? ''}; the hazard was reviewed since`,
  })),
]
