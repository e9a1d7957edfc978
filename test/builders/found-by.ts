import type { Rule } from '../../src/check/rule.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { examineFiles } from './examine-files.ts'
import type { ExamineOptions } from './examine-files.ts'

/** What one rule finds in these files, after the real pipeline. */
export const findingsOf = async (
  rule: Rule,
  files: Readonly<Record<string, string>>,
  options: ExamineOptions = {},
): Promise<readonly Finding[]> => {
  const { judgement } = await examineFiles(files, { ...options, rules: [rule] })
  return judgement.findings.filter((finding) => finding.rule === rule.id)
}
