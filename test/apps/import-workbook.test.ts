import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { readImport } from '../../src/parse/read-import.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const NAMES = ['office', 'table', 'text'].map((name) => {
  return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
})

const cell = (text: string, span = ''): string =>
  `<table:table-cell ${span}><text:p>${text}</text:p></table:table-cell>`
const DEEP = 'table:number-rows-spanned="2"'
const COVERED = '<table:covered-table-cell/>'
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

const FODS = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Hazards">${[
  row(
    ...['Hazard Number', 'Hazard Name', 'Potential Clinical Impact', 'Possible Causes'].map((text) =>
      cell(text),
    ),
    cell('Initial Hazard Risk Assessment', 'table:number-columns-spanned="2"'),
    COVERED,
  ),
  row(...Array.from({ length: 4 }, () => '<table:table-cell/>'), cell('Severity'), cell('Likelihood')),
  row(
    ...[cell('H1', DEEP), cell('A result is missed', DEEP), cell('Late treatment', DEEP)],
    ...[cell('The list is long'), cell('Major', DEEP), cell('Low', DEEP)],
  ),
  row(COVERED, COVERED, COVERED, cell('Two lists differ'), COVERED, COVERED),
].join('')}</table:table></office:spreadsheet></office:body></office:document>`

it('reads a workbook that LibreOffice wrote, with a row for each cause', { timeout: 180_000 }, async () => {
  const folder = workshop.folder()
  folder.write('log.fods', FODS)
  const profile = `-env:UserInstallation=file://${workshop.folder().folder}`
  const args = ['--headless', '--convert-to', 'xlsx', '--outdir', folder.folder, `${folder.folder}/log.fods`]
  execFileSync('soffice', [profile, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const parseMarkdown = (text: string) => Promise.resolve(remarkBlocks(text))
  const help = { as: undefined, mapping: undefined, date: '2026-11-26', parseMarkdown }
  const { outcome } = await readImport('log.xlsx', readFileSync(`${folder.folder}/log.xlsx`), help)
  expect(outcome).toMatchObject({ drafts: [{ importedAs: { text: 'H1' } }] })
  expect('drafts' in outcome && outcome.drafts[0]?.fields.map(({ field, text }) => [field, text])).toEqual([
    ['name', 'A result is missed'],
    ['harm', 'Late treatment'],
    ['causes', 'The list is long'],
    ['initialSeverity', 'Major'],
    ['initialLikelihood', 'Low'],
    ['causes', 'Two lists differ'],
  ])
})
