import { counted } from '../shared/counted.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import { fixedFiles } from '../pipeline-fix.ts'
import type { Examined } from '../pipeline.ts'
import { replaceUnchanged } from '../write/replace-unchanged.ts'
import type { Terminal } from './command.ts'

/** Makes the repairs that findings carry and says what it did; the number of findings that it repaired. */
export const fixFindings = async (examined: Examined, { tell }: Terminal): Promise<number> => {
  const { tree, ask } = examined.loaded
  if (ask.rev !== undefined) throw new UsageError('A commit cannot be repaired, expected --fix without --rev')
  let count = 0
  for (const file of await fixedFiles(examined)) {
    if (file.done.length > 0) replaceUnchanged(tree.root, file)
    for (const { rule, message, place } of file.done)
      tell(visibleBlock(`${file.path}:${place.line} repaired ${rule}: ${message}\n`))
    for (const { finding, why } of file.left)
      tell(visibleBlock(`${file.path}:${finding.place.line} left as it is, ${finding.rule}: ${why}\n`))
    count += file.done.length
  }
  const after = 'what is left follows; an approval of a hazard that was repaired is out of date'
  tell(count === 0 ? 'Nothing could be repaired\n' : `${counted(count, 'finding')} repaired; ${after}\n`)
  return count
}
