import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aMergedClash, branchFiles, clashingHazard, committed, twoBranches } from '../builders/a-clash.ts'
import { aRepository, findingsIn, runIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const text = (repository: Repository, path: string): string => readFileSync(repository.at(path), 'utf8')

const rulesIn = async (repository: Repository): Promise<readonly string[]> =>
  findingsIn((await repository.run('check', '--json', '--no-cache')).out).findings.map(({ rule }) => rule)

const proofOf = (control: string): string =>
  `${JSON.stringify({ schema: 'hazards-proof/1', control, because: `${control} was tried` }, undefined, 2)}\n`

describe('hazards renumber', { timeout: 120_000 }, () => {
  it('takes along waivers, records and proofs, and rewrites nothing else that a proof says', async () => {
    const repository = aMergedClash({
      base: {
        'hazards/hazards.yaml':
          'product: { name: Example records }\nresults: [reports/*.xml]\nwaivers:\n  - { rule: missing-field, hazard: HAZ-0012, reason: an example, by: A. Example, until: 2027-01-01 }\n',
      },
      alarms: {
        'hazards/hazards.yaml':
          'product: { name: Example records }\nresults: [reports/*.xml]\nwaivers:\n  - { rule: missing-field, hazard: HAZ-0012, reason: an example, by: A. Example, until: 2027-01-01 }\n  - { rule: missing-field, hazard: HAZ-0013, reason: an example, by: A. Example, until: 2027-01-01 }\n',
        'hazards/incidents/INC-0001-quiet.md':
          '# Quiet\n\n- Hazards: HAZ-0013\n- Controls failed: HAZ-0013.D1\n',
        'hazards/proofs/HAZ-0013.D1.json': proofOf('HAZ-0013.D1'),
      },
    })
    const { code, told } = await repository.run('renumber', '--write', '--no-cache')
    expect(code).toBe(0)
    expect(text(repository, 'hazards/hazards.yaml')).toContain('hazard: HAZ-0014, reason')
    expect(text(repository, 'hazards/hazards.yaml')).toContain('hazard: HAZ-0012, reason')
    expect(text(repository, 'hazards/incidents/INC-0001-quiet.md')).toContain('Controls failed: HAZ-0014.D1')
    expect(existsSync(repository.at('hazards/proofs/HAZ-0013.D1.json'))).toBe(false)
    expect(text(repository, 'hazards/proofs/HAZ-0014.D1.json')).toBe(
      proofOf('HAZ-0013.D1').replace('"control": "HAZ-0013.D1"', '"control": "HAZ-0014.D1"'),
    )
    expect(told).toContain('out of date until "hazards prove"')
  })

  it('heals two incidents of one id, and hazards whose ids differ by small letters alone', async () => {
    const incident = (words: string): string => `# INC-0001 ${words}\n\n- Hazards: HAZ-0012\n`
    const repository = twoBranches({
      main: { 'hazards/incidents/INC-0001-slow.md': incident('Slow'), 'docs/main.md': 'After INC-0001.\n' },
      alarms: {
        'hazards/incidents/INC-0001-quiet.md': incident('Quiet'),
        'docs/alarms.md': 'After INC-0001.\n',
        'hazards/haz-0012-small.md': clashingHazard('haz-0012', 'small'),
      },
    })
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    expect(await rulesIn(repository)).toContain('duplicate-id')
    expect((await repository.run('renumber', '--write', '--no-cache')).code).toBe(1)
    expect(text(repository, 'hazards/incidents/INC-0002-quiet.md')).toBe(
      incident('Quiet').replace('INC-0001', 'INC-0002'),
    )
    expect([text(repository, 'docs/main.md'), text(repository, 'docs/alarms.md')]).toEqual([
      'After INC-0001.\n',
      'After INC-0002.\n',
    ])
    // The branch knew HAZ-0012 when it wrote haz-0012: whom src/small means is for a person.
    expect(existsSync(repository.at('hazards/haz-0012-small.md'))).toBe(true)
  })

  it('gives one of two controls of a hazard the next number of its letter, on the lines that mean it', async () => {
    const hazard = clashingHazard('HAZ-0012', 'first')
    const withControl = (words: string): string =>
      hazard.replace('\n### Testing', `- **D2** ${words}\n\n### Testing`)
    const repository = aRepository({
      'hazards/hazards.yaml': 'product: { name: Example records }\n',
      'hazards/HAZ-0012-first.md': hazard,
      '.gitattributes': '*.md merge=union\n',
    })
    repository.git('checkout', '--quiet', '-b', 'other')
    committed(repository, {
      'hazards/HAZ-0012-first.md': withControl('Of the branch.').replace(
        'T1** Try HAZ-0012.D1.',
        'T1** Try HAZ-0012.D2.',
      ),
      'src/other.ts': '// @control HAZ-0012.D2\n',
    })
    repository.git('checkout', '--quiet', 'main')
    committed(repository, {
      'hazards/HAZ-0012-first.md': withControl('Of main.'),
      'src/main.ts': '// @control HAZ-0012.D2\n',
    })
    repository.git('merge', '--quiet', '--no-edit', 'other')
    const { code, out } = await repository.run('renumber', '--write', '--no-cache')
    expect([code, out]).toEqual([0, 'hazards/HAZ-0012-first.md\nsrc/other.ts\n'])
    const healed = text(repository, 'hazards/HAZ-0012-first.md')
    expect(healed).toContain('- **D2** Of main.')
    expect(healed).toContain('- **D3** Of the branch.')
    expect(healed).toContain('T1** Try HAZ-0012.D3.')
    expect(text(repository, 'src/main.ts')).toContain('HAZ-0012.D2')
    expect(text(repository, 'src/other.ts')).toContain('HAZ-0012.D3')
    expect(await rulesIn(repository)).not.toContain('duplicate-id')
  })

  it('says that an approval of the text as it was is out of date', async () => {
    const approved = clashingHazard('HAZ-0013', 'alarm').replace(
      '# HAZ-0013\n',
      '# HAZ-0013\n\n- Approved: A. Example, GMC 0000000, 2026-05-04, of 3f9a2c71\n',
    )
    const repository = aMergedClash({ alarms: { 'hazards/HAZ-0013-alarm.md': approved } })
    const { told } = await repository.run('renumber', '--no-cache')
    expect(told).toContain('by A. Example, 2026-05-04, is of the text as it was')
    expect(told).toContain('look at HAZ-0014 and approve it again')
  })

  it('never gives an id that was there once, nor one that a file or a report names', async () => {
    const repository = twoBranches({
      base: { 'hazards/HAZ-0014-gone.md': clashingHazard('HAZ-0014', 'gone') },
    })
    repository.git('rm', '--quiet', 'hazards/HAZ-0014-gone.md')
    committed(repository, { 'src/stray.ts': '// @control HAZ-0015.D1\n' })
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    repository.write(
      'reports/all.xml',
      '<testsuite name="all"><testcase classname="all" name="haz_0016_t1" /></testsuite>',
    )
    const { told } = await repository.run('renumber', '--no-cache')
    expect(told).toContain('becomes HAZ-0017')
    for (const [taken, why] of [
      ['HAZ-0014', 'names something already'],
      ['HAZ-0012', 'names something already'],
      ['HAZ-0015', 'is named in src/stray.ts:1 already'],
      ['HAZ14', 'expected letters, a hyphen and digits'],
    ] as const) {
      const refused = await repository.run('renumber', 'HAZ-0013', taken, '--no-cache')
      expect([refused.code, refused.out]).toEqual([2, ''])
      expect(refused.told).toContain(why)
    }
  })

  it('says who came first after a squash, and asks about the lines that came with the other', async () => {
    const repository = twoBranches()
    repository.git('merge', '--quiet', '--squash', 'alarms')
    repository.commit('alarms, squashed')
    const { code, out, told } = await repository.run('renumber', '--no-cache')
    expect([code, out]).toEqual([1, ''])
    expect(told).toContain('keeps it: hazards/HAZ-0013-dose.md')
    for (const file of ['src/alarm.ts:1', 'test/alarm.test.ts:1']) expect(told).toContain(file)
  })

  it('asks who keeps the id in a shallow clone, where one is not committed, and without git', async () => {
    const repository = twoBranches()
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      `file://${repository.folder}`,
      `${repository.folder}/clone`,
    )
    const inClone = await runIn(`${repository.folder}/clone`, ['renumber', '--no-cache'])
    expect([inClone.code, inClone.out]).toEqual([1, ''])
    expect(inClone.told).toContain('git fetch --unshallow')
    const kept = await runIn(`${repository.folder}/clone`, [
      'renumber',
      '--keep',
      'HAZ-0013-dose.md',
      '--no-cache',
    ])
    expect(kept.told).toContain('an id that was used before must not be used again')
    repository.remove('clone')

    for (const [path, content] of Object.entries(branchFiles('HAZ-0012', 'new')))
      repository.write(path, content)
    const uncommitted = await repository.run('renumber', 'HAZ-0012', '--no-cache')
    expect([uncommitted.code, uncommitted.out]).toEqual([1, ''])
    expect(uncommitted.told).toContain('HAZ-0012-new.md is not committed')

    const plain = aRepository(
      {
        ...branchFiles('HAZ-0001', 'a'),
        ...branchFiles('HAZ-0001', 'b'),
        'hazards/hazards.yaml': 'product: { name: X }\n',
      },
      { isGit: false },
    )
    const without = await plain.run('renumber', '--no-cache')
    expect(without.told).toContain('there is no git history here')
    const means = ['--means', 'src/a.ts=HAZ-0001-a.md', 'test/a.test.ts=HAZ-0001-a.md', '.=HAZ-0001-b.md']
    expect(
      (await plain.run('renumber', '--keep', 'HAZ-0001-a.md', ...means, '--write', '--no-cache')).code,
    ).toBe(0)
    expect(text(plain, 'src/b.ts')).toContain('HAZ-0002.D1')
    expect(text(plain, 'src/a.ts')).toContain('HAZ-0001.D1')
  })

  it('touches nothing behind a link, in what git ignores, or in a patch', async () => {
    const repository = twoBranches()
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    symlinkSync('alarm.ts', repository.at('src/link.ts'))
    repository.write('reports/notes.md', 'HAZ-0013.D1\n')
    repository.write('old.patch', '+HAZ-0013.D1\n')
    const { code, out } = await repository.run('renumber', '--write', '--no-cache')
    expect([code, out]).toEqual([0, 'hazards/HAZ-0014-alarm.md\nsrc/alarm.ts\ntest/alarm.test.ts\n'])
    expect(text(repository, 'reports/notes.md') + text(repository, 'old.patch')).not.toContain('0014')
  })

  it('touches no file of a submodule, which is a project of its own', async () => {
    const repository = twoBranches()
    const inner = aRepository({ 'notes.md': 'HAZ-0013.D1 of another register\n' })
    repository.git('checkout', '--quiet', 'alarms')
    repository.git('submodule', '--quiet', 'add', inner.folder, 'inner')
    repository.commit('with a submodule')
    repository.git('checkout', '--quiet', 'main')
    repository.git('merge', '--quiet', '--no-edit', 'alarms')
    repository.git('submodule', '--quiet', 'update', '--init')
    const { code, out } = await repository.run('renumber', '--write', '--no-cache')
    expect([code, out]).toEqual([0, 'hazards/HAZ-0014-alarm.md\nsrc/alarm.ts\ntest/alarm.test.ts\n'])
    expect(text(repository, 'inner/notes.md')).toContain('HAZ-0013.D1')
  })

  it('leaves a file whose own name has the id to a person, since other files may name it', async () => {
    const repository = aMergedClash({ alarms: { 'test/test_haz_0013_d1.py': 'def test_it(): pass\n' } })
    const { code, out, told } = await repository.run('renumber', '--no-cache')
    expect([code, out]).toEqual([1, ''])
    expect(told).toContain('test/test_haz_0013_d1.py')
    expect(told).toContain('rename it by hand')
  })

  it('gives another id on request, says that one which was committed stays, and knows no stranger', async () => {
    const repository = aRepository({
      ...branchFiles('HAZ-0001', 'a'),
      'hazards/hazards.yaml': 'product: { name: X }\n',
    })
    const { code, told } = await repository.run('renumber', 'HAZ-0001', 'HAZ-0020', '--write', '--no-cache')
    expect(code).toBe(0)
    expect(told).toContain('an id stays for good')
    expect(text(repository, 'test/a.test.ts')).toContain('HAZ-0020.T1')
    expect((await repository.run('renumber', '--no-cache')).told).toContain('Every id names one thing')
    for (const [args, why] of [
      [['HAZ-0099'], 'is the id of nothing in this register'],
      [['HAZ-0020', '--keep', 'other.md'], '"other.md" is none of the files'],
      [['HAZ-0020', '--means', 'src'], 'expected PLACE=FILE'],
    ] as const) {
      const refused = await repository.run('renumber', ...args, '--no-cache')
      expect([refused.code, refused.out]).toEqual([2, ''])
      expect(refused.told).toContain(why)
    }
  })
})
