import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const textIn = (repository: Repository, path: string): string => readFileSync(repository.at(path), 'utf8')

const configIn = (repository: Repository, path = 'hazards/hazards.yaml'): unknown =>
  parse(textIn(repository, path))

/** A hazard file of a register that began elsewhere. */
const HAZARD =
  '# Hazard\n\n## Hazard name\n\nThe server is thought to be away\n\n## Causes\n\n- It is asked once\n'

describe('hazards init', { timeout: 180_000 }, () => {
  it('finds runners, names their reports, and writes the lines that leave them into CI', async () => {
    const repository = aRepository({
      'package.json':
        '{ "scripts": { "test": "vitest" }, "devDependencies": { "vitest": "^4", "@playwright/test": "1" } }',
      'pyproject.toml': '[project.optional-dependencies]\ntest = ["pytest"]\n',
      'services/pom.xml': '<project/>',
    })
    const { code, told } = await repository.run('init')
    expect(code).toBe(0)
    for (const words of [
      'vitest (package.json)',
      'Playwright (package.json)',
      'pytest (pyproject.toml)',
      'Maven (services/pom.xml)',
    ])
      expect(told).toContain(`found    ${words}\n`)
    expect(configIn(repository)).toMatchObject({
      results: [
        'reports/vitest.json',
        'reports/playwright.json',
        'reports/pytest.xml',
        '**/target/surefire-reports/*.xml',
      ],
    })
    const workflow = textIn(repository, '.github/workflows/hazards.yml')
    expect(workflow).toContain('npm ci && npx vitest run --reporter=default --reporter=json')
    expect(workflow).toContain(
      'name: Run the tests (pytest)\n        run: python -m pytest --junitxml=reports/pytest.xml',
    )
  })

  it.each([
    ['a jest', { 'package.json': '{ "devDependencies": { "jest": "^30" } }' }, 'reports/jest.json'],
    ['a mocha', { 'package.json': '{ "devDependencies": { "mocha": "^11" } }' }, 'reports/mocha.json'],
    ['a Gradle', { 'app/build.gradle.kts': '' }, '**/build/test-results/**/*.xml'],
    ['a Go', { 'go.mod': 'module example\n' }, 'reports/go.xml'],
    ['a .NET', { 'src/App/App.csproj': '<Project/>' }, 'reports/*.trx'],
    ['an unknown', { Makefile: 'test:\n' }, 'reports/**/*.xml'],
  ])('knows where the reports of %s project are', async (_, files, results) => {
    const repository = aRepository({ ...files, 'README.md': '' })
    await repository.run('init')
    expect(configIn(repository)).toMatchObject({ results: [results] })
  })

  it('says what it assumed and what it could not tell', async () => {
    const { told } = await aRepository({ 'README.md': '' }).run('init')
    expect(told).toMatch(/^assumed {2}the product is called "/m)
    expect(told).toContain('untold   what runs your tests\n')
    expect(told).toContain('untold   who your Clinical Safety Officer is\n')
  })

  it('turns Compose files into environments, the released one marked', async () => {
    const repository = aRepository({
      'compose.yml': '',
      'compose.prod.yml': '',
      'docker-compose.override.yml': '',
    })
    await repository.run('init')
    expect(configIn(repository)).toMatchObject({
      environments: {
        production: { files: ['compose.yml', 'compose.prod.yml'], released: true },
        development: { files: ['compose.yml', 'docker-compose.override.yml'] },
      },
    })
    const { findings } = findingsIn((await repository.run('check', '--json')).out)
    expect(
      findings.filter(({ file, level }) => file.endsWith('hazards.yaml') && level === 'error'),
    ).toMatchObject([{ rule: 'no-test-results' }])
  })

  it('names no production that it did not see', async () => {
    const repository = aRepository({ 'compose.dev.yml': '' })
    const { told } = await repository.run('init')
    expect(configIn(repository)).toMatchObject({
      environments: { development: { files: ['compose.dev.yml'] } },
    })
    expect(told).toContain('untold   which Compose files are used in production\n')
  })

  it('puts the register where hazards of another dialect are, and adds none', async () => {
    const folder = 'docs/clinical-safety/hazards'
    const repository = aRepository({
      [`${folder}/Hazard-0001.md`]: HAZARD,
      [`${folder}/Hazard-0002.md`]: HAZARD,
    })
    const { told } = await repository.run('init')
    expect(told).toContain(`found    2 hazard files in ${folder}`)
    expect(repository.git('status', '--porcelain', '-uall', 'docs').trim()).toBe(`?? ${folder}/hazards.yaml`)
    expect(existsSync(repository.at('hazards'))).toBe(false)
    expect(textIn(repository, '.github/workflows/hazards.yml')).toContain(
      `check --register ${folder} --format github`,
    )
    const { summary } = findingsIn((await repository.run('check', '--register', folder, '--json')).out)
    expect(summary.hazards).toBe(2)
  })

  it('never puts a folder into a script whose name a shell would act on', async () => {
    const repository = aRepository({ 'docs/$(touch ran)/Hazard-0001.md': HAZARD })
    const { told } = await repository.run('init')
    expect(told).toContain('untold   whether other hazard files belong to it: 1 in docs/$(touch ran)')
    expect(textIn(repository, '.github/workflows/hazards.yml')).not.toContain('touch ran')
  })

  it('prints the job for GitLab where .gitlab-ci.yml is there, and leaves that as it was', async () => {
    const ci = 'stages: [test]\n'
    const repository = aRepository({ '.gitlab-ci.yml': ci })
    const { told } = await repository.run('init')
    expect(told).toMatch(/Add to \.gitlab-ci\.yml, .*:\n\n {4}hazards:\n {6}image: node:22\n/)
    expect(textIn(repository, '.gitlab-ci.yml')).toBe(ci)
    expect(existsSync(repository.at('.github'))).toBe(false)
  })

  it('writes a hook before a push, or prints the part where hooks are configured already', async () => {
    const fresh = aRepository({ 'README.md': '' })
    await fresh.run('init')
    expect(parse(textIn(fresh, '.pre-commit-config.yaml'))).toMatchObject({
      repos: [{ repo: 'local', hooks: [{ id: 'hazards', stages: ['pre-push'], pass_filenames: false }] }],
    })
    const configured = aRepository({ '.pre-commit-config.yaml': 'repos: []\n' })
    const { told } = await configured.run('init')
    expect(told).toContain('kept  .pre-commit-config.yaml, which is there already\n')
    expect(told).toMatch(/Add to \.pre-commit-config\.yaml:\n\n {4}# For https/)
    expect(textIn(configured, '.pre-commit-config.yaml')).toBe('repos: []\n')
  })

  it('overwrites nothing, however often it is run', async () => {
    const repository = aRepository(OPEN_PROJECT)
    await repository.run('init')
    repository.commit('started')
    expect((await repository.run('init')).code).toBe(0)
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('follows no link out of the project', async () => {
    const outside = aRepository({
      'Hazard-0001.md': HAZARD,
      'package.json': '{ "devDependencies": { "vitest": "1" } }',
    })
    const repository = aRepository({ 'README.md': '' })
    symlinkSync(outside.folder, repository.at('docs'))
    symlinkSync(outside.at('package.json'), repository.at('package.json'))
    const { told } = await repository.run('init')
    expect(told).not.toContain('found')
    expect(told).toContain('untold   what runs your tests\n')
  })
})
