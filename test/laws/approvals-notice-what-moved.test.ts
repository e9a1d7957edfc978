import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedInWords } from '../../src/domain/moved-words.ts'
import { approved, APPROVING_CONFIG } from '../builders/an-approved-register.ts'
import { examineFiles } from '../builders/examine-files.ts'
import type { ExamineOptions } from '../builders/examine-files.ts'

const hazardText = (n: number): string => `## Hazard name

Hazard ${n}

## Likelihood scoring

High

## Severity scoring

TBC

- Harm: Death
- Patients: single

## Design controls (manufacturer)

- **D1** A limit.
  - Code: src/${n}.ts
  - Check: compose.yml services.s${n}.mem_limit <= 2G
  - Test: test/${n}.test.ts > limits
  - Status: implemented

## Training controls (deployment)

- **P1** People know it.
  - Evidence: training/${n}.pdf, dated 2026-09-01, valid 12 months

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major

## Hazard status

Open
`

const testCase = (n: number, inside = ''): string =>
  `<testcase classname="test/${n}.test.ts" name="limits">${inside}</testcase>`

const PROJECT: Readonly<Record<string, string>> = {
  'hazards/hazards.yaml': APPROVING_CONFIG,
  'hazards/HAZ-0001.md': hazardText(1),
  'hazards/HAZ-0002.md': hazardText(2),
  'compose.yml': 'services:\n  s1:\n    mem_limit: 2G\n  s2:\n    mem_limit: 2G\n',
  'src/1.ts': 'export const limit = 1\n',
  'src/2.ts': 'export const limit = 2\n',
  'test/1.test.ts': 'test',
  'test/2.test.ts': 'test',
  'training/1.pdf': 'slides',
  'training/2.pdf': 'slides',
  'reports/junit.xml': `<testsuite name="all">${testCase(1)}${testCase(2)}</testsuite>`,
}

type Change = (files: Record<string, string>) => void

const edit =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const before = files[path] ?? ''
    if (!before.includes(from)) throw new Error(`${path} has no ${from}`)
    files[path] = before.replace(from, to)
  }

/** Which approvals no longer hold after a change, and what is said to have moved. */
const after = async (
  change: Change,
  ask: { readonly isKept?: boolean; readonly options?: ExamineOptions } = {},
): Promise<{ readonly outdated: readonly string[]; readonly said: readonly string[] }> => {
  const files = { ...(await approved(PROJECT, { isKept: ask.isKept ?? true })) }
  change(files)
  const { log } = await examineFiles(files, ask.options)
  const outdated = log.hazards.filter(({ approvalState }) => approvalState !== 'valid')
  return {
    outdated: outdated.map(({ id }) => id),
    said: outdated.flatMap((hazard) => movedInWords(hazard.sinceApproval().moved)),
  }
}

const HAZARD = 'hazards/HAZ-0001.md'

const TOUCHES_ONE: readonly (readonly [string, Change, string])[] = [
  ['a score', edit(HAZARD, 'High', 'Very Low'), 'the text under "Likelihood scoring" has changed'],
  [
    'a claim',
    edit(HAZARD, 'Likelihood: Low', 'Likelihood: Very Low'),
    'the text under "Residual hazard risk assessment" has changed',
  ],
  [
    'a new heading',
    edit(HAZARD, '## Hazard status', '## Remark\n\nx\n\n## Hazard status'),
    'the text under "Remark" is new',
  ],
  [
    'a word above the first heading',
    edit(HAZARD, '\n\n## Hazard name', '\n- Identified: 2026-01-01\n\n## Hazard name'),
    'the text above the first heading is new',
  ],
  [
    'a setting',
    edit('compose.yml', 's1:\n    mem_limit: 2G', 's1:\n    mem_limit: 4G'),
    'the setting compose.yml services.s1.mem_limit of D1 was 2G, is 4G',
  ],
  [
    'a setting that still holds',
    edit('compose.yml', 's1:\n    mem_limit: 2G', 's1:\n    mem_limit: 1G'),
    'the setting compose.yml services.s1.mem_limit of D1 was 2G, is 1G',
  ],
  [
    'a test that is skipped',
    edit('reports/junit.xml', testCase(1), testCase(1, '<skipped/>')),
    'the test "test/1.test.ts > limits" of D1 was passed, is skipped',
  ],
  [
    'a test that did not run',
    edit('reports/junit.xml', testCase(1), ''),
    'the test "test/1.test.ts > limits" of D1 has no result here, was passed',
  ],
  [
    'code that does something else',
    edit('src/1.ts', 'limit = 1', 'limit = 1000'),
    'the code src/1.ts of D1 has changed in meaning',
  ],
  [
    'code that is gone',
    (files) => delete files['src/1.ts'],
    'the code src/1.ts of D1 was src/1.ts, is missing',
  ],
  [
    'a document that is gone',
    (files) => delete files['training/1.pdf'],
    'the evidence "training/1.pdf, dated 2026-09-01, valid 12 months" of P1 was there, is not there',
  ],
]

describe('what an approval rests on', () => {
  it.each(TOUCHES_ONE)(
    '%s outdates the approval of its hazard and of no other, and is said',
    async (_, change, words) => {
      expect(await after(change)).toEqual({ outdated: ['HAZ-0001'], said: [words] })
    },
  )

  it('is the same matrix for all: another outdates every approval', async () => {
    const { outdated, said } = await after((files) => {
      files['hazards/hazards.yaml'] = APPROVING_CONFIG.replace('matrix: nhs\n', OTHER_MATRIX)
    })
    expect(outdated).toEqual(['HAZ-0001', 'HAZ-0002'])
    expect(new Set(said)).toContain('the table of the risk matrix has changed')
  })

  it('is in date for as long as its documents are', async () => {
    const { outdated, said } = await after(() => undefined, { options: { date: '2027-10-02' } })
    expect([outdated.length, said]).toEqual([
      2,
      ['the state of P1 was verified, is stale', 'the state of P1 was verified, is stale'],
    ])
  })
})

const HARMLESS: readonly (readonly [string, Change])[] = [
  ['nothing', () => undefined],
  ['another file', (files) => void (files['src/other.ts'] = 'x')],
  ['another setting of the file', edit('compose.yml', 'services:', 'name: x\nservices:')],
  ['a comment in the settings', edit('compose.yml', 'services:', '# a comment\nservices:')],
  ['blank lines and blanks at the ends of lines', edit(HAZARD, 'High\n', '\nHigh  \n\n\n')],
  ['line ends of Windows', (files) => void (files[HAZARD] = (files[HAZARD] ?? '').replaceAll('\n', '\r\n'))],
  ['a byte-order mark', (files) => void (files[HAZARD] = `\ufeff${files[HAZARD] ?? ''}`)],
  [
    'the time and the order of tests',
    edit(
      'reports/junit.xml',
      `name="all">${testCase(1)}${testCase(2)}`,
      `name="all" time="9">${testCase(2)}${testCase(1)}`,
    ),
  ],
  [
    'a test of nobody',
    edit(
      'reports/junit.xml',
      testCase(1),
      `${testCase(1)}<testcase classname="a" name="b"><failure/></testcase>`,
    ),
  ],
  [
    'a comment in the code, and how it is laid out',
    edit('src/1.ts', 'export const limit = 1', '// what may be used\nexport const limit =\n  1'),
  ],
  ['a new hazard', (files) => void (files['hazards/HAZ-0003.md'] = hazardText(3))],
  [
    'a person who is listed besides',
    edit('hazards/hazards.yaml', 'people: [', 'people: [{ name: B. Example }, '),
  ],
  ['a later day', () => undefined],
]

/** The same change of the other hazard. */
const ofSecond =
  (change: Change): Change =>
  (files) => {
    const swapped = Object.fromEntries(Object.entries(files).map(([path, text]) => [swap(path), swap(text)]))
    change(swapped)
    for (const path of Object.keys(files)) if (!(swap(path) in swapped)) Reflect.deleteProperty(files, path)
    for (const [path, text] of Object.entries(swapped)) files[swap(path)] = swap(text)
  }

/** Reads the project with its hazards, and what they rest on, the other way round. */
const swap = (text: string): string =>
  text.replaceAll(
    /(HAZ-000|(?:src|test|training)\/|\bs)([12])\b/g,
    (_, before: string, n: string) => `${before}${n === '1' ? '2' : '1'}`,
  )

it('outdates exactly the approvals that any mixture of changes touches', async () => {
  const change = fc.tuple(fc.constantFrom(...TOUCHES_ONE.map(([, each]) => each)), fc.boolean())
  const harmless = fc.constantFrom(
    ...HARMLESS.filter(([name]) => name !== 'a later day').map(([, each]) => each),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), fc.option(harmless), async (changes, extra) => {
      const touched = new Set<string>()
      const { outdated } = await after((files) => {
        for (const [each, isSecond] of changes)
          if (isApplied(() => (isSecond ? ofSecond(each) : each)(files)))
            touched.add(isSecond ? 'HAZ-0002' : 'HAZ-0001')
        if (extra !== null) isApplied(() => extra(files))
      })
      expect(outdated.filter((id) => id !== 'HAZ-0003')).toEqual([...touched].sort())
    }),
    { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 60), seed: 129 },
  )
})

/** A change of what an earlier one has changed already is none. */
const isApplied = (change: () => void): boolean => {
  try {
    change()
    return true
  } catch {
    return false
  }
}

describe('what an approval does not rest on', () => {
  it.each(HARMLESS)('%s leaves it in force', async (name, change) => {
    const options = name === 'a later day' ? { date: '2027-08-01' } : {}
    const { outdated } = await after(change, { options })
    expect(outdated.filter((id) => id !== 'HAZ-0003')).toEqual([])
  })

  it.each(['\n\n', '\n', '\n\n\n'])('nor where the line is written: code first, line later', async (gap) => {
    const { log } = await examineFiles(PROJECT)
    const code = log.hazards[0]?.digest().slice(0, 8) ?? ''
    const line = `Approved: A. Example, GMC 0000000, 2026-10-15, of ${code}`
    for (const text of [
      `- ${line}${gap}${PROJECT[HAZARD] ?? ''}`,
      `${line}${gap === '\n' ? '\n\n' : gap}${PROJECT[HAZARD] ?? ''}`,
    ]) {
      const examined = await examineFiles({ ...PROJECT, [HAZARD]: text })
      expect(examined.log.hazards[0]?.approvalState).toBe('valid')
    }
  })
})

const terms = (...words: readonly string[]): string =>
  words.map((word) => `{ word: ${word}, meaning: ${word} }`).join(', ')
const OTHER_MATRIX = `matrix:
  name: Ours
  source: our plan
  likelihoods: [${terms('Very Low', 'Low', 'Medium', 'High', 'Very High')}]
  severities: [${terms('Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic')}]
  risk: { Very Low: [1, 1, 2, 2, 3], Low: [1, 2, 2, 3, 4], Medium: [2, 2, 3, 3, 4], High: [2, 3, 3, 4, 4], Very High: [3, 4, 4, 5, 5] }
  levels: [a, b, c, d, e]
  harms: [{ name: Death, single: Major }]
`
