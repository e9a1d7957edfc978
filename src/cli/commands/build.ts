import { join, resolve } from 'node:path'
import type { Finding } from '../../domain/finding.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'
import { progressOn } from '../progress.ts'
import { refuseToWriteInto } from '../refuse-to-write-into.ts'

/** Writes everything an assessor is given. What was found decides nothing here: `check` is the gate. */
export const build: Command = {
  name: 'build',
  argument: undefined,
  summary: 'everything an assessor is given, into build/',
  options: [
    ...JUDGING_OPTIONS,
    { flags: '--out <dir>', summary: 'the output folder (default: build/ at the root)' },
    { flags: '--only <name...>', summary: 'only these documents and formats: hazard-log, pdf, …' },
    {
      flags: '--bundle',
      summary: 'also safety-case.zip: what was written, with the inputs it was made from',
    },
    { flags: '--sign <keyfile>', summary: 'also manifest.json.sig: its signature by this SSH key' },
  ],
  examples: [
    'hazards build',
    'hazards build --out safety-case --rev v1.2.0',
    'hazards build --only hazard-log docx --out /tmp/log',
    'hazards build --bundle --sign ~/.ssh/id_ed25519',
  ],
  run: async (terminal, _argument, options) => {
    const [pipeline, { writeBuild }, { findOutput }, { earlierBuild }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../write-build.ts'),
      import('../../read/find-output.ts'),
      import('../../read/earlier-build.ts'),
    ])
    const chosen = textOf(options['out'])
    const out =
      chosen === undefined
        ? join(await findOutput(terminal.cwd, textOf(options['register'])), 'build')
        : resolve(terminal.cwd, chosen)
    const isBundled = options['bundle'] === true
    const sign = textOf(options['sign'])
    const keyFile = sign === undefined ? undefined : resolve(terminal.cwd, sign)
    const recordsInputs = isBundled ? 'contents' : true
    const loaded = await pipeline.load(askOf(terminal, options, { out, recordsInputs }))
    if (!loaded.isConfigValid) throw wrongConfig(loaded.findings)
    const { realPath } = await import('../../read/real-path.ts')
    refuseToWriteInto(realPath(out), loaded)
    const evidence = await pipeline.gather(loaded)
    const only = listOf(options['only'])
    const prepared = await pipeline.prepareBuild(loaded, evidence, only)
    // Who signs wants a signature now, whatever was signed before.
    const key =
      keyFile === undefined && prepared.key !== undefined
        ? [prepared.key, ...(isBundled ? ['bundle'] : [])].join(' ')
        : undefined
    const tell = options['quiet'] === true ? () => undefined : progressOn(terminal)
    const written =
      earlierBuild(loaded.cache, { out, key }) ??
      (await writeBuild(loaded, { ...prepared, key, evidence, only, out, tell, isBundled, keyFile }))
    tell('')
    if (options['quiet'] !== true) terminal.tell(`${written}\n`)
    return EXIT.clean
  },
}

const wrongConfig = ([first]: readonly Finding[]): UsageError => {
  const example = first === undefined ? '' : `: ${first.message} (line ${first.place.line})`
  return new UsageError(
    `hazards.yaml is wrong in places, so nothing was built${example}; "hazards check" names every place`,
  )
}
