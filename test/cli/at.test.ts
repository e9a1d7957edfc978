import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/a-register.ts'
import { WORKED_PROJECT } from '../builders/two-releases.ts'

const ONE = 'hazards/HAZ-0001.md'
const text = WORKED_PROJECT[ONE] ?? ''

const history = () => {
  const repository = aRepository(WORKED_PROJECT)
  repository.git('tag', 'v1.0')
  repository.write(ONE, text.replace('\nMajor\n', '\nCatastrophic\n'))
  repository.write('hazards/HAZ-0004.md', text)
  repository.remove('hazards/HAZ-0003.md')
  repository.write(
    'hazards/HAZ-0002.md',
    (WORKED_PROJECT['hazards/HAZ-0002.md'] ?? '').replace(/- \*\*D2\*\*(?:.*\n)+?(?=\n)/, ''),
  )
  repository.commit('later')
  repository.git('tag', 'v1.1')
  return repository
}

describe('hazards at', { timeout: 120_000 }, () => {
  it('shows a hazard and a control as they were judged then, and where they stood', async () => {
    const repository = history()
    const { code, out, told } = await repository.run('at', 'v1.0', 'HAZ-0001')
    expect(code).toBe(0)
    expect(told).toMatch(/^As it stood at v1\.0 \([0-9a-f]{10}\), judged as of 2026-11-01\n$/)
    expect(out).toContain('Hazard 1 of the example  hazards/HAZ-0001.md:1\n')
    expect(out).toContain('Initial   4 (High × Major)')
    expect(out).toContain('HAZ-0001.D1  verified')
    const today = await repository.run('show', 'HAZ-0001')
    expect(today.out).toContain('Initial   5 (High × Catastrophic)')
    const control = await repository.run('at', 'v1.0', 'haz-0001.d2')
    expect(control.out).toContain('is sorted')
    expect(control.out).not.toContain('is limited')
  })

  it('names the nearest commit that had what was not there then, and that commit has it', async () => {
    const repository = history()
    const nearest = async (revision: string, id: string): Promise<string> => {
      const { code, out, told } = await repository.run('at', revision, id)
      expect([code, out]).toEqual([2, ''])
      expect(told).toContain(`There was no hazard or control "${id}" at ${revision}; hazards/HAZ-`)
      const [, commit = ''] = new RegExp(`hazards at ([0-9a-f]{10}) ${id}`).exec(told) ?? []
      return repository.git('describe', '--tags', commit).trim()
    }
    expect(await nearest('v1.0', 'HAZ-0004')).toBe('v1.1')
    expect(await nearest('v1.1', 'HAZ-0003')).toBe('v1.0')
    expect(await nearest('v1.1', 'HAZ-0002.D2')).toBe('v1.0')
    const then = await repository.run('at', 'v1.0', 'HAZ-0003')
    expect([then.code, then.out.slice(0, 8)]).toEqual([0, 'HAZ-0003'])
  })

  it('says that no commit has an id, or that only the working tree has it', async () => {
    const repository = history()
    const never = await repository.run('at', 'v1.0', 'HAZ-0099')
    expect(never.code).toBe(2)
    expect(never.told).toContain('at v1.0, nor in any other commit of hazards here')
    repository.write('hazards/HAZ-0099.md', text)
    const now = await repository.run('at', 'v1.0', 'HAZ-0099')
    expect(now.told).toContain('it is in the working tree: hazards show HAZ-0099')
  })

  it('says what cannot be told of that day', async () => {
    const repository = aRepository({ ...WORKED_PROJECT, '.gitignore': 'reports/\n' })
    repository.git('tag', 'v1.0')
    repository.write('src/1.ts', 'export const limit = 10\n')
    repository.commit('another limit')
    const { told } = await repository.run('at', 'v1.0', 'HAZ-0001', '--json')
    expect(told).toContain('Not known: No test report of v1.0 is here')
  })

  it('asks for both, and names a revision that is not there', async () => {
    const repository = history()
    expect((await repository.run('at', 'v1.0')).told).toContain("missing required argument 'id'")
    expect((await repository.run('at', 'v9', 'HAZ-0001')).told).toContain('"v9" names no commit')
  })
})
