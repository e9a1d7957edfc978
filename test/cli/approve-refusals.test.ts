import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { CONFIG, HAZARD, PROJECT, SIGNING, approving, changedFiles, edit } from '../builders/approving.ts'

describe('hazards approve refuses, and asks nothing', () => {
  const REFUSALS: readonly (readonly [string, (repository: Repository) => void, string])[] = [
    ['an unscored hazard', edit('\nMedium\n', '\nTBC\n'), 'HAZ-0001 has no initial score'],
    [
      'an unscored residual risk',
      edit('- Likelihood: Low', '- Likelihood: TBC'),
      'The residual risk of HAZ-0001 is not scored',
    ],
    [
      'a residual risk of 4 without its risk-benefit analysis',
      edit('- Likelihood: Low', '- Likelihood: Very High'),
      'needs a text under "Risk-benefit analysis"',
    ],
    [
      'a file that nobody can read',
      (repository) => {
        repository.write(HAZARD, new Uint8Array([0x23, 0x00]))
      },
      'cannot be read',
    ],
    [
      'an id that two files have',
      (repository) => {
        repository.write('hazards/HAZ-0001-again.md', PROJECT[HAZARD])
      },
      'is the id of 2 files',
    ],
    [
      'an id that nobody has',
      (repository) => {
        repository.remove(HAZARD)
      },
      'There is no hazard "HAZ-0001"',
    ],
    [
      'a wrong hazards.yaml',
      edit('matrix: nhs', 'matrics: nhs', 'hazards/hazards.yaml'),
      'hazards.yaml is wrong',
    ],
    [
      'while a merge is under way',
      (repository) => {
        repository.git('checkout', '-q', '-b', 'other')
        edit('Medium', 'High')(repository)
        repository.commit('other')
        repository.git('checkout', '-q', 'main')
        edit('Medium', 'Low')(repository)
        repository.commit('main')
        expect(() => repository.git('merge', 'other')).toThrow()
      },
      'A merge is under way',
    ],
  ]
  it.each(REFUSALS)('%s', async (_, change, words) => {
    const repository = aRepository(PROJECT)
    change(repository)
    const before = changedFiles(repository)
    const { code, told, asked } = await approving(repository, { answers: SIGNING })
    expect(told).toContain(words)
    expect([code, asked]).toEqual([2, []])
    expect(changedFiles(repository)).toEqual(before)
  })

  it('in CI, and where nobody sits at the terminal', async () => {
    const repository = aRepository(PROJECT)
    const inCi = await approving(repository, { answers: SIGNING, env: { CI: 'true' } })
    expect([inCi.code, inCi.asked]).toEqual([2, []])
    expect(inCi.told).toContain('not given in CI')
    expect(await repository.run('approve', 'HAZ-0001')).toMatchObject({ code: 2, out: '' })
    expect(changedFiles(repository)).toEqual([])
  })

  it('another revision, another day, and a yes beforehand: none can be asked for', async () => {
    const repository = aRepository(PROJECT)
    for (const option of [['--rev', 'HEAD'], ['--date', '2020-01-01'], ['--yes']])
      expect(await approving(repository, { answers: SIGNING, args: ['HAZ-0001', ...option] })).toMatchObject({
        code: 2,
        asked: [],
      })
  })
})

describe('hazards approve takes the name of', () => {
  const as = async (name: string, facts: string) => {
    const repository = aRepository({
      ...PROJECT,
      'hazards/hazards.yaml': CONFIG.replace(/body: GMC.*?2026-10-01/, facts),
    })
    return approving(repository, { answers: [name, 'HAZ-0001'] })
  }
  it.each([
    [
      'nobody who is not listed',
      'C. Example',
      'body: GMC, number: "1", checked: 2026-10-01',
      '"C. Example" is not listed',
    ],
    [
      'nobody without a registration',
      'B. Example',
      'body: GMC, number: "1", checked: 2026-10-01',
      'B. Example has no body, number and checked',
    ],
    [
      'nobody whose registration was looked up too long ago',
      'A. Example',
      'body: GMC, number: "1", checked: 2025-10-01',
      'more than 12 months ago',
    ],
    [
      'nobody whose registration is to be looked up in future',
      'A. Example',
      'body: GMC, number: "1", checked: 2027-10-01',
      'which is after 2026-11-01',
    ],
  ])('%s', async (_, name, facts, words) => {
    const { code, told, asked } = await as(name, facts)
    expect(told).toContain(words)
    expect([code, asked.length]).toEqual([2, 1])
  })

  it('a registered person who is no safety officer, and says what that is worth', async () => {
    const repository = aRepository({
      ...PROJECT,
      'hazards/hazards.yaml': CONFIG.replace('role: clinical-safety-officer', 'role: product owner'),
    })
    const { code, told } = await approving(repository, { answers: SIGNING })
    expect([code, told.includes('is no Clinical Safety Officer')]).toEqual([0, true])
  })
})
