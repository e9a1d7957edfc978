import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf } from '../options.ts'

/** One hazard or control in the terminal. It informs; `check` is the gate. */
export const show: Command = {
  name: 'show',
  argument: '<id>',
  summary: 'one hazard or control in the terminal: text, scores, evidence, why',
  options: [
    { flags: '--why', summary: 'from each cause up: what keeps the claimed risk from being supported' },
    ...JUDGING_OPTIONS,
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: ['hazards show HAZ-0001', 'hazards show HAZ-0001.D1', 'hazards show HAZ-0001 --why'],
  run: async (terminal, argument, options) => {
    const [{ load, examine }, { shownById }, { SHOW_FORMATS }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../compose/shown-hazard.ts'),
      import('../../report/show-formats/index.ts'),
    ])
    const format = chosenFormat(SHOW_FORMATS, options)
    const id = (argument ?? '').trim()
    const examined = await examine(
      await load(askOf(terminal, options, { out: undefined, recordsInputs: false })),
    )
    const shown = shownById(examined.log, examined.judgement, id)
    if (shown.length === 0) throw new UsageError(notFound(id, examined.log))
    terminal.out(format.report(shown, { isWhy: options['why'] === true, isColoured: terminal.isColoured }))
    return EXIT.clean
  },
}

/** What there is in its place: the controls of its hazard, or the ids that look like it. */
const notFound = (id: string, { hazards }: AssessedLog): string => {
  const owner = hazards.find((hazard) => hazard.id.toLowerCase() === id.split('.')[0]?.toLowerCase())
  const idsOf = ({ controls }: AssessedLog['hazards'][number]): readonly string[] =>
    controls.flatMap((control) => control.id ?? [])
  if (owner !== undefined) {
    const known = idsOf(owner)
    const list = known.length === 0 ? 'no control with an id' : known.join(', ')
    return `There is no control "${id}", expected one of ${owner.id}: ${list}${didYouMean(id, known)}`
  }
  const known = hazards.map((hazard) => hazard.id)
  const few = known.slice(0, MOST_NAMED).join(', ')
  const more = known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : ''
  const expected = known.length === 0 ? 'but the register has no hazard' : `expected one of ${few}${more}`
  return `There is no hazard or control "${id}", ${expected}${didYouMean(id, [...known, ...hazards.flatMap(idsOf)])}`
}

const MOST_NAMED = 8
