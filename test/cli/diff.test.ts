import { readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffIn, kindsOf } from '../builders/a-diff.ts'
import { aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { WORKED_PROJECT } from '../builders/two-releases.ts'

const ONE = 'hazards/HAZ-0001.md'

const edit = (repository: Repository, path: string, from: string, to: string): void => {
  const text = WORKED_PROJECT[path] ?? ''
  expect(text).toContain(from)
  repository.write(path, text.replace(from, to))
}

/** Released as v1.0, with its test report. */
const released = (): Repository => {
  const repository = aRepository(WORKED_PROJECT)
  repository.git('tag', 'v1.0')
  return repository
}

const diffOf = async (repository: Repository, ...args: readonly string[]) => {
  const { code, out } = await repository.run('diff', '--json', '--no-cache', ...args)
  expect(code).toBe(0)
  return diffIn(out)
}

const PATIENT = { timeout: 120_000 }

describe('between two revisions', PATIENT, () => {
  it('tells of a risk that rose and of a control that is gone, with its place on both sides', async () => {
    const repository = released()
    edit(repository, ONE, '\nMajor\n', '\nCatastrophic\n')
    repository.commit('worse')
    repository.git('tag', 'v1.1')
    const { base, head, changes, report } = await diffOf(repository, 'v1.0..v1.1')
    expect([base.name, head.name]).toEqual(['v1.0', 'v1.1'])
    expect(changes[0]).toMatchObject({
      kind: 'risk-raised',
      hazard: 'HAZ-0001',
      says: 'The initial risk was 4 (High × Major) and is 5 (High × Catastrophic)',
      before: { file: ONE, line: 11 },
      after: { file: ONE, line: 11 },
    })
    expect(report.answer).toBe('asked-for')
    expect(report.asks).toEqual([{ says: '1 score is higher: HAZ-0001', clause: '4.4.1' }])
  })

  it('is empty where nothing differs, and then too a person decides', async () => {
    const repository = released()
    const diff = await diffOf(repository, 'v1.0..HEAD')
    expect(diff.changes).toEqual([])
    expect(diff.report).toMatchObject({ answer: 'nothing-found', asks: [], judge: [] })
    const { out } = await repository.run('diff', 'v1.0..HEAD')
    expect(out).toContain('Nothing in the register differs')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'Nothing found here asks for a new Clinical Safety Case Report; whether one is issued, a Clinical Safety Officer decides',
    )
  })

  it('runs from the last release to the working tree where nobody names an end, and says so', async () => {
    const repository = released()
    repository.git('tag', 'not-a-release')
    edit(repository, ONE, 'Remark 1', 'Another remark')
    const { out, told } = await repository.run('diff')
    expect(told).toBe('No revision is named, so this is what changed since the last release, v1.0\n')
    expect(out).toContain('to the working tree')
    const line = (WORKED_PROJECT[ONE] ?? '').split('\n').indexOf('Remark 1') + 1
    expect(out).toContain(`• The text under "Remark" is worded anew  hazards/HAZ-0001.md:${line}\n`)
    expect(out).toContain('      - Remark 1\n      + Another remark\n')
  })

  it('takes for a release what hazards.yaml takes for one, and of two of one moment the higher version', async () => {
    const repository = aRepository(WORKED_PROJECT)
    for (const tag of ['v1.9', 'v1.10', 'ward-7']) repository.git('tag', tag)
    edit(repository, ONE, 'Remark 1', 'Another remark')
    expect((await repository.run('diff')).told).toContain('the last release, v1.10\n')
    edit(repository, 'hazards/hazards.yaml', 'matrix: nhs\n', 'matrix: nhs\nreleases: { tags: ["ward-*"] }\n')
    expect((await repository.run('diff')).told).toContain('the last release, ward-7\n')
    edit(
      repository,
      'hazards/hazards.yaml',
      'matrix: nhs\n',
      'matrix: nhs\nreleases: { tags: ["clinic-*"] }\n',
    )
    const { code, told } = await repository.run('diff')
    expect(code).toBe(2)
    expect(told).toContain('is a release by releases.tags of hazards.yaml, so nobody can tell')
  })

  it('shows the words of an own template that differ: they decide what people read', async () => {
    const path = 'hazards/templates/deployment-pack.md.hbs'
    const repository = aRepository({ ...WORKED_PROJECT, [path]: '# What to do\n\nCall the ward.\n' })
    repository.git('tag', 'v1.0')
    repository.write(path, '# What to do\n\nCall nobody.\n')
    const { changes } = await diffOf(repository, 'v1.0')
    expect(changes).toMatchObject([
      {
        kind: 'case-text-changed',
        says: "The project's own template deployment-pack.md.hbs is worded anew",
        ...{ was: 'Call the ward.', is: 'Call nobody.' },
        ...{ before: { file: path, line: 3 }, after: { file: path, line: 3 } },
      },
    ])
  })

  it('asks for an end where no tag reads as a release', async () => {
    const { code, told } = await aRepository(WORKED_PROJECT).run('diff')
    expect(code).toBe(2)
    expect(told).toContain('No tag before this commit reads as a release')
    expect(told).toContain('hazards diff A..B')
  })

  it('says where there was no register, and names a revision that is not there', async () => {
    const repository = aRepository({ 'src/1.ts': 'export {}\n' })
    repository.git('tag', 'v0.1')
    for (const [path, text] of Object.entries(WORKED_PROJECT)) repository.write(path, text)
    repository.commit('a register')
    const { base, changes } = await diffOf(repository, 'v0.1')
    expect(base.unknown).toEqual([
      'There is no register in hazards at v0.1; had it lain elsewhere then, nothing of it is compared',
    ])
    expect(changes.filter(({ kind }) => kind === 'hazard-added')).toHaveLength(3)
    const { code, told } = await repository.run('diff', 'v9.9..')
    expect(code).toBe(2)
    expect(told).toContain('"v9.9" names no commit of this repository')
  })
})

describe('the tests of a side', PATIENT, () => {
  const report = WORKED_PROJECT['reports/junit.xml'] ?? ''
  const failing = report.replace('name="limits">', 'name="limits"><failure/>')

  it('are those that its commit holds, whatever lies on disk today', async () => {
    const repository = released()
    repository.write('reports/junit.xml', failing)
    repository.commit('a test fails')
    const { base, changes } = await diffOf(repository, 'v1.0..HEAD')
    expect(base.unknown).toEqual([])
    expect(kindsOf({ changes })).toContain('control-no-longer-verified HAZ-0001.D1')
    expect(kindsOf({ changes })).toContain('current-risk-raised HAZ-0001')
    const back = await diffOf(repository, 'HEAD..v1.0')
    expect(kindsOf(back)).toContain('control-newly-verified HAZ-0001.D1')
  })

  it('are not known where one of its reports cannot be read: a test may have failed in it', async () => {
    const repository = released()
    symlinkSync('../../elsewhere.xml', repository.at('reports/more.xml'))
    repository.commit('a report that is a link')
    repository.git('tag', 'v1.1')
    repository.remove('reports/more.xml')
    repository.commit('no link')
    const { base, changes } = await diffOf(repository, 'v1.1..HEAD')
    expect(base.unknown[0]).toContain('reports/more.xml cannot be read at v1.1')
    expect(kindsOf({ changes }).filter((kind) => /verified|raised|lowered/.test(kind))).toEqual([])
  })

  it('are not known where the side has no report: nothing is lost or gained by that', async () => {
    const repository = aRepository({ ...WORKED_PROJECT, '.gitignore': 'reports/\n' })
    repository.git('tag', 'v1.0')
    repository.write('src/1.ts', 'export const limit = 10\n')
    repository.commit('another limit')
    const { base, changes, report: question } = await diffOf(repository, 'v1.0')
    expect(base.unknown[0]).toContain('No test report of v1.0 is here')
    expect(changes.find(({ kind }) => kind === 'evidence-not-known')).toMatchObject({
      weight: 'unknown',
      hazard: 'HAZ-0001',
      says: 'What the tests of D1, D2 showed at v1.0 is not known, nor therefore the risk that the evidence carried; at the working tree the evidence carries 3 (Low × Major)',
    })
    const kinds = changes.map(({ kind }) => kind)
    expect(kinds).not.toContain('control-newly-verified')
    expect(kinds).not.toContain('current-risk-lowered')
    expect(question.answer).toBe('for-a-person')
    // Code that is the same was shown to work by the later run.
    expect(changes.filter(({ hazard }) => hazard === 'HAZ-0002')).toEqual([])
  })
})

describe('as a document', PATIENT, () => {
  it('says on paper what the command says, in the formats that are asked for, with what it was made from', async () => {
    const repository = released()
    edit(repository, ONE, '\nMajor\n', '\nCatastrophic\n')
    repository.commit('worse')
    repository.git('tag', 'v1.1')
    const { code, out, told } = await repository.run(
      ...['diff', 'v1.0..v1.1', '--no-cache', '--out', 'changes', '--only', 'html', 'md'],
    )
    expect([code, out]).toEqual([0, ''])
    const folder = join(repository.folder, 'changes')
    expect(readdirSync(folder).sort()).toEqual(['changes.html', 'changes.md', 'manifest.json'])
    expect(told).toContain(`3 files written to ${folder}\n`)
    for (const name of ['changes.html', 'changes.md']) {
      const text = readFileSync(join(folder, name), 'utf8')
      expect(text).toContain('v1.1')
      expect(text).toContain('The initial risk was 4 (High × Major) and is 5 (High × Catastrophic)')
    }
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ revision: repository.git('rev-parse', 'v1.1').trim() })
  })

  it('refuses a format that it has not', async () => {
    const { code, told } = await released().run('diff', 'v1.0', '--out', 'changes', '--only', 'xlsx')
    expect(code).toBe(2)
    expect(told).toContain('xlsx')
  })

  it('is not written into the register', async () => {
    const { code, told } = await released().run('diff', 'v1.0', '--out', 'hazards/changes')
    expect(code).toBe(2)
    expect(told).toContain('is part of the register')
  })
})

describe('markdown', PATIENT, () => {
  it('answers the question first and lets no text of a register become markup', async () => {
    const repository = released()
    edit(repository, ONE, 'hazard 1 is limited', '<img src=x onerror=1> @someone [a](b) is limited')
    const { out } = await repository.run('diff', 'v1.0', '--format', 'markdown')
    expect(out.split('\n')[0]).toBe('<!-- hazards-diff -->')
    expect(out.indexOf('Does this need a new')).toBeLessThan(out.indexOf('is worded anew'))
    expect(out).not.toContain('<img')
    expect(out).not.toContain('@someone')
    expect(out).not.toContain('[a](b)')
  })
})
