import { CATEGORY_LETTERS } from './domain/control.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import type { Hazard } from './domain/hazard.ts'
import { decode } from './parse/decode.ts'
import { editHazard } from './parse/edit-hazard.ts'
import { parseHazardFile } from './parse/parse-hazard-log.ts'
import { bytesIn } from './pipeline-edit.ts'
import type { FileChange } from './pipeline-edit.ts'
import { gatherHistory } from './pipeline-evidence.ts'
import type { Loaded } from './pipeline.ts'
import { largest } from './shared/largest.ts'

/** A hazard's file as `fmt` would have it. */
export interface TidiedFile extends FileChange {
  readonly before: Uint8Array
  /** What was done, in words: `gave D3 to "Watch it."`. */
  readonly done: readonly string[]
  /** What was left as it is, and why. */
  readonly left: readonly string[]
}

/** Every hazard's file as `fmt` would have it, in the order of the register; unchanged ones too. */
export const tidiedFiles = async (
  loaded: Loaded,
  hazards: readonly Hazard[] = loaded.log.hazards,
): Promise<readonly TidiedFile[]> => {
  const history = await gatherHistory(loaded)
  const past = history.hazards.flatMap(({ controls }) => controls.flatMap(({ id }) => id ?? []))
  const files: TidiedFile[] = []
  for (const { id, file, slips } of hazards) {
    const before = slips.unreadable === undefined ? bytesIn(loaded, file) : new Uint8Array()
    if (slips.unreadable === undefined)
      files.push(await tidied(loaded, { id, path: file, before }, { past, unseen: history.unseen }))
    else
      files.push({
        path: file,
        before,
        after: before,
        done: [],
        left: [`it cannot be read: ${slips.unreadable}`],
      })
  }
  return files
}

interface KnownIds {
  /** Full ids of controls that git's history holds. */
  readonly past: readonly string[]
  /** Why history cannot be seen whole; then no id is given. */
  readonly unseen: string | undefined
}

const tidied = async (
  { parseMarkdown }: Pick<Loaded, 'parseMarkdown'>,
  { id, path, before }: { readonly id: string; readonly path: string; readonly before: Uint8Array },
  { past, unseen }: KnownIds,
): Promise<TidiedFile> => {
  let bytes = before
  const done: string[] = []
  const left: string[] = []
  const read = (): Promise<Hazard> => parseHazardFile(id, { path, bytes, problem: undefined }, parseMarkdown)
  const make = async (change: HazardChange, words: string): Promise<boolean> => {
    const edited = await editHazard({ id, path, bytes }, [change], parseMarkdown)
    if ('refused' in edited) left.push(edited.refused)
    else if (!isSame(edited.bytes, bytes)) {
      bytes = edited.bytes
      done.push(words)
    }
    return !('refused' in edited)
  }
  const used = new Set([...past, ...mentioned(id, decode(before).text)])
  for (const control of (await read()).controls.filter((each) => each.id === undefined)) {
    const name = `"${control.text.split(/\s+/).slice(0, 6).join(' ')}" (line ${control.place.line})`
    if (unseen !== undefined) {
      left.push(`${name} gets no id, since ${unseen}, and an id that was used before must not be used again`)
      continue
    }
    const next = nextId(id, CATEGORY_LETTERS[control.category], used)
    if (
      await make(
        { kind: 'set-control-id', control: { line: control.place.line }, id: next },
        `gave ${next} to ${name}`,
      )
    )
      used.add(`${id}.${next}`)
  }
  for (const type of await strandedIn(read)) {
    const at = (await read()).slips.strandedTypes.find(({ text }) => text === type)
    if (at !== undefined)
      await make({ kind: 'move-type', type, line: at.place.line }, `moved ${type} below "Hazard type"`)
  }
  await make({ kind: 'tidy' }, 'tidied blank lines')
  return { path, before, after: bytes, done, left }
}

const strandedIn = async (read: () => Promise<Hazard>): Promise<readonly string[]> =>
  (await read()).slips.strandedTypes.map(({ text }) => text)

/** Everything that looks like an id of a control in the file: somebody may have used it in words alone. */
const mentioned = (hazard: string, text: string): readonly string[] =>
  [...text.matchAll(/(?<![A-Za-z0-9])[DTPBE]\d{1,6}(?![A-Za-z0-9])/g)].map(([name]) => `${hazard}.${name}`)

/** One above the highest number that the letter ever had. */
const nextId = (hazard: string, letter: string, used: ReadonlySet<string>): string => {
  const start = `${hazard}.${letter}`
  const numbers = [...used].flatMap((id) => (id.startsWith(start) ? [Number(id.slice(start.length))] : []))
  return `${letter}${largest(numbers.filter(Number.isInteger)) + 1}`
}

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, index) => byte === right[index])
