import type { FieldEntry } from '../domain/safety-case.ts'
import type { LogColumn } from './log-columns.ts'
import { wordsIn } from './log-subject.ts'
import { cell } from './sheet-parts.ts'

/**
 * What the 28 columns have no place for, behind them: the risk that the evidence supports, the state of each control,
 * who approved, what was found, and every other word of the hazard's file.
 */
export const FURTHER_COLUMNS: readonly LogColumn[] = [
  { name: 'Hazard Name', width: 24, cell: ({ entry }) => cell(entry.name) },
  {
    name: 'Risk today, by the evidence',
    width: 12,
    cell: ({ entry, hazard }) =>
      cell(
        hazard.currentRisk.isAtLeast ? entry.current.text : (hazard.currentRisk.risk ?? entry.current.text),
        entry.current.tone,
      ),
  },
  { name: 'Score today', width: 16, cell: ({ entry }) => cell(entry.current.axes, 'middle') },
  { name: 'Is the residual earned?', width: 13, cell: ({ entry }) => cell(entry.claim, entry.claimTone) },
  { name: 'Why', width: 30, cell: ({ entry }) => cell(entry.remark) },
  { name: 'The residual relies on', width: 18, cell: ({ entry }) => cell(entry.reliesOn) },
  {
    name: 'Controls verified',
    width: 28,
    cell: ({ entry: { controls, verifiedCount, controlCount } }) =>
      cell(
        [
          `${verifiedCount} of ${controlCount}`,
          ...controls.map(({ name, verification, kind }) => `${name}: ${verification} (${kind})`),
        ].join('\n'),
      ),
  },
  {
    name: 'Conditions for the deploying organisation',
    width: 28,
    cell: ({ entry }) => cell(lines(entry.conditions)),
  },
  { name: 'Transferred to', width: 16, cell: ({ entry }) => cell(entry.transferredTo) },
  {
    name: 'Approval',
    width: 24,
    cell: ({ entry }) =>
      cell(lines([entry.approvalText, ...entry.moved]), entry.isApproved ? 'text' : 'doubtful'),
  },
  { name: 'Code to approve', width: 12, cell: ({ entry }) => cell(entry.digest) },
  { name: 'Last reviewed', width: 14, cell: ({ entry }) => cell(entry.reviewed) },
  {
    name: 'Findings',
    width: 70,
    cell: ({ entry }) =>
      cell(lines(entry.findings.map(({ word, rule, message }) => `${word} ${rule}: ${message}`))),
  },
  {
    name: 'Other records',
    width: 22,
    cell: ({ entry }) =>
      cell(lines(entry.records.map(({ id, title, state }) => `${id} ${title} (${state})`))),
  },
  {
    name: 'Hazard Description',
    width: 30,
    cell: (subject) => cell(wordsIn(subject, subject.hazard.description)),
  },
  { name: 'Hazard type', width: 18, cell: ({ hazard }) => cell(lines(hazard.types.map(({ text }) => text))) },
  { name: 'Status as written', width: 18, cell: ({ entry }) => cell(entry.statusText) },
  { name: 'Scores as written', width: 60, cell: ({ entry }) => cell(fieldTexts(entry.scoreFields)) },
  {
    name: 'Further headings',
    width: 70,
    cell: ({ entry, hazard }) =>
      cell(
        fieldTexts([
          { heading: 'Existing controls', text: hazard.existingControls?.text ?? '' },
          ...entry.furtherFields,
          { heading: 'Risk-benefit analysis', text: hazard.riskBenefit?.text ?? '' },
          ...entry.otherSections,
        ]),
      ),
  },
  { name: 'File', width: 24, cell: ({ entry }) => cell(entry.file) },
]

const lines = (texts: readonly string[]): string => texts.join('\n')

const fieldTexts = (fields: readonly FieldEntry[]): string =>
  fields
    .filter(({ text }) => text !== '')
    .map(({ heading, text }) => `${heading}\n${text}`)
    .join('\n\n')
