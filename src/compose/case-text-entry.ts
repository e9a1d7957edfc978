import { caseTextFile } from '../domain/case-text.ts'
import type { CaseText, CaseTextKey, CaseTextName } from '../domain/case-text.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import type { WrittenEntry } from '../domain/written-entry.ts'

/**
 * Every text that only a person can write, there or not, for templates: `{{written.intendedUse.text}}`.
 * A file that only holds a place (`TBC – ask the ward`) is not written, yet keeps its words in `text`.
 */
export const caseTextEntries = ({
  folder,
  caseTexts,
}: Pick<AssessedLog, 'folder' | 'caseTexts'>): Readonly<Record<CaseTextKey, WrittenEntry>> => {
  const entry = (name: CaseTextName): WrittenEntry =>
    caseTextEntry(
      caseTextFile(folder, name),
      caseTexts.find((text) => text.name === name),
    )
  return {
    introduction: entry('introduction'),
    system: entry('system'),
    intendedUse: entry('intended-use'),
    scope: entry('scope'),
    managementSystem: entry('management-system'),
    plan: entry('plan'),
    thirdParty: entry('third-party'),
    participants: entry('participants'),
    testIssues: entry('test-issues'),
    safetyStatement: entry('safety-statement'),
    qualityAssurance: entry('quality-assurance'),
    compliance: entry('compliance'),
  }
}

const caseTextEntry = (file: string, caseText: CaseText | undefined): WrittenEntry => {
  const missing = whatIsMissing(file, caseText)
  return { isWritten: missing === '', text: caseText?.text ?? '', file, missing }
}

const whatIsMissing = (file: string, caseText: CaseText | undefined): string => {
  if (caseText?.unreadable !== undefined) return `Nobody can read ${file}: ${caseText.unreadable}`
  if (!isUnwritten(caseText?.text)) return ''
  const isBlank = caseText === undefined || caseText.text.trim() === ''
  return isBlank
    ? `Nobody has written this yet: it belongs in ${file}`
    : `Nobody has written this yet: ${file} only keeps a place for it`
}
