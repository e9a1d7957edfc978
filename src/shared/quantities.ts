/** A way to read a text as an amount of something. */
interface Reading {
  readonly kind: 'number' | 'size' | 'duration'
  /** Exact: in units of 10⁻¹⁸ of one, of a byte, or of a nanosecond. */
  readonly amount: bigint
}

const DECIMAL = /^([+-]?)(\d{0,40})(?:\.(\d{0,18}))?(?:e([+-]?\d{1,2}))?$/i
const SIZE = /^([\d.]+) ?(?:([kmgtp])(i?))?b?$/i
const DURATION = /^(?:[\d.]+(?:ns|us|µs|ms|s|m|h|d))+$/
const DURATION_PART = /([\d.]+)([a-zµ]+)/g

const SCALE = 18
const POWERS = 'kmgtp'
const NANOSECONDS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
  d: 86_400_000_000_000n,
}

/** Can the text be read as a number, a size such as `2G`, or a duration such as `1m30s`? */
export const isQuantity = (text: string, isCompose: boolean): boolean =>
  readingsOf(text.trim(), isCompose).length > 0

/**
 * Below 0, 0 or above 0 as `left` is less than, equal to or more than `right`; `undefined` where they
 * cannot be compared. `5m` is minutes or megabytes: what it stands beside decides. In a Compose file
 * `G` is 1024-based and a bare number may be bytes; elsewhere `G` is 1000-based and a bare number is
 * no size. `Gi` is always 1024-based.
 */
export const compareQuantities = (left: string, right: string, isCompose: boolean): number | undefined => {
  const others = readingsOf(right.trim(), isCompose)
  const orders = readingsOf(left.trim(), isCompose).flatMap(({ kind, amount }) =>
    others.filter((other) => other.kind === kind).map((other) => order(amount, other.amount)),
  )
  return orders.every((each) => each === orders[0]) ? orders[0] : undefined
}

const order = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0)

const readingsOf = (text: string, isCompose: boolean): readonly Reading[] => {
  const number = decimal(text)
  const size = sizeOf(text, isCompose)
  const duration = durationOf(text)
  return [
    ...(number === undefined ? [] : [{ kind: 'number', amount: number } as const]),
    ...(size === undefined ? [] : [{ kind: 'size', amount: size } as const]),
    ...(duration === undefined ? [] : [{ kind: 'duration', amount: duration } as const]),
  ]
}

/** In 10⁻¹⁸; `undefined` for what is no decimal number or needs more places than that. */
const decimal = (text: string): bigint | undefined => {
  const [, sign, whole, fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? []
  if (whole === undefined || whole + fraction === '') return undefined
  const places = SCALE - fraction.length + Number(exponent)
  if (places < 0) return undefined
  const amount = BigInt(whole + fraction) * 10n ** BigInt(places)
  return sign === '-' ? -amount : amount
}

const sizeOf = (text: string, isCompose: boolean): bigint | undefined => {
  const [, amount, power = '', binary] = SIZE.exec(text) ?? []
  if (amount === undefined) return undefined
  if (/\d$/.test(text) && !isCompose) return undefined
  const base = isCompose || binary === 'i' || binary === 'I' ? 1024n : 1000n
  const exponent = power === '' ? 0 : POWERS.indexOf(power.toLowerCase()) + 1
  const bytes = decimal(amount)
  // To Compose a size of nothing means that there is no limit: it must never pass for a small one.
  if (bytes === undefined || (isCompose && bytes === 0n)) return undefined
  return bytes * base ** BigInt(exponent)
}

const durationOf = (text: string): bigint | undefined => {
  if (!DURATION.test(text)) return undefined
  let total = 0n
  for (const [, amount = '', unit = ''] of text.matchAll(DURATION_PART)) {
    const part = decimal(amount)
    const nanoseconds = NANOSECONDS[unit]
    if (part === undefined || nanoseconds === undefined) return undefined
    total += part * nanoseconds
  }
  return total
}
