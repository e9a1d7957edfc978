import { readFileSync, renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImpactFile } from '../../src/domain/schema-types.ts'
import { FAILING_REPORT, OPEN_PROJECT, aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import {
  IMPACT_HAZARD as HAZARD,
  IMPACT_PROJECT as PROJECT,
  LONG,
  impactIn,
  touchedControls as controlsOf,
} from '../builders/an-impact.ts'

const hazardText = OPEN_PROJECT[HAZARD] ?? ''

/** What a change of the working tree touches, seen from the commit before it. */
const touchedBy = async (change: (repository: Repository) => void, ...args: readonly string[]) => {
  const repository = aRepository(PROJECT)
  change(repository)
  const { code, out, told } = await repository.run('impact', '--json', '--no-cache', ...args)
  expect([code, told]).toEqual([0, ''])
  return impactIn(out)
}

const write = (path: string, text: string) => (repository: Repository) => repository.write(path, text)

const reasonsOf = ({ hazards, reasons }: ImpactFile): readonly string[] => [
  ...reasons,
  ...hazards.flatMap((hazard) => hazard.reasons),
]

const edited = (from: string | RegExp, to: string) => {
  const text = hazardText.replace(from, to)
  expect(text).not.toBe(hazardText)
  return touchedBy(write(HAZARD, text))
}

describe('the code that a control names', () => {
  it('touches it where the change reaches into its lines', async () => {
    const impact = await touchedBy(write('src/open.ts', LONG.replace('  id\n', '  id.trim()\n')))
    expect(controlsOf(impact)).toEqual(['HAZ-0001.D1', 'HAZ-0002.D1'])
    expect(impact.hazards[0]?.controls[0]?.touches).toEqual([
      { kind: 'code', path: 'src/open.ts', how: 'changed' },
    ])
    expect(impact.unplaced).toEqual([])
  })

  it('does not where the change lies beside them, and the file is named all the same', async () => {
    const impact = await touchedBy(write('src/open.ts', `${LONG}// the end\n`))
    expect(controlsOf(impact)).toEqual([])
    expect(impact.review).toBe(false)
    expect(impact.unplaced).toEqual([{ path: 'src/open.ts', near: ['HAZ-0001.D1', 'HAZ-0002.D1'] }])
  })

  it('touches it where a line is put between its lines', async () => {
    const impact = await touchedBy(write('src/open.ts', LONG.replace('  id\n', '  // why\n  id\n')))
    expect(controlsOf(impact)).toContain('HAZ-0001.D1')
  })

  it('follows a file that is moved, and one that is gone', async () => {
    const moved = await touchedBy((repository) => {
      renameSync(repository.at('src/open.ts'), repository.at('src/show.ts'))
      repository.git('add', '--all')
    })
    expect(moved.hazards[0]?.controls[0]).toMatchObject({
      id: 'HAZ-0001.D1',
      verification: 'missing',
      touches: [{ kind: 'code', path: 'src/open.ts', how: 'moved to src/show.ts' }],
    })
    expect(reasonsOf(moved).join('\n')).toContain('on which the residual risk rests, is missing')
    const gone = await touchedBy((repository) => {
      repository.remove('src/open.ts')
    })
    expect(gone.hazards[0]?.controls[0]?.touches).toEqual([
      { kind: 'code', path: 'src/open.ts', how: 'gone' },
    ])
    expect(reasonsOf(gone)).toContain('The risk that is claimed is no longer earned')
  })

  it('is said to be untouched where nothing of it is', async () => {
    const repository = aRepository(PROJECT)
    repository.write('src/other.ts', 'export const other = 1\n')
    repository.write('src/new.ts', 'export const fresh = 1\n')
    const { out } = await repository.run('impact')
    expect(out).toContain('2 files that no control names where they changed:\n  src/other.ts\n  src/new.ts\n')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'No hazard control is touched. Nothing here asks for a Clinical Safety Officer',
    )
  })
})

describe('what else a control names', () => {
  it('is a setting, where its value changes and not where another does', async () => {
    const compose = OPEN_PROJECT['compose.yml'] ?? ''
    const raised = await touchedBy(write('compose.yml', compose.replace('512M', '4G')))
    expect(raised.hazards[0]?.controls[0]).toMatchObject({ id: 'HAZ-0001.D1', verification: 'failing' })
    expect(raised.review).toBe(true)
    const gone = await touchedBy(write('compose.yml', compose.replace('    mem_limit: 512M\n', '')))
    expect(controlsOf(gone)).toContain('HAZ-0001.D1')
    const beside = await touchedBy(write('compose.yml', compose.replace('image: app', 'image: app:2')))
    expect(controlsOf(beside)).toEqual([])
  })

  it('is a test, whose loss asks for a Clinical Safety Officer', async () => {
    const changed = await touchedBy(write('test/open.test.ts', '// nothing\n'))
    expect(changed.hazards[0]?.controls.map(({ touches }) => touches[0]?.kind)).toEqual(['test', 'test'])
    const gone = await touchedBy((repository) => {
      repository.remove('test/open.test.ts')
    })
    expect(reasonsOf(gone).join('\n')).toContain('HAZ-0001.D1, on which the residual risk rests, is missing')
  })
})

describe('a Clinical Safety Officer has to look', () => {
  it.each([
    [
      'a score',
      '\nMedium\n',
      '\nLow\n',
      /^The initial risk was 3 \(Medium, Major\) and is 3 \(Low, Major\)$/,
    ],
    [
      'a claim',
      '- Likelihood: Low',
      '- Likelihood: Very Low',
      /^The residual risk that is claimed was 3 .* and is 2/,
    ],
    ['the status', '\nOpen\n', '\nClosed\n', /^The status was "Open" and is "Closed"$/],
    [
      'the words of a control',
      'The record on screen is',
      'The record on show is',
      /^Control HAZ-0001\.D1 is worded anew$/,
    ],
    [
      'what the residual rests on',
      'Relies on: D1, T1',
      'Relies on: T1',
      /^The residual risk rested on HAZ-0001.D1, HAZ-0001.T1 and rests on HAZ-0001.T1$/,
    ],
    [
      'a check that is weakened',
      '<= 1G',
      '<= 8G',
      /^The text has changed under "Design controls \(manufacturer\)"$/,
    ],
    ['the harm', 'A patient is given', 'A patient was given', /^The text has changed under "Harm"$/],
  ])('when %s changes', async (_, from, to, reason) => {
    const impact = await edited(from, to)
    expect(impact.review).toBe(true)
    expect(reasonsOf(impact).some((each) => reason.test(each))).toBe(true)
  })

  it('when a control is gone, and when one is new', async () => {
    const gone = await edited(/- \*\*T1\*\*[\s\S]*?(?=\n## Residual)/, '')
    expect(reasonsOf(gone)).toContain('Control HAZ-0001.T1 is gone')
    const fresh = await edited(
      '### Testing controls',
      '- **D2** A second pair of eyes.\n\n### Testing controls',
    )
    expect(reasonsOf(fresh)).toContain('Control HAZ-0001.D2 is new')
  })

  it('when a hazard is new, and when one is gone', async () => {
    const fresh = await touchedBy(write('hazards/HAZ-0003-third.md', hazardText))
    expect(fresh.hazards.map(({ id, reasons }) => [id, reasons[0]])).toEqual([
      ['HAZ-0003', 'The hazard is new'],
    ])
    const gone = await touchedBy((repository) => {
      repository.remove(HAZARD)
    })
    expect(gone.hazards[0]).toMatchObject({
      id: 'HAZ-0001',
      reasons: ['The hazard is gone from the register'],
      current: 'not known',
    })
  })

  it.each([
    [
      'the people',
      'matrix: nhs',
      'matrix: nhs\npeople: [ { name: A. Example } ]',
      'The people who may approve',
    ],
    [
      'a level',
      'matrix: nhs',
      'matrix: nhs\nrules: { weak-controls: off }',
      'The levels of rules have changed',
    ],
  ])('when %s changes', async (_, from, to, reason) => {
    const yaml = OPEN_PROJECT['hazards/hazards.yaml'] ?? ''
    const impact = await touchedBy(write('hazards/hazards.yaml', yaml.replace(from, to)))
    expect(impact.reasons.join('\n')).toContain(reason)
  })

  it('when the matrix changes, and the risk of a hazard that nobody touched with it', async () => {
    const page = readFileSync('docs/how-to/use-another-risk-matrix.md', 'utf8')
    const [, yaml = ''] = /^```yaml hazards\/hazards\.yaml\n([\s\S]*?)^```$/m.exec(page) ?? []
    const impact = await touchedBy(write('hazards/hazards.yaml', yaml))
    expect(impact.reasons).toContain('The risk matrix has changed, by which every risk is judged (3.2.1)')
    expect(impact.hazards[0]?.reasons.join('\n')).toMatch(/The initial risk was 3 .* and is not known/)
    expect(impact.hazards[0]?.reasons).toContain('The risk today goes up from 3 to not known')
  })

  it('when the approval of a hazard is out of date for it', { timeout: 30_000 }, async () => {
    const repository = aRepository(PROJECT)
    const yaml = `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}people: [ { name: A. Example, role: clinical-safety-officer, body: GMC, number: '0000000', checked: 2026-10-01 } ]\n`
    repository.write('hazards/hazards.yaml', yaml)
    repository.commit()
    await repository.run('build', '--only', 'html', '--out', 'out')
    const page = readFileSync(repository.at('out/hazards/HAZ-0001.html'), 'utf8')
    const [, code = ''] = /names the code <code>([0-9a-f]+)</.exec(page) ?? []
    repository.remove('out')
    repository.write(HAZARD, `Approved: A. Example, GMC 0000000, 2026-10-20, of ${code}\n\n${hazardText}`)
    repository.commit('Approved')
    repository.write('compose.yml', (OPEN_PROJECT['compose.yml'] ?? '').replace('512M', '256M'))
    const impact = impactIn((await repository.run('impact', '--json', '--no-cache')).out)
    expect(impact.hazards[0]?.reasons).toEqual(['The approval of A. Example is out of date'])
    expect(impact.hazards[0]?.controls[0]?.touches[0]).toEqual({
      kind: 'setting',
      path: 'compose.yml',
      how: 'changed',
    })
  })

  it('when a text of the safety case, an incident or the baseline changes', async () => {
    const impact = await touchedBy((repository) => {
      repository.write('hazards/case/scope.md', 'One site.\n')
      repository.write('hazards/incidents/INC-0001.md', '# Incident name\n\nIt stopped\n')
      repository.write('hazards/baseline.json', '{}')
    })
    expect(impact.reasons).toHaveLength(3)
    expect(impact.registerFiles).toHaveLength(3)
  })

  it('not when blanks and line ends change', async () => {
    const impact = await edited('## Effect\n', '## Effect   \n\n')
    expect(impact).toMatchObject({ review: false, hazards: [] })
  })
})

describe('evidence that is lost without a word in the diff', () => {
  it('is told of a control whose test fails after the change', async () => {
    const repository = aRepository(PROJECT)
    repository.write('src/open.ts', LONG.replace('  id\n', "  'a'\n"))
    repository.write('reports/junit.xml', FAILING_REPORT)
    const impact = impactIn((await repository.run('impact', '--json', '--no-cache')).out)
    expect(reasonsOf(impact).join('\n')).toContain(
      'HAZ-0001.D1, on which the residual risk rests, is failing',
    )
  })
})
