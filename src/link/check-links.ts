import type { CheckLine } from '../domain/control.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { CheckResult } from '../domain/hazard-log.ts'
import { isAbsolutePath, resolvePath } from '../shared/tree-path.ts'
import { evaluateCheck } from './check-settings.ts'
import { hintFor } from './tree-index.ts'

/** Holds every `Check:` line against its file; a file outside the repository is never looked at. */
export const linkChecks = (checks: readonly CheckLine[], evidence: Evidence): readonly CheckResult[] =>
  checks.map((check) => linkCheck(check, evidence))

/** The file of a `Check:` line from the root; `undefined` where it lies outside. */
export const fileOfCheck = (check: CheckLine): string | undefined => resolvePath('', check.file)

const linkCheck = (check: CheckLine, { settings, paths }: Evidence): CheckResult => {
  const file = fileOfCheck(check)
  if (file === undefined) {
    const slip = isAbsolutePath(check.file) ? 'is an absolute path' : 'climbs out of the repository'
    return { check, holds: false, explanation: `${check.file} ${slip}` }
  }
  const found = settings.get(file)
  const result = evaluateCheck(check, found)
  const hint = found === undefined ? hintFor(file, paths) : undefined
  return hint === undefined ? result : { ...result, explanation: `${result.explanation}; ${hint}` }
}
