import type { Selected } from '../../compose/select-patterns.ts'
import type { PatternSelection } from '../../report/pattern-format.ts'
import { counted } from '../../shared/counted.ts'
import { UsageError } from '../../shared/usage-error.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { listOf } from '../options.ts'

/** The hazards that many products have, to start from; nothing is written, and no register is needed. */
export const patterns: Command = {
  name: 'patterns',
  argument: '[word...]',
  summary:
    'hazards and controls that many products have, by topic; one of them by its name, or those that hold some words',
  options: [
    { flags: '--controls', summary: 'list the controls, which can be put into a hazard that you have' },
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards patterns',
    'hazards patterns memory',
    'hazards patterns one-container-takes-all',
    'hazards patterns medication --controls',
    'hazards patterns one-container-takes-all.D1 one-container-takes-all.T1',
  ],
  run: async (terminal, _argument, options) => {
    const [{ loadPatterns }, { selectPatterns }, { PATTERN_FORMATS }] = await Promise.all([
      import('../../pipeline-patterns.ts'),
      import('../../compose/select-patterns.ts'),
      import('../../report/pattern-formats/index.ts'),
    ])
    const format = chosenFormat(PATTERN_FORMATS, options)
    const all = await loadPatterns()
    const selection = selectionOf(
      selectPatterns(all, listOf(options['arguments'])),
      options['controls'] === true,
    )
    terminal.out(format.report(selection, { isColoured: terminal.isColoured }))
    if (options['quiet'] !== true && format.id === 'text') terminal.tell(`\n${whatNext(selection)}\n`)
    return EXIT.clean
  },
}

const selectionOf = (selected: Selected, isOfControls: boolean): PatternSelection => {
  if ('problem' in selected) throw new UsageError(selected.problem)
  if ('controls' in selected) return { kind: 'controls', controls: selected.controls }
  if ('patterns' in selected) return { kind: 'list', patterns: selected.patterns, isOfControls }
  return isOfControls
    ? { kind: 'list', patterns: [selected.pattern], isOfControls }
    : { kind: 'pattern', pattern: selected.pattern }
}

const whatNext = (selection: PatternSelection): string => {
  if (selection.kind === 'pattern')
    return `"hazards new --from ${selection.pattern.name}" writes a hazard from it; a Clinical Safety Officer judges what it says`
  if (selection.kind === 'controls')
    return 'Paste it below the heading of its kind in a hazard; give it the next id there, and a testing control its "Verifies:"'
  const controls = selection.patterns.flatMap((pattern) => pattern.controls).length
  const count = `${counted(selection.patterns.length, 'pattern')}, ${counted(controls, 'control')}`
  return selection.isOfControls
    ? `${count}; "hazards patterns ID" prints a control to paste`
    : `${count}; "hazards patterns NAME" shows one, "hazards new --from NAME" writes a hazard from it`
}
