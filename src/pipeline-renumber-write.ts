import type { Clash, FileRewrite, Renumbered } from './domain/renumbering.ts'
import { editHazard } from './parse/edit-hazard.ts'
import { refusal } from './parse/edits/plan.ts'
import type { Refusal } from './parse/edits/plan.ts'
import { parseHazardFile } from './parse/parse-hazard-log.ts'
import { bytesIn } from './pipeline-edit.ts'
import { bytesNow } from './pipeline-renumber-desk.ts'
import type { Desk, ReadMention } from './pipeline-renumber-desk.ts'
import { SHORT, withOtherIds, withOtherShortId } from './renumber/id-places.ts'
import { namedByFile } from './renumber/named-by-file.ts'
import { byteText, bytesOfText } from './shared/byte-text.ts'
import { groupBy } from './shared/group-by.ts'

/** What is known of a clash once every mention of its id has been read. */
export interface ReadClash {
  readonly clash: Clash
  readonly renumbered: readonly Renumbered[]
  readonly read: readonly ReadMention[]
}

/**
 * The files with their other ids, all else byte for byte: the files of what is renumbered first, by the function that
 * makes every edit; or why it refuses.
 */
export const rewritesOf = async (
  desk: Desk,
  read: ReadClash,
): Promise<{ readonly rewrites: readonly FileRewrite[] } | Refusal> => {
  const rewrites = new Map<string, FileRewrite>()
  for (const renumbered of read.renumbered) {
    const made =
      renumbered.holder.kind === 'control'
        ? await fileOfControl(desk, read, { ...renumbered, known: rewrites })
        : await ownFile(desk, read, renumbered)
    if ('refused' in made) return made
    rewrites.set(made.path, made)
  }
  for (const [file, mentions] of groupBy(read.read, ({ mention }) => mention.file))
    if (!rewrites.has(file)) {
      const made = otherFile(desk, read, { file, mentions })
      if (made !== undefined) rewrites.set(file, made)
    }
  return { rewrites: [...rewrites.values()] }
}

const ownFile = async (
  desk: Desk,
  { clash, renumbered: all }: ReadClash,
  { holder, to, fileTo }: Renumbered,
): Promise<FileRewrite | Refusal> => {
  const { file: path, id, kind } = holder
  const now = bytesNow(desk, path)
  const { parseMarkdown } = desk.loaded
  const edited =
    kind === 'hazard'
      ? await editHazard({ id, path, bytes: now }, [{ kind: 'rename-hazard', to }], parseMarkdown)
      : { bytes: now }
  if ('refused' in edited) return edited
  // What the function leaves: the names of files, and the id in other letters.
  const text = withOtherIds(byteText(edited.bytes), clash.id, ({ behind }) => {
    const named = namedByFile(clash.holders, behind)
    if (named === undefined || named === holder) return to
    return all.find((each) => each.holder === named)?.to
  })
  return { path, to: fileTo, before: bytesIn(desk.loaded, path), after: bytesOfText(text) }
}

/**
 * The file of a control with its other id: at the control itself, where the file relies on it or verifies it, and where it
 * has the full id. The file is read again, and has to hold the same controls under the same ids but for this one.
 */
const fileOfControl = async (
  desk: Desk,
  { clash, read }: ReadClash,
  { holder, to, known }: Renumbered & { readonly known: ReadonlyMap<string, FileRewrite> },
): Promise<FileRewrite | Refusal> => {
  const { file: path, line = 0, id } = holder
  const now = known.get(path)?.after ?? bytesNow(desk, path)
  const own = read.filter((each) => each.holder === holder && each.mention.file === path)
  const isOwn = (line: number, nth: number): boolean =>
    own.some(({ mention }) => mention.line === line && mention.nth === nth)
  const [from, short] = [id, to].map((each) => each.slice(each.lastIndexOf('.') + 1))
  const named = new Set(own.flatMap(({ mention }) => (mention.nth === SHORT ? [mention.line] : [])))
  const full = withOtherIds(byteText(now), clash.id, (mention) =>
    isOwn(mention.line, mention.nth) ? to : undefined,
  )
  const relied = withOtherShortId(full, { from: from ?? '', to: short ?? '', lines: named })
  const lines = relied.split('\n')
  lines[line - 1] = (lines[line - 1] ?? '').replace(from ?? '', short ?? '')
  const after = bytesOfText(lines.join('\n'))
  const [was, is] = await Promise.all([idsIn(desk, path, now), idsIn(desk, path, after)])
  const meant = was.map((each) => (each.line === line ? to : each.id))
  if (is.map((each) => each.id).join('\n') !== meant.join('\n'))
    return refusal(`Line ${line} of ${path} would not be read as ${to}; write the id there by hand`)
  return { path, to: desk.rewritten.get(path)?.to ?? path, before: bytesIn(desk.loaded, path), after }
}

const idsIn = async (
  { loaded }: Desk,
  path: string,
  bytes: Uint8Array,
): Promise<readonly { readonly id: string; readonly line: number }[]> => {
  const hazard = loaded.log.hazards.find(({ file }) => file === path)
  const file = { path, bytes, problem: undefined }
  const { controls } = await parseHazardFile(hazard?.id ?? '', file, loaded.parseMarkdown)
  return controls.map(({ id = '', place }) => ({ id, line: place.line }))
}

const otherFile = (
  desk: Desk,
  { clash, renumbered }: ReadClash,
  { file, mentions }: { readonly file: string; readonly mentions: readonly ReadMention[] },
): FileRewrite | undefined => {
  const tos = new Map(renumbered.map(({ holder, to }) => [holder, to]))
  const wanted = new Map(
    mentions.flatMap(({ mention: { line, nth }, holder }) => {
      const to = holder === undefined ? undefined : tos.get(holder)
      return to === undefined ? [] : [[`${line}:${nth}`, to] as const]
    }),
  )
  const [to] = wanted.values()
  if (to === undefined) return undefined
  const text = withOtherIds(byteText(bytesNow(desk, file)), clash.id, ({ line, nth }) =>
    wanted.get(`${line}:${nth}`),
  )
  const isProof = desk.loaded.log.proofs.some((proof) => proof.file === file)
  const known = desk.rewritten.get(file)
  return {
    path: file,
    to: isProof ? proofTo(file, clash.id, to) : (known?.to ?? file),
    before: bytesIn(desk.loaded, file),
    after: bytesOfText(text),
  }
}

/** A proof goes with its control; that it is of another id makes it out of date, so it credits nothing. */
const proofTo = (file: string, id: string, to: string): string => {
  const start = file.lastIndexOf('/') + 1
  return `${file.slice(0, start)}${to}${file.slice(start + id.length)}`
}
