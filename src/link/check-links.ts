import type { CheckLine } from '../domain/control.ts'
import type { CheckResult } from '../domain/hazard-log.ts'
import { isAbsolutePath, resolvePath } from '../shared/tree-path.ts'
import { cannotHold, evaluateCheck } from './check-settings.ts'
import type { CheckTargets, NamedTarget } from './check-targets.ts'
import { hintFor } from './tree-index.ts'

/** What a line names in the place of a file to be held against every environment. */
export const COMPOSE = '@compose'

/** What `Check:` lines are held against. */
export interface CheckFacts {
  readonly targets: CheckTargets
  readonly paths: ReadonlySet<string>
}

/**
 * Holds every `Check:` line against its file, or against each environment; a file outside the repository is never
 * looked at.
 */
export const linkChecks = (checks: readonly CheckLine[], facts: CheckFacts): readonly CheckResult[] =>
  checks.flatMap((check) =>
    check.file === COMPOSE ? linkEnvironments(check, facts) : [linkFile(check, facts)],
  )

/** The file of a `Check:` line from the root; `undefined` where it lies outside, or the line names none. */
export const fileOfCheck = (check: CheckLine): string | undefined =>
  check.file.startsWith('@') ? undefined : resolvePath('', check.file)

const NOWHERE = { files: [], environment: undefined, counts: true } as const

const linkFile = (check: CheckLine, { targets, paths }: CheckFacts): CheckResult => {
  if (check.file.startsWith('@'))
    return {
      check,
      ...NOWHERE,
      ...cannotHold(`"${check.file}" stands for nothing, expected ${COMPOSE} or a file`),
    }
  const file = fileOfCheck(check)
  if (file === undefined) {
    const slip = isAbsolutePath(check.file) ? 'is an absolute path' : 'climbs out of the repository'
    return { check, ...NOWHERE, ...cannotHold(`${check.file} ${slip}`) }
  }
  const result = held(check, targets.ofFile(file))
  const hint = paths.has(file) ? undefined : hintFor(file, paths)
  return hint === undefined ? result : { ...result, explanation: `${result.explanation}; ${hint}` }
}

const linkEnvironments = (check: CheckLine, { targets }: CheckFacts): readonly CheckResult[] => {
  const environments = targets.environments()
  if (environments.length === 0) return [{ check, ...NOWHERE, ...cannotHold(NO_ENVIRONMENTS) }]
  return environments.map((environment) => held(check, environment))
}

const NO_ENVIRONMENTS =
  'hazards.yaml names no environments, expected "environments: { production: { files: [compose.yml] } }" in it'

const held = (check: CheckLine, target: NamedTarget): CheckResult => ({
  check,
  ...evaluateCheck(check, target),
  files: target.files,
  environment: target.environment,
  counts: target.counts,
})
