import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { Nodes } from 'mdast'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { HOSTILE_PROJECT, TAGS } from '../builders/hostile-register.ts'

/** The name of each document, and the product's behind it. */
const TITLE =
  /^Title: +(?:Hazard Log|Clinical Safety Case Report|Compliance index|Deployment pack|Clinical Risk Management Plan|Safety Incident Management Log|Release register|Third-party components|Traceability matrix): \S/m

/** In milliseconds. LibreOffice takes some seconds to start. */
const PATIENCE = 240_000

const workshop = aWorkshop()
afterAll(workshop.clean)

const built = async (fill: (folder: string, write: (path: string, text: string) => void) => void) => {
  const { folder, write, commit } = workshop.repository()
  fill(folder, write)
  commit('first')
  const out = workshop.folder().folder
  const { code, told } = await runIn(folder, [
    'build',
    '--out',
    out,
    '--no-cache',
    '--only',
    'md',
    'docx',
    'pdf',
  ])
  if (code !== 0) throw new Error(`the register cannot be built: ${told}`)
  return out
}

/** The output folders of the worked example and of a register whose every text means something elsewhere. */
let [example, hostile] = ['', '']
beforeAll(async () => {
  example = await built((folder) => cpSync('test/golden/clinic-records/project', folder, { recursive: true }))
  hostile = await built((_, write) =>
    Object.entries(HOSTILE_PROJECT).forEach(([path, text]) => write(path, text)),
  )
}, PATIENCE)

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))

const said = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, [...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })

/** What begins with all totals, and so with the picture of them. */
const PICTURED = ['deployment-pack.pdf', 'hazard-log.pdf', 'safety-case.pdf']

/** What a program reads of a file, without the blanks: a line may end anywhere. */
const letters = (text: string): string => text.replaceAll(/\s+/g, '')

/** A PDF unpacked, so that its dictionaries can be read. */
const plainOf = (file: string): string => said('qpdf', '--qdf', '--object-streams=disable', file, '-')

const textOfPdf = (file: string): string => said('pdftotext', '-raw', file, '-')

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const countOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const markdownOf = (file: string): Nodes =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(file.replace(/\.[a-z]+$/, '.md'), 'utf8'))

const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(textOf).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')
      : ' '

const headingsOf = (node: Nodes): readonly string[] =>
  node.type === 'heading' ? [textOf(node)] : 'children' in node ? node.children.flatMap(headingsOf) : []

/** Words of the markdown that the file says less often, blanks left out: a word may be parted between two lines. */
const missing = (file: string, text: string): readonly string[] => {
  const there = letters(text)
  return [...countOf(wordsIn(textOf(markdownOf(file))))].flatMap(([word, count]) =>
    there.split(word).length - 1 < count ? [word] : [],
  )
}

describe('a PDF', () => {
  it(
    'is sound, tagged, named, in no font but its own',
    () => {
      const files = [...filesIn(example, '.pdf'), ...filesIn(hostile, '.pdf')]
      expect(files.length).toBeGreaterThan(3)
      for (const file of files) {
        expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
        const info = said('pdfinfo', file)
        expect(info).toMatch(/^Tagged: +yes$/m)
        expect(info).toMatch(TITLE)
        expect(info).toMatch(/^CreationDate: +\w+ \w+ +\d+ 00:00:00 2026/m)
        expect(info).toMatch(/^Page size: .*\(A4\)$/m)
        const fonts = said('pdffonts', file).split('\n').slice(2).filter(Boolean)
        expect(fonts.filter((line) => !/^[A-Z]{6}\+Inter-\w+ .* yes yes yes /.test(line))).toEqual([])
      }
    },
    PATIENCE,
  )

  it(
    'calls itself accessible and British English',
    () => {
      for (const file of filesIn(example, '.pdf')) {
        const plain = plainOf(file)
        expect(plain).toMatch(/<pdfuaid:part>1<|pdfuaid:part="1"/)
        expect(plain).toMatch(/\/Lang \(en-GB\)/)
      }
    },
    PATIENCE,
  )

  it(
    'is read aloud by its headings, in order, with heads of tables, captions and words for its pictures',
    () => {
      const pictured: string[] = []
      for (const file of filesIn(example, '.pdf')) {
        const tags = said('pdfinfo', '-struct-text', file)
        const heads = [
          ...tags.matchAll(
            /^ *H\d(?: "[^\n]*")? \(block\)[^\n]*((?:\n +(?:"[^\n]*"|Span[^\n]*|\/[^\n]*))+)/gm,
          ),
        ].map(([, lines = '']) =>
          letters([...lines.matchAll(/"([^\n]*)"/g)].map(([, text]) => text).join('')).replaceAll(
            '\u200b',
            '',
          ),
        )
        const [, , ...expected] = ['', ...headingsOf(markdownOf(file))].map(letters)
        expect(heads.filter((text) => text !== 'Contents')).toEqual(expected)
        expect(tags).toMatch(/^ *TH .*:\n *\/Scope \/Column/m)
        expect(tags).toMatch(/^ *Caption/m)
        // In UTF-16: `Initial`, `Today`, `Claimed`.
        const matrices = new Set(plainOf(file).match(/\/Alt <feff(?:0049006e|0054006f|0043006c)/g)).size
        const markdown = readFileSync(file.replace(/\.pdf$/, '.md'), 'utf8')
        const hasMatrices = markdown.includes('Risk of 5 hazards: initial, today and claimed')
        expect([file, matrices]).toEqual([file, hasMatrices ? 3 : 0])
        if (hasMatrices) pictured.push(basename(file))
      }
      expect(pictured).toEqual(expect.arrayContaining(PICTURED))
    },
    PATIENCE,
  )

  it(
    'says every word that the markdown says',
    () => {
      for (const file of filesIn(example, '.pdf')) expect(missing(file, textOfPdf(file))).toEqual([])
    },
    PATIENCE,
  )

  it(
    'shows what a hazard says as the text it is',
    () => {
      const text = filesIn(hostile, '.pdf')
        .map((file) => letters(textOfPdf(file)))
        .join('')
      expect(
        TAGS.map(visibleText)
          .map(letters)
          .filter((tag) => !text.includes(tag)),
      ).toEqual([])
      expect(text).toContain('<U+202E>')
      expect(text).toContain('<U+05E2>')
    },
    PATIENCE,
  )
})

describe('a Word file', () => {
  it(
    'is opened by LibreOffice, which finds in it every word that the markdown says',
    () => {
      for (const folder of [example, hostile]) {
        const out = workshop.folder().folder
        const files = filesIn(folder, '.docx')
        // A home of its own: another LibreOffice may be running.
        said(
          'libreoffice',
          `-env:UserInstallation=file://${out}/home`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          out,
          ...files,
        )
        expect(readdirSync(out).filter((file) => file.endsWith('.pdf'))).toHaveLength(files.length)
        for (const file of files) {
          const opened = join(out, `${file.slice(folder.length + 1, -'.docx'.length)}.pdf`)
          const text = textOfPdf(opened)
          if (folder === example) expect(missing(file, text)).toEqual([])
          const sheets = Number(/Pages: +(\d+)/.exec(said('pdfinfo', opened))?.[1])
          expect(text).toContain(`Page 1 of ${sheets}`)
          expect(text.match(/DRAFT – not approved by a Clinical Safety Officer/g)?.length).toBeGreaterThan(
            sheets,
          )
        }
      }
    },
    PATIENCE,
  )
})
