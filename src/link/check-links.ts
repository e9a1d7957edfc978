import type { OwnCheck } from '../domain/config.ts'
import { COMPOSE } from '../domain/control.ts'
import type { CheckLine } from '../domain/control.ts'
import type { CheckResult } from '../domain/hazard-log.ts'
import { isAbsolutePath, resolvePath } from '../shared/tree-path.ts'
import { cannotHold, evaluateCheck } from './check-settings.ts'
import type { Verdict } from './check-settings.ts'
import type { CheckTargets, NamedTarget } from './check-targets.ts'
import { namedCheckOf } from './named-checks.ts'
import { evaluateReadyCheck } from './ready-links.ts'
import { hintFor } from './tree-index.ts'

/** What `Check:` lines are held against. */
export interface CheckFacts {
  readonly targets: CheckTargets
  readonly paths: ReadonlySet<string>
  /** The checks of hazards.yaml, by name. */
  readonly own: ReadonlyMap<string, OwnCheck>
}

/**
 * Holds every `Check:` line against its file, or against each environment; a file outside the repository is never
 * looked at.
 */
export const linkChecks = (checks: readonly CheckLine[], facts: CheckFacts): readonly CheckResult[] =>
  checks.flatMap((check) => {
    const claim = claimOf(check, facts.own)
    if ('slip' in claim) return [{ check, ...NOWHERE, expected: '', ...claim.slip }]
    const held = (target: NamedTarget): CheckResult => ({
      check,
      expected: claim.expected,
      ...claim.evaluate(target),
      files: target.files,
      environment: target.environment,
      counts: target.counts,
    })
    const targets = targetsOf(claim.file, facts)
    return 'problem' in targets
      ? [{ check, ...NOWHERE, expected: claim.expected, ...cannotHold(targets.problem) }]
      : targets.map(held).map((result) => withHint(result, claim.file, facts.paths))
  })

/** The file of a `Check:` line from the root; `undefined` where it lies outside, or the line is about environments. */
export const fileOfCheck = (
  { name, file }: Pick<CheckLine, 'name' | 'file'>,
  own: ReadonlyMap<string, OwnCheck>,
): string | undefined => {
  const named = (name === undefined ? undefined : own.get(name)?.file) ?? file
  return named.startsWith('@') ? undefined : resolvePath('', named)
}

/** What a line comes to once its name is looked up. */
interface Claim {
  readonly file: string
  readonly expected: string
  readonly evaluate: (target: NamedTarget) => Verdict
}

const claimOf = (
  check: CheckLine,
  own: ReadonlyMap<string, OwnCheck>,
): Claim | { readonly slip: Verdict } => {
  const named = check.name === undefined ? undefined : namedCheckOf(check.name, check, own)
  if (named?.kind === 'slip') return { slip: { ...cannotHold(named.explanation), hint: named.hint } }
  const words = check.operator === '' ? [] : [check.operator, check.value ?? '']
  if (named?.kind === 'ready') {
    const { ready } = named
    return {
      file: check.file,
      expected: words.length === 0 ? `that ${lowerCased(ready.says)}` : words.join(' '),
      evaluate: (target) => evaluateReadyCheck(ready, check, target),
    }
  }
  const line = named?.line ?? check
  return {
    file: line.file,
    expected: [line.operator, line.value ?? ''].join(' ').trim(),
    evaluate: (target) => evaluateCheck(line, target),
  }
}

const lowerCased = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const NOWHERE = { files: [], environment: undefined, counts: true } as const

const targetsOf = (
  file: string,
  { targets }: CheckFacts,
): readonly NamedTarget[] | { readonly problem: string } => {
  if (file === COMPOSE) {
    const environments = targets.environments()
    return environments.length === 0 ? { problem: NO_ENVIRONMENTS } : environments
  }
  if (file.startsWith('@')) return { problem: `"${file}" stands for nothing, expected ${COMPOSE} or a file` }
  const path = resolvePath('', file)
  if (path !== undefined) return [targets.ofFile(path)]
  return {
    problem: `${file} ${isAbsolutePath(file) ? 'is an absolute path' : 'climbs out of the repository'}`,
  }
}

const NO_ENVIRONMENTS =
  'hazards.yaml names no environments, expected "environments: { production: { files: [compose.yml] } }" in it, or "in FILE" in the line'

/** For a file that is not there: the one that may be meant. */
const withHint = (result: CheckResult, file: string, paths: ReadonlySet<string>): CheckResult => {
  const path = file.startsWith('@') ? undefined : resolvePath('', file)
  const hint = path === undefined || paths.has(path) ? undefined : hintFor(path, paths)
  return hint === undefined ? result : { ...result, explanation: `${result.explanation}; ${hint}` }
}
