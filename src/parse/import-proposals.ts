import type { ImportedDraft, ImportedField, ImportedText } from '../domain/imported.ts'
import type { OwnedPart } from './import-own-headings.ts'
import { wordsOf } from './import-outline.ts'
import type { TextLine } from './import-outline.ts'
import { outsideCode } from './import-text-notes.ts'
import { readyChecksFor } from './ready-check-words.ts'

/**
 * The hazard that a failure mode asks about: its causes, its effects, and what its write-up would do against it as
 * controls that are planned. What harm comes of it is not in such a write-up, so it stays open. `undefined` where the
 * write-up names nothing that could stand against it.
 */
export const hazardOfFailure = (
  { fields }: ImportedDraft,
  owned: readonly OwnedPart[],
): ImportedDraft | undefined => {
  const own = (name: RegExp): readonly OwnedPart[] => owned.filter(({ field }) => name.test(field ?? ''))
  const proposed = entriesOf(own(/^(?:prevention|preventive|candidate|recommended|what stands)/i)).map(
    proposal,
  )
  const title = fields.find(({ field }) => field === 'Title')
  if (proposed.length === 0 || title === undefined) return undefined
  const effects = own(/^(?:effects?|impact|how it shows|end effect|local effect)/i).flatMap(
    ({ part }) => part.lines,
  )
  return {
    kind: 'hazard',
    importedAs: undefined,
    fields: [
      { field: 'name', text: nameFrom(title.text), from: title.from },
      ...entriesOf(own(/cause|how it comes about/i)).map(causeOf),
      ...effectOf(effects),
      ...proposed,
    ],
    kept: [],
  }
}

/** What fails, without the words around it: `Failure mode: …`, `… How do you fix it?` */
const nameFrom = (title: string): string =>
  title
    .replace(/^failure modes?(?: \w+)?:\s*/i, '')
    .replace(/(?<=[.!])\s+[^.!?]*\?\s*$/, '')
    .replace(/\.$/, '') || title

/** A cause with the sentence that says what its problem is. */
const causeOf = ({ text, from, lines }: Entry): ImportedField => {
  const problem = outsideCode(lines).find((line) => /^\*\*Problem:?\*\*/.test(line.text))
  if (problem === undefined) return { field: 'causes', text, from }
  const words = withoutMarks(problem.text).replace(/^Problem:?\s*/, '')
  return { field: 'causes', text: `${text}: ${words}`, from: [...from, problem.at] }
}

const proposal = ({ text, from, lines }: Entry): ImportedField => ({
  field: 'design',
  text,
  from,
  facts: [
    ...readyChecksFor(`${text}\n${wordsOf(lines)}`).map((check) => ({ key: 'Check', text: check })),
    { key: 'Status', text: 'planned' },
  ],
})

/** Bullets of the effects, without what stands in code. */
const effectOf = (lines: readonly TextLine[]): readonly ImportedField[] => {
  const items = outsideCode(lines).filter(({ text }) => ITEM.test(text))
  if (items.length === 0) return []
  return [
    {
      field: 'effect',
      text: items.map(({ text }) => `- ${withoutMarks(text)}`).join('\n'),
      from: items.map(({ at }) => at),
    },
  ]
}

interface Entry extends ImportedText {
  /** What stands below it, code and all. */
  readonly lines: readonly TextLine[]
}

/** Each heading below the field's own is an entry; where there are none, each bullet and each row of a table. */
const entriesOf = (parts: readonly OwnedPart[]): readonly Entry[] => {
  const depths = parts.filter(({ by, depth }) => by === 'below' && depth > 0).map(({ depth }) => depth)
  const top = Math.min(...depths)
  const headed = parts.filter(
    ({ by, depth, part }) => by === 'below' && depth === top && part.at !== undefined,
  )
  const bare = parts.filter(({ root }) => !headed.some((each) => each.root === root))
  return [...headed.map(entryOfHeading), ...bare.flatMap(({ part }) => entriesOfLines(part.lines))]
}

const entryOfHeading = ({ part }: OwnedPart): Entry => ({
  text: withoutMarks((part.heading ?? '').replace(/^\d+[.)]\s+/, '').replace(/:$/, '')),
  from: part.at === undefined ? [] : [part.at],
  lines: part.lines,
})

const ITEM = /^(?:[-*+]|\d+[.)])\s+/
const ROW = /^\|\s*([^|]+?)\s*\|\s*([^|]*?)\s*\|$/

const entriesOfLines = (lines: readonly TextLine[]): readonly Entry[] => {
  const prose = outsideCode(lines)
  return prose.flatMap(({ at, text }, index): readonly Entry[] => {
    if (ITEM.test(text)) return [{ text: withoutMarks(text), from: [at], lines: [] }]
    const [, name, more] = ROW.exec(text.trim()) ?? []
    const isHead = isBar(prose[index + 1]?.text)
    if (name === undefined || isHead || isBar(text)) return []
    return [{ text: withoutMarks([name, more].filter(Boolean).join(': ')), from: [at], lines: [] }]
  })
}

const isBar = (text: string | undefined): boolean => /^\s*\|[\s:|-]+\|\s*$/.test(text ?? '')

const withoutMarks = (text: string): string =>
  text
    .replace(ITEM, '')
    .replace(/^\[[ xX]\]\s+/, '')
    .replaceAll(/\*\*|`/g, '')
    .trim()
