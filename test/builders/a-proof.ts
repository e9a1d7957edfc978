import { proofDigest, proofParts } from '../../src/assess/proof-parts.ts'
import type { ProofRecord } from '../../src/domain/schema-types.ts'
import { sha256 } from '../../src/read/digest.ts'
import { examineFiles } from './examine-files.ts'

export const PROOF = 'hazards/proofs/HAZ-0001.D1.json'

/** A hazard whose control D1 is built and tested; its residual risk rests on that control. */
export const TESTED_CONTROL: Readonly<Record<string, string>> = {
  'hazards/HAZ-0001.md': `# Hazard name

A result is shown under the wrong name

# Likelihood scoring

Medium

# Severity scoring

Major

# Design controls (manufacturer)

- **D1** The banner is drawn from the record that is open.
  - Code: src/banner.ts#banner
  - Test: test/banner.test.ts > shows the open record
  - Status: implemented

# Residual hazard risk assessment

- Likelihood: Very Low
- Severity: Considerable
- Relies on: D1

# Hazard status

Open
`,
  'src/banner.ts': 'export const banner = (record) => record.name\nexport const other = 1\n',
  'test/banner.test.ts': "it('shows the open record', () => expect('A').toBe('A'))\n",
  'reports/junit.xml':
    '<testsuite name="s"><testcase classname="test/banner.test.ts" name="shows the open record"/></testsuite>',
}

/** How hazards.yaml says that tests are run. */
export const PROVING =
  'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*.xml"]\nprove: { tests: [{ files: test/**, command: "run {report}" }] }\n'

/** The text of a proof of D1 as these files stand, as `hazards prove` would write it. */
export const proofOfToday = async (
  verdict: ProofRecord['verdict'],
  files: Readonly<Record<string, string>> = TESTED_CONTROL,
  overrides: Partial<ProofRecord> = {},
): Promise<string> => {
  const { log } = await examineFiles(files)
  const control = log.hazards[0]?.controls[0]
  if (control === undefined) throw new Error('there is no control to prove')
  const parts = proofParts(control, { textOf: (path) => files[path], digest: sha256 })
  const proof: ProofRecord = {
    ...{ schema: 'hazards-proof/1', control: 'HAZ-0001.D1', verdict, because: 'so it was' },
    ...{ digest: proofDigest(control.id, parts, sha256), parts: [...parts] },
    ...{ files: ['src/banner.ts', 'test/banner.test.ts'], tests: [], mutants: [], commands: [] },
    ...{ revision: null, dirty: false, date: '2026-10-01', tool: { name: 'hazards', version: '0.1.0' } },
    ...overrides,
  }
  return JSON.stringify(proof)
}

/** The files with a proof of D1 beside them. */
export const withProof = async (
  verdict: ProofRecord['verdict'],
  files: Readonly<Record<string, string>> = TESTED_CONTROL,
): Promise<Readonly<Record<string, string>>> => ({ ...files, [PROOF]: await proofOfToday(verdict, files) })
