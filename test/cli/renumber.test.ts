import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aMergedClash, branchFiles, clashingHazard, committed, twoBranches } from '../builders/a-clash.ts'
import { findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const text = (repository: Repository, path: string): string => readFileSync(repository.at(path), 'utf8')

/** Applies what the command printed, as its user would. */
const applied = async (repository: Repository, ...args: readonly string[]): Promise<string> => {
  const { code, out, told } = await repository.run('renumber', ...args, '--no-cache')
  expect([code, told]).toEqual([0, expect.any(String)])
  repository.write('reports/heal.patch', out)
  repository.git('apply', 'reports/heal.patch')
  repository.remove('reports/heal.patch')
  return told
}

const reportOf = (...names: readonly string[]): string =>
  `<testsuite name="all">${names.map((name) => `<testcase classname="all" name="${name}" />`).join('')}</testsuite>`

const testsBy = async (repository: Repository, control: string): Promise<readonly string[]> => {
  const { out } = await repository.run('show', control, '--json', '--no-cache')
  return [...new Set([...out.matchAll(/tries (\w+)/g)].map(([, name = '']) => name))]
}

describe('hazards renumber after a merge', { timeout: 120_000 }, () => {
  it('gives the hazard of the merged branch the next id, with all that means it, as a patch that applies', async () => {
    const repository = aMergedClash({
      main: { 'README.md': 'An example.\n\nMore of it.\nHAZ-0013 is about doses.\n' },
      alarms: { 'docs/alarms.md': 'See [HAZ-0013](../hazards/HAZ-0013-alarm.md), not HAZ-00131.\r\n' },
    })
    const { code, out, told } = await repository.run('renumber', '--no-cache')
    expect([code, repository.git('status', '--porcelain')]).toEqual([0, ''])
    expect(out.startsWith('diff --git ')).toBe(true)
    expect(told).toContain('keeps it: hazards/HAZ-0013-dose.md')

    await applied(repository)
    expect(text(repository, 'hazards/HAZ-0014-alarm.md')).toBe(
      clashingHazard('HAZ-0014', 'alarm').replace('not HAZ-00141', 'not HAZ-00131'),
    )
    expect(existsSync(repository.at('hazards/HAZ-0013-alarm.md'))).toBe(false)
    for (const file of ['src/alarm.ts', 'test/alarm.test.ts'])
      expect(text(repository, file)).toBe(branchFiles('HAZ-0014', 'alarm')[file])
    expect(text(repository, 'docs/alarms.md')).toBe(
      'See [HAZ-0014](../hazards/HAZ-0014-alarm.md), not HAZ-00131.\r\n',
    )
    for (const [file, content] of Object.entries(branchFiles('HAZ-0013', 'dose')))
      expect(text(repository, file)).toBe(content)
    expect(text(repository, 'README.md')).toContain('HAZ-0013 is about doses')
  })

  it('leaves each test to the control it was written for, and a gate without clash or vanished id', async () => {
    const more = '- **D1** Keep alarm.\n- **D2** Keep it loud.\n'
    const hazard = clashingHazard('HAZ-0013', 'alarm').replace('- **D1** Keep alarm.\n', more)
    const repository = aMergedClash({ alarms: { 'hazards/HAZ-0013-alarm.md': hazard } })
    repository.write('reports/all.xml', reportOf('HAZ-0013.T1 tries dose', 'HAZ-0013.T1 tries alarm'))
    const told = await applied(repository)
    expect(told).toContain('reports/all.xml names HAZ-0013 in 2 tests')

    repository.commit('healed')
    repository.write('reports/all.xml', reportOf('HAZ-0013.T1 tries dose', 'HAZ-0014.T1 tries alarm'))
    expect(await testsBy(repository, 'HAZ-0013.T1')).toEqual(['dose'])
    expect(await testsBy(repository, 'HAZ-0014.T1')).toEqual(['alarm'])
    const { findings } = findingsIn((await repository.run('check', '--json', '--no-cache')).out)
    const rules = findings.map(({ rule }) => rule)
    for (const rule of ['duplicate-id', 'vanished-id', 'orphan-source-tag', 'broken-code-reference'])
      expect(rules).not.toContain(rule)
  })

  it('gives back the first bytes when it is renumbered back', async () => {
    const repository = aMergedClash({
      alarms: { 'docs/odd.md': '\ufeffHAZ-0013 and haz_0013_d1 \u00e9\r\nno end' },
    })
    const files = ['hazards/HAZ-0013-alarm.md', 'src/alarm.ts', 'test/alarm.test.ts', 'docs/odd.md']
    const before = files.map((file) => text(repository, file))
    await applied(repository)
    expect(text(repository, 'docs/odd.md')).toBe('\ufeffHAZ-0014 and haz_0014_d1 \u00e9\r\nno end')
    repository.git('add', '--all')
    repository.write('reports/heal.patch', repository.git('diff', '--cached', '--binary', '-R', '-M') + '\n')
    repository.git('apply', 'reports/heal.patch')
    expect(files.map((file) => text(repository, file))).toEqual(before)
  })

  it('keeps every byte of a line that is no UTF-8', async () => {
    const repository = twoBranches()
    repository.git('checkout', '--quiet', 'alarms')
    const bytes = Buffer.from('caf\xe9 HAZ-0013.D1\r\n\x81 HAZ-0013 end', 'latin1')
    repository.write('notes.txt', bytes)
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    expect((await repository.run('renumber', '--write', '--no-cache')).code).toBe(0)
    expect(readFileSync(repository.at('notes.txt')).toString('latin1')).toBe(
      'caf\xe9 HAZ-0014.D1\r\n\x81 HAZ-0014 end',
    )
  })

  it('changes nothing while somebody has to decide a line that both branches wrote alike, then does as they say', async () => {
    const shared = { 'src/both.ts': '// @control HAZ-0013.D1\nexport const both = 1\n' }
    const repository = aMergedClash({ main: shared, alarms: shared })
    const { code, out, told } = await repository.run('renumber', '--no-cache')
    expect([code, out]).toEqual([1, ''])
    expect(told).toContain('src/both.ts:1  // @control HAZ-0013.D1')
    expect(told).toContain('has the very same line')
    expect(told).toContain('--means src/both.ts:1=hazards/HAZ-0013-alarm.md')
    expect(findingsIn((await repository.run('check', '--json', '--no-cache')).out).findings).toContainEqual(
      expect.objectContaining({ rule: 'duplicate-id', level: 'error' }),
    )

    await applied(repository, '--means', 'src/both.ts:1=HAZ-0013-alarm.md')
    expect(text(repository, 'src/both.ts')).toContain('@control HAZ-0014.D1')
  })

  it('does not guess about lines that were written in the merge, after it, before either, or not committed', async () => {
    const repository = twoBranches({ base: { 'docs/plan.md': 'HAZ-0013 is planned.\n' } })
    repository.git('merge', '--quiet', '--no-commit', 'alarms')
    repository.write('docs/merge.md', 'HAZ-0013 came in the merge.\n')
    repository.commit('merge')
    committed(repository, { 'docs/after.md': 'HAZ-0013 came later.\n' })
    repository.write('docs/new.md', 'HAZ-0013 is not committed.\n')
    const { code, out, told } = await repository.run('renumber', '--no-cache')
    expect([code, out]).toEqual([1, ''])
    for (const file of ['plan', 'merge', 'after', 'new']) expect(told).toContain(`docs/${file}.md:1`)
    expect(told).not.toContain('src/alarm.ts:1  ')
    await applied(repository, '--means', 'docs=HAZ-0013-dose.md')
    expect(text(repository, 'docs/plan.md')).toBe('HAZ-0013 is planned.\n')
  })

  it('knows a line that was written on the branch before its hazard was', async () => {
    const repository = twoBranches()
    repository.git('checkout', '--quiet', '-b', 'early', 'main~1')
    committed(repository, { 'src/early.ts': '// @control HAZ-0013.D1\n' })
    committed(repository, { 'hazards/HAZ-0013-early.md': clashingHazard('HAZ-0013', 'early') })
    repository.git('checkout', '--quiet', 'main')
    repository.git('merge', '--quiet', '--no-edit', 'early')
    await applied(repository)
    expect(text(repository, 'src/early.ts')).toBe('// @control HAZ-0014.D1\n')
  })

  it('heals three at once, and follows branches that merged each other', async () => {
    const repository = twoBranches()
    repository.git('checkout', '--quiet', '-b', 'letters', 'main~1')
    committed(repository, branchFiles('HAZ-0013', 'letter'))
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    repository.git('checkout', '--quiet', 'alarms')
    repository.git('merge', '--quiet', '--no-edit', 'main')
    repository.git('checkout', '--quiet', 'main')
    for (const branch of ['alarms', 'letters'])
      repository.git('merge', '--quiet', '--no-ff', '--no-edit', branch)
    await applied(repository)
    expect(text(repository, 'src/alarm.ts')).toContain('HAZ-0014.D1')
    expect(text(repository, 'src/letter.ts')).toContain('HAZ-0015.D1')
    expect(text(repository, 'src/dose.ts')).toContain('HAZ-0013.D1')
  })

  it('tells who was first after a rebase, and leaves what came with the other to a person, a commit at a time', async () => {
    const repository = twoBranches()
    repository.git('checkout', '--quiet', 'alarms')
    repository.git('rebase', '--quiet', 'main')
    const { code, told } = await repository.run('renumber', '--no-cache')
    expect(code).toBe(1)
    expect(told).toContain('keeps it: hazards/HAZ-0013-dose.md')
    expect(told).toContain('src/alarm.ts:1')
    expect(told).not.toContain('src/dose.ts:1')
    await applied(repository, '--means', `${repository.git('rev-parse', 'HEAD')}=HAZ-0013-alarm.md`)
    expect(text(repository, 'src/alarm.ts')).toContain('HAZ-0014.D1')
  })

  it('leaves what the main branch of origin has, where main was merged into a branch', async () => {
    const repository = twoBranches()
    repository.git('update-ref', 'refs/remotes/origin/main', 'main')
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    repository.git('checkout', '--quiet', 'alarms')
    repository.git('merge', '--quiet', '--no-edit', 'main')
    expect((await repository.run('renumber', '--no-cache')).told).toContain(
      'keeps it: hazards/HAZ-0013-dose.md',
    )
  })

  it.each([['came in one commit', (r: Repository) => void committed(r, branchFiles('HAZ-0013', 'alarm'))]])(
    'asks which one keeps the id where they %s',
    async (_, bring) => {
      const repository = twoBranches()
      repository.git('checkout', '--quiet', '-b', 'both', 'main~1')
      for (const [path, content] of Object.entries(branchFiles('HAZ-0013', 'dose')))
        repository.write(path, content)
      bring(repository)
      const { code, out, told } = await repository.run('renumber', '--no-cache')
      expect([code, out]).toEqual([1, ''])
      expect(told).toContain('Which of them keeps the id is for a person to say')
      expect(told).toContain('brought them together')
      const kept = await repository.run('renumber', '--keep', 'hazards/HAZ-0013-dose.md', '--no-cache')
      expect(kept.told).toContain('becomes HAZ-0014: hazards/HAZ-0013-alarm.md')
    },
  )
})
