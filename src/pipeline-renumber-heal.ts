import type { Clash, Healing, Holder, IdPlace, OpenPlace, Renumbered } from './domain/renumbering.ts'
import { bytesIn } from './pipeline-edit.ts'
import type { Desk, ReadMention } from './pipeline-renumber-desk.ts'
import { clashHistory } from './pipeline-renumber-history.ts'
import type { ClashHistory } from './pipeline-renumber-history.ts'
import { otherId } from './pipeline-renumber-ids.ts'
import { notesOf } from './pipeline-renumber-notes.ts'
import { rewritesOf } from './pipeline-renumber-write.ts'
import { idMentions } from './renumber/id-places.ts'
import { shortMentions } from './renumber/short-mentions.ts'
import type { IdMention } from './renumber/id-places.ts'
import { nameOf } from './renumber/meaning-of.ts'
import { namedByFile } from './renumber/named-by-file.ts'
import { holderNamed, isNamedPlace } from './renumber/said-meanings.ts'
import { groupBy } from './shared/group-by.ts'
import { byteText } from './shared/byte-text.ts'

/** Heals one clash as far as that can be done; its files change only where nothing is left open. */
export const healed = async (desk: Desk, clash: Clash): Promise<Healing> => {
  const history = await clashHistory(desk.loaded, clash)
  const { keeper, because } = keeperOf(desk, clash, history)
  const nothing = { clash, keeper, because, renumbered: [], followed: [], stayed: [], open: [], notes: [] }
  if (keeper === undefined && clash.holders.length > 1) return { ...nothing, refused: undefined }
  const first = firstToHeal(desk, clash)
  if (first !== undefined)
    return { ...nothing, refused: `its hazard shares the id ${first}; heal that, then run it again` }
  const movers = clash.holders.filter((holder) => holder !== keeper)
  const renumbered: Renumbered[] = []
  for (const holder of movers) {
    const to = otherId(desk, holder, movers.length === 1)
    if (typeof to !== 'string') return { ...nothing, refused: to.refused }
    renumbered.push({ holder, to, fileTo: fileTo(holder, to) })
  }
  const read = await readMentions(desk, clash, history)
  const open = [...read, ...(await namesOfFiles(desk, clash, history))].flatMap(
    ({ mention, holder, because, commit }) =>
      holder === undefined ? [{ ...placeOf(mention), because, commit }] : [],
  )
  const elsewhere = read.filter(({ mention, holder }) => holder !== undefined && mention.file !== holder.file)
  const facts = {
    ...nothing,
    renumbered,
    followed: elsewhere.filter(({ holder }) => holder !== keeper).map(({ mention }) => placeOf(mention)),
    stayed: elsewhere.filter(({ holder }) => holder === keeper).map(({ mention }) => placeOf(mention)),
    open: distinct(open),
    notes: notesOf(desk, clash, renumbered),
  }
  if (open.length > 0) return { ...facts, refused: undefined }
  const made = await rewritesOf(desk, { clash, renumbered, read })
  if ('refused' in made) return { ...facts, refused: made.refused }
  for (const rewrite of made.rewrites) desk.rewritten.set(rewrite.path, rewrite)
  return { ...facts, refused: undefined }
}

/** The id of a control's hazard, where that is another clash: whose control a place means hangs on it. */
const firstToHeal = ({ loaded: { log } }: Desk, { id, holders }: Clash): string | undefined => {
  if (holders[0]?.kind !== 'control') return undefined
  const hazard = id.slice(0, id.lastIndexOf('.'))
  const own = log.hazards.filter((each) => each.id.toLowerCase() === hazard.toLowerCase())
  return own.length > 1 ? hazard : undefined
}

const keeperOf = (
  { ask }: Desk,
  { holders }: Clash,
  { first }: ClashHistory,
): { readonly keeper: Holder | undefined; readonly because: string } => {
  if (holders.length === 1) return { keeper: undefined, because: 'somebody asked for it' }
  for (const name of ask.keep) {
    const named = holderNamed(holders, name)
    if (named !== undefined) return { keeper: named, because: `--keep ${name} says so` }
  }
  return { keeper: first.holder, because: first.because }
}

const fileTo = ({ kind, file, id }: Holder, to: string): string => {
  if (kind === 'control') return file
  const start = file.lastIndexOf('/') + 1
  return `${file.slice(0, start)}${to}${file.slice(start + id.length)}`
}

/** Every mention of the id outside of what says what was, with whom it means. */
const readMentions = async (
  desk: Desk,
  clash: Clash,
  history: ClashHistory,
): Promise<readonly ReadMention[]> => {
  const read: ReadMention[] = []
  for (const [file, text] of [...desk.search.texts, ...proofsOf(desk, clash)]) {
    const mentions = idMentions(file, text, clash.id)
    if (mentions.length > 0) read.push(...(await readIn(desk, { clash, history, file, mentions })))
  }
  const short = shortMentions(desk.loaded.log.hazards, clash, (file) => desk.search.texts.get(file))
  const [{ file } = { file: '' }] = short
  if (short.length > 0) read.push(...(await readIn(desk, { clash, history, file, mentions: short })))
  return read
}

interface Reading {
  readonly clash: Clash
  readonly history: ClashHistory
  readonly file: string
  readonly mentions: readonly IdMention[]
}

const readIn = async (
  desk: Desk,
  { clash: { holders }, history, file, mentions }: Reading,
): Promise<readonly ReadMention[]> => {
  const own = holders.find((holder) => holder.kind !== 'control' && holder.file === file)
  const sure = mentions.map((mention) => {
    const named = namedByFile(holders, mention.behind)
    if (named !== undefined) return { mention, holder: named, because: 'it names the file' }
    if (holders.length === 1) return { mention, holder: holders[0], because: 'nothing else has the id' }
    return own === undefined ? undefined : { mention, holder: own, because: 'it is its own file' }
  })
  const unsure = mentions.filter((_, index) => sure[index] === undefined)
  const asked = unsure.length === 0 ? [] : await history.meaningsIn(file, unsure)
  const told = new Map(unsure.map((mention, index) => [mention, asked[index]]))
  return mentions.map((mention, index): ReadMention => {
    const known = sure[index]
    if (known !== undefined) return known
    const { commit, holder, because = '' } = told.get(mention) ?? {}
    const said = saidOf(desk, holders, mention, commit)
    return said === undefined
      ? { mention, holder, because, commit }
      : { mention, holder: said, because: '--means says so' }
  })
}

const saidOf = (
  { said }: Desk,
  holders: readonly Holder[],
  place: IdPlace,
  commit: string | undefined,
): Holder | undefined => {
  for (const each of said) {
    const holder = holderNamed(holders, each.holder)
    if (holder !== undefined && isNamedPlace(each, place, commit)) return holder
  }
  return undefined
}

/** The line of a proof that says of which control it is; all else in it says what was. */
const proofsOf = ({ loaded }: Desk, { id }: Clash): readonly (readonly [string, string])[] =>
  loaded.log.proofs
    .filter(({ control }) => {
      const [hazard] = control.split('.')
      return [control, hazard].some((each) => each?.toLowerCase() === id.toLowerCase())
    })
    .map(({ file }) => {
      const lines = byteText(bytesIn(loaded, file)).split('\n')
      return [file, lines.map((line) => (/^\s*"control":/.test(line) ? line : '')).join('\n')] as const
    })

/** Other files whose own names have the id: who renames them has to know what else names them. */
const namesOfFiles = async (
  desk: Desk,
  clash: Clash,
  history: ClashHistory,
): Promise<readonly ReadMention[]> => {
  const own = new Set(clash.holders.map(({ file }) => file))
  const named = desk.search.paths.filter(
    (path) => !own.has(path) && idMentions('', path, clash.id).length > 0,
  )
  const read: ReadMention[] = []
  for (const path of named) {
    const mention: IdMention = { file: path, line: 0, text: path, nth: 0, behind: '' }
    const [found] = await readIn(desk, { clash, history, file: path, mentions: [mention] })
    if (found === undefined || found.holder === undefined)
      read.push({ mention, holder: undefined, because: found?.because ?? '' })
    else if (clash.holders.length === 1 || !(await isKept(desk, clash, history, found.holder)))
      read.push({
        mention,
        holder: undefined,
        because: `its name has the id, and it means ${nameOf(found.holder)}: rename it by hand, with what names it`,
      })
  }
  return read
}

const isKept = (desk: Desk, clash: Clash, history: ClashHistory, holder: Holder): Promise<boolean> =>
  Promise.resolve(keeperOf(desk, clash, history).keeper === holder)

const placeOf = ({ file, line, text }: IdMention): IdPlace => ({ file, line, text })

const distinct = (places: readonly OpenPlace[]): readonly OpenPlace[] =>
  [...groupBy(places, ({ file, line }) => `${file}:${line}`).values()].flatMap(([first]) => first ?? [])
