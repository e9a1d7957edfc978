import { readdirSync, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hazard } from '../../src/domain/hazard.ts'
import { parseHazardFile } from '../../src/parse/parse-hazard-log.ts'
import { load } from '../../src/pipeline.ts'
import type { Loaded } from '../../src/pipeline.ts'
import { planImport } from '../../src/pipeline-import.ts'
import type { PlannedImport } from '../../src/pipeline-import.ts'
import { csvFile } from '../../src/render/csv-file.ts'
import { OPEN_PROJECT, aRepository } from '../builders/a-register.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'

const opened = (): Promise<Loaded> =>
  load({
    ...{ cwd: aRepository(OPEN_PROJECT).folder, env: {}, toolVersion: '1.0.0', register: undefined },
    ...{ results: [], resultsRev: undefined, date: '2026-11-26', rev: undefined, profile: undefined },
    ...{ cacheDir: false, out: undefined, recordsInputs: false },
  })

const plan = (loaded: Loaded, bytes: Uint8Array, name = 'log.csv'): Promise<PlannedImport> =>
  planImport(loaded, { name, bytes, as: undefined, mapping: undefined, ids: [] })

const planned = async (loaded: Loaded, bytes: Uint8Array) => {
  const made = await plan(loaded, bytes)
  if (!('files' in made)) throw new Error(`no drafts: ${JSON.stringify(made)}`)
  return made
}

const readAgain = (loaded: Loaded, text: string): Promise<Hazard> =>
  parseHazardFile(
    'HAZ-0001',
    { path: 'HAZ-0001.md', bytes: new TextEncoder().encode(text), problem: undefined },
    loaded.parseMarkdown,
  )

/** A text without the marks that keep it from being read as markdown, and without its blanks. */
const bare = (text: string | undefined): string => (text ?? '').replaceAll(/[\\\s]/g, '')

const HEAD = [
  'No.',
  'Hazard Name',
  'Hazard',
  'Effect',
  'Harm',
  'Possible Causes',
  'Initial Severity',
  'Notes',
]

describe('an import of a table', { timeout: 120_000 }, () => {
  it('adds up whatever stands in its cells, and gives drafts that nobody approved', async () => {
    const loaded = await opened()
    const cells = fc.array(HOSTILE_TEXTS, { minLength: HEAD.length, maxLength: HEAD.length })
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 5 }), async (rows) => {
        const { report, files } = await planned(loaded, csvFile({ head: HEAD, rows }))
        const { read, mapped, kept, structure, refused } = report
        expect(mapped + kept + structure + refused).toBe(read)
        for (const { text } of files) {
          const hazard = await readAgain(loaded, text)
          expect(hazard.axes).toMatchObject({ lifecycle: 'draft', provenance: 'import' })
          expect(hazard.approval).toBeUndefined()
          expect(hazard.slips.strayText).toEqual([])
          expect(hazard.slips.repeatedHeadings).toEqual([])
          expect(hazard.slips.unknownHeadings.map(({ heading }) => heading)).toEqual(
            text.includes('## Imported text') ? ['Imported text that has no field'] : [],
          )
        }
      }),
      { numRuns: 60, seed: 41 },
    )
  })

  it('gives the fields back as they stood in the cells', async () => {
    const loaded = await opened()
    await fc.assert(
      fc.asyncProperty(HOSTILE_TEXTS, HOSTILE_TEXTS, async (effect, harm) => {
        const row = ['1', 'A name', 'A hazard', `a${effect}`, `a${harm}`, 'why', 'Major', '']
        const { files } = await planned(loaded, csvFile({ head: HEAD, rows: [row] }))
        const hazard = await readAgain(loaded, files[0]?.text ?? '')
        const [sent] = [await csvCells(row)]
        expect(bare(hazard.effect?.text)).toBe(bare(sent[3]))
        expect(bare(hazard.harm?.text)).toBe(bare(sent[4]))
      }),
      { numRuns: 60, seed: 42 },
    )
  })

  it('makes of what this program exports the same fields again and again', async () => {
    const loaded = await opened()
    const log = readFileSync('test/golden/clinic-records/expected/hazard-log.csv')
    const { files, report } = await planned(loaded, log)
    expect(report.drafts.map(({ importedAs }) => importedAs)).toEqual(
      ['1', '2', '3', '4', '5'].map((number) => `HAZ-000${number}`),
    )
    expect(report.riskChanges).toEqual([])
    const first = await readAgain(loaded, files[0]?.text ?? '')
    expect(first.controls.map(({ id }) => id?.replace('HAZ-0001.', ''))).toEqual([
      'E1',
      'D1',
      'D2',
      'D3',
      'T1',
      'T2',
      'T3',
      'P1',
      'B1',
    ])
  })

  it.each(['xlsx', 'csv'])(
    'comes to the same fields when its own export is imported again (%s)',
    async (kind) => {
      const first = aRepository({ 'hazards/hazards.yaml': CONFIG, [`log.${kind}`]: await exported(kind) })
      expect((await first.run('import', `log.${kind}`, '--date', '2026-11-26')).told).toContain('written')
      await first.run('build', '--out', 'out', '--only', kind)
      const again = readFileSync(`${first.folder}/out/hazard-log.${kind}`)
      const second = aRepository({ 'hazards/hazards.yaml': CONFIG, [`log.${kind}`]: again })
      await second.run('import', `log.${kind}`, '--date', '2026-11-26')
      const [one, two] = [await fieldsIn(first.folder), await fieldsIn(second.folder)]
      expect(one).toHaveLength(5)
      expect(two).toEqual(one)
    },
  )
})

const CONFIG = 'product: { name: Example records, version: "1.0" }\nmatrix: nhs\n'

/** The log of the worked example, as a build of it gives it. */
const exported = async (kind: string): Promise<Uint8Array> => {
  const files = readdirSync(PROJECT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(`${PROJECT}/${file}`).isFile(),
  )
  const example = aRepository(
    Object.fromEntries(files.map((file) => [file, readFileSync(`${PROJECT}/${file}`)])),
  )
  await example.run('build', '--out', 'out', '--only', kind, '--date', '2026-11-26')
  return readFileSync(`${example.folder}/out/hazard-log.${kind}`)
}

const PROJECT = 'test/golden/clinic-records/project'

/** What each hazard of a register says in its fields, without places and without what was kept beside them. */
const fieldsIn = async (folder: string): Promise<readonly unknown[]> => {
  const names = readdirSync(`${folder}/hazards`).filter((name) => name.endsWith('.md'))
  const { remarkBlocks } = await import('../../src/parse/remark-blocks.ts')
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = readFileSync(`${folder}/hazards/${name}`)
      const hazard = await parseHazardFile('HAZ-0001', { path: name, bytes, problem: undefined }, (text) =>
        Promise.resolve(remarkBlocks(text)),
      )
      const texts = [
        hazard.name,
        hazard.description,
        hazard.effect,
        hazard.hazard,
        hazard.harm,
        hazard.assignment,
      ]
      return [
        ...texts.map((written) => written?.text),
        ...[...hazard.causes, ...hazard.types, ...hazard.controls].map(({ text }) => text),
        ...hazard.controls.map(({ id, status }) => [id, status?.text]),
        ...[hazard.initial, hazard.residual].flatMap((scoring) => [
          ...[scoring?.likelihood?.text, scoring?.severity?.text, scoring?.risk?.text],
          ...(scoring?.justifications.map(({ text }) => text) ?? []),
        ]),
        hazard.identified?.text,
      ]
    }),
  )
}

/** A row as a spreadsheet would show it. */
const csvCells = async (row: readonly string[]): Promise<readonly string[]> => {
  const { sheetText } = await import('../../src/render/sheet-text.ts')
  return row.map(sheetText)
}
