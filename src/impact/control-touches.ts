import { type Touch, type TouchKind } from '../domain/impact.ts'
import type { LinkedControl, LinkedHazard } from '../domain/hazard-log.ts'
import { type ChangeIndex, type End, howChanged, touchesLines } from './changed-lines.ts'
import type { ChangedLines } from '../domain/change-set.ts'

/** Something that a control names: a file, or some lines of it. */
export interface NamedPart {
  readonly kind: TouchKind
  readonly path: string
  readonly lines: ChangedLines | undefined
}

/** What a change touches of a control, at one end of the change; each file once for each kind. */
export const controlTouches = (
  control: Pick<LinkedControl, 'codeLinks' | 'checkResults' | 'testLinks' | 'evidenceLinks' | 'tags'>,
  changes: ChangeIndex,
  end: End,
): readonly Touch[] => {
  const touches = new Map<string, Touch>()
  for (const { kind, path, lines } of partsOf(control)) {
    const file = changes[end].get(path)
    if (file === undefined || !touchesLines(file, lines, end)) continue
    touches.set(`${kind} ${file.before ?? path}`, { kind, path: file.before ?? path, how: howChanged(file) })
  }
  return [...touches.values()]
}

/** The same for the code that a hazard itself names. */
export const hazardTouches = (
  { codeLinks }: Pick<LinkedHazard, 'codeLinks'>,
  changes: ChangeIndex,
  end: End,
): readonly Touch[] =>
  controlTouches({ codeLinks, checkResults: [], testLinks: [], evidenceLinks: [], tags: [] }, changes, end)

/** A file once for each kind, however many ends of the change speak of it. */
export const distinctTouches = (touches: readonly Touch[]): readonly Touch[] => [
  ...new Map(touches.map((touch) => [`${touch.kind} ${touch.path}`, touch])).values(),
]

/** Everything that a control names in the tree. */
export const partsOf = (
  control: Pick<LinkedControl, 'codeLinks' | 'checkResults' | 'testLinks' | 'evidenceLinks' | 'tags'>,
): readonly NamedPart[] => [
  ...control.codeLinks.flatMap(({ spans, reference }) =>
    spans.length > 0
      ? spans.map(({ path, first, last }) => ({ kind: 'code' as const, path, lines: { first, last } }))
      : [whole('code', reference.path)],
  ),
  ...control.checkResults.flatMap(settingsOf),
  ...control.testLinks.flatMap(testsOf),
  ...control.tags.map(({ place }) => whole('code', place.file)),
  ...control.evidenceLinks.flatMap(({ line, record }) => [
    ...(line.document === undefined ? [] : [whole('evidence', line.document)]),
    ...(record === undefined ? [] : [whole('evidence', record.record.file)]),
  ]),
]

const whole = (kind: TouchKind, path: string): NamedPart => ({ kind, path, lines: undefined })

/** The lines in which the values stand; of a file in which nothing was found, all of it. */
const settingsOf = ({ files, found }: LinkedControl['checkResults'][number]): readonly NamedPart[] =>
  files.flatMap((path) => {
    const values = found.filter(({ file, line }) => file === path && line !== undefined)
    if (values.length === 0) return [whole('setting', path)]
    return values.map(({ line = 1 }) => ({ kind: 'setting', path, lines: { first: line, last: line } }))
  })

const testsOf = ({ file, outcomes }: LinkedControl['testLinks'][number]): readonly NamedPart[] =>
  [...new Set([file, ...outcomes.map(({ outcome }) => outcome.file)])].flatMap((path) =>
    path === undefined ? [] : [whole('test', path)],
  )
