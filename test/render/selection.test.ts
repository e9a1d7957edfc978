import { expect, test } from 'vitest'
import { selectionOf } from '../../src/render/selection.ts'
import { builtInTemplates } from '../builders/a-page.ts'

const { documents } = builtInTemplates
const wanted = (...only: readonly string[]): readonly string[] => {
  const selection = selectionOf(only, documents)
  if ('problem' in selection) throw new Error(selection.problem)
  return documents.flatMap(({ name }) =>
    ['html', 'md', 'docx']
      .filter((format) => selection.isWanted(name, format))
      .map((format) => `${name}.${format}`),
  )
}
const problemOf = (...only: readonly string[]): string => {
  const selection = selectionOf(only, documents)
  return 'problem' in selection ? selection.problem : ''
}

test('builds everything where nothing is named', () => {
  expect(wanted()).toHaveLength(documents.length * 3)
})

test('builds a document that is named in every format, and a format that is named of every document', () => {
  expect(wanted('hazard-log')).toEqual(['hazard-log.html', 'hazard-log.md', 'hazard-log.docx'])
  expect(wanted('docx')).toEqual(documents.map(({ name }) => `${name}.docx`))
  expect(wanted('md', 'hazard-log', 'safety-case')).toEqual(['hazard-log.md', 'safety-case.md'])
})

test('names what there is, and the nearest, where a name is unknown', () => {
  expect(problemOf('hazard-logg')).toMatch(
    /^There is no document or format "hazard-logg", expected one of argument, compliance, .*findings, .*docx.*; did you mean "hazard-log"\?$/,
  )
})

test('says so where no file would come of it', () => {
  expect(problemOf('index', 'docx')).toBe(
    'Nothing is written as docx of index: a page of the site is html alone',
  )
})
