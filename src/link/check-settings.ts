import { CHECK_OPERATORS } from '../domain/control.ts'
import type { CheckLine } from '../domain/control.ts'
import type { CheckResult } from '../domain/hazard-log.ts'
import type { FoundSetting, SettingNode } from '../domain/setting.ts'
import { compareQuantities, isQuantity } from '../shared/quantities.ts'
import { isNoLimit, lookUpCompose } from './compose-settings.ts'
import { compilePattern, parsePattern } from './pattern.ts'
import { described, isFilledInLater, mayBeEqual, shown, wordOf } from './setting-value.ts'
import { lookUp, parseSettingsPath } from './settings-path.ts'
import type { Found } from './settings-path.ts'
import { lookUpPattern } from './text-settings.ts'

/** What a line is held against: one file, or the merged files of one environment. */
export interface Target {
  /** `undefined` where there is nothing to look along. */
  readonly root: SettingNode | undefined
  /** Why it cannot be looked at. */
  readonly problem: string | undefined
  readonly isCompose: boolean
  /** More than one: the root is the list of them. */
  readonly documents: number
  /** For patterns; `undefined` where there is no single text. */
  readonly source: { readonly file: string; readonly text: string } | undefined
}

/** What became of a line, wherever it was looked at. */
export type Verdict = Pick<CheckResult, 'holds' | 'explanation' | 'hint' | 'found'>

/** A claim about one value, ready to be held against what was found. */
interface Claim {
  readonly operator: string
  /** Empty for `exists` and `absent`. */
  readonly value: string
  readonly isCompose: boolean
}

/** How many failing places an explanation names. */
const MOST_NAMED = 3

const ORDERS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['<=', (order: number) => order <= 0],
  ['>=', (order: number) => order >= 0],
  ['<', (order: number) => order < 0],
  ['>', (order: number) => order > 0],
])

/** Holds a `Check:` line against what it is about. What cannot be looked at does not hold. */
export const evaluateCheck = (
  check: Pick<CheckLine, 'path' | 'operator' | 'value'>,
  target: Target,
): Verdict => {
  const slip = slipOf(check)
  if (slip !== undefined) return cannotHold(slip)
  const found = isPattern(check.path) ? byPattern(check.path, target) : byPath(check.path, target)
  if ('problem' in found) return cannotHold(found.problem)
  const { isCompose } = target
  return judge({ operator: check.operator, value: check.value?.trim() ?? '', isCompose }, found.found)
}

type LookedUp = { readonly found: readonly Found[] } | { readonly problem: string }

/** A path that begins with a slash is a pattern. */
const isPattern = (path: string): boolean => path.startsWith('/')

const byPath = (path: string, { root, problem, isCompose, documents, source }: Target): LookedUp => {
  if (problem !== undefined) return { problem }
  const steps = parseSettingsPath(path)
  if (steps === undefined) return { problem: `"${path}" cannot be read as a path` }
  if (root === undefined)
    return { problem: `${source?.file ?? 'it'} has no paths, expected a pattern between slashes` }
  if (documents > 1 && steps[0]?.kind === 'key')
    return {
      problem: `${source?.file ?? 'it'} has ${documents} documents, expected a path that begins with [0], [1] or *`,
    }
  const found = isCompose ? lookUpCompose(root, steps) : lookUp(root, steps)
  return found === undefined ? { problem: 'the path leads to too many values' } : { found }
}

const byPattern = (written: string, { problem, source }: Target): LookedUp => {
  if (source === undefined)
    return { problem: problem ?? 'a pattern is looked for in one file, expected the name of that file' }
  const pattern = parsePattern(written)
  if (pattern === undefined)
    return { problem: `"${shown(written)}" is no pattern, expected a second slash at its end` }
  if ('problem' in pattern) return pattern
  const found = lookUpPattern(source, pattern, written)
  return found === undefined ? { problem: 'there is too much to search, or to find' } : { found }
}

/** Nothing could be looked at, and the claim does not hold. */
export const cannotHold = (explanation: string): Verdict => ({
  holds: false,
  explanation,
  hint: '',
  found: [],
})

/** What keeps the line from being a claim at all. */
const slipOf = ({ operator, value }: Pick<CheckLine, 'operator' | 'value'>): string | undefined => {
  if (!CHECK_OPERATORS.some((known) => known === operator)) return `"${operator}" is no operator`
  if (operator === 'matches' && value !== undefined) {
    const pattern = compilePattern(patternIn(value))
    if ('problem' in pattern) return pattern.problem
  }
  const takesValue = operator !== 'exists' && operator !== 'absent'
  if (takesValue && value === undefined) return `"${operator}" has no value to compare with`
  if (!takesValue && value !== undefined) return `"${operator}" takes no value, found "${shown(value)}"`
  return undefined
}

/** Slashes around the pattern of `matches` may be left out. */
const patternIn = (value: string): string =>
  (/^\/(.+)\/$/s.exec(value.trim())?.[1] ?? value.trim()).replaceAll('\\/', '/')

/** Holds a claim against everything that was found; those it does not hold of are named first. */
const judge = (claim: Claim, found: readonly Found[]): Verdict => {
  const isOne = found.length === 1
  const judged = found.map((each) => ({
    each,
    objection: objectionTo(each, claim, isOne ? '' : ` at ${each.path}`),
  }))
  const objections = judged.flatMap(({ objection }) => objection ?? [])
  const rest = objections.length - MOST_NAMED
  const explanation = [
    ...objections.slice(0, MOST_NAMED),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...(objections.length === 0 ? [agreement(found, claim)] : []),
  ].join('; ')
  const failing = judged.filter(({ objection }) => objection !== undefined)
  const holding = judged.filter(({ objection }) => objection === undefined)
  return {
    holds: objections.length === 0,
    explanation,
    hint: failing.find(({ each }) => each.hint !== '')?.each.hint ?? '',
    found: [...failing, ...holding].flatMap(({ each, objection }) =>
      foundSetting(each, objection === undefined),
    ),
  }
}

const foundSetting = ({ path, node }: Found, holds: boolean): readonly FoundSetting[] =>
  node === undefined ? [] : [{ path, value: wordOf(node), file: node.file, line: node.line, holds }]

const agreement = ([first, ...others]: readonly Found[], { operator }: Claim): string => {
  if (first === undefined) throw new Error('Unreachable: a path leads to at least one place')
  if (others.length > 0)
    return `${operator === 'absent' ? 'nothing stands at any' : 'it holds at each'} of ${others.length + 1} places`
  return first.node === undefined ? (first.explanation ?? '') : said(first.node)
}

const said = (node: SettingNode): string => {
  const remark = node.kind === 'scalar' ? node.remark : undefined
  return `found ${described(node)}${remark === undefined ? '' : `, ${remark}`}`
}

/** Why the claim does not hold of what was found, if it does not. */
const objectionTo = (found: Found, claim: Claim, where: string): string | undefined => {
  const { state, node, explanation } = found
  if (state === 'barred') return explanation
  if (claim.operator === 'absent') return node === undefined ? undefined : said(node) + where
  if (node === undefined) return explanation
  if (claim.operator === 'exists') return undefined
  const word = wordOf(node)
  const begin = said(node) + where
  if (word === undefined) return `${begin}, which cannot be compared`
  if (claim.operator === '=') return isEqual(word, claim) ? undefined : begin
  if (claim.operator === 'matches') return objectionToMatch(word, claim.value, begin)
  const objection =
    claim.operator === '!=' ? objectionToDifference(word, claim) : objectionToOrder(word, claim)
  if (objection !== undefined) return begin + objection
  const isLimit = claim.operator.startsWith('<') && claim.isCompose && isNoLimit(found)
  return isLimit ? `${begin}, which means no limit at all` : undefined
}

const isEqual = (word: string, { value, isCompose }: Claim): boolean => {
  const order = compareQuantities(word, value, isCompose)
  return order === undefined ? word === value || (word === 'null' && value === '~') : order === 0
}

const objectionToMatch = (word: string, value: string, begin: string): string | undefined => {
  const pattern = compilePattern(patternIn(value))
  const isMatch = !('problem' in pattern) && pattern.isWhole(word)
  return isMatch ? undefined : `${begin}, which the pattern does not match as a whole`
}

const objectionToDifference = (word: string, { value, isCompose }: Claim): string | undefined => {
  if (isFilledInLater(word)) return ', which is filled in later'
  const order = compareQuantities(word, value, isCompose)
  const isDifferent = order === undefined ? !mayBeEqual(word, value) : order !== 0
  return isDifferent ? undefined : ''
}

const objectionToOrder = (word: string, { operator, value, isCompose }: Claim): string | undefined => {
  const order = compareQuantities(word, value, isCompose)
  if (order !== undefined) return ORDERS.get(operator)?.(order) === true ? undefined : ''
  if (!isQuantity(word, isCompose)) return ', which is no quantity'
  if (!isQuantity(value, isCompose)) return `, but "${shown(value)}" is no quantity`
  return `, which cannot be compared with ${shown(value)}`
}
