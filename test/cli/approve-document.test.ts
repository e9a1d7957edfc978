import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { approving, changedFiles, edit, PROJECT } from '../builders/approving.ts'

const RELEASED = {
  ...PROJECT,
  'hazards/hazards.yaml': (PROJECT['hazards/hazards.yaml'] ?? '').replace(
    'version: "1.0"',
    'version: "1.0", release: "1.0"',
  ),
  'hazards/case/plan.md': 'Risk is managed by two people.\n',
  'hazards/case/safety-statement.md': 'It may be used in clinics.\n',
}
const APPROVALS = 'hazards/case/approvals.md'

const hazardsApproved = async (): Promise<Repository> => {
  const repository = aRepository(RELEASED)
  const { code } = await approving(repository, {
    answers: ['HAZ-0001', 'HAZ-0002'],
    args: ['HAZ-0001', 'HAZ-0002', '--by', 'A. Example'],
  })
  expect(code).toBe(0)
  repository.commit('hazards approved')
  return repository
}
const sign = (repository: Repository, document: string) =>
  approving(repository, { answers: [document], args: ['--document', document, '--by', 'A. Example'] })

const documentRules = async (repository: Repository): Promise<readonly string[]> =>
  findingsIn((await repository.run('check', '--json', '--no-cache')).out).findings.flatMap(
    ({ rule, message }) => (rule.includes('document') ? [`${rule}: ${message}`] : []),
  )
const isDraft = (repository: Repository, page: string): boolean =>
  readFileSync(repository.at(`build/${page}`), 'utf8').includes('class="is-draft"')

describe('hazards approve --document', { timeout: 60_000 }, () => {
  it('lets the Hazard Log and the report cease to be drafts, one after the other, and only then', async () => {
    const repository = await hazardsApproved()
    const drafts = async () => {
      await repository.run('build', '--only', 'html', 'md')
      return ['hazards/HAZ-0001.html', 'hazard-log.html', 'index.html', 'safety-case.html'].filter((page) =>
        isDraft(repository, page),
      )
    }
    expect(await drafts()).toEqual(['hazard-log.html', 'index.html', 'safety-case.html'])

    expect(await sign(repository, 'hazard-log')).toMatchObject({
      code: 0,
      out: `${APPROVALS}\nhazards/approvals/hazard-log.json\n`,
    })
    expect(await drafts()).toEqual(['safety-case.html'])

    expect((await sign(repository, 'safety-case')).code).toBe(0)
    expect((await sign(repository, 'plan')).code).toBe(0)
    expect(await drafts()).toEqual([])
    expect(await documentRules(repository)).toEqual([])
    expect(readFileSync(repository.at(APPROVALS), 'utf8')).toMatch(
      /^# Approvals of documents\n\n## Hazard Log 1\.0\n\n- Approved: A\. Example, GMC 0000000, 2026-11-01, of [0-9a-f]{8}\n\n## Clinical Safety Case Report 1\.0\n\n- Approved: .*\n\n## Clinical Risk Management Plan\n\n- Approved: .*\n$/,
    )
  })

  it('says which documents a change outdates, and by what', async () => {
    const repository = await hazardsApproved()
    for (const document of ['hazard-log', 'safety-case', 'plan']) await sign(repository, document)
    edit('Risk is managed', 'Risk is looked after', 'hazards/case/plan.md')(repository)
    expect(await documentRules(repository)).toEqual([
      expect.stringContaining('of the Clinical Risk Management Plan is of'),
    ])

    repository.write('compose.yml', 'services:\n  app:\n    image: app\n    mem_limit: 256M\n')
    const [plan, log, report, ...more] = [...(await documentRules(repository))]
      .sort((left, right) => left.length - right.length)
      .reverse()
    const said = [plan, log, report].join('\n')
    expect(more).toEqual([])
    expect(said).toContain('the code of HAZ-0001 has changed')
    expect(said).toContain('hazards/case/plan.md has changed')
    expect(said).toContain('the Hazard Log has changed')
  })

  it('counts what somebody wrote on the web, by the code that the documents print', async () => {
    const repository = await hazardsApproved()
    await repository.run('build', '--only', 'html', 'md')
    const page = readFileSync(repository.at('build/hazard-log.md'), 'utf8')
    const [, code = ''] = /^- Hazard Log 1\\?\.0.*?`([0-9a-f]{8})`/m.exec(page) ?? []
    repository.write(
      APPROVALS,
      `# Hazard Log, version 1.0\r\n\r\nApproved: A. Example, GMC 0000000, 2026-10-30, of ${code}\r\n`,
    )
    expect((await documentRules(repository)).filter((said) => said.includes('Hazard Log'))).toEqual([])
  })

  it('is of one version: the next release is a draft again, and the former approval stays on record', async () => {
    const repository = await hazardsApproved()
    await sign(repository, 'hazard-log')
    edit('release: "1.0"', 'release: "1.1"', 'hazards/hazards.yaml')(repository)
    expect((await documentRules(repository)).join()).toContain('Nobody has approved the Hazard Log 1.1')
    expect((await sign(repository, 'hazard-log')).code).toBe(0)
    expect(readFileSync(repository.at(APPROVALS), 'utf8').match(/^## Hazard Log .*$/gm)).toEqual([
      '## Hazard Log 1.0',
      '## Hazard Log 1.1',
    ])
  })

  it.each([
    [
      'hazard-log',
      (repository: Repository) => {
        edit('Medium', 'High')(repository)
      },
      '1 hazard in the Hazard Log is not approved',
    ],
    ['hazard-log', edit(', release: "1.0"', '', 'hazards/hazards.yaml'), 'states no release'],
    ['safety-case', () => undefined, 'which the report accompanies, is not approved'],
    [
      'plan',
      edit('Risk is managed by two people.', 'TBC', 'hazards/case/plan.md'),
      'Nobody has written the Clinical Risk Management Plan',
    ],
    [
      'hazard-log',
      edit('role: clinical-safety-officer', 'role: owner', 'hazards/hazards.yaml'),
      'is no Clinical Safety Officer',
    ],
    ['hazardlog', () => undefined, 'did you mean "hazard-log"'],
  ])('refuses %s where it must not be signed', async (document, change, words) => {
    const repository = await hazardsApproved()
    change(repository)
    const before = changedFiles(repository)
    const { code, told } = await sign(repository, document)
    expect(told).toContain(words)
    expect([code, changedFiles(repository)]).toEqual([2, before])
  })
})
