import { join, resolve } from 'node:path'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, textOf } from '../options.ts'

/** Writes everything an assessor is given. What was found decides nothing here: `check` is the gate. */
export const build: Command = {
  name: 'build',
  argument: undefined,
  summary: 'everything an assessor is given, into build/',
  options: [
    ...JUDGING_OPTIONS,
    { flags: '--out <dir>', summary: 'the output folder (default: build/ at the root)' },
  ],
  examples: ['hazards build', 'hazards build --out safety-case --rev v1.2.0'],
  run: async (terminal, _argument, options) => {
    const [pipeline, { reportFindings }, { verdict }, { writeArtifacts }, { findOutput }] = await Promise.all(
      [
        import('../../pipeline.ts'),
        import('../../report/report-findings.ts'),
        import('../../report/verdict.ts'),
        import('../../write/write-artifacts.ts'),
        import('../../read/find-output.ts'),
      ],
    )
    const chosen = textOf(options['out'])
    const register = textOf(options['register'])
    const out =
      chosen === undefined
        ? join(await findOutput(terminal.cwd, register), 'build')
        : resolve(terminal.cwd, chosen)
    const loaded = await pipeline.load(askOf(terminal, options, { out, recordsInputs: true }))
    if (!loaded.isConfigValid) {
      const first = loaded.findings[0]
      throw new UsageError(
        `hazards.yaml is wrong in places, so nothing was built${first === undefined ? '' : `: ${first.message} (line ${first.place.line})`}; "hazards check" names every place`,
      )
    }
    const examined = await pipeline.examine(loaded)
    const { judgement, log } = examined
    const { toolVersion } = loaded.ask
    const findings = reportFindings(judgement, {
      ...{ format: 'json', toolVersion, profile: loaded.config.profile, isColoured: false, isQuiet: false },
    })
    const artifacts = [
      ...(await pipeline.build(examined)),
      { path: 'findings.json', bytes: new TextEncoder().encode(findings) },
    ]
    const { revision, isDirty, date } = log
    await writeArtifacts({
      folder: out,
      artifacts,
      manifest: { toolVersion, revision, isDirty, date, inputs: loaded.inputs.digests() },
    })
    if (options['quiet'] !== true)
      terminal.tell(`${artifacts.length + 1} files written to ${out}\n${verdict(judgement)}\n`)
    return EXIT.clean
  },
}
