import { compareQuantities, isQuantity } from '../shared/quantities.ts'
import type { Verdict } from './check-settings.ts'
import { allOf, claimOn, objected, pathIn } from './ready-check.ts'
import type { AskedService } from './ready-check.ts'

/** There is a limit, it is no "unlimited", and it keeps to what the line adds. */
export const limitOf = (ask: AskedService, ...keys: readonly string[]): Verdict => {
  const path = pathIn(ask, ...keys)
  const there = claimOn(ask, path, { operator: 'exists' })
  if (!there.holds) return there
  for (const { value, path: at } of there.found) {
    const word = value ?? ''
    // `0G` too; Compose takes any nought for "unlimited".
    if (Number.parseFloat(word) <= 0)
      return objected(there, `found ${word} at ${at}, which means no limit at all`)
    if (!isQuantity(word, true))
      return objected(there, `found ${word === '' ? 'nothing' : word} at ${at}, which is no amount`)
  }
  return ask.claim === undefined ? there : allOf([claimOn(ask, path, ask.claim)])
}

/** The one amount at a path, in either spelling; `undefined` where there is none, or two that differ. */
export const amountAt = (ask: AskedService, ...keys: readonly string[]): string | undefined => {
  const { found } = claimOn(ask, pathIn(ask, ...keys), { operator: 'exists' })
  const words = found.map(({ value }) => value ?? '')
  const [first] = words
  if (first === undefined || !isQuantity(first, true)) return undefined
  return words.every((word) => compareQuantities(word, first, true) === 0) ? first : undefined
}
