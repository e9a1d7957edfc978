import { symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, PASSING_CASE, aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository, Run } from '../builders/a-register.ts'

interface Shown {
  readonly code: number
  readonly rules: readonly string[]
  readonly of: (rule: string) => {
    readonly message: string
    readonly file: string
    readonly line: number
    readonly help: string
  }
  readonly told: string
  readonly hazards: number
}

/** What a check of the open project shows once something in it is bad. */
const shown = ({ code, out, told }: Run): Shown => {
  const { findings, summary } = findingsIn(out)
  return {
    code,
    told,
    rules: findings.map(({ rule }) => rule),
    hazards: summary.hazards,
    of: (rule) =>
      findings.find((finding) => finding.rule === rule) ?? { message: '', file: '', line: 0, help: '' },
  }
}

const checked = async (change: (repository: Repository) => void): Promise<Shown> => {
  const repository = aRepository(OPEN_PROJECT)
  change(repository)
  return shown(await repository.run('check', '--json', '--no-cache'))
}

const HAZARD = 'hazards/HAZ-0003-bad.md'
const second = OPEN_PROJECT['hazards/HAZ-0002-second.md'] ?? ''

describe('a hazard file that cannot be read', () => {
  it.each([
    ['is empty', '', 'it is empty'],
    ['is binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'no text'],
    ['holds 50 MB', new Uint8Array(50 << 20).fill(97), 'larger than 1 MiB'],
    ['is UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0, 0x20, 0]), 'UTF-16'],
    ['has no heading that is known', '# Notes\n\n## Minutes\n\nWords\n', 'none of its headings'],
    [
      'has tables and HTML without end',
      `# Hazard name\n\nA\n\n${'| a |\n|---|\n| b |\n\n<b>c</b>\n\n'.repeat(12_000)}`,
      'takes too long to read',
    ],
  ])('%s', async (_, content, reason) => {
    const { code, of, hazards } = await checked((repository) => repository.write(HAZARD, content))
    expect(of('unreadable-file').file).toBe(HAZARD)
    expect(of('unreadable-file').message).toContain(reason)
    expect([code, hazards]).toEqual([1, 3])
  })
})

it('a text of the safety case that is larger than 1 MiB is named, and closes the gate', async () => {
  const { code, of } = await checked((repository) =>
    repository.write('hazards/case/scope.md', 'Three clinics.\n'.repeat(80_000)),
  )
  expect(of('unreadable-file')).toMatchObject({ file: 'hazards/case/scope.md' })
  expect(of('unreadable-file').message).toContain('larger than 1 MiB')
  expect(code).toBe(1)
})

describe('a hazard file that is read all the same', () => {
  it('with bytes that are no UTF-8 says where the first one is', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(second),
      ...new TextEncoder().encode('\n## Project\n\nPatient'),
      0x92,
      0x73,
      0x0a,
    ])
    const { of } = await checked((repository) => repository.write(HAZARD, bytes))
    expect(of('odd-bytes').line).toBe(second.split('\n').length + 3)
  })

  it('with a heading twice reads neither score', async () => {
    const { of, code } = await checked((repository) =>
      repository.write(HAZARD, `${second}\n## Severity scoring\n\nMinor\n`),
    )
    expect(of('repeated-heading').line).toBe(second.split('\n').length + 1)
    expect(code).toBe(1)
  })

  it('of an id that another has names both', async () => {
    const { of, code } = await checked((repository) => repository.write('hazards/HAZ-0002-again.md', second))
    expect(of('duplicate-id').message).toContain('HAZ-0002')
    expect(code).toBe(1)
  })
})

describe('a hazards.yaml that is wrong', () => {
  const CONFIG = OPEN_PROJECT['hazards/hazards.yaml'] ?? ''
  it.each([
    ['a tab', 'product:\n\tname: A\n', 'tab'],
    ['an unknown key', `${CONFIG}profil: draft\n`, 'did you mean "profile"'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`,
      'alias',
    ],
    [
      'a missing cell of the matrix',
      `product: { name: A }\nmatrix:\n  name: Own\n  likelihoods: [{ word: Rare }, { word: Often }]\n  severities: [{ word: Light }, { word: Grave }]\n  risk:\n    Rare: [1, 2]\n    Often: [2]\n`,
      '',
    ],
    ['no product', 'matrix: nhs\n', 'product'],
  ])('%s ends with exit code 2, and every hazard is still judged', async (_, text, reason) => {
    const { code, of, told, hazards } = await checked((repository) =>
      repository.write('hazards/hazards.yaml', text),
    )
    expect(of('invalid-field').file).toBe('hazards/hazards.yaml')
    expect(of('invalid-field').message).toMatch(new RegExp(reason, 'i'))
    expect([code, hazards]).toEqual([2, 2])
    expect(told).toContain('hazards.yaml')
  })

  it('builds nothing', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': 'product:\n\tname: A\n' })
    const { code, told } = await repository.run('build', '--no-cache')
    expect(code).toBe(2)
    expect(told).toContain('nothing was built')
  })
})

describe('a test report that is wrong', () => {
  it.each([
    ['is truncated', `<testsuite name="a">${PASSING_CASE}`],
    [
      'has an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="a">${PASSING_CASE}&x;</testsuite>`,
    ],
    [
      'is a billion laughs',
      `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><testsuite name="&b;">${PASSING_CASE}</testsuite>`,
    ],
    ['is JSON under an .xml name', '{ "testResults": [] }'],
    ['is empty', ''],
  ])('%s', async (_, text) => {
    const { code, of, rules } = await checked((repository) => repository.write('reports/junit.xml', text))
    expect(of('unreadable-test-results').file).toBe('reports/junit.xml')
    expect(rules).toContain('not-run-control')
    expect(code).toBe(1)
  })

  it('has no test cases', async () => {
    const { code, of } = await checked((repository) =>
      repository.write('reports/junit.xml', '<testsuites />'),
    )
    expect(of('no-test-results').message).not.toBe('')
    expect(code).toBe(1)
  })
})

describe('a code path that leads nowhere', () => {
  const withCode = (code: string) => (repository: Repository) =>
    repository.write('hazards/HAZ-0002-second.md', second.replace('src/open.ts:1-2', code))
  it.each([
    ['climbs out of the repository', '../../../etc/passwd', 'repository'],
    ['is absolute', '/etc/passwd', 'absolute'],
    ['is a folder', 'src', 'folder'],
    ['ends after the file does', 'src/open.ts:1-99', 'lines'],
    ['matches nothing', 'src/*.py', ''],
  ])('%s', async (_, code, reason) => {
    const { code: exit, of } = await checked(withCode(code))
    expect(of('broken-code-reference').message).toContain(reason)
    expect(of('broken-code-reference').line).toBe(
      second.split('\n').findIndex((line) => line.includes('src/open.ts')) + 1,
    )
    expect(exit).toBe(1)
  })

  it('is a symbolic link out of the repository, which is never read', async () => {
    const { of, code } = await checked((repository) => {
      symlinkSync('/etc/passwd', `${repository.folder}/src/outside.ts`)
      withCode('src/outside.ts')(repository)
    })
    expect(of('broken-code-reference').message).toContain('out of the repository')
    expect(code).toBe(1)
  })
})
