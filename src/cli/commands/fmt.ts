import { resolve } from 'node:path'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf } from '../options.ts'

/** Gives ids to controls that lack one, and tidies what nobody reads. */
export const fmt: Command = {
  name: 'fmt',
  argument: '[file...]',
  summary: 'tidy hazard files and give ids to controls that lack one; what a file says stays',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|cache-dir|no-cache)\b/.test(flags)),
    { flags: '--check', summary: 'write nothing, and end with 1 where something would be written' },
  ],
  examples: ['hazards fmt', 'hazards fmt hazards/HAZ-0001-wrong-record.md', 'hazards fmt --check'],
  run: async (terminal, _argument, options) => {
    const [{ load }, { tidiedFiles }, { replaceUnchanged }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../pipeline-fmt.ts'),
      import('../../write/replace-unchanged.ts'),
    ])
    const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    const wanted = listOf(options['arguments']).map((file) => resolve(terminal.cwd, file))
    const { root } = loaded.tree
    const hazards = loaded.log.hazards.filter(
      ({ file }) => wanted.length === 0 || wanted.includes(resolve(root, file)),
    )
    const stranger = wanted.find((path) => hazards.every(({ file }) => resolve(root, file) !== path))
    if (stranger !== undefined)
      throw new UsageError(`${stranger} is no hazard of this register, expected the file of one`)
    const files = await tidiedFiles(loaded, hazards)
    loaded.cache.flush()
    const changed = files.filter(({ done }) => done.length > 0)
    for (const file of changed) {
      if (options['check'] !== true) replaceUnchanged(root, file)
      terminal.out(`${file.path}\n`)
    }
    const verb = options['check'] === true ? 'would have: ' : ''
    if (options['quiet'] !== true)
      for (const { path, done } of changed)
        for (const words of done) terminal.tell(`${path}: ${verb}${words}\n`)
    for (const { path, left } of files)
      for (const why of left) terminal.tell(`${path}: left as it is: ${why}\n`)
    return options['check'] === true && changed.length > 0 ? EXIT.findings : EXIT.clean
  },
}
