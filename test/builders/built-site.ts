import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { runIn } from './a-register.ts'
import { inWindow, type LookRequest, type OpenPage } from './chromium.ts'
import { aWorkshop } from './git-repository.ts'
import { HOSTILE_PROJECT, LINE } from './hostile-register.ts'
import { CLINIC_FILE } from './some-registers.ts'

/** What one build wrote. */
export interface BuiltSite {
  /** Absolute. */
  readonly folder: string
  /** Every file of the build, from the folder, with `/`, in order. */
  readonly files: readonly string[]
  /** Those of them that are pages. */
  readonly pages: readonly string[]
  /** All that people wrote in the register. */
  readonly words: string
}

const workshop = aWorkshop()
afterAll(workshop.clean)

/** The site that the program builds of a repository with these files; removed when the test file is over. */
export const aBuiltSite = async (files: Readonly<Record<string, string>>): Promise<BuiltSite> => {
  const { folder, write, commit } = workshop.repository()
  for (const [path, text] of Object.entries(files)) write(path, text)
  commit('first')
  return built(folder, Object.values(files).join('\n'))
}

const built = async (project: string, words: string): Promise<BuiltSite> =>
  written(project, ['build', '--only', 'html', 'md', '--no-cache'], words)

/** What a command writes with `--out`; the one exit code that tells of anything but a fault is 1. */
const written = async (cwd: string, args: readonly string[], words: string): Promise<BuiltSite> => {
  const { folder } = workshop.folder()
  const { code, told } = await runIn(cwd, [...args, '--out', folder])
  if (code > 1) throw new Error(`"${args.join(' ')}" writes nothing: ${told}`)
  return { folder, files: filesIn(folder), pages: pagesIn(folder), words }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

/** Every page of a build. */
export const pagesIn = (folder: string): readonly string[] =>
  filesIn(folder).filter((file) => file.endsWith('.html'))

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined
  return () => (done ??= work())
}

const ownSite = once(() => {
  const texts = readdirSync('hazards', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .map((file) => readFileSync(join('hazards', file), 'utf8'))
  return built('.', texts.join('\n'))
})

/** The site of a register in which every field is hostile, built once for a test file. */
export const hostileSite = once(() => aBuiltSite(HOSTILE_PROJECT))

/** The registers on which every page has to hold, each with its site. */
export const SITES = [
  ["the product's own register", ownSite],
  ['a register in which every field is hostile', hostileSite],
  [
    'a register without a hazard',
    once(() => aBuiltSite({ 'hazards/hazards.yaml': 'product: { name: Nothing yet }\n' })),
  ],
] as const

/** A hostile register, the worked example, and a file that cannot be read, as one portfolio. */
export const portfolioSite = once(async () => {
  const site = await hostileSite()
  const { folder, write, at } = workshop.folder()
  write('clinic.json', readFileSync(CLINIC_FILE))
  write('<img src=x onerror=alert(1)>.json', '{')
  return written(
    folder,
    ['portfolio', at('clinic.json'), join(site.folder, 'register.json'), '<img src=x onerror=alert(1)>.json'],
    site.words,
  )
})

/** What changed in a hostile register: every text of a hazard is new, and every text of another gone. */
export const changesSite = once(async () => {
  const { folder, write, git, commit, remove } = workshop.repository()
  const paths = Object.keys(HOSTILE_PROJECT).filter((path) => /^hazards\/[^/]*\.md$/.test(path))
  for (const [path, text] of Object.entries(HOSTILE_PROJECT)) write(path, text)
  commit('first')
  git('tag', 'v1.0')
  for (const path of paths.slice(0, 1)) remove(path)
  for (const path of paths.slice(1)) write(path, `${HOSTILE_PROJECT[path] ?? ''}\n${LINE}\n`)
  commit('second')
  const ask = ['diff', 'v1.0..HEAD', '--no-cache', '--only', 'html', 'md']
  return written(folder, ask, Object.values(HOSTILE_PROJECT).join('\n'))
})

/** Pages that no build writes, on which the same has to hold. */
export const OTHER_SITES = [
  ['a portfolio of registers, one of them hostile and one not to be read', portfolioSite],
  ['what changed in a hostile register', changesSite],
] as const

/**
 * A site by its pages of every type: those at the top, and the first few of each folder, in which all pages
 * are of one type.
 */
export const ofEveryType = (site: BuiltSite): BuiltSite => {
  const isAmongFirst = (page: string): boolean => {
    const fellows = site.pages.filter((other) => dirname(other) === dirname(page))
    return dirname(page) === '.' || fellows.indexOf(page) < 3
  }
  return { ...site, pages: site.pages.filter(isAmongFirst) }
}

/** As many as a small machine can paint side by side. */
const WINDOWS = 3

/** What a look at every page sees, by the name of the page and in their order. */
export const lookAtEach = async <T>(
  { folder, pages }: Pick<BuiltSite, 'folder' | 'pages'>,
  look: (opened: OpenPage) => Promise<T>,
  ask: LookRequest = {},
): Promise<ReadonlyMap<string, T>> => {
  const seen = new Map<string, T>()
  const waiting = pages.values()
  const window = (): Promise<void> =>
    inWindow(async (visit) => {
      for (const name of waiting) seen.set(name, await look(await visit(join(folder, name))))
    }, ask)
  await Promise.all(Array.from({ length: WINDOWS }, window))
  return new Map([...seen].sort(([left], [right]) => pages.indexOf(left) - pages.indexOf(right)))
}

/** What a look lists of every page, each with its page: `index.html: a fault`. */
export const listedOnEach = async (
  site: Pick<BuiltSite, 'folder' | 'pages'>,
  look: (opened: OpenPage) => Promise<readonly string[]>,
  ask: LookRequest = {},
): Promise<readonly string[]> =>
  [...(await lookAtEach(site, look, ask))].flatMap(([name, found]) =>
    found.map((fault) => `${name}: ${fault}`),
  )
