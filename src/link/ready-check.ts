import type { SettingNode } from '../domain/setting.ts'
import { cannotHold, evaluateCheck } from './check-settings.ts'
import type { Verdict } from './check-settings.ts'

/** One service that a ready-made check is asked about. */
export interface AskedService {
  /** The Compose files as merged. */
  readonly root: SettingNode
  /** The service's name. */
  readonly service: string
  /** What the line adds, such as `<= 2G`; `undefined` where it adds nothing. */
  readonly claim: { readonly operator: string; readonly value: string | undefined } | undefined
}

/**
 * A check that has a name, so that nobody types a path: it looks at one service of the merged Compose files at a time.
 * It may demand more than a path can say, and never less.
 */
export interface ReadyCheck {
  readonly id: string
  /** One sentence: what it demands. */
  readonly says: string
  /** Why that matters to a patient's safety, in a few sentences. */
  readonly why: string
  /** What it looks at, in words. */
  readonly looksAt: string
  /** What an operator and a value behind it are about; `undefined`: it takes none. */
  readonly takes: string | undefined
  /** As they stand behind `Check:`. */
  readonly examples: readonly string[]
  /** Is there anything in this service for a line that names no service? A line for which there is nothing fails. */
  readonly concerns: (ask: AskedService) => boolean
  readonly judge: (ask: AskedService) => Verdict
}

/** The way to a setting of the service: `services."api".mem_limit`. */
export const pathIn = ({ service }: Pick<AskedService, 'service'>, ...keys: readonly string[]): string =>
  ['services', service, ...keys].map(stepOf).join('.')

const stepOf = (key: string): string => (/^[\w-]+$/.test(key) ? key : `"${key}"`)

/** Holds a claim against one setting of the service, in both of its spellings. */
export const claimOn = (
  ask: AskedService,
  path: string,
  { operator, value }: { readonly operator: string; readonly value?: string | undefined },
): Verdict =>
  evaluateCheck(
    { path, operator, value },
    { root: ask.root, problem: undefined, isCompose: true, documents: 1, source: undefined },
  )

/** All of them hold, or the reasons why not. */
export const allOf = (verdicts: readonly Verdict[]): Verdict => {
  const [first] = verdicts
  if (first === undefined) return cannotHold('there is nothing to look at')
  const failing = verdicts.filter(({ holds }) => !holds)
  const told = failing.length > 0 ? failing : verdicts
  return {
    holds: failing.length === 0,
    explanation: [...new Set(told.map(({ explanation }) => explanation))].join('; '),
    hint: failing.find(({ hint }) => hint !== '')?.hint ?? '',
    found: [...failing, ...verdicts.filter(({ holds }) => holds)].flatMap(({ found }) => found),
  }
}

/** The same verdict turned down, for a reason of its own. */
export const objected = (verdict: Verdict, explanation: string): Verdict => ({
  holds: false,
  explanation,
  hint: verdict.hint,
  found: verdict.found.map((found) => ({ ...found, holds: false })),
})

/** What stands at a key of the service; `undefined` where nothing does. */
export const settingOf = (
  { root, service }: AskedService,
  ...keys: readonly string[]
): SettingNode | undefined => {
  let node: SettingNode | undefined = root
  for (const key of ['services', service, ...keys]) {
    if (node?.kind === 'unknown') return node
    node = node?.kind === 'map' ? node.entries.get(key) : undefined
  }
  return node
}
