import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { registerDocument } from '../../src/compose/register-document.ts'
import { openSession } from '../../src/pipeline-lsp.ts'
import type { OpenTexts, Session } from '../../src/pipeline-lsp.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import type { GitRepository } from '../builders/git-repository.ts'
import { askAt } from '../builders/examine-repository.ts'

/** How many sequences of edits are tried: more with HAZARDS_RUNS. */
const RUNS = Number(process.env['HAZARDS_RUNS'] ?? 25)

const workshop = aWorkshop()
afterAll(workshop.clean)

const FILES = ['hazards/HAZ-0001.md', 'hazards/HAZ-0002.md', 'hazards/HAZ-0003.md'] as const

const hazard = (number: number) => `Reviewed: 2026-09-01, A. Reviewer

# Hazard name

Wrong record ${number}

## Likelihood scoring

Medium

## Severity scoring

Major

## Hazard controls

### Design controls (manufacturer)

- **D1** It is capped.
  - Code: src/list.ts:${number}-9
  - Status: implemented

### Testing controls (manufacturer)

- **T1** It is tried.
  - Verifies: D1
  - Test: test/list.test.ts > list caps ${number}

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1
`

let repository: GitRepository
beforeAll(() => {
  repository = workshop.repository()
  repository.write(
    'hazards/hazards.yaml',
    'product: { name: Example }\nmatrix: nhs\nresults: [reports/*.xml]\n',
  )
  for (const [index, file] of FILES.entries()) repository.write(file, hazard(index + 1))
  repository.write('src/list.ts', '// @control HAZ-0001.D1\n'.repeat(12))
  repository.write('src/other.ts', '// other\n')
  repository.write('test/list.test.ts', '// HAZ-0002.T1\n')
  const cases = [1, 2, 3].map(
    (number) => `<testcase classname="test/list.test.ts" name="list caps ${number}"/>`,
  )
  repository.write('reports/junit.xml', `<testsuite name="all">${cases.join('')}</testsuite>`)
  repository.commit('Register')
})

/** What somebody types: in a line of their own or in place of one, in what one hazard says of itself or of another. */
const line = fc.constantFrom(
  ...[
    '- **D2** Another one.',
    '- **D1** Twice.',
    '  - Code: src/other.ts',
    '  - Code: src/none.ts',
    '',
    'High',
  ],
  ...[
    '  - Test: test/list.test.ts > list caps 2',
    '  - Verifies: D2',
    '  - New hazards: HAZ-0002',
    '- Relies on: D2',
  ],
  ...[
    '  - New hazards: HAZ-0009',
    '## Hazard status',
    'Withdrawn - gone',
    '# Hazard nam',
    '- **T1**',
    '- Severity: Minor',
  ],
  ...['Approved: 2026-09-02, A. Reviewer, code abcdef12', 'NHS number 943 476 5919', '<!-- open'],
)
const edit = fc.record({
  file: fc.constantFrom(...FILES),
  act: fc.constantFrom('add', 'replace', 'remove', 'close'),
  at: fc.nat(32),
  line,
})

interface Edit {
  readonly file: string
  readonly act: string
  readonly at: number
  readonly line: string
}

const typed = (texts: OpenTexts, { file, act, at, line: words }: Edit): OpenTexts => {
  if (act === 'close') return new Map([...texts].filter(([open]) => open !== file))
  const lines = (texts.get(file) ?? readFileSync(repository.at(file), 'utf8')).split('\n')
  const place = Math.min(at, lines.length - 1)
  lines.splice(place, act === 'add' ? 0 : 1, ...(act === 'remove' ? [] : [words]))
  return new Map([...texts, [file, lines.join('\n')]])
}

/** Everything that a judgement says: of every hazard and control, and every finding. */
const said = async (session: Session, texts: OpenTexts): Promise<object> => {
  const { log, judgement } = await session.judged(texts)
  return { register: registerDocument(log, judgement), judgement }
}

it('is judged after any sequence of edits as if nothing had been known before', async () => {
  const session = await openSession(askAt(repository.folder))
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      let texts: OpenTexts = new Map()
      for (const each of edits) {
        texts = typed(texts, each)
        await session.judged(texts)
      }
      const anew = await openSession(askAt(repository.folder))
      expect(await said(session, texts)).toEqual(await said(anew, texts))
    }),
    { numRuns: RUNS, seed: 129 },
  )
}, 600_000)
