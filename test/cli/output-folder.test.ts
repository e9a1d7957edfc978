import { existsSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository } from '../builders/a-register.ts'

/** The same project with its register at the root. */
const AT_ROOT = Object.fromEntries(
  Object.entries(OPEN_PROJECT).map(([path, content]) => [path.replace(/^hazards\//, ''), content]),
)

const PARTS = ['incidents', 'failure-modes', 'runbooks', 'case', 'templates']

describe('an output folder that the next build would take for records', () => {
  it.each(['hazards/incidents', 'hazards/templates', 'hazards/out/deep', './src/../hazards/out'])(
    'is refused inside the register (%s)',
    async (out) => {
      const repository = aRepository(OPEN_PROJECT)
      const { code, told } = await repository.run('build', '--only', 'html', 'md', '--no-cache', '--out', out)
      expect(code).toBe(2)
      expect(told).toContain('part of the register')
      expect(told).toContain('expected an output folder outside')
      expect(existsSync(repository.at(out))).toBe(false)
    },
  )

  it('is refused through a link that leads there', async () => {
    const repository = aRepository(OPEN_PROJECT)
    symlinkSync(repository.at('hazards'), repository.at('elsewhere'))
    const { code, told } = await repository.run(
      'build',
      '--only',
      'html',
      'md',
      '--no-cache',
      '--out',
      'elsewhere/incidents',
    )
    expect([code, told]).toEqual([2, expect.stringContaining('part of the register')])
    expect(existsSync(repository.at('hazards/incidents'))).toBe(false)
  })

  it.each(PARTS)('is refused in %s/ of a register at the root', async (part) => {
    const repository = aRepository(AT_ROOT)
    const { code, told } = await repository.run(
      'build',
      '--only',
      'html',
      'md',
      '--no-cache',
      '--out',
      `${part}/out`,
    )
    expect([code, told]).toEqual([2, expect.stringContaining('part of the register')])
    expect(existsSync(repository.at(part))).toBe(false)
  })
})

describe("git's own folder", () => {
  it.each(['.git/x', '.git/hooks/deep', 'vendor/.git/x'])('is never written to (%s)', async (out) => {
    const repository = aRepository(OPEN_PROJECT)
    const { code, told } = await repository.run('build', '--only', 'html', 'md', '--no-cache', '--out', out)
    expect(code).toBe(2)
    expect(told).toContain('outside .git')
    expect(existsSync(repository.at(out))).toBe(false)
  })
})

describe('an output folder beside the records', () => {
  it.each([
    ['the default', OPEN_PROJECT, [], 'build'],
    ['the default, where the register is the root', AT_ROOT, [], 'build'],
    ['one whose name begins like the register', OPEN_PROJECT, ['--out', 'hazards-built'], 'hazards-built'],
    ['one whose name begins like git', OPEN_PROJECT, ['--out', '.github/pages'], '.github/pages'],
  ])('is written to: %s', async (_what, files, args, out) => {
    const repository = aRepository(files)
    expect((await repository.run('build', '--only', 'html', 'md', '--no-cache', ...args)).code).toBe(0)
    expect(existsSync(repository.at(`${out}/manifest.json`))).toBe(true)
  })
})
