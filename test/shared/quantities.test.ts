import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuantities, isQuantity } from '../../src/shared/quantities.ts'

describe('two quantities', () => {
  it.each([
    ['2G', '2048M', true, 0],
    ['2G', '2gb', true, 0],
    ['2G', '2147483648', true, 0],
    ['2G', '2147483648b', true, 0],
    ['1024k', '1M', true, 0],
    ['1.5 GiB', '1536mb', true, 0],
    ['2G', '2000M', false, 0],
    ['2G', '2Gi', false, -1],
    ['2G', '2Gi', true, 0],
    ['512M', '512Mi', false, -1],
    ['2.0', '2', true, 0],
    ['1e3', '1000', false, 0],
    ['-1', '0', false, -1],
    ['.5', '0.50', false, 0],
    ['1m30s', '90s', true, 0],
    ['2m', '90s', true, 1],
    ['5m', '6m', true, -1],
    ['512m', '1G', true, -1],
    ['9007199254740993b', '9007199254740992b', false, 1],
  ])('%s and %s (Compose: %s) compare exactly', (left, right, isCompose, expected) => {
    expect(compareQuantities(left, right, isCompose)).toBe(expected)
    expect(compareQuantities(right, left, isCompose)).toBe(expected === 0 ? 0 : -expected)
  })

  it.each([
    ['2G', '2147483648', false],
    ['2G', '90s', true],
    ['30', '30s', true],
    ['NaN', 'NaN', true],
    ['always', '2', true],
    ['1.2.3', '1.2.3', true],
    ['', '', true],
    ['0', '2G', true],
    ['0b', '2G', true],
    ['-1', '2G', true],
    ['1e-30', '1', true],
  ])('%s and %s (Compose: %s) have no order, so that no claim rests on it', (left, right, isCompose) => {
    expect(compareQuantities(left, right, isCompose)).toBeUndefined()
  })

  it('are recognised', () => {
    expect(['2G', '2.0', '1h30m', '5ms'].filter((text) => isQuantity(text, false))).toHaveLength(4)
    expect(
      ['', '2X', 'G', '80%', '${MEMORY}', '1,000', '0x10'].filter((text) => isQuantity(text, false)),
    ).toEqual([])
  })
})

const quantity = fc
  .tuple(
    fc.integer({ min: 1, max: 3000 }),
    fc.constantFrom('', '', 'b', 'k', 'M', 'mb', 'm', 'G', 'Gi', 'gb', 's', 'ms', 'h', '.5', '.5G'),
  )
  .map(([amount, unit]) => `${amount}${unit}`)

describe('laws of quantities', () => {
  it('the order is transitive, and the other way round is its opposite', () => {
    fc.assert(
      fc.property(quantity, quantity, quantity, fc.boolean(), (a, b, c, isCompose) => {
        const ab = compareQuantities(a, b, isCompose)
        const bc = compareQuantities(b, c, isCompose)
        const ac = compareQuantities(a, c, isCompose)
        if (ab !== undefined) expect(compareQuantities(b, a, isCompose)).toBe(ab === 0 ? 0 : -ab)
        if (ab === undefined || bc === undefined || ac === undefined) return
        if (ab <= 0 && bc <= 0) expect(ac).toBe(ab < 0 || bc < 0 ? -1 : 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('a size is the same in every unit of a Compose file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (gigabytes) => {
        const same = [`${gigabytes}gb`, `${gigabytes}Gi`, `${gigabytes * 1024}M`, `${gigabytes * 1024 ** 2}k`]
        for (const other of same) expect(compareQuantities(`${gigabytes}G`, other, true)).toBe(0)
      }),
    )
  })
})
