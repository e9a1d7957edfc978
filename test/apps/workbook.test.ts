import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runIn } from '../builders/a-register.ts'
import { portfolioSite } from '../builders/built-site.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { HOSTILE_PROJECT } from '../builders/hostile-register.ts'

/** In milliseconds. LibreOffice takes some seconds to start. */
const PATIENCE = 240_000

const workshop = aWorkshop()
afterAll(workshop.clean)

const built = async (fill: (folder: string, write: (path: string, text: string) => void) => void) => {
  const { folder, write, commit } = workshop.repository()
  fill(folder, write)
  commit('first')
  const out = workshop.folder().folder
  const only = ['--only', 'hazard-log', 'xlsx', 'csv']
  const { code, told } = await runIn(folder, ['build', '--out', out, '--no-cache', ...only])
  if (code !== 0) throw new Error(`the register cannot be built: ${told}`)
  return out
}

/** Every sheet as LibreOffice shows it, by its name; a program that cannot open a file makes none. */
const shownByLibreOffice = (file: string, filter: readonly string[] = []): ReadonlyMap<string, unknown> => {
  const out = workshop.folder().folder
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${workshop.folder().folder}`,
      ...['--headless', ...filter, '--convert-to'],
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      ...['--outdir', out, file],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  return new Map(
    readdirSync(out).map((name) => [
      name.replace(/^(?:hazard-log|portfolio)-|\.csv$/g, ''),
      parse(readFileSync(join(out, name)), { bom: true, relax_column_count: true }),
    ]),
  )
}

/** What the file itself says, by a second reader: the texts of all cells, dates as they are shown. */
const writtenIn = async (file: string) => {
  const { sheets } = await readXlsx(readFileSync(file))
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => textOf(cell).trimEnd())),
  }))
}

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

const isRows = (value: unknown): value is readonly (readonly string[])[] => Array.isArray(value)

/** Rows without the blank cells and rows at their ends, which no two programs count alike. */
const filled = (value: unknown): readonly (readonly string[])[] => {
  const rows = isRows(value) ? value : []
  const cut = rows.map((row) => {
    const last = row.findLastIndex((cell) => cell.trim() !== '')
    return row.slice(0, last + 1).map((cell) => cell.replaceAll('\r\n', '\n').trimEnd())
  })
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1)
}

let [example, hostile] = ['', '']
beforeAll(async () => {
  example = await built((folder) => cpSync('test/golden/clinic-records/project', folder, { recursive: true }))
  hostile = await built((_, write) =>
    Object.entries(HOSTILE_PROJECT).forEach(([path, text]) => write(path, text)),
  )
}, PATIENCE)

describe('the workbook of the hazard log', () => {
  it.each([
    ['the worked example', () => example],
    ['a register whose every text means something elsewhere', () => hostile],
  ])(
    'opens in LibreOffice with every cell as it was written: %s',
    async (_, folder) => {
      const file = join(folder(), 'hazard-log.xlsx')
      const shown = shownByLibreOffice(file)
      const written = await writtenIn(file)
      expect(written.map(({ name }) => name)).toEqual([...expectedSheets])
      for (const { name, rows } of written) expect(filled(shown.get(name)), name).toEqual(filled(rows))
    },
    PATIENCE,
  )
})

const expectedSheets = [
  'Cover Page',
  'Version History',
  'Hazard Log',
  'Hazard Log (guidance)',
  'Controls',
  'Risk Matrix',
  'References',
]

describe('the workbook of a portfolio', () => {
  it(
    'opens in LibreOffice with every cell as it was written, of hostile registers too',
    async () => {
      const { folder } = await portfolioSite()
      const file = join(folder, 'portfolio.xlsx')
      const shown = shownByLibreOffice(file)
      const written = await writtenIn(file)
      expect(written).toHaveLength(6)
      for (const { name, rows } of written) expect(filled(shown.get(name)), name).toEqual(filled(rows))
    },
    PATIENCE,
  )
})

describe('the hazard log as CSV', () => {
  it.each([
    ['the worked example', () => example],
    ['a register whose every text means something elsewhere', () => hostile],
  ])(
    'opens in LibreOffice with 28 columns, nothing computed: %s',
    (_, folder) => {
      const file = join(folder(), 'hazard-log.csv')
      const written: unknown = parse(readFileSync(file), { bom: true })
      const [shown] = shownByLibreOffice(file, ['--infilter=CSV:44,34,76,1']).values()
      expect(filled(shown)).toEqual(filled(written))
      expect(filled(written)[0]).toHaveLength(28)
    },
    PATIENCE,
  )
})
