import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { generatedFiles, outdatedFiles } from '../docs/generate.ts'
import { outputTable } from '../docs/generated/documents.ts'
import { page } from '../docs/generated/page.ts'
import hazard from '../schemas/hazard.schema.json' with { type: 'json' }
import { matrices } from '../src/assess/matrices/index.ts'
import { rules } from '../src/check/rules/index.ts'
import { CHECK_OPERATORS } from '../src/domain/control.ts'
import { HEAD_KEYS } from '../src/parse/head-facts.ts'
import { parseConfig } from '../src/parse/parse-config.ts'
import { validateConfig } from '../src/validate/validate-config.ts'
import { aSafetyCase, theSite, withTemplate } from './builders/a-page.ts'
import { runIn } from './builders/a-register.ts'
import { WRITTEN_CASE_TEXTS } from './builders/case-texts.ts'
import { examineFiles } from './builders/examine-files.ts'
import { aWorkshop } from './builders/git-repository.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

describe('what is generated', () => {
  it('is what "npm run generate" makes', { timeout: 60_000 }, async () => {
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
      ...WRITTEN_CASE_TEXTS,
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

describe('the page on templates of a project', () => {
  const own = Object.entries(namedFences(read('docs/how-to/replace-a-document.md')))

  it.each(own)('shows %s as it can be copied', async (path, text) => {
    const name = basename(path, '.md.hbs')
    const site = await theSite(aSafetyCase(), withTemplate(name, text))
    const [heading = 'no heading'] = /(?<=^## ).*/m.exec(text) ?? []
    expect(site.get(`${name}.html`)).toContain(heading)
  })

  it('shows one that replaces a built-in template, and one that does not', () => {
    const isBuiltIn = own.map(([path]) => existsSync(`templates/documents/${basename(path)}`))
    expect(isBuiltIn.sort()).toEqual([false, true])
  })
})

it('the page on outputs names every file that the worked example builds to, and no other', () => {
  const written = read('test/golden/clinic-records/expected-files.txt').trim().split('\n')
  const rows = outputTable().split('\n').slice(2)
  const named = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)])
  // The worked example is built without PDF here: see test/apps/word-and-pdf.test.ts.
  const here = named.map(([, path]) => path).filter((path) => path?.endsWith('.pdf') !== true)
  expect(here.sort()).toEqual(
    [...new Set(written.map((path) => path.replace(/^hazards\/HAZ-\d+/, 'hazards/ID')))].sort(),
  )
})

/** Pages that a newcomer follows from command to command, from one heading to another, in a folder of their own. */
const TOURS = [
  ['README.md', '## Five minutes', '## In your own repository', 'clinic-records'],
  ['docs/tutorials/first-register.md', '## 1. A product', '## From here', 'records'],
] as const

describe.each(TOURS)('a newcomer who follows %s', (path, start, end, name) => {
  it('sees what the page shows, in that order', { timeout: 120_000 }, async () => {
    const workshop = aWorkshop()
    onTestFinished(workshop.clean)
    const project = join(workshop.folder().folder, name)
    const page = read(path)
    const unsaid: string[] = []
    let said = ''
    for (const { language, file, text } of fencesOf(page.slice(page.indexOf(start), page.indexOf(end)))) {
      if (file !== '') writeIn(project, file, text)
      else if (language === 'sh') said = await runAll(text, project)
      else if (language === 'text') unsaid.push(...unsaidLines(text, said))
    }
    expect(said).not.toBe('')
    expect(unsaid).toEqual([])
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

/** Runs the commands of a fence, those of the program in this very process, and gives what they said. */
const runAll = async (fence: string, project: string): Promise<string> => {
  const said: string[] = []
  for (const step of fence.split(/^((?:npx )?hazards .*)\n/m).filter((part) => part.trim() !== '')) {
    const [, args] = /^(?:npx )?hazards (.*)$/.exec(step) ?? []
    if (args === undefined) runShell(step, project)
    else {
      const words = [...args.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
      const { out, told } = await runIn(project, words, { SOURCE_DATE_EPOCH: '1796083200' })
      said.push(out, told)
    }
  }
  return said.join('')
}

/** What sets up a terminal is left out: the packages are here, and the program is run from its source. */
const runShell = (script: string, project: string): void => {
  const here = script
    .replaceAll(/^(?:npm ci|alias .*|export .*)\n/gm, '')
    .replaceAll('../clinic-records', project)
  // The README begins in this repository, which the product is copied from.
  if (!here.includes(project)) mkdirSync(project, { recursive: true })
  const PATH = `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`
  spawnSync('bash', ['-c', here], {
    cwd: here.includes(project) ? '.' : project,
    env: { ...process.env, ...NEWCOMER, VITEST: undefined, PATH },
  })
}

const NEWCOMER = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A. Newcomer',
  GIT_AUTHOR_EMAIL: 'newcomer@example.org',
  GIT_COMMITTER_NAME: 'A. Newcomer',
  GIT_COMMITTER_EMAIL: 'newcomer@example.org',
}

const writeIn = (project: string, file: string, text: string): void => {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}

/** The lines of a fence that were not said in that order; `…` stands for anything. */
const unsaidLines = (fence: string, said: string): readonly string[] => {
  const lines = said.split('\n').map(narrow)
  return fence
    .split('\n')
    .filter((line) => line.replaceAll('…', '').trim() !== '')
    .filter((line) => {
      const pieces = narrow(line).split('…')
      const at = lines.findIndex((each) => holdsInOrder(each, pieces))
      if (at >= 0) lines.splice(0, at + 1)
      return at < 0
    })
}

/** Columns are as wide as their widest cell, which may be one that the page leaves out. */
const narrow = (line: string): string => line.trim().replaceAll(/ {2,}/g, '  ')

const holdsInOrder = (line: string, pieces: readonly string[]): boolean => {
  let from = 0
  return pieces.every((piece) => {
    const at = line.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}

/** Every fence of a page, and the file that it is named for. */
const fencesOf = (
  text: string,
): readonly { readonly language: string; readonly file: string; readonly text: string }[] =>
  [...text.matchAll(/^```(\w+)(?: +(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file = '', content = '']) => ({ language, file, text: content }),
  )

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
