import fc from 'fast-check'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { load } from '../../src/pipeline.ts'
import { renumber } from '../../src/pipeline-renumber.ts'
import { branchFiles } from '../builders/a-clash.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import type { GitRepository } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean, 120_000)

const SIDES = ['dose', 'alarm'] as const
const BRANCH = { dose: 'main', alarm: 'alarms' } as const

/** What somebody does on one of two branches; where both hazards are known there, they may mean the other one. */
const aStep = fc.record({
  side: fc.constantFrom(...SIDES),
  kind: fc.constantFrom('line', 'line', 'hazard', 'above', 'indent', 'move', 'merge'),
  file: fc.constantFrom('a', 'b', 'c'),
  meansOther: fc.boolean(),
})

interface Step {
  readonly side: (typeof SIDES)[number]
  readonly kind: string
  readonly file: string
  readonly meansOther: boolean
}

const other = (side: Step['side']): Step['side'] => (side === 'dose' ? 'alarm' : 'dose')

/** Every line says whom its author meant: only the test reads that. */
const take = (repository: GitRepository, { side, kind, file, meansOther }: Step, number: number): void => {
  repository.git('checkout', '--quiet', BRANCH[side])
  const path = repository.at(`src/${side}-${file}.ts`)
  const known = SIDES.filter((each) => existsSync(repository.at(`hazards/HAZ-0013-${each}.md`)))
  const either = meansOther ? other(side) : side
  // Where nobody has the id yet, it is their own hazard to be; where one has it, nobody means another.
  const meant = known.length === 2 ? either : (known[0] ?? side)
  if (kind === 'hazard')
    for (const [at, text] of Object.entries(branchFiles('HAZ-0013', side))) repository.write(at, text)
  if (kind === 'line') {
    if (!existsSync(path)) repository.write(`src/${side}-${file}.ts`, '// begin\n')
    appendFileSync(path, `// @control HAZ-0013.D1 for ${meant}, line ${number}\n`)
  }
  const lines = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (lines !== undefined && kind === 'above') writeFileSync(path, `// line ${number}\n${lines}`)
  if (lines !== undefined && kind === 'indent') writeFileSync(path, lines.replaceAll(/^(?=\/\/)/gm, '  '))
  if (lines !== undefined && kind === 'move')
    repository.git('mv', path, repository.at(`src/${side}-${number}.ts`))
  repository.commit(`${number} ${kind}`)
  if (kind === 'merge') repository.git('merge', '--quiet', '--no-edit', '--no-ff', BRANCH[other(side)])
}

it('never takes a line for that of another hazard than its author meant, whatever the branches did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const repository = workshop.repository()
      repository.write('hazards/hazards.yaml', 'product: { name: Example }\n')
      repository.commit()
      repository.git('branch', 'alarms')
      const all: readonly Step[] = [
        ...steps,
        { side: 'alarm', kind: 'hazard', file: 'a', meansOther: false },
        { side: 'dose', kind: 'hazard', file: 'a', meansOther: false },
        { side: 'dose', kind: 'merge', file: 'a', meansOther: false },
      ]
      for (const [index, step] of all.entries()) take(repository, step, index)

      const ask = {
        register: undefined,
        results: [],
        resultsRev: undefined,
        date: '2026-11-01',
        rev: undefined,
      }
      const loaded = await load({
        ...{ ...ask, cwd: repository.folder, env: {}, toolVersion: 'test', profile: undefined },
        ...{ cacheDir: false, out: undefined, recordsInputs: false },
      })
      const { healings } = await renumber(loaded, { id: undefined, to: undefined, keep: [], means: [] })
      const [healing] = healings
      expect(healing?.renumbered).toHaveLength(1)
      const moved = healing?.renumbered[0]?.holder.file.includes('alarm') === true ? 'alarm' : 'dose'
      for (const { text } of healing?.followed ?? []) expect(text).not.toContain(`for ${other(moved)},`)
      for (const { text } of healing?.stayed ?? []) expect(text).not.toContain(`for ${moved},`)
    }),
    { seed: 20261126, numRuns: Number(process.env['HAZARDS_RUNS'] ?? 6) },
  )
}, 600_000)
