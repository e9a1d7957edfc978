import { expect, describe, it } from 'vitest'
import { aRepository, runAt } from '../builders/a-register.ts'
import type { Repository, Run } from '../builders/a-register.ts'
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

const scoring = (
  repository: Repository,
  args: readonly string[],
  at: { readonly answers?: readonly string[]; readonly env?: Record<string, string> } = {},
): Promise<Run & { readonly asked: readonly string[] }> => {
  const asked: string[] = []
  const { answers } = at
  const ask = (question: string): Promise<string> => {
    asked.push(question)
    return Promise.resolve(answers?.[asked.length - 1] ?? '')
  }
  const run = runAt(
    { cwd: repository.folder, env: at.env ?? {}, ask: answers === undefined ? undefined : ask },
    ['score', ...args, '--no-cache'],
  )
  return run.then((result) => ({ ...result, asked }))
}

const BY = ['HAZ-0001', '--by', 'A. Example'] as const
const LOWER = [...BY, '--initial-likelihood', 'Low', '--justification', 'none in two years'] as const

describe('hazards score', { timeout: 60_000 }, () => {
  it('writes what the options say, with the reason, the name and the day, and no other byte', async () => {
    const repository = aRepository(PROJECT)
    const before = textIn(repository)
    const { code, out, told } = await scoring(repository, [...LOWER, '--yes'])

    expect([code, out]).toEqual([0, `${HAZARD}\n`])
    expect(told).toContain('- Medium\n+ Low\n')
    expect(told).toContain('Initial risk  3')
    expect(changedFiles(repository)).toEqual([HAZARD])
    expect(textIn(repository)).toBe(
      before
        .replace('\nMedium\n', '\nLow\n')
        .replace(
          'forty sessions of a pilot\n',
          'forty sessions of a pilot\n- Justification: none in two years (A. Example, 2026-11-01)\n',
        ),
    )
  })

  it('shows the difference and writes nothing with --dry-run, in CI too', async () => {
    const repository = aRepository(PROJECT)
    const { code, out } = await scoring(repository, [...LOWER, '--dry-run'], { env: { CI: 'true' } })
    expect([code, changedFiles(repository)]).toEqual([0, []])
    expect(out).toContain('- Medium\n+ Low\n')
    expect(out).toContain('+ - Justification: none in two years (A. Example, 2026-11-01)\n')
  })

  it('asks with the matrix and the meaning of its words in view, and again after a word of another scale', async () => {
    const repository = aRepository(PROJECT)
    const answers = ['A. Example', '', '', 'often', 'High', '', '', '', 'seen weekly', '', 'HAZ-0001']
    const { code, told, asked } = await scoring(repository, ['HAZ-0001'], { answers })
    expect(code).toBe(0)
    expect(told).toContain('  4  High')
    expect(told).toContain('Several patients: death')
    expect(told).toMatch(/"often" is no word of this scale/)
    expect(asked.filter((question) => question.startsWith('Initial likelihood'))).toHaveLength(2)
    expect(asked.at(-1)).toBe('Write this? Type HAZ-0001 to write it: ')
    expect(textIn(repository)).toContain('\nHigh\n')
  })

  it('writes nothing where the difference is not confirmed', async () => {
    const repository = aRepository(PROJECT)
    const { code, told } = await scoring(repository, LOWER, { answers: ['yes'] })
    expect([code, changedFiles(repository)]).toEqual([2, []])
    expect(told).toContain('HAZ-0001 was not scored, and nothing was written for it')
  })

  it('says that the approval of what stood there is out of date', async () => {
    const repository = aRepository(PROJECT)
    await approving(repository, { answers: SIGNING })
    const { told } = await scoring(repository, [...LOWER, '--yes'])
    expect(told).toContain('The approval by A. Example, 2026-11-01, is of another text and out of date')
    expect(await rulesOf(repository)).toContain('outdated-approval')
  })

  it.each<[string, readonly string[], RegExp]>([
    [
      'without a person',
      ['HAZ-0001', '--initial-likelihood', '3'],
      /expected --by and a name of hazards\.yaml/,
    ],
    ['by a stranger', ['HAZ-0001', '--by', 'A. Exampel'], /is nobody that hazards\.yaml lists.*A\. Example/],
    ['without a reason', [...BY, '--initial-likelihood', '3'], /has no reason, expected --justification/],
    [
      'of a word of another scale',
      [...BY, '--residual-severity', 'Huge'],
      /--residual-severity: "Huge" is no word/,
    ],
    [
      'that the harm contradicts',
      [...BY, '--harm', 'death', '--patients', 'multiple'],
      /give the severity Catastrophic \(5\), but the initial severity would be Major \(4\)/,
    ],
    ['of an unknown hazard', ['HAZ-0009', '--by', 'A. Example'], /There is no hazard "HAZ-0009"/],
    ['with nobody to look at the difference', LOWER, /look at it with --dry-run, then write it with --yes/],
  ])('is refused %s', async (_, args, why) => {
    const repository = aRepository(PROJECT)
    const { code, told } = await scoring(repository, args)
    expect([code, changedFiles(repository)]).toEqual([2, []])
    expect(told).toMatch(why)
  })

  it('is refused in CI, whatever is typed', async () => {
    const repository = aRepository(PROJECT)
    const { code, told } = await scoring(repository, [...LOWER, '--yes'], { env: { CI: 'true' } })
    expect([code, changedFiles(repository)]).toEqual([2, []])
    expect(told).toContain('A score is the act of a person, so it is not set in CI')
  })

  it('never writes over what came while the person was reading', async () => {
    const repository = aRepository(PROJECT)
    const run = await runAt(
      {
        cwd: repository.folder,
        env: {},
        ask: () => {
          edit('Open', 'Closed')(repository)
          return Promise.resolve('HAZ-0001')
        },
      },
      ['score', ...LOWER, '--no-cache'],
    )
    expect([run.code, run.told.includes('has changed since it was read')]).toEqual([2, true])
    expect(textIn(repository)).toContain('\nMedium\n')
  })
})
