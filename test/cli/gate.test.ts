import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  FAILING_REPORT,
  OPEN_PROJECT,
  PASSING_CASE,
  aRepository,
  findingsIn,
  runIn,
} from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const HAZARD = 'hazards/HAZ-0001-wrong-record.md'
const hazardText = OPEN_PROJECT[HAZARD] ?? ''

/** The rules at error level, and the exit code. */
const judged = async (
  repository: Repository,
): Promise<{ code: number; errors: readonly string[]; warnings: readonly string[] }> => {
  const { code, out } = await repository.run('check', '--json', '--no-cache')
  const { findings } = findingsIn(out)
  const at = (level: string) =>
    findings.filter((finding) => finding.level === level && finding.waived === null).map(({ rule }) => rule)
  return { code, errors: at('error'), warnings: at('warning') }
}

const changed = async (change: (repository: Repository) => void): ReturnType<typeof judged> => {
  const repository = aRepository(OPEN_PROJECT)
  change(repository)
  return judged(repository)
}

const edit = (from: string | RegExp, to: string) => (repository: Repository) => {
  const text = hazardText.replace(from, to)
  expect(text).not.toBe(hazardText)
  repository.write(HAZARD, text)
}

describe('the gate', () => {
  it('is open when every control is built, set and tested', async () => {
    expect(await judged(aRepository(OPEN_PROJECT))).toMatchObject({ code: 0, errors: [] })
  })

  it('says which control has a failing, skipped or never-run test, and where', async () => {
    const failing = await changed((repository) => repository.write('reports/junit.xml', FAILING_REPORT))
    expect(failing.errors).toContain('failing-control')
    const skipped = await changed((repository) =>
      repository.write(
        'reports/junit.xml',
        FAILING_REPORT.replace(/<failure.*\/><\/testcase>/, '<skipped /></testcase>'),
      ),
    )
    expect(skipped.errors).toContain('skipped-control')
    const other = await changed((repository) =>
      repository.write(
        'reports/junit.xml',
        `<testsuite name="a">${PASSING_CASE.replace('was clicked', 'was not')}</testsuite>`,
      ),
    )
    expect(other.errors).toContain('not-run-control')
  })

  it('brings the risk back up when a control fails', async () => {
    const repository = aRepository(OPEN_PROJECT)
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { out, code } = await repository.run('check', '--no-cache')
    expect(code).toBe(1)
    expect(out).toContain('unearned-residual')
  })
})

describe('what an earlier build wrote', () => {
  it('is no evidence: what the program has said of a control does not make it built', async () => {
    const repository = aRepository({
      ...OPEN_PROJECT,
      [HAZARD]: hazardText
        .replace('  - Code: src/open.ts:1-2\n  - Check: compose.yml services.app.mem_limit <= 1G\n', '')
        .replace('The record on screen', '"@control HAZ-0001.D1" The record on screen'),
    })
    const before = await judged(repository)
    await repository.run('build', '--only', 'html', 'md')
    repository.commit('with the build')

    expect(before.errors).toContain('unverified-control')
    expect(await judged(repository)).toEqual(before)
  })

  it('leaves what is found as it was, beside it or elsewhere', async () => {
    const repository = aRepository(OPEN_PROJECT)
    await repository.run('build', '--only', 'html', 'md')
    const built = readFileSync(repository.at('build/findings.json'), 'utf8')

    expect((await repository.run('check', '--json')).out).toBe(built)
    await repository.run('build', '--only', 'html', 'md', '--out', repository.at('other'))
    expect(readFileSync(repository.at('other/findings.json'), 'utf8')).toBe(built)
  })
})

describe('the gate cannot be passed by having less', () => {
  const LOSSES: readonly (readonly [string, (repository: Repository) => void, string])[] = [
    ['a test report is deleted', (repository) => repository.remove('reports/junit.xml'), 'no-test-results'],
    [
      'the folder of reports is empty',
      (repository) => {
        repository.remove('reports/junit.xml')
        repository.write('reports/.keep', '')
      },
      'no-test-results',
    ],
    [
      'a report holds nothing that matches',
      (repository) =>
        repository.write(
          'reports/junit.xml',
          '<testsuite name="a"><testcase classname="x" name="y" /></testsuite>',
        ),
      'unmatched-test-results',
    ],
    [
      'a report holds no test at all',
      (repository) => repository.write('reports/junit.xml', '<testsuite name="a" />'),
      'no-test-results',
    ],
    [
      'a report is truncated',
      (repository) => repository.write('reports/junit.xml', FAILING_REPORT.slice(0, -12)),
      'unreadable-test-results',
    ],
    [
      'every hazard is deleted',
      (repository) => {
        repository.remove(HAZARD)
        repository.remove('hazards/HAZ-0002-second.md')
      },
      'empty-register',
    ],
    ['one hazard is deleted', (repository) => repository.remove(HAZARD), 'vanished-id'],
    [
      'one hazard is deleted and committed',
      (repository) => {
        repository.remove(HAZARD)
        repository.commit()
      },
      'vanished-id',
    ],
    ['one control is deleted', edit(/- \*\*T1\*\*[\s\S]*?(?=\n## Residual)/, ''), 'vanished-id'],
    [
      'one control is deleted and committed',
      (repository) => {
        edit(/- \*\*T1\*\*[\s\S]*?(?=\n## Residual)/, '')(repository)
        repository.commit()
      },
      'vanished-id',
    ],
    ['one Test: line is deleted', edit(/ {2}- Test:.*\n/, ''), 'untested-control'],
    ['the hazard is called withdrawn', edit('\nOpen\n', '\nWithdrawn\n'), 'unapproved-withdrawal'],
    [
      'the code of a control is deleted',
      (repository) => repository.remove('src/open.ts'),
      'broken-code-reference',
    ],
    [
      'a setting is deleted',
      (repository) => repository.write('compose.yml', 'services:\n  app:\n    image: app\n'),
      'failing-check',
    ],
    [
      'the register is moved and a hazard dropped on the way',
      (repository) => {
        repository.git('mv', 'hazards', 'safety')
        repository.git('rm', '-q', '-f', 'safety/HAZ-0002-second.md')
        repository.commit()
      },
      'vanished-id',
    ],
  ]

  it.each(LOSSES)('%s', async (_, lose, rule) => {
    const repository = aRepository(OPEN_PROJECT)
    lose(repository)
    const register = _.startsWith('the register is moved') ? ['--register', 'safety'] : []
    const { code, out } = await repository.run('check', '--json', '--no-cache', ...register)
    const { findings } = findingsIn(out)
    expect(findings.filter(({ level }) => level === 'error').map((finding) => finding.rule)).toContain(rule)
    expect(code).toBe(1)
  })

  it('one of two Test: lines is deleted, the one that fails', async () => {
    const second = '<testcase classname="test/open.test.ts" name="second"><failure message="no" /></testcase>'
    const report = `<testsuite name="all">${PASSING_CASE}${second}</testsuite>`
    const both = hazardText.replace(/( {2}- Test:.*\n)/, '$1  - Test: test/open.test.ts > second\n')
    const repository = aRepository({ ...OPEN_PROJECT, [HAZARD]: both, 'reports/junit.xml': report })
    expect((await judged(repository)).errors).toContain('failing-control')
    repository.write(HAZARD, hazardText)
    repository.commit()
    const { code, errors } = await judged(repository)
    expect([code, errors.includes('dropped-test')]).toEqual([1, true])
  })

  it('a hazard that is called a draft is judged like any other, and said', async () => {
    const repository = aRepository(OPEN_PROJECT)
    edit('\nOpen\n', '\nDraft\n')(repository)
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { code, errors, warnings } = await judged(repository)
    expect([code, errors.includes('failing-control'), warnings.includes('draft-hazard')]).toEqual([
      1,
      true,
      true,
    ])
    const { out } = await repository.run('check', '--no-cache')
    expect(out).toMatch(/1 in draft/)
  })

  it('a template that is replaced is named on page one, and the totals stay', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'hazards/templates/index.md.hbs': '# All is well\n' })
    repository.write('reports/junit.xml', FAILING_REPORT)
    await repository.run('build', '--only', 'html', 'md', '--no-cache', '--out', 'out')
    const page = readFileSync(repository.at('out/index.html'), 'utf8')
    expect(page).toContain('index.md.hbs')
    expect(page).toContain('failing')
    expect(page).toContain('DRAFT')
  })

  it('a shallow clone says that history cannot be seen, as an error in release', async () => {
    const origin = aRepository(OPEN_PROJECT)
    origin.commit('second')
    const { folder } = aRepository({}, { isGit: false })
    origin.git('clone', '-q', '--depth', '1', `file://${origin.folder}`, `${folder}/clone`)
    const draft = await runIn(`${folder}/clone`, ['check', '--no-cache'])
    const release = await runIn(`${folder}/clone`, ['check', '--no-cache', '--profile', 'release', '--json'])
    expect(draft.out).toContain('unseen-history')
    expect(draft.out).toContain('fetch-depth: 0')
    expect(release.out).toMatch(/"rule": "unseen-history",\s+"level": "error"/)
  })
})

describe('waivers and lowered rules are said', () => {
  const waived = `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}people: [{ name: A. Example }]
waivers: [{ rule: failing-control, reason: the rig is being moved, by: A. Example, until: 2026-12-31 }, { rule: unearned-residual, reason: the same, by: A. Example, until: 2026-12-31 }]\n`

  it('in the text, the JSON and on the page, with person, reason and date', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': waived })
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { code, out } = await repository.run('check', '--no-cache', '--date', '2026-11-01')
    expect(code).toBe(0)
    expect(out).toMatch(/waived.*A\. Example.*2026-12-31/)
    await repository.run(
      'build',
      '--only',
      'html',
      'md',
      '--no-cache',
      '--out',
      'out',
      '--date',
      '2026-11-01',
    )
    expect(readFileSync(`${repository.folder}/out/index.html`, 'utf8')).toContain('the rig is being moved')
    expect(readFileSync(`${repository.folder}/out/findings.json`, 'utf8')).toContain('the rig is being moved')
  })

  it('and a waiver that has run out closes the gate again', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': waived })
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { code, out } = await repository.run('check', '--no-cache', '--date', '2027-01-01')
    expect(code).toBe(1)
    expect(out).toContain('expired-waiver')
  })

  it('a rule that is turned down is named with the totals', async () => {
    const config = `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}rules: { failing-control: off, unearned-residual: info }\n`
    const repository = aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': config })
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { out } = await repository.run('check', '--no-cache')
    expect(out).toMatch(/failing-control/)
    expect(out).toMatch(/unearned-residual/)
  })

  it('a threshold holds a rule back only below the level of risk it names', async () => {
    const config = (from: number) =>
      `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}rules: { failing-control: [error, { from: ${from} }], unearned-residual: off }\n`
    const levels = async (from: number) => {
      const repository = aRepository({ ...OPEN_PROJECT, 'hazards/hazards.yaml': config(from) })
      repository.write('reports/junit.xml', FAILING_REPORT)
      return (await judged(repository)).errors.includes('failing-control')
    }
    expect(await levels(3)).toBe(true)
    expect(await levels(5)).toBe(false)
  })
})
