import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aRepository, OPEN_PROJECT } from '../builders/a-register.ts'

/** Real repositories take their time on a machine that is busy. */
const PATIENT = { timeout: 60_000 }

describe('a file that somebody wrote', PATIENT, () => {
  test('stays as it is when a register is begun around it', async () => {
    const { at, run } = aRepository({
      ...OPEN_PROJECT,
      '.editorconfig': 'mine',
      '.github/workflows/hazards.yml': 'mine',
    })
    expect((await run('init')).told).toContain('kept  hazards/hazards.yaml, which is there already')
    expect(readFileSync(at('hazards/hazards.yaml'), 'utf8')).toBe(OPEN_PROJECT['hazards/hazards.yaml'])
    expect(readFileSync(at('.editorconfig'), 'utf8')).toBe('mine')
    expect(readFileSync(at('.github/workflows/hazards.yml'), 'utf8')).toBe('mine')
  })

  test('stays as it is when a hazard is added, judged and built', async () => {
    const { git, run } = aRepository(OPEN_PROJECT)
    await run('new', 'The list moves', '--quiet')
    await run('check', '--no-cache')
    await run('build', '--only', 'html', 'md', '--no-cache', '--quiet', '--out', 'out')
    expect(git('status', '--porcelain')).toBe('?? hazards/HAZ-0003-the-list-moves.md\n?? out/')
  })
})

describe('a number', PATIENT, () => {
  test('of a hazard that was deleted is not given to the next one', async () => {
    const { commit, remove, run } = aRepository(OPEN_PROJECT)
    remove('hazards/HAZ-0002-second.md')
    commit()
    expect((await run('new', 'The list moves', '--quiet')).out).toBe('hazards/HAZ-0003-the-list-moves.md\n')
  })

  test('of a hazard that was begun and not yet committed is not given twice', async () => {
    const { run } = aRepository(OPEN_PROJECT)
    await run('new', 'The list moves', '--quiet')
    expect((await run('new', 'The list moves', '--quiet')).out).toBe('hazards/HAZ-0004-the-list-moves.md\n')
  })
})
