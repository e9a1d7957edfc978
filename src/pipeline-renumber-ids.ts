import { nextHazardId } from './compose/new-hazard.ts'
import { CATEGORY_LETTERS } from './domain/control.ts'
import { mentionsOf } from './domain/id-mentions.ts'
import type { Holder } from './domain/renumbering.ts'
import { takenId } from './domain/taken-id.ts'
import type { Desk } from './pipeline-renumber-desk.ts'
import { UsageError } from './shared/usage-error.ts'
import { largest } from './shared/largest.ts'

/**
 * The id that a thing gets: the one that was asked for, else the next that neither the register nor its history ever had
 * and that no file names. `refused`: why none can be told.
 * @throws UsageError where the one that was asked for cannot be had
 */
export const otherId = (
  desk: Desk,
  holder: Holder,
  isOnly: boolean,
): string | { readonly refused: string } => {
  const { to } = desk.ask
  if (to !== undefined && !isOnly)
    throw new UsageError(
      `One new id cannot be that of several, expected one for each: leave ${to} out, or name one more file with --keep`,
    )
  const id = to === undefined ? nextId(desk, holder) : askedId(desk, holder, to)
  if (typeof id === 'string') desk.idsTaken.push(id)
  return id
}

const askedId = (desk: Desk, holder: Holder, to: string): string => {
  const full = holder.kind === 'control' && !to.includes('.') ? `${hazardOf(holder.id)}.${to}` : to
  const shape =
    holder.kind === 'control'
      ? new RegExp(`^${hazardOf(holder.id)}\\.${letterOf(holder.id)}[1-9]\\d{0,5}$`)
      : /^[A-Za-z]+-\d+$/
  if (!shape.test(full))
    throw new UsageError(
      `"${to}" cannot be the id of ${holder.id}, expected ${holder.kind === 'control' ? `the letter ${letterOf(holder.id)} and a number` : 'letters, a hyphen and digits, such as HAZ-0012'}`,
    )
  if (isTaken(desk, full)) throw new UsageError(takenId(full))
  const place = placeNaming(desk, full)
  if (place !== undefined)
    throw new UsageError(
      `${full} is named in ${place} already, so what stands there would speak for it, expected an id that nothing names`,
    )
  return full
}

const nextId = (desk: Desk, holder: Holder): string | { readonly refused: string } => {
  const { unseen } = desk.history
  if (unseen !== undefined && desk.loaded.tree.checkout !== undefined)
    return {
      refused: `${unseen}; an id that was used before must not be used again, so name the new one: hazards renumber ${holder.id} NEW-ID`,
    }
  const ids = [...desk.idsTaken]
  for (;;) {
    const next = holder.kind === 'control' ? nextControlId(holder.id, ids) : nextFileId(holder.id, ids)
    if (next === undefined)
      return {
        refused: `"${holder.id}" is no id with a number, so there is no next one; rename its file by hand`,
      }
    if (placeNaming(desk, next) === undefined) return next
    ids.push(next)
  }
}

const nextFileId = (id: string, ids: readonly string[]): string | undefined => {
  const [, prefix] = /^([A-Za-z]+)-\d+$/.exec(id) ?? []
  if (prefix === undefined) return undefined
  const own = ids.filter((each) => each.toLowerCase().startsWith(`${prefix.toLowerCase()}-`))
  return nextHazardId(own, prefix)
}

const nextControlId = (id: string, ids: readonly string[]): string => {
  const stem = `${hazardOf(id)}.${letterOf(id)}`
  const numbers = ids.flatMap((each) =>
    each.toLowerCase().startsWith(stem.toLowerCase()) ? [Number(each.slice(stem.length)) || 0] : [],
  )
  return `${stem}${largest(numbers) + 1}`
}

const hazardOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

const LETTERS = Object.values(CATEGORY_LETTERS).join('')
const letterOf = (id: string): string =>
  new RegExp(`[${LETTERS}](?=\\d+$)`).exec(id.slice(id.lastIndexOf('.') + 1))?.[0] ?? ''

const isTaken = ({ idsTaken }: Desk, id: string): boolean =>
  idsTaken.some((each) => each.toLowerCase() === id.toLowerCase())

/** A file or a test report that names an id which nothing has: it would speak for whatever gets it. */
const placeNaming = ({ search, reports }: Desk, id: string): string | undefined => {
  for (const [file, text] of search.texts) {
    const [found] = mentionsOf(file, text, id)
    if (found !== undefined) return `${file}:${found.place.line}`
  }
  const report = reports.find(({ outcomes }) =>
    outcomes.some(({ names, tags }) =>
      [...names, ...tags].some((text) => mentionsOf('', text, id).length > 0),
    ),
  )
  return report?.file
}
