import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageNames } from '../../src/compose/page-names.ts'

test('calls a page as its hazard', () => {
  expect(pageNames(['HAZ-0001', 'no-limits'])).toEqual(['hazards/HAZ-0001.html', 'hazards/no-limits.html'])
})

test('gives hazards that share an id, or differ by case alone, a page each', () => {
  expect(pageNames(['HAZ-1', 'haz-1', 'HAZ-1'])).toEqual([
    'hazards/HAZ-1.html',
    'hazards/haz-1-2.html',
    'hazards/HAZ-1-3.html',
  ])
})

test('uses no name that a system keeps for itself', () => {
  expect(pageNames(['CON', 'aux.md', '..', ''])).toEqual([
    'hazards/hazard-CON.html',
    'hazards/hazard-aux.md.html',
    'hazards/hazard-.html',
    'hazards/hazard--2.html',
  ])
})

test('makes a safe name of its own of any ids, so that no hazard is missing from a build', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (ids) => {
      const names = pageNames(ids)

      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
      for (const name of names) expect(name).toMatch(/^hazards\/[A-Za-z0-9_][A-Za-z0-9_.-]*\.html$/)
      for (const name of names) expect(name.length).toBeLessThan(110)
    }),
  )
})
