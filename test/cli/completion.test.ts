import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/check/rules/index.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { OPEN_PROJECT, aRepository, runIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { STEP_ENV } from '../builders/packed.ts'

/** A register with the program in it, under the name that people type. */
const aProject = (files: Readonly<Record<string, string>> = {}): Repository => {
  const repository = aRepository({ ...OPEN_PROJECT, ...files })
  repository.write('bin/hazards', `#!/bin/sh\nexec node '${resolve('dist/main.js')}' "$@"\n`)
  chmodSync(repository.at('bin/hazards'), 0o755)
  return repository
}

const shell = (repository: Repository, program: string, script: string): string => {
  const env = { ...STEP_ENV, PATH: `${repository.at('bin')}:${process.env['PATH'] ?? ''}` }
  const { stdout, stderr } = spawnSync(program, ['-c', script], {
    cwd: repository.folder,
    env,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout
}

/** What bash offers behind these words, the last of which is being typed. */
const offered = (repository: Repository, ...words: readonly string[]): readonly string[] => {
  const typed = ['hazards', ...words].map((word) => `'${word}'`).join(' ')
  const out = shell(
    repository,
    'bash',
    `source <(hazards completion bash --quiet); COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _hazards; printf '%s\\n' "\${COMPREPLY[@]}"`,
  )
  return out.split('\n').filter((line) => line !== '')
}

describe('completion in bash', { timeout: 240_000 }, () => {
  it('is registered for the command', () => {
    expect(shell(aProject(), 'bash', 'source <(hazards completion bash --quiet); complete -p hazards')).toBe(
      'complete -o default -F _hazards hazards\n',
    )
  })

  it('offers every command, and those that begin as what is typed', () => {
    const project = aProject()
    expect(offered(project, '')).toEqual([...commands.map(({ name }) => name), '--help', '--version'])
    expect(offered(project, 'ch')).toEqual(['check'])
  })

  it('offers the options of the command that is typed', () => {
    expect(offered(aProject(), 'new', '--f')).toEqual(['--from'])
    expect(offered(aProject(), 'check', '--prof')).toEqual(['--profile'])
  })

  it('offers the ids of the register, from the names of its files', () => {
    const project = aProject({ 'hazards/notes.md': 'no hazard', 'hazards/HAZ-0003-broken.md': '\u0000' })
    expect(offered(project, 'show', 'HAZ')).toEqual(['HAZ-0001', 'HAZ-0002', 'HAZ-0003'])
    expect(offered(project, 'approve', 'HAZ-0001', 'HAZ-0002')).toEqual(['HAZ-0002'])
  })

  it('offers rules to explain, and patterns', () => {
    const project = aProject()
    expect(offered(project, 'explain', 'untested')).toEqual(
      rules
        .map(({ id }) => id)
        .filter((id) => id.startsWith('untested'))
        .sort(),
    )
    expect(offered(project, 'patterns', 'one-')).toEqual(['one-container-takes-all'])
  })

  it('runs nothing that the name of a file says', () => {
    const project = aProject({
      'hazards/HAZ-0004-$(touch ran).md': '',
      'hazards/HAZ-0005`touch ran`.md': '',
      'hazards/HAZ-0006 *.md': '',
    })
    expect(offered(project, 'show', 'HAZ-000')).toEqual([1, 2, 4, 5, 6].map((id) => `HAZ-000${id}`))
    expect(project.git('status', '--porcelain', '--', 'ran')).toBe('')
  })

  it('offers nothing and says nothing where there is no register', async () => {
    expect(await runIn('/', ['completion', '--words', 'ids'])).toEqual({ code: 0, out: '', told: '' })
  })
})

describe('hazards completion', () => {
  it.each(['bash', 'zsh', 'fish'])('names every command and every rule for %s', async (name) => {
    const { out, told } = await runIn('/', ['completion', name])
    for (const word of [...commands.map((command) => command.name), ...rules.map(({ id }) => id)])
      expect(out).toContain(word)
    expect(told).toContain('To use it: ')
  })

  it('meets a shell that it does not know with the nearest', async () => {
    const { code, told } = await runIn('/', ['completion', 'bsh'])
    expect([code, told]).toEqual([2, expect.stringContaining('did you mean "bash"?')])
  })
})
