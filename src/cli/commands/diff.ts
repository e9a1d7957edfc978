import { resolve } from 'node:path'
import { ANSWERS } from '../../domain/comparison-words.ts'
import type { ComparedRevisions } from '../../pipeline-compare.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'
import { drawingFonts, printer } from '../printing.ts'
import { progressOn } from '../progress.ts'
import { refuseToWriteInto } from '../refuse-to-write-into.ts'

/** Tells what changed in the register between two revisions. It informs; `check` is the gate. */
export const diff: Command = {
  name: 'diff',
  argument: '[a..b]',
  summary: 'what changed in the register between two revisions, in clinical terms',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rev ')),
    { flags: '--format <name>', summary: 'text (default), markdown or json' },
    { flags: '--json', summary: 'the same as --format json' },
    {
      flags: '--out <dir>',
      summary: 'write it as a document instead: html, md, docx and pdf in this folder',
    },
    { flags: '--only <name...>', summary: 'with --out: only these formats' },
  ],
  examples: [
    'hazards diff',
    'hazards diff v1.2.0',
    'hazards diff v1.2.0..v1.3.0',
    'hazards diff v1.2.0..v1.3.0 --format markdown',
    'hazards diff v1.2.0..v1.3.0 --out changes',
  ],
  run: async (terminal, argument, options) => {
    const [{ compareRevisions }, { DIFF_FORMATS }] = await Promise.all([
      import('../../pipeline-compare.ts'),
      import('../../report/diff-formats/index.ts'),
    ])
    const format = chosenFormat(DIFF_FORMATS, options)
    const chosen = textOf(options['out'])
    const out = chosen === undefined ? undefined : resolve(terminal.cwd, chosen)
    const ask = askOf(terminal, options, { out, recordsInputs: out !== undefined })
    const compared = await compareRevisions(ask, argument)
    const { comparison } = compared
    const isQuiet = options['quiet'] === true
    if (argument === undefined && !isQuiet)
      terminal.tell(
        `No revision is named, so this is what changed since the last release, ${visibleText(comparison.base.name)}\n`,
      )
    if (out === undefined) terminal.out(format.report(comparison, { isColoured: terminal.isColoured }))
    else {
      const tell = isQuiet ? () => undefined : progressOn(terminal)
      const written = await writeDocument(compared, { out, only: listOf(options['only']), tell })
      tell('')
      if (!isQuiet) terminal.tell(`${written}${ANSWERS[comparison.report.answer]}\n`)
    }
    return EXIT.clean
  },
}

/** Writes the report on changes; gives the sentences that say so. */
const writeDocument = async (
  compared: ComparedRevisions,
  ask: {
    readonly out: string
    readonly only: readonly string[]
    readonly tell: (what: string) => void
  },
): Promise<string> => {
  const [{ changesDocument }, { writeArtifacts }, { realPath }] = await Promise.all([
    import('../../pipeline-compare-document.ts'),
    import('../../write/write-artifacts.ts'),
    import('../../read/real-path.ts'),
  ])
  const { loaded, log } = compared.head
  const { out, only, tell } = ask
  refuseToWriteInto(realPath(out), loaded)
  const { artifacts, leftOut } = await changesDocument(compared, { printer, drawingFonts, only, tell })
  const { revision, isDirty, date } = log
  const outputs = await writeArtifacts({
    ...{ folder: out, artifacts },
    manifest: {
      toolVersion: loaded.ask.toolVersion,
      ...{ revision, isDirty, date, inputs: loaded.inputs.digests() },
    },
  })
  const left = leftOut.map((sentence) => `${sentence}\n`).join('')
  return `${outputs.size} files written to ${out}\n${left}`
}
