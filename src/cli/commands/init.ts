import { join, resolve } from 'node:path'
import type { InitPlan } from '../../compose/init-plan.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { textOf } from '../options.ts'
import { TOOL_VERSION } from '../tool-version.ts'

/** Starts a register that fits what is there; nothing is overwritten, nothing is run. */
export const init: Command = {
  name: 'init',
  argument: '[dir]',
  summary:
    'start a register: config, one worked hazard, CI, a hook before a push, editor settings, as they fit what is there',
  options: [
    { flags: '--date <yyyy-mm-dd>', summary: 'the date in the worked hazard (default: today in UTC)' },
  ],
  examples: ['hazards init', 'hazards init ../records'],
  run: async (terminal, argument, options) => {
    const [{ surveyProject }, { initPlan }, { initFiles, partsToAdd }, { writeNewFile }, { judgementDate }] =
      await Promise.all([
        import('../../read/survey-project.ts'),
        import('../../compose/init-plan.ts'),
        import('../init-files.ts'),
        import('../../write/write-new-file.ts'),
        import('../../read/clock.ts'),
      ])
    const folder = resolve(terminal.cwd, argument ?? '.')
    const survey = surveyProject(folder)
    const plan = initPlan(survey)
    const values = {
      date: judgementDate(textOf(options['date']), terminal.env),
      version: TOOL_VERSION,
      product: JSON.stringify(survey.name),
    }
    const isQuiet = options['quiet'] === true
    if (!isQuiet) terminal.tell(lines('found  ', plan.found))
    for (const { path, text } of initFiles(plan, values)) {
      const isWritten = writeNewFile(join(folder, path), text)
      terminal.tell(isWritten ? `wrote ${path}\n` : `kept  ${path}, which is there already\n`)
    }
    if (isQuiet) return EXIT.clean
    terminal.tell(lines('assumed', plan.assumed) + lines('untold ', plan.untold))
    terminal.tell(partsToAdd(plan, survey, values) + nextSteps(plan))
    return EXIT.clean
  },
}

const lines = (word: string, sentences: readonly string[]): string =>
  sentences.map((sentence) => `${word}  ${sentence}\n`).join('')

const nextSteps = ({ register }: InitPlan): string => {
  const named = register === 'hazards' ? '' : ` --register ${register}`
  return `
Next: name your product and your Clinical Safety Officer in ${register}/hazards.yaml, write hazards with
"hazards new${named}" (or begin with "hazards patterns"), and run "hazards check${named}". The gate stays closed until test
results are there to be read.
`
}
