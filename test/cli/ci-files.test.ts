import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { TOOL_VERSION } from '../../src/cli/tool-version.ts'
import { isMap } from '../../src/shared/is-map.ts'
import { FAILING_REPORT, OPEN_PROJECT, aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { packInto, runStep, yamlMap } from '../builders/packed.ts'
import type { Ran } from '../builders/packed.ts'

const workshop = aWorkshop()
const installed = workshop.folder()

beforeAll(() => {
  installed.write('package.json', '{ "name": "example", "version": "1.0.0" }')
  const tarball = packInto(workshop.folder().folder)
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', tarball], {
    cwd: installed.folder,
    stdio: 'ignore',
  })
  return workshop.clean
}, 240_000)

/** A project with the package in it, whose gate is open. */
const aProject = (): Repository => {
  const repository = aRepository({ ...OPEN_PROJECT, '.gitignore': 'reports/\nnode_modules\n*.tmp\n' })
  symlinkSync(installed.at('node_modules'), repository.at('node_modules'))
  cpSync(installed.at('package.json'), repository.at('package.json'))
  repository.commit('With the package')
  return repository
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

describe('the action for GitHub', { timeout: 240_000 }, () => {
  const action = yamlMap('action.yml')
  const inputs = isMap(action['inputs']) ? action['inputs'] : {}
  const runs = isMap(action['runs']) ? action['runs'] : {}
  const steps = Array.isArray(runs['steps']) ? runs['steps'].filter(isMap) : []

  /** Runs the steps as the runner does: inputs only where the file puts them. */
  const act = (
    repository: Repository,
    given: Readonly<Record<string, string>> = {},
    env: NodeJS.ProcessEnv = {},
  ): Ran & { readonly summary: string; readonly output: string } => {
    const files = {
      GITHUB_STEP_SUMMARY: repository.at('summary.tmp'),
      GITHUB_OUTPUT: repository.at('output.tmp'),
    }
    for (const file of Object.values(files)) execFileSync('sh', ['-c', ': > "$1"', 'sh', file])
    const valueOf = (name: string): string => {
      const input = inputs[name]
      return given[name] ?? (isMap(input) ? String(input['default']) : 'no such input')
    }
    let ran: Ran = { status: null, stdout: '', stderr: '' }
    for (const step of steps) {
      const written = Object.entries(isMap(step['env']) ? step['env'] : {})
      const mapped = written.map(([name, value]): readonly [string, string] => [
        name,
        String(value).replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => valueOf(input)),
      ])
      ran = runStep(repository.folder, textOf(step['run']), {
        ...Object.fromEntries<string>(mapped),
        ...files,
        ...env,
      })
      if (ran.status !== 0) break
    }
    return {
      ...ran,
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    }
  }

  it('is composed of steps, and takes the version of this package', () => {
    expect(runs['using']).toBe('composite')
    expect(isMap(inputs['version']) && inputs['version']['default']).toBe(TOOL_VERSION)
    expect(steps.map(({ shell }) => shell)).toEqual(steps.map(() => 'bash'))
  })

  it('puts nothing that somebody else chooses into a script', () => {
    expect(steps.map(({ run }) => textOf(run)).join('\n')).not.toContain('${{')
  })

  it('passes where the gate is open, and tells the totals on the page of the job', () => {
    const { status, stdout, summary, output } = act(aProject())
    expect([status, output]).toEqual([0, ''])
    expect(stdout).toContain('::warning ')
    expect(summary).toMatch(/^### Clinical safety: 0 errors, .*: the gate is open$/m)
    expect(summary).not.toContain('hazards-impact')
  })

  it('fails where it is closed, with the findings beside their lines', () => {
    const repository = aProject()
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { status, stdout, summary } = act(repository)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=hazards\/HAZ-0001-wrong-record\.md,.*title=failing-control/m)
    expect(summary).toContain('the gate is closed')
  })

  it('says on a pull request what it touches, and leaves SARIF and a comment where it was asked to', () => {
    const repository = aProject()
    repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    repository.write('src/open.ts', 'export const open = (id: string): string =>\n  id.trim()\n')
    repository.commit('Trim')
    const asked = { sarif: 'out.tmp/hazards.sarif', comment: 'comment.tmp' }
    const { status, summary, output } = act(repository, asked, { GITHUB_BASE_REF: 'main' })
    expect([status, output]).toEqual([0, 'sarif=out.tmp/hazards.sarif\ncomment=comment.tmp\n'])
    expect(summary).toContain('2 hazard controls in 2 hazards are touched')
    expect(readFileSync(repository.at('comment.tmp'), 'utf8')).toMatch(/^<!-- hazards-impact -->\n/)
    expect(JSON.parse(readFileSync(repository.at('out.tmp/hazards.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    })
  })

  it('fails where the branch that it is to be merged into was not fetched', () => {
    const { status, stderr, summary } = act(aProject(), {}, { GITHUB_BASE_REF: 'main' })
    expect(status).toBe(2)
    expect(stderr).toContain('"origin/main" names no commit')
    expect(summary).not.toContain('No hazard control is touched')
  })

  it('takes every input for what it is', () => {
    const repository = aProject()
    const hostile = 'reports/$(touch ran.tmp)`touch ran.tmp`";touch ran.tmp;".xml'
    const { status } = act(repository, {
      results: `reports/*.xml\n${hostile}`,
      profile: 'draft',
      register: 'hazards',
    })
    expect(existsSync(repository.at('ran.tmp'))).toBe(false)
    expect(status).toBe(1)
  })

  it('fails where it could not judge, and writes nothing down', () => {
    const { status, summary } = act(aProject(), { profile: 'lenient' })
    expect([status, summary]).toEqual([2, ''])
  })
})

describe('the job for GitLab', { timeout: 240_000 }, () => {
  const { hazards } = yamlMap('templates/ci/gitlab.yml')
  const job = isMap(hazards) ? hazards : {}
  const variables = isMap(job['variables']) ? job['variables'] : {}
  const script = Array.isArray(job['script']) ? job['script'].map(textOf).join('\n') : ''

  const run = (repository: Repository, env: NodeJS.ProcessEnv = {}): Ran =>
    runStep(repository.folder, script, {
      ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
      ...env,
    })

  it('fetches the whole history, and takes the version of this package', () => {
    expect(variables).toEqual({ GIT_DEPTH: '0', HAZARDS_VERSION: TOOL_VERSION })
  })

  it('leaves the reports that it names as artifacts, whether the gate is open or closed', () => {
    const repository = aProject()
    expect(run(repository).status).toBe(0)
    repository.write('reports/junit.xml', FAILING_REPORT)
    const base = repository.git('rev-parse', 'HEAD')
    expect(run(repository, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(1)
    const artifacts = isMap(job['artifacts']) ? job['artifacts'] : {}
    const reports = isMap(artifacts['reports']) ? artifacts['reports'] : {}
    const quality: unknown = parse(readFileSync(repository.at(textOf(reports['codequality'])), 'utf8'))
    expect(quality).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'critical' })]))
    expect(readFileSync(repository.at(textOf(reports['junit'])), 'utf8')).toContain('<failure ')
    expect(readFileSync(repository.at('hazards-reports/impact.md'), 'utf8')).toContain(
      '<!-- hazards-impact -->',
    )
  })
})

describe('the hook for pre-commit', { timeout: 240_000 }, () => {
  const hooks: unknown = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  const [hook = {}] = Array.isArray(hooks) ? hooks.filter(isMap) : []

  it('runs what the package installs, on the register and not on files', () => {
    expect(hook).toMatchObject({
      id: 'hazards',
      language: 'node',
      pass_filenames: false,
      stages: ['pre-push'],
    })
  })

  it('lets a push through while the gate is open, and holds it back while it is closed', () => {
    const repository = aProject()
    const remote = workshop.folder()
    execFileSync('git', ['init', '--quiet', '--bare', remote.folder])
    repository.git('remote', 'add', 'origin', remote.folder)
    const bin = repository.at('node_modules/.bin')
    repository.write(
      '.git/hooks/pre-push',
      `#!/bin/sh\nPATH='${bin}':"$PATH"\nexec ${textOf(hook['entry'])} </dev/null\n`,
    )
    chmodSync(repository.at('.git/hooks/pre-push'), 0o755)
    repository.git('push', '--quiet', 'origin', 'main')
    repository.write('reports/junit.xml', FAILING_REPORT)
    repository.commit('Not seen to work')
    expect(() => repository.git('push', '--quiet', 'origin', 'main')).toThrow(
      /failed to push|failing-control/,
    )
  })
})
