import { describe, expect, it } from 'vitest'
import type { Holder } from '../../src/domain/renumbering.ts'
import { meaningOf } from '../../src/renumber/meaning-of.ts'
import type { LineFacts } from '../../src/renumber/meaning-of.ts'
import { namedByFile } from '../../src/renumber/named-by-file.ts'
import { holderNamed, isNamedPlace, parseSaidMeaning } from '../../src/renumber/said-meanings.ts'

const holder = (file: string): Holder => ({ kind: 'hazard', id: 'HAZ-0013', file, name: '', line: undefined })
const [dose, alarm] = [holder('hazards/HAZ-0013-dose.md'), holder('hazards/HAZ-0013-alarm.md')]

const facts = (some: Partial<LineFacts>): LineFacts => ({
  ...{ commit: '0123456789abcdef', held: [dose], leadsTo: [], sameLine: [] },
  ...some,
})

describe('whom a line means', () => {
  it('is the one that alone had the id where the line was written', () => {
    expect(meaningOf(facts({ held: [alarm] })).holder).toBe(alarm)
  })

  it('is the one to which alone the commit led that wrote it before there was any', () => {
    expect(meaningOf(facts({ held: [], leadsTo: [alarm] })).holder).toBe(alarm)
  })

  it.each<[string, Partial<LineFacts>]>([
    ['no commit holds it', { commit: undefined }],
    ['both were there', { held: [dose, alarm] }],
    ['something else had the id there', { held: undefined }],
    ['it is older than both', { held: [], leadsTo: [dose, alarm] }],
    ['it led to neither', { held: [], leadsTo: [] }],
    ['the other branch has the very same line', { sameLine: [alarm] }],
    [
      'the other branch has the same line as one that led to the first',
      { held: [], leadsTo: [dose], sameLine: [alarm] },
    ],
  ])('is nobody where %s, since the wrong one would be credited', (_, some) => {
    const meaning = meaningOf(facts(some))
    expect(meaning.holder).toBeUndefined()
    expect(meaning.because).not.toBe('')
  })
})

describe('a place that says itself whom it means', () => {
  it.each([
    ['-dose.md) and more', dose],
    ['-alarm, the file', alarm],
    ['](../hazards/HAZ-0013-alarm.md#controls), then', alarm],
    [', the dose](HAZ-0013-dose.md)', dose],
    ['](other.md) and HAZ-0013-dose.md', undefined],
    ['-dose-rate.md', undefined],
    ['.D1', undefined],
    ['', undefined],
  ])('by what stands behind the id: "%s"', (behind, meant) => {
    expect(namedByFile([dose, alarm], behind)).toBe(meant)
  })
})

describe('what a person says of a place', () => {
  it('is a place and a file; a path may hold an equals sign', () => {
    expect(parseSaidMeaning('./src/a=b.ts:3=HAZ-0013-dose.md')).toEqual({
      place: 'src/a=b.ts:3',
      holder: 'HAZ-0013-dose.md',
    })
    expect([parseSaidMeaning('src/a.ts'), parseSaidMeaning('=x'), parseSaidMeaning('x=')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    ['src/a.ts', true],
    ['src/a.ts:3', true],
    ['src/a.ts:33', false],
    ['src', true],
    ['src/', true],
    ['sr', false],
    ['.', true],
    ['0123456', true],
    ['012345', false],
    ['fffffff', false],
  ])('reaches as far as it says: %s', (place, isMeant) => {
    const at = { file: 'src/a.ts', line: 3, text: '' }
    expect(isNamedPlace({ place, holder: '' }, at, '0123456789abcdef')).toBe(isMeant)
  })

  it('names one of them, or nobody', () => {
    expect(holderNamed([dose, alarm], 'HAZ-0013-alarm.md')).toBe(alarm)
    expect(holderNamed([dose, alarm], './hazards/HAZ-0013-dose.md')).toBe(dose)
    expect(holderNamed([dose, alarm], 'HAZ-0013')).toBeUndefined()
  })
})
