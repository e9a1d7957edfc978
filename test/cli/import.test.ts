import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository, runAt } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const PATIENCE = { timeout: 120_000 }

/** A table that no known layout is: its own words for every column. */
const FOREIGN = [
  'No,What could happen,What we do about it,How bad,Remarks',
  '7,A dose is shown in another unit,Two people read the unit aloud,Major,Seen in a test',
  '8,An allergy list is a day old,The list is fetched each time,Considerable,',
  '',
].join('\n')

const KEPT = 'hazards/import/log.csv.mapping.yaml'

const MAPPING = `columns:
  - { heading: No, field: importedAs }
  - { heading: What could happen, field: name }
  - { heading: What we do about it, field: design }
  - { heading: How bad, field: initialSeverity }
`

const withTable = (files: Readonly<Record<string, string>> = {}): Repository =>
  aRepository({ ...OPEN_PROJECT, 'log.csv': FOREIGN, ...files })

const readIn = ({ folder }: Repository, path: string): string => readFileSync(join(folder, path), 'utf8')

const hazardsIn = ({ folder }: Repository): readonly string[] => readdirSync(join(folder, 'hazards')).sort()

/** The file of the one draft whose name has these words. */
const draftWith = (repository: Repository, words: string): string => {
  const found = hazardsIn(repository).filter((name) => name.includes(words))
  expect(found).toHaveLength(1)
  return readIn(repository, `hazards/${found[0] ?? ''}`)
}

describe('the columns of a table that nobody knows', PATIENCE, () => {
  it('are shown, and nothing is written until a person says yes', async () => {
    const repository = withTable()
    const before = hazardsIn(repository)
    const { code, told } = await repository.run('import', 'log.csv')
    expect(code).toBe(2)
    expect(told).toContain(
      'log.csv is no hazard log of a known layout. Its columns and 2 rows would be read so',
    )
    expect(told).toMatch(/What could happen +kept word for word/)
    expect(told).toContain('Nobody is here to confirm the columns, expected --yes, or --mapping FILE')
    expect(hazardsIn(repository)).toEqual(before)
  })

  it('are asked about once: another file of that name is read by what was confirmed', async () => {
    const repository = withTable()
    const asked: string[] = []
    const first = await runAt(
      {
        ...{ cwd: repository.folder, env: {} },
        ask: (question) => {
          asked.push(question)
          return Promise.resolve('y')
        },
      },
      ['import', 'log.csv'],
    )
    expect([first.code, asked.length]).toEqual([0, 1])
    expect(readIn(repository, KEPT)).toContain('  - heading: "What could happen"\n    field: kept\n')
    repository.write(KEPT, MAPPING)
    repository.commit('the right columns')
    const { code, told } = await repository.run('import', 'log.csv')
    expect(code).toBe(0)
    expect(told).toContain(`The columns of log.csv are those of ${KEPT}, confirmed earlier`)
    const draft = draftWith(repository, 'dose-is-shown')
    expect(draft).toContain('Two people read the unit aloud')
    expect(draft).toContain('Seen in a test')
    expect(readIn(repository, KEPT)).toBe(MAPPING)
  })

  it('are those of a mapping that somebody names; a heading that it leaves out is kept word for word', async () => {
    const repository = withTable({ 'columns.yaml': MAPPING })
    const { code, out } = await repository.run('import', 'log.csv', '--mapping', 'columns.yaml')
    expect(code).toBe(0)
    expect(out).toContain('Remarks: E2')
    expect(existsSync(join(repository.folder, KEPT))).toBe(false)
  })

  it('are confirmed once for two files of one name, and both become drafts', async () => {
    const repository = withTable({ 'a/log.csv': FOREIGN, 'b/log.csv': FOREIGN })
    const before = hazardsIn(repository).length
    const { code, told } = await repository.run('import', 'a/log.csv', 'b/log.csv', '--yes')
    expect(code).toBe(0)
    expect(told.match(/would be read so/g)).toHaveLength(1)
    // Two drafts of each, and the folder of the mapping.
    expect(hazardsIn(repository)).toHaveLength(before + 5)
  })

  it('leave no half of an import behind where a file is in the way', async () => {
    const repository = withTable({ '.gitignore': 'hazards/import/\n' })
    repository.write('second.csv', FOREIGN)
    repository.write('hazards/import/second.csv.mapping.yaml', '')
    const before = hazardsIn(repository)
    const { code } = await repository.run('import', 'log.csv', 'second.csv', '--yes')
    expect(code).toBe(2)
    expect(hazardsIn(repository)).toEqual(before)
  })
})

describe('a table of which no heading says anything', PATIENCE, () => {
  it('is refused with the mapping to fill in, which then is read', async () => {
    const repository = withTable({ 'log.csv': FOREIGN.replace('No,', 'Case,') })
    const { code, told } = await repository.run('import', 'log.csv', '--yes')
    expect(code).toBe(2)
    expect(told).toContain('No column says what it is')
    const filled = told
      .slice(told.indexOf('columns:\n'))
      .replace('"Case"\n    field: kept', '"Case"\n    field: importedAs')
      .replace('"What could happen"\n    field: kept', '"What could happen"\n    field: name')
    repository.write('columns.yaml', filled)
    expect((await repository.run('import', 'log.csv', '--mapping', 'columns.yaml')).code).toBe(0)
    expect(draftWith(repository, 'dose-is-shown')).toContain('Two people read the unit aloud')
  })
})

describe('a mapping that is not what it should be', PATIENCE, () => {
  it.each([
    ['- heading: [a]', 'maps nothing'],
    [
      'columns: [{ heading: No, field: constructor }]',
      'maps "No" to "constructor", expected one of importedAs',
    ],
    ['columns: [{ heading: "", field: name }]', 'has a column without a heading'],
    ['columns: &a [*a]', 'is no YAML that can be read'],
    [
      'columns: [{ heading: No, field: name }, { heading: No, field: kept }]',
      'maps "No" twice, expected one field for each heading',
    ],
    ['columns: [{ heading: Elsewhere, field: name }]', 'has no table with the headings of the mapping'],
  ])('is refused in words: %s', async (text, words) => {
    const repository = withTable({ [KEPT]: text })
    const before = hazardsIn(repository)
    const { code, told } = await repository.run('import', 'log.csv', '--yes')
    expect(code).toBe(2)
    expect(told).toContain(words)
    expect(hazardsIn(repository)).toEqual(before)
  })

  it('is not followed out of the repository', async () => {
    const repository = withTable()
    const outside = aRepository({ 'secret.yaml': MAPPING })
    repository.write('hazards/import/other.yaml', MAPPING)
    symlinkSync(join(outside.folder, 'secret.yaml'), join(repository.folder, KEPT))
    repository.commit('a link')
    expect(dirname(outside.folder)).not.toBe(repository.folder)
    const { code, told } = await repository.run('import', 'log.csv', '--yes')
    expect(code).toBe(2)
    expect(told).toContain(`${KEPT} cannot be read (outside)`)
  })

  it('keeps both columns where it says of two that they are the one id', async () => {
    const text = MAPPING.replace('field: name', 'field: importedAs')
    const repository = withTable({ 'columns.yaml': text })
    const { code, out } = await repository.run('import', 'log.csv', '--mapping', 'columns.yaml', '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('No: A2 and A3')
    expect(out).toContain('What could happen: B2 and B3')
  })
})

/** The example of the NHS Data Dictionary; it belongs to nobody. */
const EXAMPLE = '943 476 5919'

describe('what may tell of a patient', PATIENCE, () => {
  const marked = (): Repository =>
    withTable({
      'columns.yaml': MAPPING,
      'log.csv': FOREIGN.replace('Seen in a test', `Seen for ${EXAMPLE}; DOB 01/02/1970`),
    })
  const ARGS = ['import', 'log.csv', '--mapping', 'columns.yaml']

  it('stops the import: it names file and cell, not the number, and nothing is written', async () => {
    const repository = marked()
    const before = hazardsIn(repository)
    const { code, out, told } = await repository.run(...ARGS)
    expect(code).toBe(2)
    expect(told).toContain('2 places of the source may tell of a patient')
    expect(told).toContain('log.csv E2: ten digits that may be an NHS number')
    expect(told).toContain('log.csv E2: what may be a date of birth')
    expect(told).toContain('so nothing was written')
    expect(out).toContain('May tell of a patient')
    expect(out + told).not.toMatch(/943\s?476|01\/02\/1970/)
    expect(hazardsIn(repository)).toEqual(before)
  })

  it('does not stop a look at what would be written', async () => {
    const repository = marked()
    const before = hazardsIn(repository)
    const { code, out } = await repository.run(...ARGS, '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('E2: ten digits that may be an NHS number')
    expect(hazardsIn(repository)).toEqual(before)
  })

  it('is written where somebody has looked and says so, word for word', async () => {
    const repository = marked()
    const { code } = await repository.run(...ARGS, '--allow-patient-data')
    expect(code).toBe(0)
    expect(draftWith(repository, 'dose-is-shown')).toContain(EXAMPLE)
  })

  it('is not written where a person who is asked says anything but yes', async () => {
    const repository = marked()
    const before = hazardsIn(repository)
    const at = { cwd: repository.folder, env: {}, ask: () => Promise.resolve('') }
    const { code, told } = await runAt(at, ARGS)
    expect(code).toBe(2)
    expect(told).toContain('so nothing was written')
    expect(hazardsIn(repository)).toEqual(before)
  })
})
