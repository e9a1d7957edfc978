import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Evidence } from '../../domain/evidence.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Loaded, PreparedBuild } from '../../pipeline.ts'
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
  ],
  examples: [
    'hazards build',
    'hazards build --out safety-case --rev v1.2.0',
    'hazards build --only hazard-log docx --out /tmp/log',
  ],
  run: async (terminal, _argument, options) => {
    const [pipeline, { findOutput }, { earlierBuild }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../read/find-output.ts'),
      import('../../read/earlier-build.ts'),
    ])
    const chosen = textOf(options['out'])
    const out =
      chosen === undefined
        ? join(await findOutput(terminal.cwd, textOf(options['register'])), 'build')
        : resolve(terminal.cwd, chosen)
    const loaded = await pipeline.load(askOf(terminal, options, { out, recordsInputs: true }))
    if (!loaded.isConfigValid) throw wrongConfig(loaded.findings)
    const { realPath } = await import('../../read/real-path.ts')
    refuseToWriteInto(realPath(out), loaded)
    const evidence = await pipeline.gather(loaded)
    const prepared = await pipeline.prepareBuild(loaded, evidence, listOf(options['only']))
    const tell = options['quiet'] === true ? () => undefined : progressOn(terminal)
    const written =
      earlierBuild(loaded.cache, { out, key: prepared.key }) ??
      (await writeBuild(loaded, { ...prepared, evidence, out, tell }))
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

/** What lays out PDFs, from the files of this package. */
const printer = async () => {
  const [{ openPrinter }, { readPrintFiles }] = await Promise.all([
    import('../../write/print-pdf.ts'),
    import('../../read/print-files.ts'),
  ])
  return openPrinter(readPrintFiles())
}

const drawingFonts = async () => (await import('../../read/print-files.ts')).readDrawingFonts()

interface BuildAsk extends PreparedBuild {
  readonly evidence: Evidence
  readonly out: string
  readonly tell: (what: string) => void
}

/** Judges, writes, and remembers what was written; gives the sentence that says so. */
const writeBuild = async (loaded: Loaded, ask: BuildAsk): Promise<string> => {
  const { evidence, templates, isWanted, isAsked, out, key, tell } = ask
  // A large register fills memory with what is needed for a moment: V8 is to collect it early (decision 0012).
  setFlagsFromString('--heap-growing-percent=60')
  const [pipeline, { reportFindings }, { verdict }, { writeArtifacts }, { rememberBuild }] =
    await Promise.all([
      import('../../pipeline.ts'),
      import('../../report/report-findings.ts'),
      import('../../report/verdict.ts'),
      import('../../write/write-artifacts.ts'),
      import('../../read/earlier-build.ts'),
    ])
  const examined = await pipeline.examine(loaded, evidence)
  const { toolVersion } = loaded.ask
  const findings = reportFindings(examined.judgement, {
    ...{ format: 'json', toolVersion, profile: loaded.config.profile, isColoured: false, isQuiet: false },
  })
  const built = await pipeline.build(examined, templates, { isWanted, isAsked, tell, printer, drawingFonts })
  const artifacts = [...built.artifacts, { path: 'findings.json', bytes: new TextEncoder().encode(findings) }]
  const { revision, isDirty, date } = examined.log
  const outputs = await writeArtifacts({
    folder: out,
    artifacts,
    manifest: { toolVersion, revision, isDirty, date, inputs: loaded.inputs.digests() },
  })
  const left = built.leftOut.map((sentence) => `${sentence}; name it with --only to have it\n`)
  const said = `${left.join('')}${verdict(examined.judgement)}`
  rememberBuild(loaded.cache, { out, key, outputs, said })
  return `${outputs.size} files written to ${out}\n${said}`
}
