import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { textOf } from '../options.ts'
import { TOOL_VERSION } from '../tool-version.ts'

/** Starts a register: settings, one worked hazard, a CI workflow, editor settings. Nothing is overwritten. */
export const init: Command = {
  name: 'init',
  argument: '[dir]',
  summary: 'start a register: config, one worked hazard, CI workflow, editor settings',
  options: [
    { flags: '--date <yyyy-mm-dd>', summary: 'the date in the worked hazard (default: today in UTC)' },
  ],
  examples: ['hazards init', 'hazards init ../records'],
  run: async (terminal, argument, options) => {
    const [{ packageFile }, { writeNewFile }, { judgementDate }] = await Promise.all([
      import('../../read/package-files.ts'),
      import('../../write/write-new-file.ts'),
      import('../../read/clock.ts'),
    ])
    const folder = resolve(terminal.cwd, argument ?? '.')
    const date = judgementDate(textOf(options['date']), terminal.env)
    const values = {
      date,
      version: TOOL_VERSION,
      product: JSON.stringify(basename(folder)),
      tests: testSteps(folder),
    }
    for (const [path, scaffold] of SCAFFOLDS) {
      const text = packageFile(`templates/scaffold/${scaffold}`).replaceAll(
        /\{\{(\w+)\}\}/g,
        (_, name: string) => valueOf(values, name),
      )
      const isWritten = writeNewFile(join(folder, path), text)
      terminal.tell(isWritten ? `wrote ${path}\n` : `kept  ${path}, which is there already\n`)
    }
    if (options['quiet'] !== true) terminal.tell(NEXT)
    return EXIT.clean
  },
}

const SCAFFOLDS = [
  ['hazards/hazards.yaml', 'hazards.yaml'],
  ['hazards/HAZ-0001-result-under-another-name.md', 'worked-hazard.md'],
  ['.github/workflows/hazards.yml', 'workflow.yml'],
  ['.editorconfig', 'editorconfig'],
] as const

const NEXT = `
Next: name your product and your Clinical Safety Officer in hazards/hazards.yaml, write hazards with
"hazards new", and run "hazards check". The gate stays closed until test results are there to be read.
`

const valueOf = (values: Readonly<Record<string, string>>, name: string): string => values[name] ?? ''

/** The steps that run the project's own tests, where it is a package with tests; else a place to put them. */
const testSteps = (folder: string): string =>
  existsSync(join(folder, 'package.json'))
    ? '      - name: Run the tests\n        run: npm ci && npm test'
    : '      # Run your tests here, and let them write JUnit XML to reports/.'
