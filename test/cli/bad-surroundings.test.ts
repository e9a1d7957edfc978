import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository, findingsIn, runIn } from '../builders/a-register.ts'
import type { Run } from '../builders/a-register.ts'

const second = OPEN_PROJECT['hazards/HAZ-0002-second.md'] ?? ''

const shown = ({ code, out }: Run) => {
  const { findings } = findingsIn(out)
  return {
    code,
    rules: findings.map(({ rule }) => rule),
    of: (rule: string) => findings.find((finding) => finding.rule === rule) ?? { message: '', line: 0 },
  }
}

describe('a template that throws', () => {
  it('is named with its line, and nothing is written', async () => {
    const repository = aRepository({
      ...OPEN_PROJECT,
      'hazards/templates/index.md.hbs': '# A\n\n{{nothing.like.this}}\n',
    })
    const { code, told } = await repository.run('build', '--no-cache', '--out', 'out')
    expect(code).toBe(2)
    expect(told).toMatch(/index.*3/s)
    expect(() => readFileSync(`${repository.folder}/out/manifest.json`)).toThrow()
  })
})

describe('an output folder', () => {
  it("that holds somebody else's files is left alone", async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'out/precious.txt': 'mine' })
    const { code, told } = await repository.run('build', '--no-cache', '--out', 'out')
    expect(code).toBe(2)
    expect(told).toContain('out')
    expect(readFileSync(`${repository.folder}/out/precious.txt`, 'utf8')).toBe('mine')
  })

  it.each(['/proc/hazards/out', '/dev/null/out'])('where no folder can be made (%s) is said', async (out) => {
    const { code, told } = await aRepository(OPEN_PROJECT).run('build', '--no-cache', '--out', out)
    expect(code).toBe(2)
    expect(told).toContain(out)
  })

  it('that cannot be written is said', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, file: 'no folder' })
    const { code, told } = await repository.run('build', '--no-cache', '--out', 'file/below')
    expect([code, told]).toEqual([2, expect.stringContaining('file')])
  })
})

describe('git', () => {
  it('that is not there: judged all the same, revision null, history unseen', async () => {
    const repository = aRepository(OPEN_PROJECT, { isGit: false })
    const { code, rules } = shown(await repository.run('check', '--json', '--no-cache'))
    expect([code, rules.includes('unseen-history')]).toEqual([0, true])
  })

  it('without a commit', async () => {
    const repository = aRepository(OPEN_PROJECT, { isGit: false })
    execFileSync('git', ['init', '-q'], { cwd: repository.folder })
    expect((await repository.run('check', '--no-cache')).code).toBe(0)
  })

  it('with a submodule that is not checked out', async () => {
    const inner = aRepository({ 'lib.ts': 'export {}\n' })
    const repository = aRepository(OPEN_PROJECT)
    repository.git('submodule', 'add', '-q', inner.folder, 'vendor')
    repository.write('hazards/HAZ-0002-second.md', second.replace('src/open.ts:1-2', 'vendor/lib.ts'))
    repository.commit()
    expect((await repository.run('check', '--no-cache')).code).toBe(0)
    repository.git('submodule', 'deinit', '-q', '-f', 'vendor')
    const { code, of } = shown(await repository.run('check', '--json', '--no-cache'))
    expect(of('broken-code-reference').message).toContain('submodule')
    expect(code).toBe(1)
  })

  it('in a worktree', async () => {
    const repository = aRepository(OPEN_PROJECT)
    repository.git('worktree', 'add', '-q', 'tree', '-b', 'other')
    mkdirSync(`${repository.folder}/tree/reports`)
    const { code } = await runIn(`${repository.folder}/tree`, [
      'check',
      '--no-cache',
      '--results',
      '../reports/*.xml',
    ])
    expect(code).toBe(0)
  })

  it('judges a commit alone', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const good = repository.git('rev-parse', 'HEAD')
    repository.remove('src/open.ts')
    repository.commit()
    const then = shown(
      await repository.run(
        'check',
        '--json',
        '--no-cache',
        '--rev',
        good,
        '--results',
        'reports/*.xml',
        '--results-rev',
        good,
      ),
    )
    const now = shown(await repository.run('check', '--json', '--no-cache'))
    expect([then.code, now.code]).toEqual([0, 1])
  })
})

describe('usage that makes no sense', () => {
  it.each([
    [['chek'], 'check'],
    [['check', '--formt', 'json'], '--format'],
    [['check', '--format', 'jsn'], 'json'],
    [['check', '--date', 'tomorrow'], '2026'],
    [['check', '--rev', 'no-such-revision'], 'no-such-revision'],
    [['check', '--profile', 'relase'], 'release'],
    [['explain', 'untested-controll'], 'untested-control'],
    [['check', '--register', 'nowhere'], 'nowhere'],
  ])('%j is answered in a sentence', async (args, hint) => {
    const { code, told } = await aRepository(OPEN_PROJECT).run(...args)
    expect(code).toBe(2)
    expect(told).toContain(hint)
    expect(told).not.toMatch(/\n\s+at /)
  })

  it('without a register, says what was looked for and how to start', async () => {
    const { code, told } = await aRepository({ 'readme.txt': 'x' }).run('check')
    expect(code).toBe(2)
    expect(told).toContain('hazards init')
  })
})

describe('words of a stranger in an error', () => {
  it('reach the terminal as text, never as its commands', async () => {
    const config = 'product: { name: A }\nroot: "../\u001b[2J\u202e"\n'
    const { code, told } = await aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': config }).run('check')
    expect(code).toBe(2)
    expect(told).not.toMatch(/[\u001b\u202e]/)
  })
})
