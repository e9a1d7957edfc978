import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingGroups } from '../../src/compose/finding-groups.ts'
import type { FindingEntry } from '../../src/domain/finding-entry.ts'

const entry = (over: Partial<FindingEntry>): FindingEntry => ({
  ...{
    rule: 'unverified-control',
    level: 'error',
    word: 'error',
    tone: 'bad',
    isWaived: false,
    standing: '',
  },
  ...{ hazard: 'HAZ-0001', page: 'hazards/HAZ-0001.html', subject: 'HAZ-0001 A hazard' },
  ...{ control: '', message: 'Something, expected another', help: 'Do it', where: 'hazards/HAZ-0001.md:1' },
  ...over,
})

const ofControl = (control: string, line: number, over: Partial<FindingEntry> = {}): FindingEntry =>
  entry({
    control,
    message: `Control ${control} is unverified, expected a test`,
    where: `hazards/HAZ-0001.md:${line}`,
    ...over,
  })

describe('findings that say the same', () => {
  it('are one thing to read, with the others named by control and line', () => {
    const groups = findingGroups([ofControl('HAZ-0001.D1', 3), ofControl('HAZ-0001.D2', 9)])
    expect(groups.map(({ message, alike }) => [message, alike])).toEqual([
      ['Control HAZ-0001.D1 is unverified, expected a test', 'The same of HAZ-0001.D2 (line 9)'],
    ])
  })

  it('say what was found of each, where that is all that differs', () => {
    const notRun = (control: string, line: number, name: string): FindingEntry =>
      ofControl(control, line, {
        message: `Control ${control} has a test without a result, expected it in a report: ${name} is in no report`,
      })
    const [group, ...more] = findingGroups([
      notRun('HAZ-0001.T1', 3, 'a, b'),
      notRun('HAZ-0001.T2', 9, 'c'),
      notRun('HAZ-0001.T3', 12, 'a, b'),
    ])
    expect(more).toEqual([])
    expect(group?.message).toContain(
      'HAZ-0001.T1 has a test without a result, expected it in a report: a, b is',
    )
    expect(group?.alike).toBe('The same of HAZ-0001.T2 (line 9: c is in no report); HAZ-0001.T3 (line 12)')
  })

  it('are told apart where one weighs more, is waived, or names another control besides its own', () => {
    const apart = [
      ofControl('HAZ-0001.D1', 1),
      ofControl('HAZ-0001.D2', 2, { word: 'warning' }),
      ofControl('HAZ-0001.D3', 3, { word: 'waived' }),
      ofControl('HAZ-0001.D4', 4, { message: 'Control HAZ-0001.D4 repeats HAZ-0001.D41, expected one' }),
      ofControl('HAZ-0001.D5', 5, { message: 'Control HAZ-0001.D5 repeats HAZ-0001.D51, expected one' }),
    ]
    expect(findingGroups(apart).map(({ alike }) => alike)).toEqual(['', '', '', '', ''])
  })

  it('law: no finding is lost – each is a group of its own or named, with its control and its line, in one', () => {
    const findings = fc.array(
      fc.record({
        control: fc.constantFrom('', 'HAZ-0001.D1', 'HAZ-0001.D12', 'HAZ-0002.D1'),
        says: fc.constantFrom(
          ...['is late', 'repeats HAZ-0001.D1', 'is late of HAZ-0001.D12'],
          ...[
            'is late, expected now: one',
            'is late, expected now: one, two',
            'is late, expected now: HAZ-0001.D1',
          ],
        ),
        word: fc.constantFrom('error', 'warning', 'waived'),
        file: fc.constantFrom('a.md', 'b:c.md'),
        line: fc.integer({ min: 1, max: 99 }),
      }),
    )
    fc.assert(
      fc.property(findings, (drawn) => {
        const all = drawn.map(({ control, says, word, file, line }) =>
          entry({ control, word, message: `${control} ${says}`, where: `${file}:${line}` }),
        )
        const groups = findingGroups(all)
        const named = groups.flatMap(({ control, where, message, alike, word }) => [
          [control, where, message, word].join('|'),
          ...(alike === ''
            ? []
            : alike.replace('The same of ', '').split(alike.includes(': ') ? '; ' : ', ')
          ).map((one) => {
            const [, other = '', said = one] = /^(\S+) \((.*)\)$/.exec(one) ?? []
            const [place = '', found] = said.split(': ')
            const full = place.replace(/^line /, `${where.slice(0, where.lastIndexOf(':'))}:`)
            const [wrong = '', own] = (other === '' ? message : message.replace(control, other)).split(': ')
            return [other, full, [wrong, found ?? own].filter(Boolean).join(': '), word].join('|')
          }),
        ])
        const expected = all.map((one) => [one.control, one.where, one.message, one.word].join('|'))
        expect(named.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})
