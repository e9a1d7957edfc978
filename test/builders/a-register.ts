import { onTestFinished } from 'vitest'
import type { Terminal } from '../../src/cli/command.ts'
import { runProgram } from '../../src/cli/program.ts'
import type { FindingsFile } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { aWorkshop } from './git-repository.ts'
import type { GitRepository } from './git-repository.ts'

/** What a run of the program said and how it ended. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly told: string
}

/** A repository in a temporary folder, with the program to run in it. */
export interface Repository extends GitRepository {
  readonly run: (...args: readonly string[]) => Promise<Run>
}

/** The JSON that `check --json` printed, held to its published schema. */
export const findingsIn = (out: string): FindingsFile => {
  const value: unknown = JSON.parse(out)
  const isFindings = schemaOf('findings')
  if (!isFindings(value))
    throw new Error(`the findings break their own schema: ${JSON.stringify(isFindings.errors)}`)
  return value
}

/** Runs the program in this process, as the terminal would where nobody sits at it. */
export const runIn = (cwd: string, args: readonly string[], env: Terminal['env'] = {}): Promise<Run> =>
  runAt({ cwd, env, ask: undefined }, args)

/** Runs the program in this process at a terminal: `ask` answers as the person who sits there. */
export const runAt = async (
  at: Pick<Terminal, 'cwd' | 'env' | 'ask'>,
  args: readonly string[],
): Promise<Run> => {
  let [out, told] = ['', '']
  const terminal: Terminal = {
    cwd: at.cwd,
    env: { SOURCE_DATE_EPOCH: '1793491200', ...at.env },
    out: (data) => void (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
    tell: (text) => void (told += text),
    isColoured: false,
    ask: at.ask,
  }
  const code = await runProgram(args, terminal)
  return { code, out, told }
}

/** A repository with these files; `isGit: false` leaves it a plain folder. Removed when the test ends. */
export const aRepository = (
  files: Readonly<Record<string, string | Uint8Array>>,
  ask: { readonly isGit?: boolean } = {},
): Repository => {
  const workshop = aWorkshop()
  onTestFinished(workshop.clean)
  const isGit = ask.isGit !== false
  const plain = isGit ? workshop.repository() : { ...workshop.folder(), git: refuse, commit: refuse }
  for (const [path, content] of Object.entries(files)) plain.write(path, content)
  if (isGit) plain.commit('first')
  return { ...plain, run: (...args) => runIn(plain.folder, args) }
}

const refuse = (): never => {
  throw new Error('this folder is no repository')
}

const CONFIG = 'product: { name: Example records, version: "1.0" }\nmatrix: nhs\nresults: [reports/*.xml]\n'

const HAZARD = `- Identified: 2026-01-05
- Conditions: fault

## Hazard name

The wrong record is opened

## Likelihood scoring

Medium

- Justification: seen in two of forty sessions of a pilot

## Severity scoring

Major

## Causes

1. The list moves while it is clicked

## Effect

Another record is on screen than the one that was meant.

## Hazard

A decision rests on another patient's record.

## Hazard type

- WrongPatient

## Harm

A patient is given a drug that was meant for another.

## Assignment

A. Example

## Hazard controls

### Design controls (manufacturer)

- **D1** The record on screen is the one whose id was clicked.
  - Code: src/open.ts:1-2
  - Check: compose.yml services.app.mem_limit <= 1G
  - Status: implemented
  - New hazards: none

### Testing controls (manufacturer)

- **T1** Move the list while clicking.
  - Verifies: D1
  - Test: test/open.test.ts > opens the record that was clicked
  - Status: implemented
  - New hazards: none

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1, T1
- Rationale: the id decides
- Further reduction: impractical – nothing else moves

## Hazard status

Open
`

const passing = '<testcase classname="test/open.test.ts" name="opens the record that was clicked" />'

/** A small project whose gate is open: two hazards, each with a control that is built, set and tested. */
export const OPEN_PROJECT: Readonly<Record<string, string>> = {
  'hazards/hazards.yaml': CONFIG,
  'hazards/HAZ-0001-wrong-record.md': HAZARD,
  'hazards/HAZ-0002-second.md': HAZARD.replace('The wrong record is opened', 'The record is opened twice'),
  'src/open.ts': 'export const open = (id: string): string =>\n  id\n',
  'test/open.test.ts': "it('opens the record that was clicked', () => expect(open('a')).toBe('a'))\n",
  'compose.yml': 'services:\n  app:\n    image: app\n    mem_limit: 512M\n',
  'reports/junit.xml': `<testsuite name="all">${passing}</testsuite>`,
  '.gitignore': 'reports/\n',
}

export const FAILING_REPORT = `<testsuite name="all">${passing.replace(' />', '><failure message="another record" /></testcase>')}</testsuite>`
export const PASSING_CASE = passing
