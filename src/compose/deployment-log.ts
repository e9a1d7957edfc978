import type { AssessedLog } from '../domain/hazard-log.ts'
import { isDeploymentCategory } from '../domain/control.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { HazardLogBook, SheetCell } from '../domain/workbook.ts'
import { controlTexts } from './control-cells.ts'
import { LOG_COLUMNS } from './log-columns.ts'
import { causesIn, wordsIn } from './log-subject.ts'
import type { LogSubject } from './log-subject.ts'
import { cell, dateText } from './sheet-parts.ts'

/**
 * The rows that begin the deploying organisation's own Hazard Log (DCB0160), in the 28 columns: every hazard that is
 * handed over or leaves a control to it. What the manufacturer did and claims stands as an existing control; likelihood,
 * severity and status are the deployer's to decide, so they are blank or say so.
 */
export const deploymentLog = (log: AssessedLog, safetyCase: SafetyCase): HazardLogBook['table'] => {
  const { matrix } = log.config
  const subjects = log.hazards.flatMap((hazard, index): readonly LogSubject[] => {
    const entry = safetyCase.hazards[index]
    return entry === undefined || !concernsDeployer(entry) ? [] : [{ hazard, entry, matrix }]
  })
  return {
    head: LOG_COLUMNS.map(({ name }) => name),
    rows: subjects.map((subject) =>
      LOG_COLUMNS.map(({ name }) => dateText(CELLS[name]?.(subject, safetyCase) ?? cell(''))),
    ),
  }
}

/** Transferred, open, or with a control that the deployer has to put in place: all but what the manufacturer closed. */
const concernsDeployer = ({ status, controls }: SafetyCase['hazards'][number]): boolean =>
  status !== 'Closed' || controls.some(({ category }) => isDeploymentCategory(category))

type Cell = (subject: LogSubject, safetyCase: SafetyCase) => SheetCell

const TO_SCORE = 'to be scored by the deploying organisation'

const CELLS: Readonly<Record<string, Cell>> = {
  'No.': ({ entry }) => cell(entry.id),
  Effect: (subject) => cell(wordsIn(subject, subject.hazard.effect)),
  Hazard: (subject) => cell(wordsIn(subject, subject.hazard.hazard)),
  Harm: (subject) => cell(wordsIn(subject, subject.hazard.harm)),
  'Possible Causes': (subject) => cell(causesIn(subject)),
  'Existing Controls - HIT Design - Description': ({ entry, hazard }) =>
    cell(
      [controlTexts(entry, ['existing', 'design', 'testing']), existingWords(entry, hazard)]
        .filter((text) => text !== '')
        .join('\n\n'),
    ),
  'Existing Controls - HIT Design - Evidence': (subject, safetyCase) => cell(handedOver(subject, safetyCase)),
  'Initial Risk': () => cell(TO_SCORE),
  'Initial Justification': (subject) => cell(atHandOver(subject)),
  'Additional Controls - User Training - Description': ({ entry }) => cell(toPutInPlace(entry, 'training')),
  'Additional Controls - User Training - Evidence': ({ entry }) => cell(evidenceOf(entry, 'training')),
  'Additional Controls - Business Process Change - Description': ({ entry }) =>
    cell(toPutInPlace(entry, 'process')),
  'Additional Controls - Business Process Change - Evidence': ({ entry }) =>
    cell(evidenceOf(entry, 'process')),
  'Residual Risk': () => cell(TO_SCORE),
  'Residual Justification': () =>
    cell('DRAFT: not assessed under DCB0160. The assessment is the deploying organisation\u2019s'),
  Owner: () => cell('to be named'),
  Status: () => cell('to be decided'),
}

type Entry = LogSubject['entry']

/** Words about existing controls that are no control of the register. */
const existingWords = ({ controls }: Entry, hazard: LogSubject['hazard']): string =>
  controls.some(({ category }) => category === 'existing') ? '' : (hazard.existingControls?.text ?? '')

const handedOver = ({ entry }: LogSubject, { product, revision }: SafetyCase): string =>
  [
    `From the manufacturer's register, release ${product.release}, revision ${revision}: ${entry.statusText}; ${entry.approvalText}`,
    ...(entry.transferredTo === '' ? [] : [`Transferred to: ${entry.transferredTo}`]),
    `Questions: ${product.contact === '' ? 'no contact is stated' : product.contact}`,
  ].join('\n')

const atHandOver = ({ entry: { residual, current, claim, remark } }: LogSubject): string =>
  `Manufacturer's risk at hand-over: claimed ${residual.text} (${residual.axes}); as the evidence stands ${current.text} (${current.axes}); ${claim}${remark === '' ? '' : `. ${remark}`}`

const toPutInPlace = (entry: Entry, category: 'training' | 'process'): string =>
  entry.controls
    .filter((control) => control.category === category)
    .map(
      ({ name, text, isReliedOn }) =>
        `${name}: ${text} [to be put in place${isReliedOn ? '; the manufacturer\u2019s claim rests on it' : '; a condition of the transfer'}]`,
    )
    .join('\n\n')

const evidenceOf = (entry: Entry, category: 'training' | 'process'): string =>
  entry.controls
    .filter((control) => control.category === category)
    .map(({ name }) => `${name}: to be shown by the deploying organisation`)
    .join('\n')
