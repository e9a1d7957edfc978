import { CASE_TEXTS, caseTextFile } from '../domain/case-text.ts'
import type { Config } from '../domain/config.ts'
import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import type { Judgement } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'
import { shownGoal, shownOrNot, type Branch } from './argument-branch.ts'
import { isApprovedByOfficer } from './hazard-entry.ts'

/** The claim that the register was made as DCB0129 asks: by whom, accepted by whom, with which gaps. */
export const processBranch = (log: AssessedLog, judgement: Judgement, pages: readonly string[]): Branch => ({
  kind: 'strategy',
  name: 'process',
  text: 'Argument over the process: who made the register, who accepted it, what is known to be missing in it',
  under: [
    officerBranch(log.config),
    {
      ...{ kind: 'goal', name: 'identification', clause: 'DCB0129 4.3.1' },
      text: 'The hazards that can be foreseen are in the register',
      undeveloped: 'no register can show that nothing is missing in it; people have to argue it',
    },
    {
      ...{ kind: 'goal', name: 'acceptance', clause: 'DCB0129 6.4.1' },
      text: 'A Clinical Safety Officer has accepted every hazard as it now reads',
      undeveloped: 'the register has no hazard',
      under: log.hazards.map((hazard, index) => acceptedBranch(hazard, log.config, pages[index] ?? '')),
    },
    {
      ...{ kind: 'goal', name: 'documents' },
      text: 'A Clinical Safety Officer has approved the documents as they would be issued today',
      under: log.documents.map(documentBranch),
    },
    {
      ...{ kind: 'goal', name: 'texts', clause: 'DCB0129 3.5.1' },
      text: 'Whatever only a person can write is written',
      under: CASE_TEXTS.map((name) => textBranch(name, log)),
    },
    findingsBranch(judgement),
  ],
})

const officerBranch = ({ people, file }: Config): Branch => {
  const officer = people.find((person) => isSafetyOfficer(person) && person.checked !== undefined)
  return shownGoal(
    {
      ...{ name: 'officer', clause: 'DCB0129 2.3.2' },
      text: 'A Clinical Safety Officer is named whose registration somebody has looked up',
      place: file === undefined ? undefined : { file, line: 1 },
    },
    officer &&
      `${officer.name}, ${[officer.body, officer.number].filter(Boolean).join(' ')}: registration looked up on ${officer.checked ?? ''}`,
    'hazards.yaml names nobody of whom it says both',
  )
}

const acceptedBranch = (hazard: AssessedHazard, config: Config, page: string): Branch =>
  shownOrNot(
    {
      ...{ name: `${hazard.id}.acceptance`, clause: 'DCB0129 6.4.1', page },
      text: `${hazard.id} is accepted as it now reads`,
      place: hazard.approval?.place ?? hazard.place,
    },
    isApprovedByOfficer(hazard, config)
      ? `${hazard.id}: approved: ${hazard.approval?.text ?? ''}`
      : undefined,
    `nobody has accepted it so (approval: ${hazard.approvalState})`,
  )

const CLAUSES: Readonly<Record<AssessedDocument['document'], string>> = {
  plan: 'DCB0129 3.2.2',
  'hazard-log': 'DCB0129 3.3.2',
  'safety-case': 'DCB0129 3.5.2',
}

const documentBranch = ({ document, entry, approvalState }: AssessedDocument): Branch => {
  const title = DOCUMENT_TITLES[document]
  return shownOrNot(
    { name: document, clause: CLAUSES[document], text: `The ${title} is approved`, place: entry?.place },
    approvalState === 'valid' ? `${title}: approved: ${entry?.approval?.text ?? ''}` : undefined,
    `nobody has approved it so (approval: ${approvalState})`,
  )
}

const textBranch = (name: (typeof CASE_TEXTS)[number], { caseTexts, folder }: AssessedLog): Branch => {
  const file = caseTextFile(folder, name)
  const text = caseTexts.find((each) => each.name === name)
  const isWritten = text !== undefined && text.unreadable === undefined && !isUnwritten(text.text)
  return shownOrNot(
    { name: `text-${name}`, text: `${file} is written`, place: { file, line: 1 } },
    isWritten ? `${file}: the words of its author` : undefined,
    text?.unreadable ?? 'nobody has written it yet',
  )
}

const findingsBranch = ({ findings, summary: { errors, warnings, waived } }: Judgement): Branch => ({
  ...{ kind: 'goal', name: 'findings', page: 'findings.html' },
  text: 'Nothing in the register contradicts itself or its evidence at error level',
  undeveloped: `${counted(errors, 'error')}: ${[...new Set(findings.filter(({ level, waived: w }) => level === 'error' && w === undefined).map(({ rule }) => rule))].join(', ')}`,
  under:
    errors > 0
      ? []
      : [
          {
            ...{ kind: 'solution', name: 'findings', page: 'findings.html' },
            text: `findings.json: no error, ${counted(warnings, 'warning')}, ${waived} waived`,
          },
        ],
  context: findings.flatMap(({ rule, place, waived: by }, index): readonly Branch[] =>
    by === undefined ||
    findings.findIndex((each) => each.waived?.reason === by.reason && each.rule === rule) < index
      ? []
      : [
          {
            ...{ kind: 'justification', name: `waiver-${rule}`, place },
            text: `${by.by} lets ${rule} stand until ${by.until}: ${by.reason}`,
          },
        ],
  ),
})
