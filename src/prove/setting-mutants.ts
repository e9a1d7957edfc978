import type { CheckLine } from '../domain/control.ts'
import type { Mutant, SourceEdit } from '../domain/mutant.ts'

/** A setting that a `Check:` line found, with what would undo it. */
export interface UndoableSetting {
  readonly check: CheckLine
  readonly path: string
  readonly file: string
  readonly line: number
  /** `undefined`: nobody knows how to take it out. */
  readonly edit: SourceEdit | undefined
}

/** All settings of a control undone at once, where there are several; then one by one. */
export const settingMutants = (
  settings: readonly UndoableSetting[],
): { readonly total: Mutant | undefined; readonly parts: readonly Mutant[] } => {
  const known = distinct(settings)
  const parts = known.map(({ path, file, line, edit, check }) => ({
    description:
      check.operator === '!='
        ? `${path} is set to ${check.value ?? ''} at ${file}:${line}`
        : `${path} is taken out at ${file}:${line}`,
    edits: [edit],
    places: [{ file, first: line, last: line }],
  }))
  if (parts.length < 2) return { total: undefined, parts }
  return {
    total: {
      description: `all ${parts.length} settings are taken out`,
      edits: withoutNested(parts.flatMap(({ edits }) => edits)),
      places: parts.flatMap(({ places }) => places),
    },
    parts,
  }
}

type Known = UndoableSetting & { readonly edit: SourceEdit }

/** Two checks may be about the same setting. */
const distinct = (settings: readonly UndoableSetting[]): readonly Known[] => {
  const known = new Map<string, Known>()
  for (const setting of settings) {
    const { edit } = setting
    if (edit !== undefined)
      known.set(`${edit.file}\n${edit.start}\n${edit.end}\n${edit.text}`, { ...setting, edit })
  }
  return [...known.values()]
}

/**
 * What is taken out with what stands around it is taken out once. Neighbours in a flow map both claim the comma
 * between them: the later one gives it up.
 */
const withoutNested = (edits: readonly SourceEdit[]): readonly SourceEdit[] => {
  const sorted = [...edits].sort((left, right) => left.start - right.start || right.end - left.end)
  const kept: SourceEdit[] = []
  for (const edit of sorted) {
    const before = kept.findLast(({ file }) => file === edit.file)
    if (before !== undefined && edit.end <= before.end) continue
    const start = before === undefined ? edit.start : Math.max(edit.start, before.end)
    kept.push({ ...edit, start })
  }
  return kept
}
