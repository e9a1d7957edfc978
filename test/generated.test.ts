import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedFiles, outdatedFiles } from '../docs/generate.ts'
import { page } from '../docs/generated/page.ts'
import hazard from '../schemas/hazard.schema.json' with { type: 'json' }
import { matrices } from '../src/assess/matrices/index.ts'
import { rules } from '../src/check/rules/index.ts'
import { CHECK_OPERATORS } from '../src/domain/control.ts'
import { HEAD_KEYS } from '../src/parse/head-facts.ts'
import { parseConfig } from '../src/parse/parse-config.ts'
import { validateConfig } from '../src/validate/validate-config.ts'
import { examineFiles } from './builders/examine-files.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

describe('what is generated', () => {
  it('is what "npm run generate" makes', async () => {
    expect(await outdatedFiles('.')).toEqual([])
  })

  it('is named where it is missing or edited', async () => {
    expect(await outdatedFiles('docs')).toEqual(generatedFiles.map(({ path }) => path))
  })
})

describe('a page that is generated in part', () => {
  const mark = (text: string): string => `<!-- generated: a (npm run generate) -->${text}<!-- end of a -->`
  const make = page({ a: () => 'new' })

  it('keeps every word that people wrote around the part', async () => {
    expect(await make(`# Title\n\n${mark('\n\nold\n\n')}\n\nProse\n`)).toBe(
      `# Title\n\n${mark('\n\nnew\n\n')}\n\nProse\n`,
    )
  })

  it('gets the part at its end where somebody took the marks out', async () => {
    expect(await make('# Title\n')).toBe(`# Title\n\n${mark('\n\nnew\n\n')}\n`)
  })

  it('is refused where it marks a part that nothing generates', async () => {
    await expect(make('<!-- generated: gone (npm run generate) -->')).rejects.toThrow('"gone"')
  })
})

/** What a control is, rather than what a line below it states. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'category', 'group', 'text'])

describe('the page on hazard files', () => {
  const text = read('docs/reference/hazard-file.md')

  it('names every fact that a control can state', () => {
    const { properties } = hazard.$defs.controlFacts
    const titles = Object.entries(properties).flatMap(([name, { title }]) =>
      IDENTITY.has(name) ? [] : title,
    )
    expect(titles.filter((title) => !text.includes(`| \`${title}\``))).toEqual([])
  })

  it('names every fact of the head, and every operator', () => {
    expect([...HEAD_KEYS].filter((key) => !text.toLowerCase().includes(`| \`${key}\``))).toEqual([])
    expect(CHECK_OPERATORS.filter((operator) => !text.includes(`\`${operator}\``))).toEqual([])
  })

  it('shows an example in which everything is understood and every control is verified', async () => {
    const { judgement } = await examineFiles({
      ...namedFences(text),
      'src/open.ts': 'export const openRecord = (id: string): string => id\n',
      'compose.yml': 'services: { app: { image: records, mem_limit: 512M } }\n',
      'training/briefing.md': '# Briefing\n',
      'test/open.test.ts': '',
      'reports/junit.xml':
        '<testsuite name="s"><testcase classname="test/open.test.ts" name="opens the record that was clicked"/></testsuite>',
    })
    const { errors, infos, verification } = judgement.summary
    expect({ errors, infos, verified: verification.verified }).toEqual({ errors: 0, infos: 0, verified: 3 })
  })
})

describe.each([
  'docs/reference/config.md',
  'docs/how-to/use-another-risk-matrix.md',
  'docs/how-to/waive-a-finding.md',
])('the example of %s', (path) => {
  it('is a hazards.yaml without a mistake', () => {
    const yaml = namedFences(read(path))['hazards/hazards.yaml'] ?? ''
    const ruleIds = new Set(rules.map(({ id }) => id))
    const { findings } = validateConfig(parseConfig(yaml, 'hazards.yaml'), {
      matrices,
      ruleIds,
      folderName: 'x',
    })
    expect(yaml).not.toBe('')
    expect(findings).toEqual([])
  })
})

const PAGES = [
  'README.md',
  'src/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

it('every link of the documentation leads somewhere', () => {
  const broken = PAGES.flatMap((path) =>
    linksOf(read(path))
      .filter((link) => !leadsSomewhere(path, link))
      .map((link) => `${path} → ${link}`),
  )
  expect(broken).toEqual([])
})

/** The files that a page shows, each in a fence that names it. */
const namedFences = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^(`{3,})\w+ +(\S+)\n([\s\S]*?)^\1$/gm)].map(([, , path = '', content = '']) => [
      path,
      content,
    ]),
  )

/** The targets of a page's links, less what stands in code and what leads into the web. */
const linksOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const withoutCode = (text: string): string =>
  text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '').replaceAll(/`[^`\n]*`/g, '')

const leadsSomewhere = (from: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? from : join(dirname(from), file)
  if (!existsSync(target)) return false
  return anchor === undefined || (statSync(target).isFile() && anchorsOf(read(target)).includes(anchor))
}

/** The addresses of a page's headings, as code hosts form them. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
