import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { PortfolioFile, RegisterFile } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { OPEN_PROJECT, runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import type { TemporaryFolder } from '../builders/git-repository.ts'
import { LINE, TAGS } from '../builders/hostile-register.ts'
import { anotherRegister, CLINIC_FILE, clinicRecords, firstHazard } from '../builders/some-registers.ts'

/** In milliseconds: on a busy machine a build takes its time. */
const PATIENCE = { timeout: 120_000 }

const workshop = aWorkshop()
afterAll(workshop.clean)

/** The register.json of a second product, really built. */
let built = ''
beforeAll(async () => {
  const { folder, write, commit } = workshop.repository()
  for (const [path, text] of Object.entries(OPEN_PROJECT)) write(path, text)
  commit('first')
  const out = workshop.folder()
  const { code, told } = await runIn(folder, ['build', '--no-cache', '--only', 'index', '--out', out.folder])
  if (code !== 0) throw new Error(told)
  built = readFileSync(out.at('register.json'), 'utf8')
}, PATIENCE.timeout)

const aFolder = (files: Readonly<Record<string, string | Uint8Array | RegisterFile>>): TemporaryFolder => {
  const own = aWorkshop()
  onTestFinished(own.clean)
  const folder = own.folder()
  for (const [path, content] of Object.entries(files))
    folder.write(
      path,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    )
  return folder
}

const CLINIC = readFileSync(CLINIC_FILE, 'utf8')

const surveyed = async (
  { folder }: TemporaryFolder,
  ...files: readonly string[]
): Promise<{ readonly code: number; readonly report: PortfolioFile }> => {
  const { code, out, told } = await runIn(folder, ['portfolio', ...files, '--json'])
  expect(told).toBe('')
  const value: unknown = JSON.parse(out)
  const isPortfolio = schemaOf('portfolio')
  if (!isPortfolio(value)) throw new Error(`it breaks its own schema: ${JSON.stringify(isPortfolio.errors)}`)
  return { code, report: value }
}

describe('two registers that were really built', PATIENCE, () => {
  it('are counted together, and each stands with its own gate, date and revision', async () => {
    const folder = aFolder({ 'clinic.json': CLINIC, 'open.json': built })
    const { code, report } = await surveyed(folder, 'clinic.json', 'open.json')
    expect(code).toBe(0)
    expect(report.complete).toBe(true)
    const products = report.matrices.flatMap((group) => group.products)
    expect(products.map(({ product, gate }) => [product, gate])).toEqual([
      ['Clinic Records', 'closed'],
      ['Example records', 'open'],
    ])
    const hazards = products.reduce((total, { totals }) => total + totals.hazards, 0)
    expect(report.totals.hazards).toBe(hazards)
    expect(hazards).toBe(clinicRecords().hazards.length + 2)
    const { out } = await runIn(folder.folder, ['portfolio', 'clinic.json', 'open.json'])
    expect(out).toContain('claimed risk not earned in 3 of 5 hazards')
    expect(out).toContain('every claimed risk is earned')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      `${hazards} hazards in 2 registers, claimed risk not earned in 3, 1 gate closed`,
    )
  })

  it('come out as the same bytes in any order of the files', async () => {
    const folder = aFolder({ 'clinic.json': CLINIC, 'open.json': built })
    await runIn(folder.folder, ['portfolio', 'clinic.json', 'open.json', '--out', 'one'])
    await runIn(folder.folder, ['portfolio', 'open.json', 'clinic.json', '--out', 'two'])
    const names = ['manifest.json', 'portfolio.html', 'portfolio.md', 'portfolio.xlsx']
    expect(readdirSync(folder.at('one')).sort()).toEqual(names)
    for (const name of names)
      expect(readFileSync(folder.at(`two/${name}`))).toEqual(readFileSync(folder.at(`one/${name}`)))
  })

  it('list what is overdue by the day of each register, and never by the day on which somebody looks', async () => {
    const judged = (date: string): RegisterFile =>
      anotherRegister(`Judged on ${date}`, (register) => {
        register.date = date
        register.hazards = [firstHazard(register)]
        firstHazard(register).review = { every: '6 months', due: '2026-06-01', state: 'overdue' }
      })
    const folder = aFolder({ 'a.json': judged('2026-06-02'), 'b.json': judged('2026-12-01') })
    const { report } = await surveyed(folder, 'a.json', 'b.json')
    expect(report.dates).toEqual({ first: '2026-06-02', last: '2026-12-01' })
    expect(report.reviews.map(({ due, days, judged: day }) => [due, days, day])).toEqual([
      ['2026-06-01', 1, '2026-06-02'],
      ['2026-06-01', 183, '2026-12-01'],
    ])
  })
})

const damaged = (change: (register: RegisterFile) => void): string => {
  const register = clinicRecords()
  change(register)
  return JSON.stringify(register)
}

const UNREADABLE: readonly (readonly [string, string | Uint8Array | undefined, string])[] = [
  ['that is not there', undefined, 'there is no such file'],
  ['that is empty', '', 'it is no JSON'],
  ['that is cut off', CLINIC.slice(0, 5000), 'it is no JSON'],
  ['in another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'it is no text in UTF-8'],
  ['that is something else', '[]', 'it is no register.json'],
  ['of a newer format', CLINIC.replace('hazards-register/1', 'hazards-register/2'), 'hazards-register/2'],
  ['of findings', '{ "schema": "hazards-findings/1" }', 'it is hazards-findings/1'],
  [
    'with a risk that no matrix has',
    damaged((register) => (firstHazard(register).current.risk = 0)),
    '"risk" of "current" of entry 1 of "hazards" is "0"',
  ],
  [
    'of an older version, without what is asked for today',
    CLINIC.replace(/"profile": "draft",\n {2}/, ''),
    'the file has no "profile"; build it again',
  ],
]

describe.each(UNREADABLE)('a file %s', (_, content, because) => {
  it('stands there as unknown, and closes the case that the totals are whole', PATIENCE, async () => {
    const folder = aFolder({
      'clinic.json': CLINIC,
      ...(content === undefined ? {} : { 'bad.json': content }),
    })
    const { code, report } = await surveyed(folder, 'clinic.json', 'bad.json')
    expect(code).toBe(1)
    expect(report.unreadable).toMatchObject([{ file: 'bad.json' }])
    expect(report.unreadable[0]?.because).toContain(because)
    expect(report.complete).toBe(false)
    expect(report.totals.hazards).toBe(5)
    const { code: again, out } = await runIn(folder.folder, ['portfolio', 'bad.json', 'clinic.json'])
    expect(again).toBe(1)
    expect(out).toContain('✗ bad.json cannot be read: ')
    expect(out.trimEnd().split('\n').at(-1)).toContain('at least 5 hazards in 1 register')
    expect(out.trimEnd().split('\n').at(-1)).toContain('1 register not known')
  })
})

it('does not wait for a pipe into which nobody writes, nor read a folder', PATIENCE, async () => {
  const folder = aFolder({ 'clinic.json': CLINIC, 'build/x': '' })
  execFileSync('mkfifo', [folder.at('pipe')])
  const { code, report } = await surveyed(folder, 'pipe', 'build', 'clinic.json')
  expect(code).toBe(1)
  expect(report.unreadable.map(({ because }) => because)).toEqual([
    'it is a folder, expected the register.json in it',
    'it is no file',
  ])
})

it(
  'writes a page also where no file can be read, on which nothing is counted as none',
  PATIENCE,
  async () => {
    const folder = aFolder({ 'bad.json': '{' })
    const { code, told } = await runIn(folder.folder, ['portfolio', 'bad.json', '--out', 'out'])
    expect(code).toBe(1)
    expect(told).toContain('bad.json cannot be read: it is no JSON')
    const page = readFileSync(folder.at('out/portfolio.md'), 'utf8')
    expect(page).toContain('None in what could be read; 1 file could not be')
    expect(page).toContain('at least 0')
    expect(JSON.parse(readFileSync(folder.at('out/manifest.json'), 'utf8'))).toMatchObject({ date: null })
  },
)

describe('a product that was given more than once', PATIENCE, () => {
  it('is said to be counted twice, at one revision or at two', async () => {
    const older = damaged((register) => {
      register.product.name = 'clinic  RECORDS'
      register.revision = 'a'.repeat(40)
    })
    const folder = aFolder({ 'a.json': CLINIC, 'b.json': CLINIC, 'older.json': older })
    const same = await surveyed(folder, 'a.json', 'b.json')
    expect([same.code, same.report.doubts[0]?.kind]).toEqual([1, 'repeated'])
    expect(same.report.doubts[0]?.says).toContain('its hazards are counted 2 times')
    const other = await surveyed(folder, 'a.json', 'older.json')
    expect([other.code, other.report.doubts[0]?.kind]).toEqual([1, 'other revision'])
    expect(other.report.matrices[0]?.products.map(({ product }) => product).sort()).toEqual([
      'Clinic Records (a.json)',
      'clinic  RECORDS (older.json)',
    ])
  })
})

it(
  'believes no register that contradicts itself: a hazard taken out of it by hand is noticed',
  PATIENCE,
  async () => {
    const folder = aFolder({ 'a.json': damaged((register) => void register.hazards.pop()) })
    const { code, report } = await surveyed(folder, 'a.json')
    expect(code).toBe(1)
    expect(report.doubts[0]).toMatchObject({ kind: 'contradiction', files: ['a.json'] })
    expect(report.doubts[0]?.says).toContain('it states 5 hazards and holds 4')
  },
)

describe('what is written', PATIENCE, () => {
  it('holds hostile words as text, on the page, in markdown and in the workbook', async () => {
    const hostile = anotherRegister(`=HYPERLINK("http://example.com") ${LINE}`, (register) => {
      const hazard = firstHazard(register)
      Object.assign(hazard, { name: LINE, assignment: LINE, id: `HAZ-1 ${LINE}` })
      hazard.review = { every: '6 months', due: '2026-06-01', state: 'overdue' }
      register.product.manufacturer = LINE
      register.matrix.name = LINE
      for (const incident of register.incidents) Object.assign(incident, { title: LINE, closed: null })
    })
    const folder = aFolder({ 'a.json': hostile, 'clinic.json': CLINIC })
    await runIn(folder.folder, ['portfolio', 'a.json', 'clinic.json', '--out', 'out'])
    const page = readFileSync(folder.at('out/portfolio.html'), 'utf8')
    const words = page.replace(/<script>[^]*?<\/script>\n<\/body>/, '')
    expect(words.includes('&lt;script&gt;')).toBe(true)
    expect(TAGS.filter((tag) => words.includes(tag))).toEqual([])
    expect(words.includes('\u202e')).toBe(false)
    const markdown = readFileSync(folder.at('out/portfolio.md'), 'utf8')
    expect(/(?<!\\)<(?:script|img|iframe|svg|style|a) /.exec(markdown)).toBeNull()
    const bytes = readFileSync(folder.at('out/portfolio.xlsx'))
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('worksheets/'))
    for (const [, xml] of sheets) expect(new TextDecoder().decode(xml)).not.toContain('<f>')
    const book = await readXlsx(bytes)
    const [, products] = book.sheets
    expect(products?.rows[1]?.[0]).toMatch(/^=HYPERLINK|^Clinic/)
  })

  it('names a file that cannot be read in a row of its own, and counts nothing of it', async () => {
    const folder = aFolder({ 'clinic.json': CLINIC, 'bad.json': '{' })
    await runIn(folder.folder, ['portfolio', 'clinic.json', 'bad.json', '--out', 'out'])
    const page = readFileSync(folder.at('out/portfolio.html'), 'utf8')
    expect(page).toContain('<span class="mark bad">cannot be read</span> it is no JSON')
    const { sheets } = await readXlsx(readFileSync(folder.at('out/portfolio.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Portfolio', 'Products', 'Risk not earned', 'Reviews overdue', 'Incidents not closed', 'Shared'],
    ])
    expect(sheets[1]?.rows[1]?.slice(0, 2)).toEqual(['bad.json cannot be read: it is no JSON', 'unknown'])
    const missing = 'Whatever stands in 1 file that cannot be read is missing here.'
    expect(sheets.slice(2).map(({ rows }) => rows[1]?.[0])).toEqual(Array.from({ length: 4 }, () => missing))
    expect(page.split(missing).length - 1).toBe(4)
  })

  it('never takes away the build that a register stands in', async () => {
    const folder = aFolder({ 'build/register.json': CLINIC, 'build/manifest.json': '{}' })
    const { code, told } = await runIn(folder.folder, [
      ...['portfolio', 'build/register.json', '--out', 'build'],
    ])
    expect(code).toBe(2)
    expect(told).toContain('is one of the registers')
    expect(existsSync(folder.at('build/register.json'))).toBe(true)
  })
})
