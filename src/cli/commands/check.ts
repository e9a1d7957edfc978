import { resolve } from 'node:path'
import type { Examined } from '../../pipeline.ts'
import { counted } from '../../shared/counted.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command, OptionValues, Terminal } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, textOf } from '../options.ts'

/** Judges the register: findings, and the exit code that CI gates on. */
export const check: Command = {
  name: 'check',
  argument: undefined,
  summary: 'judge the register: findings, and the exit code CI gates on',
  options: [
    ...JUDGING_OPTIONS,
    {
      flags: '--baseline [file]',
      summary: 'remember what stands today and fail only on what is new; once written, it only shrinks',
    },
    {
      flags: '--fix',
      summary:
        'make the repairs that findings carry: references and hazard types, never a score or an approval',
    },
    { flags: '--format <name>', summary: 'text (default), json, sarif, github, gitlab, junit or markdown' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards check',
    'hazards check --results "reports/*.xml" --profile release',
    'hazards check --format github',
    'hazards check --fix',
  ],
  run: async (terminal, _argument, options) => {
    const [{ load, examine }, { reportFindings }, { REPORT_FORMATS }, { isGateOpen }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../report/report-findings.ts'),
      import('../../report/formats/index.ts'),
      import('../../report/verdict.ts'),
    ])
    const format = chosenFormat(REPORT_FORMATS, options).id
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    const judged = async (): Promise<Examined> =>
      examine(await load({ ...ask, baseline: baselineFile(terminal, options) }))
    let examined = await judged()
    if (options['fix'] === true) {
      const { fixFindings } = await import('../fix-findings.ts')
      if ((await fixFindings(examined, terminal)) > 0) examined = await judged()
    }
    const { loaded, judgement } =
      options['baseline'] === undefined ? examined : await keepBaseline(examined, terminal)
    terminal.out(
      reportFindings(judgement, {
        format,
        toolVersion: loaded.ask.toolVersion,
        profile: loaded.config.profile,
        isColoured: terminal.isColoured,
        isQuiet: options['quiet'] === true,
      }),
    )
    if (!loaded.isConfigValid) {
      terminal.tell(
        'error: hazards.yaml is wrong in places, so parts of it could not be used; the findings above name them\n',
      )
      return EXIT.failed
    }
    return isGateOpen(judgement) ? EXIT.clean : EXIT.findings
  },
}

/** The file that `--baseline FILE` names; without one, that of hazards.yaml, or its default. */
const baselineFile = ({ cwd }: Terminal, options: OptionValues): string | undefined => {
  const file = textOf(options['baseline'])
  return file === undefined ? undefined : resolve(cwd, file)
}

/** Writes the baseline as it stands today, and gives the register as it is judged under it. */
const keepBaseline = async (examined: Examined, { tell }: Terminal): Promise<Examined> => {
  const { remember } = await import('../../pipeline-baseline.ts')
  const { baseline } = examined.log.evidence
  if (!examined.loaded.isConfigValid) return examined
  if (baseline?.unusable !== undefined) {
    tell(`${baseline.file} was left as it is, since it cannot be used\n`)
    return examined
  }
  const { path, text, entries, examined: again } = remember(examined)
  const { replaceFile } = await import('../../write/replace-file.ts')
  replaceFile(examined.loaded.tree.root, path, text)
  const held = counted(entries, 'finding')
  const before = baseline?.entries.length
  tell(
    before === undefined
      ? `wrote ${path}: ${held} from before\n`
      : `wrote ${path}: ${held} from before, ${before - entries} fewer than it held\n`,
  )
  return again
}
