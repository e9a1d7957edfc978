import type { Pattern } from '../domain/pattern.ts'

/** What a new hazard file is made of. */
export interface NewHazard {
  readonly id: string
  readonly name: string
  /** ISO date on which it was identified. */
  readonly date: string
  /** Types of hazard that are known; a pattern brings its own besides. */
  readonly types: readonly string[]
}

const NUMBERED = /^([A-Za-z]+)-(\d+)$/

/**
 * The next free id: one above the highest that the register or its history ever held, in the form that most
 * of its hazards have. `HAZ-0001` in an empty register; another kind of record has another prefix there.
 */
export const nextHazardId = (ids: readonly string[], emptyPrefix = 'HAZ'): string => {
  const numbered = ids.flatMap((id) => {
    const [, prefix, digits] = NUMBERED.exec(id) ?? []
    return prefix === undefined || digits === undefined ? [] : [{ prefix, digits }]
  })
  const counts = new Map<string, number>()
  for (const { prefix } of numbered) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  let prefix = emptyPrefix
  for (const [candidate, count] of counts) if (count > (counts.get(prefix) ?? 0)) prefix = candidate
  const own = numbered.filter((id) => id.prefix === prefix)
  const next = own.reduce((highest, { digits }) => Math.max(highest, Number(digits)), 0) + 1
  const width = own.reduce((widest, { digits }) => Math.max(widest, digits.length), own.length === 0 ? 4 : 1)
  return `${prefix}-${String(next).padStart(width, '0')}`
}

/** A name as the last part of a file name: lower case, at most six words. */
export const slugOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  return words.slice(0, 6).join('-').slice(0, 60).replace(/-$/, '') || 'hazard'
}

/** The text of a new hazard file: the scaffold with its name, id and date. */
export const newHazardText = (scaffold: string, { id, name, date, types }: NewHazard): string =>
  withTypes(filled(scaffold, { id, name: asText(name), date }), types)

/** The text of a new hazard file that a pattern proposes: unscored, a draft, nothing of it built. */
export const hazardFromPattern = (
  scaffold: string,
  { id, name, date, types }: NewHazard,
  { pattern, version }: { readonly pattern: Pattern; readonly version: string },
): string => {
  const { facts, controls } = pattern.source
  const conditions = pattern.conditions.join(', ')
  const values = { id, name: asText(name), date, version, pattern: pattern.name, conditions, facts, controls }
  return withTypes(
    filled(scaffold, values),
    types.filter((type) => !pattern.types.includes(type)),
  )
}

/** In one go, so that a name in braces is a name and not another value. */
export const filled = (scaffold: string, values: Readonly<Record<string, string>>): string =>
  scaffold.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole)

/** Types at the end of the list below `Hazard type`, or as that list where there is none. */
const withTypes = (text: string, types: readonly string[]): string =>
  text.replace(/^(## Hazard type\n\n)((?:- .*\n)*)/m, (_, heading: string, listed: string) => {
    const added = types.map((type) => `- ${type}\n`).join('')
    return `${heading}${listed}${added}${listed === '' && added !== '' ? '\n' : ''}`
  })

/** A name that begins as a heading, list or quotation would is still a name. */
const asText = (name: string): string => name.replace(/^(?=[#>*+\-`~=<|]|\d+[.)]\s)/, '\\')
