import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRepository, FAILING_REPORT, OPEN_PROJECT, type Repository } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const BINARY = resolve('dist/main.js')
const HAZARD = 'hazards/HAZ-0001-wrong-record.md'

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

/** A repository, a cache of its own, and the bundled program: from its source it never relies on an earlier build. */
const aBuilder = () => {
  const repository = aRepository(OPEN_PROJECT)
  const outside = aWorkshop()
  const [out, other, cache] = [
    outside.folder().at('out'),
    outside.folder().at('other'),
    outside.folder().folder,
  ]
  const run = (...args: readonly string[]): string =>
    execFileSync('node', [BINARY, 'build', '--only', 'html', 'md', ...args], {
      cwd: repository.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: cache, SOURCE_DATE_EPOCH: '1793491200' },
    })
  const build = (...args: readonly string[]) => run('--out', out, '--cache-dir', cache, ...args)
  const anew = (...args: readonly string[]) => {
    rmSync(other, { recursive: true, force: true })
    run('--out', other, '--no-cache', ...args)
    return contentOf(other)
  }
  return { repository, out, build, anew, clean: outside.clean }
}

const edited = ({ at, write }: Repository, path: string, from: string | RegExp, to: string): void =>
  write(path, readFileSync(at(path), 'utf8').replace(from, to))

/** Everything that can move between two builds, and what is asked then. */
const CHANGES: readonly (readonly [
  string,
  (repository: Repository, out: string) => void,
  readonly string[],
])[] = [
  ['a word of a hazard', (it) => edited(it, HAZARD, 'The wrong record', 'Another record'), []],
  ['a failed test', ({ write }) => write('reports/junit.xml', FAILING_REPORT), []],
  ['a report that is gone', ({ remove }) => remove('reports/junit.xml'), []],
  ['code that is gone', ({ remove }) => remove('src/open.ts'), []],
  ['code that has changed', ({ write }) => write('src/open.ts', 'export const open = 1\n'), []],
  ['a tag in the source', ({ write }) => write('src/more.ts', '// @control HAZ-0009.D1\n'), []],
  ['a file that only has to be there', ({ write }) => write('hazards/remarks.txt', 'x\n'), []],
  [
    'a setting of the register',
    (it) => edited(it, 'hazards/hazards.yaml', 'matrix: nhs', 'profile: release'),
    [],
  ],
  ['a template', ({ write }) => write('hazards/templates/hazard-log.md.hbs', 'Ours.\n'), []],
  ['a text of the case', ({ write }) => write('hazards/case/scope.md', 'Two wards.\n'), []],
  [
    'a commit',
    ({ write, commit }) => {
      write('notes.txt', 'x\n')
      commit('more')
    },
    [],
  ],
  ['the date', () => undefined, ['--date', '2027-11-05']],
  ['the revision that is judged', () => undefined, ['--rev', 'HEAD']],
  ['a page that somebody has edited', (_, out) => rmSync(join(out, 'index.html')), []],
]

describe('a build of what has not changed', () => {
  it('does nothing, and says what it said before', () => {
    const { out, build, clean } = aBuilder()
    build()
    const before = statSync(join(out, 'index.html')).mtimeMs
    const content = contentOf(out)
    build()

    expect(statSync(join(out, 'index.html')).mtimeMs).toBe(before)
    expect(contentOf(out)).toEqual(content)
    clean()
  })

  it.each(CHANGES)(
    'shows nothing that is no longer so after a change of %s',
    (_what, change, args) => {
      const { repository, out, build, anew, clean } = aBuilder()
      build()
      change(repository, out)
      build(...args)

      expect(contentOf(out)).toEqual(anew(...args))
      clean()
    },
    60_000,
  )

  it('notices that a file cannot be read for another reason than before', () => {
    const { repository, out, build, anew, clean } = aBuilder()
    repository.write('hazards/HAZ-0003-x.md', 'x'.repeat(2_000_000))
    build()
    repository.remove('hazards/HAZ-0003-x.md')
    symlinkSync('/etc/hostname', repository.at('hazards/HAZ-0003-x.md'))
    build()

    expect(contentOf(out)).toEqual(anew())
    clean()
  }, 60_000)
})
