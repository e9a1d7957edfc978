import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, textOf } from '../options.ts'

/** Judges the register: findings, and the exit code that CI gates on. */
export const check: Command = {
  name: 'check',
  argument: undefined,
  summary: 'judge the register: findings, and the exit code CI gates on',
  options: [
    ...JUDGING_OPTIONS,
    { flags: '--format <name>', summary: 'text (default), json, sarif, github, gitlab, junit or markdown' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards check',
    'hazards check --results "reports/*.xml" --profile release',
    'hazards check --format github',
  ],
  run: async (terminal, _argument, options) => {
    const [{ load, examine }, { isReportFormatId, reportFindings }, { REPORT_FORMATS }, { isGateOpen }] =
      await Promise.all([
        import('../../pipeline.ts'),
        import('../../report/report-findings.ts'),
        import('../../report/formats/index.ts'),
        import('../../report/verdict.ts'),
      ])
    const format = options['json'] === true ? 'json' : (textOf(options['format']) ?? 'text')
    if (!isReportFormatId(format)) {
      const known = REPORT_FORMATS.map(({ id }) => id)
      throw new UsageError(
        `There is no format "${format}", expected ${known.join(', ')}${didYouMean(format, known)}`,
      )
    }
    const { loaded, judgement } = await examine(
      await load(askOf(terminal, options, { out: undefined, recordsInputs: false })),
    )
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
