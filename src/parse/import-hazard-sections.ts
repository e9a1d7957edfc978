import type { ImportedDraft } from '../domain/imported.ts'
import { hazardFieldOf, HAZARD_WORDS, readHazard } from './import-hazard.ts'
import { statedBy } from './import-own-headings.ts'
import { unitsOf } from './import-outline.ts'
import type { OutlinePart } from './import-outline.ts'

/** The hazards that a document has a section each for. */
export interface HazardSections {
  readonly drafts: readonly ImportedDraft[]
  readonly structure: readonly string[]
  readonly blank: readonly { readonly name: string; readonly at: string }[]
  readonly notes: readonly string[]
  /** Every unit of these sections. */
  readonly from: readonly string[]
}

/** A heading with all that stands below it, deeper headings and all. */
type Section = readonly [OutlinePart, ...OutlinePart[]]

/** The sections of a document that each describe a hazard, at whichever level most of them stand. */
export const hazardSections = (parts: readonly OutlinePart[]): HazardSections => {
  // Where a level 1 has as many, it is the title of the document, above the section of its hazard.
  const levels = [2, 3, 1, 4].map((level) => sectionsAt(parts, level).filter(isHazard))
  const most = Math.max(...levels.map(({ length }) => length))
  const sections = levels.find(({ length }) => length === most && most > 0) ?? []
  const read = sections.map(hazardOf)
  return {
    drafts: read.map(({ draft }) => draft),
    structure: read.flatMap(({ structure }) => structure),
    blank: read.flatMap(({ blank }) => blank),
    notes: read.flatMap(({ notes }) => notes),
    from: sections.flatMap((section) =>
      section.flatMap(({ at, lines }) => [...(at === undefined ? [] : [at]), ...unitsOf(lines)]),
    ),
  }
}

const sectionsAt = (parts: readonly OutlinePart[], level: number): readonly Section[] => {
  const sections: OutlinePart[][] = []
  let isOpen = false
  for (const part of parts) {
    if (part.level > 0 && part.level <= level) isOpen = part.level === level
    if (part.level === level) sections.push([part])
    else if (isOpen) sections.at(-1)?.push(part)
  }
  return sections.flatMap(([first, ...rest]): readonly Section[] =>
    first === undefined ? [] : [[first, ...rest]],
  )
}

/** What only hazards have; causes, effects and a severity are those of many other things. */
const TELLING: ReadonlySet<string> = new Set([
  'harm',
  'hazard',
  'existingControls',
  'residualSeverity',
  'residualRisk',
])
const ID = /^(?:hazard\s+)?((?:[A-Z]{1,5}[-–]?|#)?\d+(?:\.\d+)?)\s*[.:)–—-]*\s+(?=\S)/i

const isHazard = ([first, ...rest]: Section): boolean => {
  if (hazardFieldOf(first.heading ?? '') !== undefined) return false
  const names = [
    ...rest.flatMap(({ heading }) => hazardFieldOf(heading ?? '') ?? []),
    ...[first, ...rest].flatMap(({ lines }) =>
      lines.flatMap(({ text }) => {
        const [, key = '', value = ''] = /^\s*\|\s*([^|]+?)\s*\|\s*([^|]*?)\s*\|\s*$/.exec(text) ?? []
        const field = statedBy(key === '' ? text : `${key}: ${value}`, HAZARD_WORDS.table)?.field
        return hazardFieldOf(field ?? '') ?? []
      }),
    ),
  ]
  const isNamed = /\bhazard\b/i.test(first.heading ?? '') || /^[A-Z]{1,5}[-–]?\d+\b/.test(first.heading ?? '')
  const distinct = new Set(names)
  const isTelling = [...distinct].some((name) => TELLING.has(name))
  // A short one, called a hazard, with its harm and one score.
  return distinct.size >= 3 ? isNamed || isTelling : distinct.size === 2 && isNamed && isTelling
}

const hazardOf = ([first, ...rest]: Section): ReturnType<typeof readHazard> => {
  const heading = first.heading ?? ''
  const from = first.at === undefined ? [] : [first.at]
  const id = ID.exec(heading)
  const bare = heading.slice(id?.[0].length ?? 0).trim()
  return readHazard({
    importedAs: id?.[1] === undefined ? undefined : { text: id[1], from },
    title: { text: bare, from },
    parts: [{ ...first, heading: undefined, at: undefined, level: 0 }, ...rest],
    isMarkdown: true,
  })
}
