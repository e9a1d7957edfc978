import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portfolioEntry } from '../../src/compose/portfolio-entry.ts'
import type { GivenRegister, Portfolio } from '../../src/domain/portfolio.ts'
import type { RegisterFile } from '../../src/domain/schema-types.ts'
import { portfolioOf } from '../../src/portfolio/portfolio-of.ts'
import { anotherRegister, clinicRecords, firstHazard, given } from '../builders/some-registers.ts'

const CLINIC = clinicRecords()

/** The worked example as a product of another name, with some of its hazards, on one of two matrices. */
const REGISTERS: fc.Arbitrary<GivenRegister> = fc
  .record({
    name: fc.constantFrom('Clinic Records', 'Ward Round', 'Pharmacy', 'ward  round'),
    file: fc.constantFrom('a.json', 'b.json', 'c.json', 'd.json'),
    hazards: fc.subarray([...CLINIC.hazards]),
    levels: fc.constantFrom(CLINIC.matrix.levels, ['one', 'two', 'three', 'four', 'five']),
    date: fc.constantFrom('2026-10-01', '2026-12-01'),
    isReadable: fc.boolean(),
  })
  .map(({ name, file, hazards, levels, date, isReadable }) =>
    isReadable
      ? given(
          file,
          anotherRegister(name, (register) => {
            register.hazards = hazards
            register.matrix.levels = levels
            register.date = date
          }),
        )
      : { file, because: 'it is no JSON' },
  )

const read = (files: readonly GivenRegister[]): readonly RegisterFile[] =>
  files.flatMap((each) => ('register' in each ? [each.register] : []))

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

describe('a portfolio', { timeout: 60_000 }, () => {
  it('counts every hazard of every register that could be read once, whatever the totals are of', () => {
    fc.assert(
      fc.property(fc.array(REGISTERS, { maxLength: 5 }), (files) => {
        const { totals, matrices } = portfolioOf(files)
        const held = read(files).reduce((total, { hazards }) => total + hazards.length, 0)
        expect(totals.hazards).toBe(held)
        for (const risks of ['initial', 'current', 'residual'] as const)
          expect(matrices.reduce((total, group) => total + sum(group[risks]), 0)).toBe(held)
        expect(matrices.flatMap(({ products }) => products)).toHaveLength(read(files).length)
      }),
      { seed: 5, numRuns: 30 },
    )
  })

  it('looks no better with a file more that cannot be read, and says so of every count', () => {
    fc.assert(
      fc.property(fc.array(REGISTERS, { maxLength: 4 }), (files) => {
        const before = portfolioOf(files)
        const after = portfolioOf([...files, { file: 'z.json', because: 'it is no JSON' }])
        expect(after.totals).toEqual(before.totals)
        expect(after.matrices).toEqual(before.matrices)
        expect(after.files).toBe(before.files + 1)
        expect(after.doubts.length).toBe(before.doubts.length + 1)
        const { figures, none, title } = portfolioEntry(after)
        expect(figures.slice(1).filter(({ count }) => !count.startsWith('at least'))).toEqual([])
        expect(none).toContain('could not be')
        expect(title).toContain('cannot be read')
      }),
      { seed: 6, numRuns: 30 },
    )
  })

  it('is the same whatever the order of the files', () => {
    fc.assert(
      fc.property(fc.uniqueArray(REGISTERS, { maxLength: 4, selector: ({ file }) => file }), (files) => {
        expect(portfolioOf(files.toReversed())).toEqual(portfolioOf(files))
      }),
      { seed: 7, numRuns: 30 },
    )
  })

  it('lists every residual risk that does not count, and every review that is due, of every register', () => {
    fc.assert(
      fc.property(fc.array(REGISTERS, { maxLength: 5 }), (files) => {
        const { unearned, reviews, totals } = portfolioOf(files)
        expect(unearned).toHaveLength(totals.unearned)
        expect(reviews).toHaveLength(totals.overdueReviews)
      }),
      { seed: 8, numRuns: 30 },
    )
  })
})

const kinds = ({ shared }: Portfolio, kind: string) => shared.filter((thing) => thing.kind === kind)

const only = (name: string, change: (register: RegisterFile) => void): RegisterFile =>
  anotherRegister(name, (register) => {
    register.hazards = [firstHazard(register)]
    Object.assign(register, { failureModes: [], people: [], components: [] })
    change(register)
  })

describe('the order of products', () => {
  it('begins with the highest risk of today, and with what nobody knows before that', () => {
    const at = (name: string, risk: number | null) =>
      given(
        `${name}.json`,
        only(name, (register) => {
          firstHazard(register).current.risk = risk
        }),
      )
    const [group] = portfolioOf([at('Low', 2), at('Unknown', null), at('High', 5)]).matrices
    expect(group?.products.map(({ name }) => name)).toEqual(['Unknown', 'High', 'Low'])
  })
})

describe('the gate of a product', () => {
  const standing = (errors: number, inForce: boolean) =>
    portfolioOf([
      given(
        'a.json',
        anotherRegister('Old', (register) => {
          const baseline = { file: 'hazards/baseline.json', date: '2026-11-01', warnings: 0, gone: 0 }
          register.baseline = { ...baseline, errors, inForce }
        }),
      ),
    ]).matrices[0]?.products[0]

  it('is open where each error stands from before, which is said beside it', () => {
    const product = standing(9, true)
    expect([product?.errors, product?.fromBefore, product?.closedGates]).toEqual([9, 9, 0])
  })

  it('is closed by one error more, by a baseline that is not in force, and by a sum that cannot be', () => {
    for (const product of [standing(8, true), standing(9, false), standing(10, true)])
      expect(product?.closedGates).toBe(1)
  })
})

describe('what cannot be relied on', () => {
  it('names the first contradictions of a file and how many more there are; its product keeps them all', () => {
    const contradictions = Array.from({ length: 9 }, (_, index) => `way ${index}`)
    const { doubts, matrices } = portfolioOf([{ ...given('a.json', CLINIC), contradictions }])
    expect(doubts.map(({ says }) => says).slice(4)).toEqual([
      'a.json contradicts itself: way 4',
      'a.json contradicts itself: and in 4 more ways',
    ])
    expect(matrices[0]?.products[0]?.contradictions).toHaveLength(9)
  })

  it('does not hide a product that has no name: its file stands for it', () => {
    const { matrices } = portfolioOf([given('a.json', anotherRegister(' '))])
    expect(matrices[0]?.products[0]?.label).toBe('(a.json)')
  })
})

describe('levels of risk', () => {
  it('are never added up over two matrices, also where both have one name', () => {
    const other = anotherRegister('Ward Round', ({ matrix }) => {
      matrix.risk = matrix.risk.map((row) => row.map((level) => Math.min(5, level + 1)))
    })
    const { matrices } = portfolioOf([given('a.json', CLINIC), given('b.json', other)])
    expect(matrices.map(({ name, hazards }) => [name, hazards])).toEqual([
      [`${CLINIC.matrix.name} (1 of 2 of this name)`, 5],
      [`${CLINIC.matrix.name} (2 of 2 of this name)`, 5],
    ])
  })

  it('are those of one matrix where two registers only call it otherwise', () => {
    const other = anotherRegister('Ward Round', ({ matrix }) => {
      matrix.name = 'Ours'
    })
    expect(portfolioOf([given('a.json', CLINIC), given('b.json', other)]).matrices).toHaveLength(1)
  })
})

describe('what products share', () => {
  it('is told by its words, case and blanks apart, with what each of them knows of it', () => {
    const [left, right] = [
      only('Ward Round', (register) => {
        register.components = [
          component('parser', '1.0.0', 'assessed'),
          component('own', '1.0.0', 'assessed'),
        ]
      }),
      only('Pharmacy', (register) => {
        firstHazard(register).name = 'a CONTAINER without  limits takes the whole host'
        firstHazard(register).current.risk = null
        register.components = [component('parser', null, 'not assessed')]
      }),
    ]
    const portfolio = portfolioOf([given('a.json', left), given('b.json', right)])
    expect(kinds(portfolio, 'hazard')).toMatchObject([
      {
        holders: [
          { product: 'Pharmacy', details: ['HAZ-0001, risk today not known, Open'] },
          { product: 'Ward Round', details: ['HAZ-0001, risk today 4, Open'] },
        ],
      },
    ])
    expect(kinds(portfolio, 'component')).toMatchObject([
      {
        name: 'npm: parser',
        holders: [{ details: ['not pinned, not assessed'] }, { details: ['1.0.0, assessed'] }],
      },
    ])
    expect(kinds(portfolio, 'condition').length).toBeGreaterThan(0)
    expect(kinds(portfolio, 'control').length).toBeGreaterThan(0)
  })

  it('is nothing where two files are of one product', () => {
    expect(portfolioOf([given('a.json', CLINIC), given('b.json', CLINIC)]).shared).toEqual([])
  })
})

const component = (name: string, version: string | null, state: 'assessed' | 'not assessed') => ({
  ...{ ecosystem: 'npm', name, version, direct: true, development: null, state },
})
