import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OPEN_PROJECT, runIn } from '../builders/a-register.ts'
import { bodyOf, lookAt } from '../builders/chromium.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { gsn2xNodes } from '../builders/gsn2x-checks.ts'

/** What means something in markdown, HTML, CSS, Typst, XML, CSV, Excel, YAML and handlebars, in one name. */
const NAME =
  'Dose "x" & <b>unit</b> | `c` *y* _z_ [a](b) ![i](j) #let $m$ @ref ~~s~~ \\n {{d}} {}; =1+1, +2 -3 \'q\' %d --- <!--k--> ]]> &amp; G1: *a !b </style> /* e */ <#f> ^g'

/** In milliseconds. LibreOffice takes some seconds to start. */
const PATIENCE = 240_000

const workshop = aWorkshop()
afterAll(workshop.clean)

let out = ''
beforeAll(async () => {
  const { folder, write, commit } = workshop.repository()
  for (const [path, text] of Object.entries(OPEN_PROJECT)) write(path, text)
  write('hazards/HAZ-0009.md', `# HAZ-0009 ${NAME}\n\n## Hazard name\n\n${NAME}\n\n## Effect\n\n${NAME}\n`)
  commit('first')
  out = workshop.folder().folder
  const { code, told } = await runIn(folder, [
    ...['build', '--out', out, '--no-cache'],
    ...['--only', 'hazard-log', 'argument', 'hazard', 'hazards'],
  ])
  if (code !== 0) throw new Error(`the register cannot be built: ${told}`)
}, PATIENCE)

const textOf = (path: string): string => readFileSync(join(out, path), 'utf8')

/** Without blanks, and without the places at which a long word may be parted. */
const letters = (text: string): string => text.replaceAll(/[\s\u200b\u00ad]+/g, '')

const squashed = (text: string): string => text.replaceAll(/\s+/g, ' ')

const said = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, [...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : ' '

/** Every text of a JSON document, keys apart. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

it.each(['hazard-log.html', 'argument.html', 'hazards.html', 'hazards/HAZ-0009.html'])(
  'says a name full of marks as that name in a browser: %s',
  async (page) => {
    const shown = await lookAt(join(out, page), ({ page: window }) =>
      window.evaluate<string>(bodyOf('return document.querySelector("main").textContent')),
    )
    expect(squashed(shown)).toContain(NAME)
  },
  PATIENCE,
)

it('says it so in markdown, as a reader of markdown takes it', () => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(textOf('hazard-log.md'))
  expect(squashed(wordsOf(tree))).toContain(NAME)
})

it(
  'says it so in Word, in the file and in a program that opens it',
  () => {
    const part = unzipSync(readFileSync(join(out, 'hazard-log.docx')))['word/document.xml']
    const xml = new TextDecoder().decode(part)
    expect(letters(unescaped(xml.replaceAll(/<[^>]*>/g, '')))).toContain(letters(NAME))
    const folder = workshop.folder().folder
    said(
      ...(['soffice', `-env:UserInstallation=file://${workshop.folder().folder}`, '--headless'] as const),
      ...['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(out, 'hazard-log.docx')],
    )
    expect(letters(readFileSync(join(folder, 'hazard-log.txt'), 'utf8'))).toContain(letters(NAME))
  },
  PATIENCE,
)

it('says it so in PDF', () => {
  expect(letters(said('pdftotext', '-raw', join(out, 'hazard-log.pdf'), '-'))).toContain(letters(NAME))
})

// The 28 columns have none for a name: there it is the words below a heading that count.
it('says it so in the workbook and in CSV', async () => {
  const { sheets } = await readXlsx(readFileSync(join(out, 'hazard-log.xlsx')))
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
  expect(cells.some((cell) => cell.includes(NAME))).toBe(true)
  expect(
    textsIn(parseCsv(textOf('hazard-log.csv'), { bom: true, relax_column_count: true })).join('\n'),
  ).toContain(NAME)
})

it('says it so in the argument, drawn and for gsn2x, and in what other programs read', () => {
  expect(unescaped(textOf('argument.svg').replaceAll(/<[^>]*>/g, ' '))).toContain(NAME)
  expect(gsn2xNodes(textOf('argument.gsn.yaml')).get('G-HAZ-0009')?.text).toContain(NAME)
  const register: unknown = JSON.parse(textOf('register.json'))
  expect(textsIn(register)).toContain(NAME)
  const findings: unknown = JSON.parse(textOf('findings.json'))
  expect(textsIn(findings).length).toBeGreaterThan(0)
})

it(
  'is followed from the claim to a test by keyboard alone, with no script at work',
  async () => {
    const steps = await lookAt(join(out, 'argument.html'), async ({ page }) => {
      const isOpen = (): Promise<boolean> =>
        page.evaluate<boolean>(bodyOf('return document.activeElement.parentElement.open'))
      await page.evaluate(bodyOf('document.querySelector("#G-HAZ-0001").previousElementSibling.focus()'))
      await page.keyboard.press('Enter')
      const first = await isOpen()
      // What stands between them is a link at most.
      await page.keyboard.press('Tab')
      if (!(await page.evaluate<boolean>(bodyOf('return document.activeElement.matches("summary")'))))
        await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      const second = await isOpen()
      const text = await page.evaluate<string>(
        bodyOf('return document.querySelector("#G-HAZ-0001").innerText'),
      )
      return { first, second, text }
    })
    expect(steps).toMatchObject({ first: true, second: true })
    expect(steps.text).toMatch(/\.(?:ts|md|xml):\d+/)
  },
  PATIENCE,
)

it(
  'opens the way to a goal that a link leads to, though it was folded',
  async () => {
    const isShown = await lookAt(join(out, 'argument.html'), async ({ page }) => {
      await page.locator('a[href="#G-HAZ-0001"]').first().click()
      return page.evaluate<boolean>(bodyOf('return document.querySelector("#G-HAZ-0001").checkVisibility()'))
    })
    expect(isShown).toBe(true)
  },
  PATIENCE,
)
