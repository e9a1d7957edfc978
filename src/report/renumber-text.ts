import type { Clash, Healing, Holder, IdPlace, OpenPlace, Renumbering } from '../domain/renumbering.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'
import { visibleText } from '../shared/visible-text.ts'

/** What became of ids that name several things, for a person at a terminal. */
export const renumberText = (
  { healings, rewrites, unread }: Renumbering,
  { isWritten, isQuiet }: { readonly isWritten: boolean; readonly isQuiet: boolean },
): string => {
  const shown = isQuiet ? healings.filter((healing) => !isHealed(healing)) : healings
  const parts = [
    ...(healings.length === 0 ? [['Every id names one thing, so there is nothing to heal']] : []),
    ...shown.map(healingLines),
    ...(unread.length === 0
      ? []
      : [[`Nobody could look for ids in ${unread.join(', ')}: no text, or larger than 1 MiB`]]),
    ...(isQuiet || rewrites.length === 0 ? [] : [endLines(rewrites.length, isWritten)]),
  ]
  return parts.length === 0 ? '' : `${parts.map((lines) => lines.map(visibleText).join('\n')).join('\n\n')}\n`
}

const isHealed = ({ open, refused, renumbered }: Healing): boolean =>
  open.length === 0 && refused === undefined && renumbered.length > 0

const healingLines = (healing: Healing): readonly string[] => {
  const { clash, keeper, because, renumbered, refused, open, notes } = healing
  const [first] = clash.holders
  const title =
    clash.holders.length === 1
      ? `${clash.id} is to have another id`
      : `${clash.id} names ${clash.holders.length} ${nounOf(clash)}`
  if (keeper === undefined && clash.holders.length > 1)
    return [
      title,
      ...clash.holders.map((holder) => `  ${placed(holder)}`),
      `  Which of them keeps the id is for a person to say: ${because}`,
      `    hazards renumber ${clash.id} --keep ${first === undefined ? 'FILE' : argumentOf(first)}`,
    ]
  return [
    title,
    ...(keeper === undefined ? [] : [`  keeps it: ${placed(keeper)}`, `    ${because}`]),
    ...renumbered.map(({ holder, to }) => `  becomes ${to}: ${placed(holder)}`),
    ...(refused === undefined ? [] : [`  It is left as it is: ${refused}`]),
    ...(refused === undefined && open.length === 0 ? placesLines(healing) : []),
    ...openLines(healing),
    ...notes.map((note) => `  ${note}`),
  ]
}

const nounOf = ({ holders }: Clash): string =>
  ['hazard', 'record', 'control']
    .find((kind) => holders.every((holder) => holder.kind === kind))
    ?.concat('s') ?? 'things'

const placed = (holder: Holder): string =>
  `${argumentOf(holder)}${holder.name === '' ? '' : `  "${holder.name.split(/\s+/).slice(0, 10).join(' ')}"`}`

const argumentOf = ({ file, line }: Holder): string => (line === undefined ? file : `${file}:${line}`)

const placesLines = ({ clash, keeper, followed, stayed }: Healing): readonly string[] => [
  ...(followed.length === 0
    ? []
    : [`  Elsewhere ${where(followed, 'follows', 'follow')} the new id:`, ...filesOf(followed)]),
  ...(keeper === undefined || stayed.length === 0
    ? []
    : [`  Elsewhere ${where(stayed, 'means', 'mean')} the ${clash.id} that stays:`, ...filesOf(stayed)]),
]

const where = (places: readonly IdPlace[], one: string, several: string): string =>
  counted(places.length, `place ${one}`, `places ${several}`)

const filesOf = (places: readonly IdPlace[]): readonly string[] =>
  [...groupBy(places, ({ file }) => file)].map(
    ([file, own]) => `    ${file}: ${[...new Set(own.map(({ line }) => line))].join(', ')}`,
  )

const openLines = ({ clash, open }: Healing): readonly string[] => {
  const [place] = open
  if (place === undefined) return []
  const targets = clash.holders.map(argumentOf)
  const commits = new Set(open.map(({ commit }) => commit))
  const [commit] = commits
  // What one commit brought together a person may decide together.
  const named = commits.size === 1 && open.length > 1 ? (commit?.slice(0, 10) ?? at(place)) : at(place)
  return [
    `  To decide by hand, since git cannot tell whom ${open.length === 1 ? 'it means' : 'they mean'}:`,
    ...open.flatMap((each) => [
      `    ${at(each)}  ${each.text.trim().slice(0, LONGEST)}`,
      `      ${each.because}`,
    ]),
    `  Until then nothing of ${clash.id} is changed, and "hazards check" stays red. Say what a line, a file, a folder or all of a commit means:`,
    ...targets.map((target) => `    hazards renumber ${clash.id} --means ${named}=${target}`),
  ]
}

const LONGEST = 100

const at = ({ file, line }: OpenPlace): string => (line === 0 ? file : `${file}:${line}`)

const endLines = (count: number, isWritten: boolean): readonly string[] =>
  isWritten
    ? [`${counted(count, 'file')} written; run the tests again, then "hazards check"`]
    : [
        `A patch of ${counted(count, 'file')}; nothing was written. Look at it, then at the top of the repository:`,
        '  hazards renumber > heal.patch && git apply heal.patch',
      ]
