import type { Renumbering } from '../../domain/renumbering.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command, Terminal } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf } from '../options.ts'

/** Heals ids that name several things: a patch, or the files themselves. */
export const renumber: Command = {
  name: 'renumber',
  argument: '[id...]',
  summary:
    'heal ids that two branches both took: all but the first get the next free one, with every reference',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|results|cache-dir|no-cache)\b/.test(flags)),
    {
      flags: '--keep <file...>',
      summary: 'the file, or the line of a control (FILE:LINE), that keeps its id',
    },
    {
      flags: '--means <place=file...>',
      summary:
        'what a place means that git cannot tell: PATH, PATH:LINE, a folder or a commit, and the file it means',
    },
    { flags: '--write', summary: 'write the files, all or none, in place of printing a patch' },
  ],
  examples: [
    'hazards renumber > heal.patch',
    'hazards renumber --write',
    'hazards renumber HAZ-0013 --keep hazards/HAZ-0013-wrong-dose.md',
    'hazards renumber HAZ-0013 HAZ-0020',
    'hazards renumber HAZ-0013 --means test/alarm.test.ts:12=HAZ-0013-oxygen.md',
  ],
  run: async (terminal, _argument, options) => {
    const [{ load }, { renumber: renumbered }, { renumberText }, { unmergedPaths }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../pipeline-renumber.ts'),
      import('../../report/renumber-text.ts'),
      import('../../read/unmerged-paths.ts'),
    ])
    const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    if ((await unmergedPaths(loaded.tree)).length > 0)
      throw new UsageError('A merge is under way, so what stands here is two texts in one; finish it first')
    const [id, to, ...more] = listOf(options['arguments'])
    if (more.length > 0)
      throw new UsageError(`One id is given anew at a time, expected "hazards renumber ID NEW-ID"`)
    const ask = { id, to, keep: listOf(options['keep']), means: listOf(options['means']) }
    const result = await renumbered(loaded, ask)
    loaded.cache.flush()
    const isWritten = options['write'] === true
    await handOver(terminal, result, isWritten ? loaded.tree.root : undefined)
    terminal.tell(renumberText(result, { isWritten, isQuiet: options['quiet'] === true }))
    const isAll = result.healings.every(
      ({ open, refused, renumbered: ids }) => open.length === 0 && refused === undefined && ids.length > 0,
    )
    return isAll ? EXIT.clean : EXIT.findings
  },
}

const handOver = async (
  { out }: Terminal,
  { rewrites, patch }: Renumbering,
  writeInto: string | undefined,
): Promise<void> => {
  if (writeInto === undefined) {
    out(patch)
    return
  }
  const { replaceAllUnchanged } = await import('../../write/replace-all-unchanged.ts')
  replaceAllUnchanged(writeInto, rewrites)
  for (const { to } of rewrites) out(`${to}\n`)
}
