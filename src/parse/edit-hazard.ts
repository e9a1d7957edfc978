import type { HazardChange } from '../domain/hazard-change.ts'
import type { Hazard } from '../domain/hazard.ts'
import { anatomyOf } from './edits/anatomy.ts'
import type { Anatomy, HazardText } from './edits/anatomy.ts'
import { isRefusal, refusal } from './edits/plan.ts'
import type { Refusal } from './edits/plan.ts'
import { planOf } from './edits/plan-of.ts'
import { whatDiffers } from './edits/same-meaning.ts'
import { byteEditBetween, spliced } from './edits/splice.ts'
import type { ByteEdit } from './edits/splice.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/** A hazard's file with changes in it. */
export interface EditedHazard {
  readonly bytes: Uint8Array
  /** What the edited file says. */
  readonly hazard: Hazard
  /** Made to `bytes`, it gives the file as it was, byte for byte. */
  readonly undo: ByteEdit
}

/**
 * The one way in which the program changes the file of a hazard: a file and changes → the file with them, or why not.
 *
 * - Nothing outside of a change is another byte: comments, blanks, line ends, byte-order mark, bytes that are no UTF-8.
 * - The edited file is read again, and has to say what it said before with the change in it and nothing else; what
 *   would be read otherwise is refused.
 * - Changes are made in order, each to what the one before gave; if one is refused, none is made.
 *
 * Pure: no file is touched. A refusal is a sentence that says what a person can do instead.
 */
export const editHazard = async (
  file: HazardText,
  changes: readonly HazardChange[],
  parseMarkdown: ParseMarkdown,
): Promise<EditedHazard | Refusal> => {
  let anatomy = await anatomyOf(file, parseMarkdown)
  for (const change of changes) {
    if (isRefusal(anatomy)) return anatomy
    anatomy = await withChange(anatomy, change, parseMarkdown)
  }
  if (isRefusal(anatomy)) return anatomy
  const { bytes } = anatomy.file
  return { bytes, hazard: anatomy.hazard, undo: byteEditBetween(bytes, file.bytes) }
}

const withChange = async (
  before: Anatomy,
  change: HazardChange,
  parseMarkdown: ParseMarkdown,
): Promise<Anatomy | Refusal> => {
  const plan = planOf(before, change)
  if (isRefusal(plan)) return plan
  const bytes = spliced(before, plan.splices)
  if (isRefusal(bytes)) return bytes
  const id = change.kind === 'rename-hazard' ? change.to : before.file.id
  const after = await anatomyOf({ ...before.file, id, bytes }, parseMarkdown)
  if (isRefusal(after)) return after
  const meant = plan.meant(before, after)
  if (meant === undefined) return refusal(notRead(before))
  const differs = whatDiffers(meant, after.hazard, plan.renames)
  return differs === undefined ? after : refusal(readOtherwise(before, differs))
}

const notRead = ({ file }: Anatomy): string =>
  `The text would not be read as it is meant in ${file.path}; put it in plain words on one line, or edit the file by hand`

const readOtherwise = ({ file }: Anatomy, differs: string): string =>
  `The change would also change ${differs} in ${file.path}; put it in plain words without marks of markdown, or edit the file by hand`
