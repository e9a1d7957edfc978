import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/a-register.ts'
import {
  HAZARD,
  PROJECT,
  SIGNING,
  approving,
  changedFiles,
  edit,
  rulesOf,
  textIn,
} from '../builders/approving.ts'

const UNTIDY = '- **D1** The record'
const withControls = () => {
  const repository = aRepository(PROJECT)
  edit(UNTIDY, `- Say whose record it is.\n- SystemCrash\n- **D4** Older.\n${UNTIDY}`)(repository)
  repository.commit('controls')
  edit('- **D4** Older.\n', '')(repository)
  return repository
}

describe('hazards fmt', { timeout: 60_000 }, () => {
  it('gives ids that were never used, moves stranded types, and leaves every other byte', async () => {
    const repository = withControls()
    const before = textIn(repository)
    const { code, out, told } = await repository.run('fmt', '--no-cache')

    expect([code, out]).toEqual([0, `${HAZARD}\n`])
    // D4 is gone from the file, and stays taken: git's history holds it.
    expect(told).toContain('gave D5 to "Say whose record it is."')
    expect(told).toContain('moved SystemCrash below "Hazard type"')
    expect(textIn(repository)).toBe(
      before
        .replace('- Say whose', '- **D5** Say whose')
        .replace('- SystemCrash\n', '')
        .replace('- WrongPatient\n', '- WrongPatient\n- SystemCrash\n'),
    )
    expect((await repository.run('fmt', '--no-cache')).out).toBe('')
  })

  it('writes nothing with --check, and says with its exit code that it would', async () => {
    const repository = withControls()
    const changed = changedFiles(repository)
    const { code, told } = await repository.run('fmt', '--check', '--no-cache')
    expect([code, changedFiles(repository)]).toEqual([1, changed])
    expect(told).toContain('would have: gave D5')
    await repository.run('fmt', '--no-cache')
    expect((await repository.run('fmt', '--check', '--no-cache')).code).toBe(0)
  })

  it('leaves an approval valid where it only tidies blank lines', async () => {
    const repository = aRepository(PROJECT)
    await approving(repository, { answers: SIGNING })
    edit('\n\n## Effect', '  \n\n\n \n## Effect')(repository)
    const { told } = await repository.run('fmt', '--no-cache')
    expect(told).toContain('tidied blank lines')
    expect(textIn(repository)).not.toMatch(/\n\n\n/)
    expect((await rulesOf(repository)).filter((rule) => rule.includes('approv'))).toEqual([])
  })

  it('takes the files that are named, and no other', async () => {
    const repository = withControls()
    expect((await repository.run('fmt', 'hazards/HAZ-0002-second.md', '--no-cache')).out).toBe('')
    const wrong = await repository.run('fmt', 'hazards/hazards.yaml', '--no-cache')
    expect([wrong.code, wrong.told.includes('is no hazard of this register')]).toEqual([2, true])
  })
})

describe('hazards check --fix', { timeout: 60_000 }, () => {
  it('makes the repairs that findings carry, says what it did, and judges what is left', async () => {
    const repository = aRepository(PROJECT)
    edit(UNTIDY, `- SystemCrash\n${UNTIDY}`)(repository)
    edit('WrongPatient', 'wrongpatient')(repository)
    const before = textIn(repository)
    const { told } = await repository.run('check', '--fix', '--no-cache')

    expect(told).toContain('repaired stranded-hazard-type')
    expect(told).toContain('repaired unknown-type')
    expect(told).toContain('2 findings repaired')
    expect(textIn(repository)).toBe(
      before.replace('- SystemCrash\n', '').replace('- wrongpatient\n', '- WrongPatient\n- SystemCrash\n'),
    )
    expect(await rulesOf(repository)).not.toContain('stranded-hazard-type')
  })

  it('writes nothing where no finding has a repair', async () => {
    const repository = aRepository(PROJECT)
    const { told } = await repository.run('check', '--fix', '--no-cache')
    expect([told.includes('Nothing could be repaired'), changedFiles(repository)]).toEqual([true, []])
  })
})
