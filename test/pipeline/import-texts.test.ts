import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../src/domain/import-report.ts'
import { IMPORT_FORMATS } from '../../src/parse/import-formats/index.ts'
import { parseFailureMode } from '../../src/parse/parse-failure-mode.ts'
import { parseHazardFile } from '../../src/parse/parse-hazard-log.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { parseRunbook } from '../../src/parse/parse-runbook.ts'
import { load } from '../../src/pipeline.ts'
import type { Loaded } from '../../src/pipeline.ts'
import { planImport } from '../../src/pipeline-import.ts'
import { OPEN_PROJECT, aRepository } from '../builders/a-register.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'
import { FAILURE, PAGE, POSTMORTEM, RUNBOOK } from '../builders/texts-to-import.ts'

const opened = (): Promise<Loaded> =>
  load({
    ...{ cwd: aRepository(OPEN_PROJECT).folder, env: {}, toolVersion: '1.0.0', register: undefined },
    ...{ results: [], resultsRev: undefined, date: '2026-11-26', rev: undefined, profile: undefined },
    ...{ cacheDir: false, out: undefined, recordsInputs: false },
  })

const imported = async (loaded: Loaded, text: string, as?: string) => {
  const format = IMPORT_FORMATS.find(({ id }) => id === as)
  const bytes = new TextEncoder().encode(text)
  const made = await planImport(loaded, {
    name: 'source.txt',
    bytes,
    as: format,
    mapping: undefined,
    ids: [],
  })
  if (!('files' in made)) throw new Error(`no drafts: ${JSON.stringify(made)}`)
  return made
}

const fileOf = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  ...{ path, bytes: new TextEncoder().encode(text), problem: undefined },
})

const expectSum = ({ read, mapped, kept, structure, refused }: ImportReport): void => {
  expect(mapped + kept + structure + refused).toBe(read)
}

/** Lines as a file of a format that has a frame of its own. */
const sourceOf: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'hazard-document': (lines) =>
    `# Log\n\n## Hazard 1: x\n\n### Harm\n\nh\n\n### Severity\n\nMajor\n\n${lines.join('\n')}`,
  'safety-md': (lines) => `---\nhazards:\n  - id: H1\n    title: x\n---\n${lines.join('\n')}`,
  'github-issues': ([title = 'x', label = 'x', ...lines]) =>
    JSON.stringify([
      {
        ...{ number: 7, title, labels: [{ name: 'hazard' }, { name: label }], body: lines.join('\n') },
        comments: lines.map((body) => ({ author: { login: title }, body })),
        more: lines.reduce<unknown>((below, line) => [{ line, below }], label),
      },
    ]),
}

describe('texts that people have', { timeout: 300_000 }, () => {
  it('a page copied from a site becomes the hazard that it was, its stranded types among its types', async () => {
    const loaded = await opened()
    const { files, report } = await imported(loaded, PAGE)
    const [file] = files
    if (file === undefined) throw new Error('no file')
    const hazard = await parseHazardFile('HAZ-0001', fileOf(file), loaded.parseMarkdown)
    expect(hazard.name?.text).toBe('The export takes all memory')
    expect(hazard.causes).toHaveLength(2)
    expect(hazard.types.map(({ text }) => text)).toEqual(['NoAccessToData', 'SystemCrash'])
    expect(hazard.controls.map(({ id, declared }) => `${id ?? ''} ${declared ?? ''}`)).toEqual([
      'HAZ-0001.D1 planned',
      'HAZ-0001.B1 planned',
    ])
    expect(hazard.controls[0]?.checks.map(({ name }) => name)).toEqual(['container-memory-limit'])
    expect(hazard.slips.strandedTypes).toEqual([])
    expect(file.text).toContain('> Seen twice on Mondays')
    expect(report.notes.join('\n')).toContain('"SystemCrash" stood among the controls')
    expectSum(report)
  })

  it('a write-up of a failure becomes a failure mode, and the hazard it asks about with planned controls', async () => {
    const loaded = await opened()
    const { files, report } = await imported(loaded, FAILURE)
    const [mode, hazard] = files
    if (mode === undefined || hazard === undefined) throw new Error('two files expected')
    const read = await parseFailureMode(fileOf(mode), loaded.parseMarkdown)
    expect(read.hazards.map(({ text }) => text)).toEqual([report.drafts[1]?.id])
    expect(read.trigger?.text).toContain('the morning clinic opens')
    expect(read.causes.map(({ text }) => text)).toEqual(['No bound'])
    expect(read.candidates.map(({ text }) => text)).toEqual(['Connection Pooling', 'ask the database team'])
    expect(read.scores.map(({ text }) => text)).toEqual(['Critical (all of it)'])
    expect(mode.text).toContain('**A walk on the stage** (line 37 to line 40):')
    const asked = await parseHazardFile('HAZ-0001', fileOf(hazard), loaded.parseMarkdown)
    expect(asked.name?.text).toBe('The pool runs dry')
    expect(asked.causes[0]?.text).toContain('each request opens one more')
    expect(asked.controls.map(({ text, declared }) => [text, declared])).toEqual([
      ['Connection Pooling', 'planned'],
      ['Bound the pool', 'planned'],
    ])
    expect(asked.controls[0]?.checks.map(({ name }) => name)).toEqual(['connection-pool-bound'])
    expect(asked.initial.likelihood?.text).toBe('TBC')
    expect(report.notes.join('\n')).toContain('the review of 2026-11-10 (line 45) is overdue on 2026-11-26')
    expectSum(report)
  })

  it('a postmortem without marks becomes an incident with its day, its journal, its causes and every action', async () => {
    const loaded = await opened()
    const { files, report } = await imported(loaded, POSTMORTEM)
    const [file] = files
    if (file === undefined) throw new Error('no file')
    const read = await parseIncident(fileOf(file), loaded.parseMarkdown)
    expect(read.occurred?.text).toBe('2024-09-15')
    expect(read.journal?.text.split('\n')).toHaveLength(3)
    expect(read.cause?.text).toContain('traced to one query')
    expect(read.actions.map(({ text }) => text)).toEqual([
      'Bound the query: never more than a page, and never without a limit.',
      'Write the test.',
      'Tell the clinics.',
    ])
    expect(file.text).toContain('the ward’s lists')
    expect(report.notes.join('\n')).toContain('read as Mac Roman is put right in 1 place')
    expectSum(report)
  })

  it('a runbook keeps its steps, boxes and tables, and what is blank in it is told', async () => {
    const loaded = await opened()
    const { files, report } = await imported(loaded, RUNBOOK)
    const [file] = files
    if (file === undefined) throw new Error('no file')
    const read = await parseRunbook(fileOf(file), loaded.parseMarkdown)
    expect(read.title).toBe('High memory runbook')
    expect(read.contact).toBeDefined()
    expect(read.reviewed).toBeUndefined()
    expect(file.text).toContain('1. [ ] Ring the clinic')
    expect(report.notes).toEqual([
      '"Last Updated" (line 6) is left blank',
      '"[Configure in your org]" (line 25) only keeps a place',
      '2 boxes (line 18 and on) nobody has ticked',
    ])
    expectSum(report)
  })

  it('adds up and loses no word, whatever stands in a text', async () => {
    const loaded = await opened()
    const lines = fc.oneof(
      HOSTILE_TEXTS,
      fc.constantFrom(
        '',
        '---',
        '```',
        '# Failure mode: x',
        '## Causes',
        '## Impact',
        '### Timeline',
        '## Prevention',
      ),
      fc.constantFrom(
        'Owner: A. Example',
        '**Severity:** Major',
        '| Harm | none |',
        '| --- | --- |',
        'Harm¶',
        'Hazard¶',
      ),
      fc.constantFrom(
        '- one',
        '2. two',
        'Steps:',
        'The Scenario',
        '});Growing Old Caches:',
        'Root Cause: it',
        '## Hazard status',
      ),
      fc.constantFrom(
        'hazards:',
        '  - id: H1',
        '    title: x',
        '    severity: 2',
        '| H1 | x | Major |',
        '## Hazard 2: y',
      ),
    )
    const ids = [
      'hazard-page',
      'failure-mode',
      'postmortem',
      'runbook',
      'hazard-document',
      ...Object.keys(sourceOf),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(lines, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...ids),
        async (all, as) => {
          const text = sourceOf[as]?.(all) ?? all.join('\n')
          fc.pre(text.trim() !== '')
          const { report, files } = await imported(loaded, text, as)
          expectSum(report)
          for (const file of files) expect(file.text).not.toMatch(/^Approved/m)
        },
      ),
      { seed: 7, numRuns: 1000 },
    )
  })
})
