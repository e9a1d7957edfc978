import { CHECK_OPERATORS } from '../domain/control.ts'
import type { CheckLine } from '../domain/control.ts'
import type { Settings } from '../domain/evidence.ts'
import type { CheckResult } from '../domain/hazard-log.ts'
import { compareQuantities, isQuantity } from '../shared/quantities.ts'
import { isNoLimit, lookUpCompose, unresolvedServices } from './compose-settings.ts'
import { described, isFilledInLater, mayBeEqual, shown, wordOf } from './setting-value.ts'
import { lookUp, parseSettingsPath } from './settings-path.ts'
import type { Found, Step } from './settings-path.ts'

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

/**
 * Holds a `Check:` line against the file it is about; `undefined` settings: the file is not there.
 * What cannot be looked at does not hold.
 */
export const evaluateCheck = (check: CheckLine, settings: Settings | undefined): CheckResult => {
  const fails = (explanation: string): CheckResult => ({ check, holds: false, explanation })
  const slip = slipOf(check)
  if (slip !== undefined) return fails(slip)
  if (settings === undefined) return fails(`${check.file} is not there`)
  if (settings.unreadable !== undefined) return fails(`${check.file} cannot be read: ${settings.unreadable}`)
  const steps = parseSettingsPath(check.path)
  if (steps === undefined) return fails(`"${check.path}" cannot be read as a path`)
  const unresolved = settings.isCompose ? unresolvedServices(settings.value, steps) : []
  if (unresolved.length > 0)
    return fails(`${unresolved.join(', ')} extends a service that cannot be looked up by this version`)
  const found = foundIn(settings, steps)
  if (found === undefined) return fails('the path leads to too many values')
  return judge(check, settings.isCompose, found)
}

/** What keeps the line from being a claim at all. */
const slipOf = ({ operator, value }: CheckLine): string | undefined => {
  if (!CHECK_OPERATORS.some((known) => known === operator)) return `"${operator}" is no operator`
  if (operator === 'matches') return '"matches" cannot be looked up by this version'
  const takesValue = operator !== 'exists' && operator !== 'absent'
  if (takesValue && value === undefined) return `"${operator}" has no value to compare with`
  if (!takesValue && value !== undefined) return `"${operator}" takes no value, found "${shown(value)}"`
  return undefined
}

const foundIn = ({ value, isCompose }: Settings, steps: readonly Step[]): readonly Found[] | undefined =>
  isCompose ? lookUpCompose(value, steps) : lookUp(value, steps)

const judge = (check: CheckLine, isCompose: boolean, found: readonly Found[]): CheckResult => {
  const claim = { operator: check.operator, value: check.value?.trim() ?? '', isCompose }
  const isOne = found.length === 1
  const objections = found.flatMap((each) => objectionTo(each, claim, isOne ? '' : ` at ${each.path}`) ?? [])
  const rest = objections.length - MOST_NAMED
  const explanation = [
    ...objections.slice(0, MOST_NAMED),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...(objections.length === 0 ? [agreement(found, claim)] : []),
  ].join('; ')
  return { check, holds: objections.length === 0, explanation }
}

const agreement = ([first, ...others]: readonly Found[], { operator }: Claim): string => {
  if (first === undefined) throw new Error('Unreachable: a path leads to at least one place')
  if (others.length > 0)
    return `${operator === 'absent' ? 'nothing stands at any' : 'it holds at each'} of ${others.length + 1} places`
  return first.explanation ?? `found ${described(first.value)}`
}

/** Why the claim does not hold of what was found, if it does not. */
const objectionTo = (found: Found, claim: Claim, where: string): string | undefined => {
  const said = `found ${described(found.value)}${where}`
  if (found.state === 'barred') return found.explanation
  if (claim.operator === 'absent') return found.state === 'there' ? said : undefined
  if (found.state === 'nothing') return found.explanation
  if (claim.operator === 'exists') return undefined
  const word = wordOf(found.value)
  if (word === undefined) return `${said}, which cannot be compared`
  if (claim.operator === '=') return isEqual(word, claim) ? undefined : said
  const objection =
    claim.operator === '!=' ? objectionToDifference(word, claim) : objectionToOrder(word, claim)
  if (objection !== undefined) return said + objection
  const isLimit = claim.operator.startsWith('<') && claim.isCompose && isNoLimit(found)
  return isLimit ? `${said}, which means no limit at all` : undefined
}

const isEqual = (word: string, { value, isCompose }: Claim): boolean => {
  const order = compareQuantities(word, value, isCompose)
  return order === undefined ? word === value || (word === 'null' && value === '~') : order === 0
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
