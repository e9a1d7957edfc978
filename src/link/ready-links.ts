import type { CheckLine } from '../domain/control.ts'
import type { SettingNode } from '../domain/setting.ts'
import { nearest } from '../shared/nearest.ts'
import { cannotHold } from './check-settings.ts'
import type { Target, Verdict } from './check-settings.ts'
import { allOf } from './ready-check.ts'
import type { ReadyCheck } from './ready-check.ts'

/** How many services an explanation names. */
const MOST_NAMED = 3

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<=', '>=', '<', '>', 'matches'])

/** Holds a ready-made check against the service that a line names, or against every service that it concerns. */
export const evaluateReadyCheck = (
  ready: ReadyCheck,
  line: Pick<CheckLine, 'path' | 'operator' | 'value' | 'file'>,
  { root, problem, isCompose }: Target,
): Verdict => {
  const slip = slipOf(ready, line)
  if (slip !== undefined) return cannotHold(slip)
  if (problem !== undefined || root === undefined) return cannotHold(problem ?? 'there is nothing to look at')
  if (!isCompose) return cannotHold(`${line.file} is no Compose file, expected services in it`)
  const services = servicesOf(root)
  if (services === undefined) return cannotHold('there are no services to look at')
  const claim = line.operator === '' ? undefined : { operator: line.operator, value: line.value }
  if (line.path === '*') return ofAll(ready, services, (service) => ({ root, service, claim }))
  if (services.includes(line.path)) return ready.judge({ root, service: line.path, claim })
  return { ...cannotHold(`there is no service "${line.path}"`), hint: hintFor(line.path, services) }
}

const slipOf = (
  { id, takes }: ReadyCheck,
  { operator, value }: Pick<CheckLine, 'operator' | 'value'>,
): string | undefined => {
  if (operator === '') return undefined
  if (takes === undefined) return `"${id}" takes no operator, found "${operator}"`
  if (!COMPARISONS.has(operator)) return `"${id}" compares ${takes}, which "${operator}" does not`
  return value === undefined ? `"${operator}" has no value to compare with` : undefined
}

const ofAll = (
  ready: ReadyCheck,
  services: readonly string[],
  ask: (service: string) => Parameters<ReadyCheck['judge']>[0],
): Verdict => {
  const concerned = services.filter((service) => ready.concerns(ask(service)))
  if (concerned.length === 0) return cannotHold(`no service has what "${ready.id}" looks at`)
  const verdicts = concerned.map((service) => ({ service, verdict: ready.judge(ask(service)) }))
  const all = allOf(verdicts.map(({ verdict }) => verdict))
  if (all.holds) {
    const count = concerned.length === 1 ? (concerned[0] ?? '') : `each of ${concerned.length} services`
    return { ...all, explanation: `it holds of ${count}` }
  }
  const failing = verdicts.filter(({ verdict }) => !verdict.holds)
  const rest = failing.length - MOST_NAMED
  const named = failing
    .slice(0, MOST_NAMED)
    .map(({ service, verdict }) => `${service}: ${verdict.explanation}`)
  return { ...all, explanation: [...named, ...(rest > 0 ? [`and ${rest} more services`] : [])].join('; ') }
}

const servicesOf = (root: SettingNode): readonly string[] | undefined => {
  const services = root.kind === 'map' ? root.entries.get('services') : undefined
  return services?.kind === 'map' && services.entries.size > 0 ? [...services.entries.keys()] : undefined
}

const hintFor = (name: string, services: readonly string[]): string => {
  const near = nearest(name, services)
  return near === undefined ? `the services are ${services.join(', ')}` : `did you mean "${near}"?`
}
