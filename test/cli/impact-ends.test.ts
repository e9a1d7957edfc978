import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository, runIn } from '../builders/a-register.ts'
import {
  IMPACT_HAZARD as HAZARD,
  IMPACT_PROJECT as PROJECT,
  LONG,
  impactIn,
  touchedControls as controlsOf,
} from '../builders/an-impact.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const hazardText = OPEN_PROJECT[HAZARD] ?? ''

describe('the two ends of a change', () => {
  it('are the commit where a branch left the default one, and the working tree', async () => {
    const repository = aRepository(PROJECT)
    repository.git('checkout', '-q', '-b', 'change')
    repository.write('src/open.ts', LONG.replace('  id\n', '  id.trim()\n'))
    repository.commit('Trim')
    repository.git('checkout', '-q', 'main')
    repository.write('src/other.ts', 'export const main = 1\n')
    repository.commit('Elsewhere')
    repository.git('checkout', '-q', 'change')
    const impact = impactIn((await repository.run('impact', '--json')).out)
    expect([impact.files, controlsOf(impact)]).toEqual([1, ['HAZ-0001.D1', 'HAZ-0002.D1']])
    const both = impactIn((await repository.run('impact', 'main..change', '--json')).out)
    expect([both.files, both.head.name]).toEqual([2, 'change'])
    const since = impactIn((await repository.run('impact', 'main...change', '--json')).out)
    expect(since.files).toBe(1)
  })

  it('have to be here: a branch that nobody fetched is no reason to call a change harmless', async () => {
    const repository = aRepository(PROJECT)
    expect(await repository.run('impact', 'nowhere..')).toMatchObject({ code: 2, out: '' })
    const inCi = await runIn(repository.folder, ['impact'], { GITHUB_BASE_REF: 'main' })
    expect([inCi.code, inCi.told]).toEqual([2, expect.stringContaining('"origin/main" names no commit')])
    const workshop = aWorkshop()
    const clone = workshop.folder().at('clone')
    repository.commit('second')
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, clone])
    const { code, told } = await runIn(clone, ['impact', 'HEAD~1..HEAD'])
    workshop.clean()
    expect([code, told]).toEqual([2, expect.stringContaining('git fetch --unshallow')])
  })

  it('may both lie before the register began', async () => {
    const repository = aRepository({ 'src/open.ts': LONG })
    for (const [path, text] of Object.entries(PROJECT)) repository.write(path, text)
    const impact = impactIn((await repository.run('impact', 'HEAD', '--json')).out)
    expect(impact.reasons).toContain('The register is new')
    expect(impact.hazards.map(({ reasons }) => reasons[0])).toEqual([
      'The hazard is new',
      'The hazard is new',
    ])
  })
})

describe('a comment on a pull request', () => {
  it('begins with the mark it is found by, and holds the verdict', async () => {
    const repository = aRepository(PROJECT)
    repository.write('src/open.ts', LONG.replace('  id\n', '  id.trim()\n'))
    const { out } = await repository.run('impact', '--format', 'markdown')
    expect(out).toMatch(/^<!-- hazards-impact -->\n/)
    expect(out).toContain(
      '**2 hazard controls in 2 hazards are touched. Nothing here asks for a Clinical Safety Officer.**',
    )
  })

  it(
    'stays below what a code host takes, whatever changed, and counts what had no room',
    { timeout: 60_000 },
    async () => {
      const repository = aRepository(PROJECT)
      for (let index = 0; index < 900; index += 1)
        repository.write(
          `src/a-folder-with-a-rather-long-name-that-fills-the-line-of-a-comment/file-${index}.ts`,
          'export {}\n',
        )
      const { out } = await repository.run('impact', '--format', 'markdown')
      const shown = out.match(/^- `src\//gm)?.length ?? 0
      const [, leftOut] = /\*\*(\d+) more entries had no room here/.exec(out) ?? []
      expect(Buffer.byteLength(out)).toBeLessThanOrEqual(60_000)
      expect(shown + Number(leftOut)).toBe(900)
    },
  )

  it('lets no path and no hazard form markdown of its own', async () => {
    const repository = aRepository(PROJECT)
    repository.write('src/`a` <b>[x](http:x)|@y.ts', 'x\n')
    repository.write(HAZARD, hazardText.replace('\nOpen\n', '\nClosed @someone <img src=x>\n'))
    const { out } = await repository.run('impact', '--format', 'markdown')
    expect(out).not.toMatch(/<img|@someone/)
    expect(out).toContain('`` src/`a` <b>[x](http:x)\\|@y.ts ``')
  })
})

it('reads paths and lines as they are, however odd', async () => {
  const odd = 'src/ä "quoted"\ttab.ts'
  const repository = aRepository({
    ...PROJECT,
    [odd]: 'one\n--- a/x\n+++ b/x\n',
    [HAZARD]: hazardText.replace('Code: src/open.ts:1-2', `Code: ${odd}:1-1`),
    'src/no-end.ts': 'a',
  })
  repository.git('config', 'diff.noprefix', 'true')
  repository.write(odd, 'two\n+++ b/y\n--- a/y\n')
  repository.write('src/no-end.ts', 'b')
  const { unplaced, files } = impactIn((await repository.run('impact', '--json', '--no-cache')).out)
  expect(files).toBe(2)
  expect(unplaced.map(({ path }) => path)).toContain('src/no-end.ts')
})
