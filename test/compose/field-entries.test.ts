import { expect, test } from 'vitest'
import { aSafetyCase } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog, aSection } from '../builders/an-assessed-log.ts'
import type { Section } from '../../src/domain/hazard.ts'

const entryOf = (...sections: readonly Section[]) =>
  aSafetyCase(anAssessedLog({ hazards: [anAssessedHazard({ sections })] })).hazards[0]

const description = { ...aSection('Description', 'The dose.'), field: 'description' as const }
const below = { ...aSection('What happens', 'Shown twice.'), level: 3, isKnown: false }
const unknown = { ...aSection('Prior art', 'None.'), isKnown: false }

test('keeps what an author wrote below a heading of his own with the field it is a part of', () => {
  const entry = entryOf(description, below, unknown)
  const text = entry?.fields.find(({ heading }) => heading === 'Description')?.text

  expect(text).toBe('The dose.\n\n### What happens\n\nShown twice.')
  expect(entry?.otherSections).toEqual([{ heading: 'Prior art', text: 'None.' }])
})

test('shows a field that nobody has written as empty, so that the gap is seen', () => {
  expect(entryOf(unknown)?.fields.map(({ heading, text }) => [heading, text])).toContainEqual(['Harm', ''])
})

test('tells the text above the first heading', () => {
  const above = { ...aSection('', 'Do not edit.'), heading: undefined, level: 0, isKnown: false }

  expect(entryOf(above, description)?.otherSections).toEqual([
    { heading: 'Above the first heading', text: 'Do not edit.' },
  ])
})
