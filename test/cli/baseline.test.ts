import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAILING_REPORT, OPEN_PROJECT, aRepository, findingsIn, runIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const HAZARD = 'hazards/HAZ-0001-wrong-record.md'
const BASELINE = 'hazards/baseline.json'
const hazardText = OPEN_PROJECT[HAZARD] ?? ''

/** A product on which something has been wrong for long: the check of the memory limit does not hold. */
const aTroubledProduct = (): Repository =>
  aRepository({ ...OPEN_PROJECT, 'compose.yml': 'services:\n  app:\n    image: app\n    mem_limit: 4G\n' })

/** The same, adopted: its baseline is written and committed. */
const anAdoptedProduct = async (): Promise<Repository> => {
  const repository = aTroubledProduct()
  await repository.run('check', '--baseline')
  repository.commit('Remember what stands')
  return repository
}

const judged = async (repository: Repository, ...more: readonly string[]) => {
  const { code, out } = await repository.run('check', '--json', '--no-cache', ...more)
  const { findings, summary, baseline } = findingsIn(out)
  const open = findings.filter(
    ({ level, waived, baseline: day }) => level === 'error' && waived === null && day === null,
  )
  return { code, summary, baseline, findings, open: open.map(({ rule }) => rule) }
}

const entriesIn = (repository: Repository): readonly unknown[] => {
  const value: unknown = JSON.parse(readFileSync(repository.at(BASELINE), 'utf8'))
  const isBaseline = schemaOf('baseline')
  if (!isBaseline(value)) throw new Error('the baseline breaks its own schema')
  return value.findings
}

const changeBaseline = (repository: Repository, change: (text: string) => string): void => {
  const text = readFileSync(repository.at(BASELINE), 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  repository.write(BASELINE, changed)
}

describe('a product that comes under the gate with a baseline', () => {
  it('has its gate open for what stands, and hears so', async () => {
    const repository = aTroubledProduct()
    expect((await judged(repository)).code).toBe(1)
    const { code, out, told } = await repository.run('check', '--baseline')
    expect(code).toBe(0)
    expect(told).toMatch(/^wrote hazards\/baseline\.json: \d+ findings from before\n$/)
    expect(out).toMatch(/From before +\d+ errors, \d+ warnings stand under the baseline of 2026-11-01/)
    expect(out).toMatch(
      /the gate is open; \d+ errors and \d+ warnings of them from before \(baseline of 2026-11-01\)\n$/,
    )
  })

  it('counts and shows all of it in every total, and no risk changes', async () => {
    const repository = aTroubledProduct()
    const before = await judged(repository)
    await repository.run('check', '--baseline')
    const after = await judged(repository)
    expect(after.summary).toEqual(before.summary)
    expect(after.summary.errors).toBeGreaterThan(0)
    expect(after.findings.map(({ rule }) => rule)).toEqual(before.findings.map(({ rule }) => rule))
    expect(after.baseline).toMatchObject({ inForce: true, errors: before.summary.errors, gone: 0 })
  })

  it('fails on what is new, and on nothing else', async () => {
    const repository = await anAdoptedProduct()
    repository.write('reports/junit.xml', FAILING_REPORT)
    const { code, open } = await judged(repository)
    expect(code).toBe(1)
    expect(new Set(open)).toEqual(new Set(['failing-control']))
  })

  it('knows its findings again when lines move and other words change', async () => {
    const repository = await anAdoptedProduct()
    repository.write(HAZARD, hazardText.replace('## Causes', 'A remark.\n\nAnother one.\n\n## Causes'))
    expect(await judged(repository)).toMatchObject({ code: 0 })
  })

  it('fails when a warning becomes an error', async () => {
    const repository = await anAdoptedProduct()
    repository.write(
      'hazards/hazards.yaml',
      `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}rules: { unapproved-hazard: error }\n`,
    )
    const { code, open } = await judged(repository)
    expect([code, open]).toEqual([1, ['unapproved-hazard', 'unapproved-hazard']])
  })

  it('fails when the risk of a hazard has gone up since', async () => {
    const repository = await anAdoptedProduct()
    repository.write(HAZARD, hazardText.replace('\nMedium\n', '\nVery High\n'))
    const { code, open } = await judged(repository)
    expect(code).toBe(1)
    expect(open).toContain('failing-check')
  })

  it('stands by itself when it is released', async () => {
    const repository = await anAdoptedProduct()
    const { code, baseline, open } = await judged(repository, '--profile', 'release')
    expect([code, baseline?.inForce]).toEqual([1, false])
    expect(open).toContain('failing-check')
    const { out } = await repository.run('check', '--profile', 'release')
    expect(out).toMatch(/the gate is closed; the baseline hazards\/baseline\.json counts for nothing here\n$/)
  })

  it.each(['text', 'github', 'markdown', 'junit', 'gitlab', 'sarif'])(
    'says in %s that something stands from before',
    async (format) => {
      const { out } = await (await anAdoptedProduct()).run('check', '--format', format)
      expect(out).toMatch(/baseline of 2026-11-01|"baselineState": "unchanged"/)
    },
  )

  it('says so on every page and in both documents, with every gap in its place', async () => {
    const repository = await anAdoptedProduct()
    await repository.run('build', '--only', 'html', 'md', '--out', 'out')
    const pages = ['index.html', 'findings.html', 'safety-case.md', 'hazard-log.md', 'hazards/HAZ-0001.html']
    for (const page of pages) {
      const text = readFileSync(repository.at(`out/${page}`), 'utf8')
      expect([page, text.includes('under the baseline of 2026-11-01 in hazards')]).toEqual([page, true])
    }
    expect(readFileSync(repository.at('out/safety-case.md'), 'utf8')).toContain('stands from before')
  })
})

describe('a baseline only shrinks', () => {
  it('loses what was put right, and what comes back is new', async () => {
    const repository = await anAdoptedProduct()
    const held = entriesIn(repository).length
    repository.write('compose.yml', OPEN_PROJECT['compose.yml'] ?? '')
    const { out } = await repository.run('check')
    expect(out).toMatch(/\d+ entries of it can go \(hazards check --baseline\)/)
    await repository.run('check', '--baseline')
    expect(entriesIn(repository).length).toBeLessThan(held)
    repository.commit('The limit is back')
    repository.write('compose.yml', 'services:\n  app:\n    image: app\n    mem_limit: 4G\n')
    expect((await judged(repository)).open).toContain('failing-check')
    await repository.run('check', '--baseline')
    expect((await judged(repository)).open).toContain('failing-check')
  })

  it.each([
    ['by hand', (text: string) => text.replace('"findings": [', `"findings": [${STRANGER},`)],
    ['by another date', (text: string) => text.replace('2026-11-01', '2026-09-30')],
  ])('is an error where it grew %s', async (_, change) => {
    const repository = await anAdoptedProduct()
    changeBaseline(repository, change)
    expect((await judged(repository)).open).toContain('grown-baseline')
    repository.commit('More of it')
    expect((await judged(repository)).open).toContain('grown-baseline')
    await repository.run('check', '--baseline')
    expect((await judged(repository)).open).not.toContain('grown-baseline')
  })

  it('cannot begin anew after it was removed', async () => {
    const repository = await anAdoptedProduct()
    repository.remove(BASELINE)
    repository.commit('No baseline')
    expect((await judged(repository)).baseline).toBeNull()
    await repository.run('check', '--baseline')
    expect((await judged(repository)).open).toContain('grown-baseline')
  })

  it('has its history still after the register has moved', async () => {
    const repository = await anAdoptedProduct()
    repository.git('mv', 'hazards', 'safety')
    repository.commit('Moved')
    expect(await judged(repository, '--register', 'safety')).toMatchObject({
      code: 0,
      baseline: { inForce: true },
    })
    const text = readFileSync(repository.at('safety/baseline.json'), 'utf8')
    repository.write('safety/baseline.json', text.replace('"findings": [', `"findings": [${STRANGER},`))
    expect((await judged(repository, '--register', 'safety')).open).toContain('grown-baseline')
  })

  it('lets nothing stand in a shallow clone, where nobody can see whether it has grown', async () => {
    const repository = await anAdoptedProduct()
    const workshop = aWorkshop()
    const clone = workshop.folder()
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, clone.at('clone')])
    const { out, code } = await runIn(clone.at('clone'), ['check', '--json', '--no-cache'])
    workshop.clean()
    expect(code).toBe(1)
    expect(findingsIn(out).findings.map(({ rule }) => rule)).toContain('unusable-baseline')
    expect(findingsIn(out).baseline).toMatchObject({ inForce: false, errors: 0 })
  })

  it('is left alone where nobody can read it, and lets nothing stand', async () => {
    const repository = await anAdoptedProduct()
    repository.write(BASELINE, '{')
    const { code, told } = await repository.run('check', '--baseline')
    expect([code, told]).toEqual([1, 'hazards/baseline.json was left as it is, since it cannot be used\n'])
    expect(readFileSync(repository.at(BASELINE), 'utf8')).toBe('{')
  })
})

describe('a baseline is never written', () => {
  it.each([
    ['for a commit that is not checked out', ['--rev', 'HEAD'], /cannot be used with --rev/],
    ['for a release', ['--profile', 'release'], /A release takes no notice of a baseline/],
    ['outside the repository', ['--baseline', '../elsewhere.json'], /expected a file inside/],
  ])('%s', async (_, more, words) => {
    const { code, told } = await aTroubledProduct().run('check', '--baseline', ...more)
    expect(code).toBe(2)
    expect(told).toMatch(words)
  })

  it('where there is no history to hold it to', async () => {
    const { code, told } = await aRepository(OPEN_PROJECT, { isGit: false }).run('check', '--baseline')
    expect(code).toBe(2)
    expect(told).toContain('keep the register in a git repository')
  })

  it('through a link that somebody planted', async () => {
    const repository = aTroubledProduct()
    const workshop = aWorkshop()
    const elsewhere = workshop.folder()
    symlinkSync(elsewhere.at('target.json'), repository.at(BASELINE))
    await repository.run('check', '--baseline')
    expect(existsSync(elsewhere.at('target.json'))).toBe(false)
    workshop.clean()
  })
})

it('stands where hazards.yaml says', async () => {
  const repository = aTroubledProduct()
  repository.write(
    'hazards/hazards.yaml',
    `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}baseline: safety/before.json\n`,
  )
  repository.commit()
  await repository.run('check', '--baseline')
  expect(existsSync(repository.at('safety/before.json'))).toBe(true)
  expect(await judged(repository)).toMatchObject({ code: 0, baseline: { file: 'safety/before.json' } })
})

describe('levels of one profile', () => {
  const withLevels = async (levels: string, ...more: readonly string[]) => {
    const repository = aRepository(OPEN_PROJECT)
    repository.write('hazards/hazards.yaml', `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}${levels}`)
    return judged(repository, ...more)
  }

  it('hold in that profile alone, and come before those of both', async () => {
    const levels =
      'rules: { unapproved-hazard: info }\nprofiles: { draft: { rules: { unapproved-hazard: error } } }\n'
    expect((await withLevels(levels)).open).toEqual(['unapproved-hazard', 'unapproved-hazard'])
    expect((await withLevels(levels, '--profile', 'release')).open).not.toContain('unapproved-hazard')
  })

  it('are named with the totals where they turn a rule down', async () => {
    const levels = 'profiles: { release: { rules: { unapproved-hazard: off } } }\n'
    expect((await withLevels(levels)).summary.lowered).toEqual([])
    expect((await withLevels(levels, '--profile', 'release')).summary.lowered).toEqual([
      { rule: 'unapproved-hazard', from: 'error', to: 'off' },
    ])
  })

  it('that name no rule are an error where they stand', async () => {
    const { code, findings } = await withLevels(
      'profiles: { draft: { rules: { unaproved-hazard: error } } }\n',
    )
    expect(code).toBe(2)
    expect(findings.find(({ rule }) => rule === 'invalid-field')?.message).toContain(
      'did you mean "unapproved-hazard"?',
    )
  })
})

const STRANGER =
  '{"rule":"failing-control","level":"error","hazard":"HAZ-0001","control":"HAZ-0001.D1","risk":5,"fingerprint":"0123456789abcdef","message":"It fails"}'
