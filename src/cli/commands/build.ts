import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Finding } from '../../domain/finding.ts'
import type { Loaded } from '../../pipeline.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command, Terminal } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'

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

/** What is built is no record, and the next build would read it as one; nor is it git's. */
const refuseToWriteInto = (out: string, { log, tree }: Loaded): void => {
  const register = join(tree.root, log.folder)
  const taken = log.folder === '' ? PARTS.map((part) => join(register, part)) : [register]
  const home = taken.find((folder) => isIn(out, folder))
  if (home !== undefined)
    throw new UsageError(
      `${out} is part of the register, where the next build would take what is written for records, expected an output folder outside ${home}; leave --out away for build/, or name another`,
    )
  if (/[\\/]\.git(?:[\\/]|$)/i.test(out))
    throw new UsageError(
      `${out} is git's own folder or below it, expected an output folder outside .git; leave --out away for build/, or name another`,
    )
}

/** The folders of a register, beside its hazards. */
const PARTS = ['incidents', 'failure-modes', 'runbooks', 'case', 'templates'] as const

const isIn = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

/** What is being made, in one line that the next one takes the place of; nothing where nobody sits. */
const progressOn = (terminal: Terminal): ((what: string) => void) => {
  if (terminal.ask === undefined) return () => undefined
  let isThere = false
  return (what) => {
    if (what !== '' || isThere) terminal.tell(`\r\u001b[K${what}`)
    isThere = what !== ''
  }
}
