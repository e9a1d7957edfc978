import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { registerMatrix, hazardMatrix } from '../../src/compose/matrix-view.ts'
import type { MatrixView } from '../../src/domain/matrix-view.ts'
import { UNSCORED } from '../../src/domain/risk.ts'
import { matrixTable } from '../../src/render/matrix-table.ts'
import { anAssessedHazard, aRisk } from '../builders/an-assessed-log.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkStringify)

const written = (view: MatrixView): string => {
  const root: Root = { type: 'root', children: [...matrixTable(view)] }
  return markdown.stringify(root).replaceAll(/ +\|/g, ' |').replaceAll(/-+ \|/g, '- |')
}

/** The cells of the table as a reader of markdown finds them. */
const rowsOf = (view: MatrixView): readonly (readonly string[])[] => {
  const table = markdown.parse(written(view)).children.find((node) => node.type === 'table')
  return (table?.children ?? []).map((row) =>
    row.children.map((cell) =>
      cell.children.map((node) => (node.type === 'text' ? node.value : `a ${node.type}`)).join(''),
    ),
  )
}

test('tells in a table which hazards stand in which cell, the unknown first and then the highest level', () => {
  const view = registerMatrix(
    [
      anAssessedHazard({ id: 'HAZ-0001' }),
      anAssessedHazard({ id: 'HAZ-0002', initialRisk: aRisk(5, 5, 5) }),
      anAssessedHazard({ id: 'HAZ-0003', initialRisk: UNSCORED, residualRisk: undefined }),
    ],
    nhs,
  )

  expect(written(view)).toBe(
    [
      '*Risk of 3 hazards: initial, today and claimed*',
      '',
      '| Likelihood × Severity | Level | Initial | Today | Claimed |',
      '| - | - | - | - | - |',
      '| not scored | unknown | 1: HAZ-0003 | 0 | 1: HAZ-0003 |',
      '| Very High × Catastrophic | 5 | 1: HAZ-0002 | 0 | 0 |',
      '| Medium × Major | 3 | 1: HAZ-0001 | 0 | 0 |',
      '| Low × Major | 3 | 0 | 3: HAZ-0001, HAZ-0002, HAZ-0003 | 2: HAZ-0001, HAZ-0002 |',
      '',
    ].join('\n'),
  )
})

test('counts the hazards of a full cell instead of naming hundreds', () => {
  const hazards = Array.from({ length: 300 }, (_, index) => anAssessedHazard({ id: `HAZ-${index}` }))

  expect(rowsOf(registerMatrix(hazards, nhs))).toContainEqual(['Medium × Major', '3', '300', '0', '0'])
})

test('says that nothing is left unscored rather than leaving the row out', () => {
  expect(rowsOf(registerMatrix([anAssessedHazard()], nhs))[1]).toEqual([
    'not scored',
    'unknown',
    '0',
    '0',
    '0',
  ])
})

test('says how many hazards of today may stand higher', () => {
  const currentRisk = { ...aRisk(3, 4, 3), isAtLeast: true, conditions: [] }

  expect(rowsOf(registerMatrix([anAssessedHazard({ currentRisk })], nhs)).at(-1)).toEqual([
    'scored, may be higher',
    'at least',
    '0',
    '1: HAZ-0001',
    '0',
  ])
})

test('tells the way of one hazard step by step', () => {
  expect(rowsOf(hazardMatrix(anAssessedHazard({ residualRisk: undefined }), nhs))).toEqual([
    ['Step', 'Likelihood × Severity: level'],
    ['Initial', 'Medium × Major: 3'],
    ['Today', 'Low × Major: 2'],
    ['Claimed', 'no assessment'],
  ])
})

test('keeps ids and words as the text they are, whatever they mean in markdown', () => {
  const id = 'H-1 | **b** <b>x</b> [a](javascript:b) `c` #1'
  const severities = nhs.severities.map((term) => ({ ...term, word: `${term.word} | *a*\n# b \u202e` }))
  const rows = rowsOf(registerMatrix([anAssessedHazard({ id })], { ...nhs, severities }))

  expect(rows).toContainEqual(['Medium × Major | *a* # b <U+202E>', '3', `1: ${id}`, '0', '0'])
  expect(rows.every((cells) => cells.length === 5)).toBe(true)
})
