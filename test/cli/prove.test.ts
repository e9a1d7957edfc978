import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { HANGING_PROJECT, PROVABLE_PROJECT, proofOf, runProve } from '../builders/provable-project.ts'

const withFile = (path: string, text: string): Repository =>
  aRepository({ ...PROVABLE_PROJECT, [path]: text })

const verdictOf = async (project: Repository, id: string, args: readonly string[] = []): Promise<string> => {
  await runProve(project, [id, '--yes', ...args])
  const { verdict, because } = proofOf(project, id)
  return `${verdict}: ${because}`
}

/** Runs the program as a process of its own, with a folder for what it puts aside. */
const startProve = ({ folder, at }: Repository): ChildProcess => {
  const env = { ...process.env, SIGNS: at('reports/signs.txt'), TMPDIR: at('reports') }
  const args = [resolve('dist/main.js'), 'prove', 'HAZ-0001.D1', '--yes', '--no-cache']
  return spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
}

const putAside = ({ at }: Repository): readonly string[] =>
  readdirSync(at('reports')).filter((name) => name.startsWith('hazards-prove-'))

describe('hazards prove', { timeout: 60_000 }, () => {
  it('finds the test that stays green without its control, and believes the one that fails', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    const { code, told } = await runProve(project, ['--yes'])
    const verdicts = ['D1', 'D2', 'D3', 'D4'].map((id) => proofOf(project, `HAZ-0001.${id}`).verdict)
    expect(verdicts).toEqual(['proven', 'proven', 'vacuous', 'inconclusive'])
    expect(told).toContain('2 proven, 1 vacuous, 1 inconclusive')
    expect(code).toBe(1)
  })

  it('says which lines were undone, and which test noticed', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    await runProve(project, ['HAZ-0001.D2', '--yes'])
    expect(proofOf(project, 'HAZ-0001.D2').mutants).toEqual([
      {
        description: 'dose.limit is taken out at settings.yml:2',
        places: [{ file: 'settings.yml', first: 2, last: 2 }],
        outcome: 'killed',
        because: 'test/settings.test.mjs > the limit is fifty failed',
      },
    ])
  })

  it('leaves the working tree, its index and what is not committed as they were', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    project.write('src/limit.mjs', 'export const isWithin = (dose) => {\n  return dose <= 50 // mg\n}\n')
    project.git('add', 'src/limit.mjs')
    project.write('settings.yml', 'dose:\n  limit: 50\n')
    const before = [
      project.git('status', '--porcelain'),
      project.git('diff'),
      project.git('diff', '--cached'),
    ]
    await runProve(project, ['--yes'])
    expect(project.git('status', '--porcelain').split('\n').at(-1)).toBe('?? hazards/proofs/')
    project.remove('hazards/proofs')
    expect([
      project.git('status', '--porcelain'),
      project.git('diff'),
      project.git('diff', '--cached'),
    ]).toEqual(before)
    expect(project.git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('takes its copy away again', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    const code = await new Promise((resolve) => startProve(project).on('close', resolve))
    expect(code).toBe(0)
    expect(putAside(project)).toEqual([])
  })

  it('writes nothing anew where it found out nothing new', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    await runProve(project, ['HAZ-0001.D1', '--yes', '--date', '2026-11-01'])
    const { told } = await runProve(project, ['HAZ-0001.D1', '--yes', '--date', '2026-11-30'])
    expect(proofOf(project, 'HAZ-0001.D1').date).toBe('2026-11-01')
    expect(told).toContain('(as before)')
  })

  it('works in a plain folder, without git', async () => {
    const project = aRepository(PROVABLE_PROJECT, { isGit: false })
    await runProve(project, ['HAZ-0001.D1', '--yes'])
    expect(proofOf(project, 'HAZ-0001.D1')).toMatchObject({ verdict: 'proven', revision: null })
  })

  it('says that a control without a test cannot be proven', async () => {
    const text = PROVABLE_PROJECT['hazards/HAZ-0001.md'] ?? ''
    const project = withFile('hazards/HAZ-0001.md', text.replace('  - Test: test/add.test.mjs > adds\n', ''))
    const { code, told } = await runProve(project, ['HAZ-0001.D4', '--yes'])
    expect(told).toContain('HAZ-0001.D4 cannot be proven: no test verifies it')
    expect(code).toBe(0)
  })

  it('knows the nearest id of one that is not there', async () => {
    const { code, told } = await runProve(aRepository(PROVABLE_PROJECT), ['HAZ-0001.D11', '--yes'])
    expect(told).toContain('There is no hazard or control "HAZ-0001.D11"; did you mean "HAZ-0001.D1"?')
    expect(code).toBe(2)
  })
})

describe('what shows neither the one nor the other', { timeout: 60_000 }, () => {
  it('tests that fail before anything is undone', async () => {
    const project = withFile('src/limit.mjs', 'export const isWithin = (dose) => {\n  return dose <= 60\n}\n')
    expect(await verdictOf(project, 'HAZ-0001.D1')).toBe(
      'inconclusive: before anything was undone, test/limit.test.mjs > refuses what is beyond the limit failed',
    )
  })

  it('a test that the command does not run', async () => {
    const text = PROVABLE_PROJECT['test/limit.test.mjs'] ?? ''
    const project = withFile('test/limit.test.mjs', text.replace('refuses what', 'refuses all that'))
    expect(await verdictOf(project, 'HAZ-0001.D1')).toMatch(
      /^inconclusive: before anything was undone, .*is not among/,
    )
  })

  it('a tree that does not load any more', async () => {
    const project = withFile(
      'src/round.mjs',
      'import { isWithin } from "./limit.mjs"\nexport const rounded = isWithin(1)\n',
    )
    project.write('src/limit.mjs', 'export const isWithin = (dose) => {\n  return dose.toFixed(0) <= 50\n}\n')
    project.write(
      'test/round.test.mjs',
      "import '../src/limit.mjs'\nimport assert from 'node:assert/strict'\nimport { readFileSync } from 'node:fs'\nif (!readFileSync('src/limit.mjs', 'utf8').includes('<= 50')) throw new SyntaxError('x')\nexport const tests = { rounds: () => assert.ok(true) }\n",
    )
    const text = PROVABLE_PROJECT['hazards/HAZ-0001.md'] ?? ''
    project.write('hazards/HAZ-0001.md', text.replace('src/round.mjs#rounded', 'src/limit.mjs#isWithin'))
    expect(await verdictOf(project, 'HAZ-0001.D3')).toMatch(
      /^inconclusive: 1 of 1 tests could not be collected any more/,
    )
  })

  it('tests that break off instead of finding what they did not expect', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    expect(await verdictOf(project, 'HAZ-0001.D4')).toMatch(
      /^inconclusive: .*adds broke off, and failed by no assertion/,
    )
    // Some runners call every exception a failure: the kind of it decides.
    await runProve(project, ['HAZ-0001.D4', '--yes'], { env: { ALL_FAIL: '1' } })
    expect(proofOf(project, 'HAZ-0001.D4').verdict).toBe('inconclusive')
  })

  it('a command that hangs, which is ended with everything it started', async () => {
    const project = aRepository(HANGING_PROJECT)
    const signs = project.at('reports/signs.txt')
    await runProve(project, ['HAZ-0001.D1', '--yes'], { env: { SIGNS: signs } })
    expect(proofOf(project, 'HAZ-0001.D1').because).toContain('took longer than 1 second')
    const left = readFileSync(signs, 'utf8')
    await sleep(300)
    expect(left).not.toBe('')
    expect(readFileSync(signs, 'utf8')).toBe(left)
  })

  it('a run that a person stops, which leaves nothing behind', async () => {
    const config = HANGING_PROJECT['hazards/hazards.yaml'].replace('1 second', '1 minute')
    const project = aRepository({ ...HANGING_PROJECT, 'hazards/hazards.yaml': config })
    const signs = project.at('reports/signs.txt')
    const child = startProve(project)
    const ended = new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))
    while (!existsSync(signs)) await sleep(20)
    expect(putAside(project)).toHaveLength(1)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(putAside(project)).toEqual([])
    expect(project.git('status', '--porcelain')).toBe('')
    const left = readFileSync(signs, 'utf8')
    await sleep(300)
    expect(readFileSync(signs, 'utf8')).toBe(left)
  })

  it('a command that is not there', async () => {
    const config = PROVABLE_PROJECT['hazards/hazards.yaml'] ?? ''
    const project = withFile('hazards/hazards.yaml', config.replace('node run.mjs', 'no-such-runner'))
    expect(await verdictOf(project, 'HAZ-0001.D1')).toContain('there is no program "no-such-runner"')
  })

  it('a command that writes no report', async () => {
    const config = PROVABLE_PROJECT['hazards/hazards.yaml'] ?? ''
    const project = withFile('hazards/hazards.yaml', config.replace('node run.mjs', 'node -e 0'))
    expect(await verdictOf(project, 'HAZ-0001.D1')).toContain('ended with 0 and wrote no report')
  })

  it('is no reason to forget that a test was vacuous', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    await runProve(project, ['HAZ-0001.D3', '--yes'])
    const config = PROVABLE_PROJECT['hazards/hazards.yaml'] ?? ''
    project.write('hazards/hazards.yaml', config.replace('node run.mjs', 'node -e 0'))
    const { code, told } = await runProve(project, ['HAZ-0001.D3', '--yes'])
    expect(proofOf(project, 'HAZ-0001.D3').verdict).toBe('vacuous')
    expect(told).toContain('this run was inconclusive')
    expect(code).toBe(1)
  })
})
