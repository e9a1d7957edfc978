import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofRecord } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { runAt } from './a-register.ts'
import type { Repository, Run } from './a-register.ts'

/** A test runner of a few lines: real in that it loads the files, runs the tests and writes JUnit XML. */
const RUNNER = `import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
const [report, ...files] = process.argv.slice(2)
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const cases = []
for (const file of files) {
  try {
    const { tests } = await import(pathToFileURL(file).href)
    for (const [name, run] of Object.entries(tests)) {
      let inner = ''
      try { await run() } catch (error) {
        const kind = error.name === 'AssertionError' ? 'failure' : process.env.ALL_FAIL ? 'failure' : 'error'
        inner = '<' + kind + ' type="' + error.name + '" message="' + escape(error.message.split('\\n')[0]) + '"/>'
      }
      cases.push('<testcase classname="' + file + '" name="' + escape(name) + '">' + inner + '</testcase>')
    }
  } catch (error) {
    cases.push('<testcase classname="' + file + '" name="' + file + '"><error type="' + error.name + '"/></testcase>')
  }
}
writeFileSync(report, '<testsuite name="all">' + cases.join('') + '</testsuite>')
process.exitCode = cases.some((each) => /<(failure|error)/.test(each)) ? 1 : 0
`

const HAZARD = `# Hazard name

A dose beyond the limit is given

# Likelihood scoring

Medium

# Severity scoring

Major

# Design controls (manufacturer)

- **D1** A dose beyond the limit is refused.
  - Code: src/limit.mjs#isWithin
  - Test: test/limit.test.mjs > refuses what is beyond the limit
  - Status: implemented
- **D2** The limit is fifty.
  - Check: settings.yml dose.limit <= 50
  - Test: test/settings.test.mjs > the limit is fifty
  - Status: implemented
- **D3** A dose is rounded down.
  - Code: src/round.mjs#rounded
  - Test: test/round.test.mjs > rounds
  - Status: implemented
- **D4** Two doses are added.
  - Code: src/add.mjs
  - Test: test/add.test.mjs > adds
  - Status: implemented

# Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Further reduction: impractical – nothing else moves

# Hazard status

Open
`

/** How the project says that its tests are run. */
export const RUNS = 'prove: { tests: [ { files: "test/**", command: "node run.mjs {report} {files}" } ] }\n'

/** A small project with a runner of its own: D1 and D2 are tested, D3's test looks at nothing, D4's breaks off. */
export const PROVABLE_PROJECT: Readonly<Record<string, string>> = {
  'hazards/hazards.yaml': `product: { name: Example }\nmatrix: nhs\nresults: [reports/*.xml]\n${RUNS}`,
  'hazards/HAZ-0001.md': HAZARD,
  'run.mjs': RUNNER,
  'settings.yml': 'dose:\n  limit: 50 # mg\n  unit: mg\n',
  'src/limit.mjs': 'export const isWithin = (dose) => {\n  return dose <= 50\n}\n',
  'src/round.mjs': 'export const rounded = (dose) => {\n  return Math.floor(dose)\n}\n',
  'src/add.mjs': 'export const add = (one, other) => ({ sum: one + other })\n',
  'test/limit.test.mjs':
    "import assert from 'node:assert/strict'\nimport { isWithin } from '../src/limit.mjs'\n" +
    "export const tests = {\n  'refuses what is beyond the limit': () => {\n    assert.equal(isWithin(50), true)\n    assert.equal(isWithin(51), false)\n  },\n}\n",
  'test/settings.test.mjs':
    "import assert from 'node:assert/strict'\nimport { readFileSync } from 'node:fs'\n" +
    "export const tests = {\n  'the limit is fifty': () => assert.match(readFileSync('settings.yml', 'utf8'), /limit: 50/),\n}\n",
  'test/round.test.mjs':
    "import assert from 'node:assert/strict'\nimport '../src/round.mjs'\n" +
    'const rounded = () => 1\n' +
    'export const tests = { rounds: () => assert.equal(rounded(1.5), 1) }\n',
  'test/add.test.mjs':
    "import { add } from '../src/add.mjs'\n" +
    "export const tests = { adds: () => { if (add(1, 1).sum.toFixed(0) === '') throw new TypeError('no sum') } }\n",
  'reports/junit.xml':
    '<testsuite name="all">' +
    [
      ['test/limit.test.mjs', 'refuses what is beyond the limit'],
      ['test/settings.test.mjs', 'the limit is fifty'],
      ['test/round.test.mjs', 'rounds'],
      ['test/add.test.mjs', 'adds'],
    ]
      .map(([file, name]) => `<testcase classname="${file}" name="${name}"/>`)
      .join('') +
    '</testsuite>',
  '.gitignore': 'reports/\n',
}

/** Its runner never ends, and neither does what the runner starts, which gives a sign of life all the while. */
export const HANGING_PROJECT = {
  ...PROVABLE_PROJECT,
  'hazards/hazards.yaml':
    'product: { name: Example }\nmatrix: nhs\nprove: { tests: [ { files: "test/**", command: "node hang.mjs {report}", timeout: 1 second } ] }\n',
  'hang.mjs':
    "import { spawn } from 'node:child_process'\n" +
    "const sign = `setInterval(() => require('fs').appendFileSync(process.env.SIGNS, 'x'), 20)`\n" +
    "spawn(process.execPath, ['-e', sign])\nsetInterval(() => {}, 1000)\n",
  'reports/.keep': '',
}

const PATH = process.env['PATH']

/** Runs `hazards prove` in this process; `answer` is what the person at the terminal types. */
export const runProve = (
  { folder }: Repository,
  args: readonly string[],
  at: { readonly env?: Record<string, string>; readonly answer?: string } = {},
): Promise<Run> => {
  const { answer } = at
  const ask = answer === undefined ? undefined : () => Promise.resolve(answer)
  return runAt({ cwd: folder, env: { PATH, ...at.env }, ask }, ['prove', '--no-cache', ...args])
}

/** The proof of a control that stands in a register, held to its published schema. */
export const proofOf = ({ folder }: Repository, id: string): ProofRecord => {
  const value: unknown = JSON.parse(readFileSync(join(folder, 'hazards/proofs', `${id}.json`), 'utf8'))
  const isProof = schemaOf('proof')
  if (!isProof(value)) throw new Error(`the proof breaks its schema: ${JSON.stringify(isProof.errors)}`)
  return value
}
