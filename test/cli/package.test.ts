import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRepository, OPEN_PROJECT, PASSING_CASE } from '../builders/a-register.ts'
import { TOOL_VERSION } from '../../src/cli/tool-version.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { STEP_ENV, packInto, runStep, stepsOf } from '../builders/packed.ts'

const workshop = aWorkshop()
const packed = workshop.folder()
let tarball = ''
const env = STEP_ENV

beforeAll(() => {
  tarball = packInto(packed.folder)
  return workshop.clean
}, 120_000)

describe("in somebody else's repository", () => {
  it('npx of the package starts a register, writes a hazard and judges both', { timeout: 240_000 }, () => {
    // A package.json, so that npm takes this folder for a project wherever the test runs.
    const repository = aRepository({ 'package.json': '{ "name": "example", "version": "1.0.0" }' })
    const name = `./${basename(tarball)}`
    copyFileSync(tarball, repository.at(name))
    const npx = (...args: readonly string[]) =>
      spawnSync('npx', ['--yes', name, ...args], { cwd: repository.folder, env, encoding: 'utf8' })
    expect(npx('init').status).toBe(0)
    expect(npx('new', 'A dose is shown in the wrong unit').stdout.trim()).toBe(
      'hazards/HAZ-0002-a-dose-is-shown-in-the.md',
    )
    repository.commit()
    const check = npx('check')
    expect(check.stdout).toContain('no-test-results')
    expect(check.stdout).toContain('2 hazards')
    expect(check.status).toBe(1)
  })

  it('every step of the workflow that init writes does its work', { timeout: 240_000 }, () => {
    const test = `mkdir -p reports && echo '<testsuite name="a">${PASSING_CASE}</testsuite>' > reports/junit.xml`
    const repository = aRepository({
      ...OPEN_PROJECT,
      'package.json': JSON.stringify({ name: 'example', version: '1.0.0', scripts: { test } }),
    })
    execFileSync('npm', ['install', '--silent', '--save-dev', tarball], { cwd: repository.folder, env })
    execFileSync('npx', ['hazards', 'init'], { cwd: repository.folder, env, stdio: 'ignore' })
    repository.write('.gitignore', 'reports/\nnode_modules/\nsafety-case/\n')
    repository.commit()
    const steps = stepsOf(repository.at('.github/workflows/hazards.yml'))
    expect(steps.find(({ uses }) => String(uses).startsWith('actions/checkout'))?.['with']).toEqual({
      'fetch-depth': 0,
    })
    const runs = steps.flatMap(({ name, run }) =>
      typeof run === 'string' ? [{ name: String(name), run }] : [],
    )
    expect(runs.map(({ name }) => name)).toEqual([
      'Run the tests',
      'Judge the register',
      'Say what the change touches',
      'Build the safety case',
    ])
    const summary = repository.at('reports/summary.md')
    for (const { name, run } of runs) {
      const { status, stdout, stderr } = runStep(repository.folder, run, {
        GITHUB_STEP_SUMMARY: summary,
      })
      expect([name, status, stdout, stderr].join('\n')).toMatch(new RegExp(`^${name}\n0\n`))
    }
    expect(readFileSync(summary, 'utf8')).toContain('hazards-impact')
    expect(readdirSync(repository.at('safety-case'))).toEqual(
      expect.arrayContaining([
        'findings.json',
        'hazard-log.md',
        'index.html',
        'manifest.json',
        'register.json',
      ]),
    )
  })
})

describe('the published binary', () => {
  const binary = resolve('dist/main.js')

  it('prints its version and nothing else', () => {
    const version = TOOL_VERSION
    expect(execFileSync('node', [binary, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`)
  })

  it('loads no library before it needs one', () => {
    const main = readFileSync(binary, 'utf8')
    const chunks = [...main.matchAll(/from\s*"\.\/(chunk-[^"]+)"/g)].map(([, chunk = '']) =>
      readFileSync(`dist/${chunk}`, 'utf8'),
    )
    const packages = [main, ...chunks].flatMap((text) =>
      [...text.matchAll(/^import .*?from\s*"([^."][^"]*)"/gm)].map(([, name]) => name),
    )
    expect(packages.filter((name) => name?.startsWith('node:') !== true)).toEqual(['commander'])
  })

  it('ends quietly when its reader goes away', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const child = spawn('bash', ['-c', `node ${binary} check --json --no-cache | head -1`], {
      cwd: repository.folder,
      env,
    })
    let [out, told] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (told += data.toString()))
    await new Promise((done) => child.on('close', done))
    expect([out, told]).toEqual(['{\n', ''])
  })

  it('judges the same whatever the time zone and the locale', { timeout: 60_000 }, () => {
    const repository = aRepository(OPEN_PROJECT)
    const built = (TZ: string, LC_ALL: string) => {
      execFileSync(
        'node',
        [binary, 'build', '--only', 'html', 'md', 'docx', '--no-cache', '--quiet', '--out', 'out'],
        {
          cwd: repository.folder,
          env: { ...env, TZ, LC_ALL },
        },
      )
      return readdirSync(repository.at('out'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.includes('.'))
        .map((file) => [file, readFileSync(repository.at(`out/${file}`), 'utf8')])
    }
    expect(built('Pacific/Kiritimati', 'tr_TR.UTF-8')).toEqual(built('America/Los_Angeles', 'C'))
  })
})
