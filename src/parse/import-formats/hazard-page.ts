import { fieldOfHeading } from '../../domain/fields.ts'
import type { ImportFile, ImportFormat, ImportOutcome } from '../import-format.ts'
import { lineUnits } from '../import-format.ts'
import { readHazard } from '../import-hazard.ts'
import { hasMarkdownHeadings, plainOutline, textLines } from '../import-outline.ts'
import type { OutlinePart, PlainHeading, TextLine } from '../import-outline.ts'
import { notesOfRepair, notesOfText } from '../import-text-notes.ts'
import { soundText } from '../import-write-up-file.ts'
import { repairText } from '../repair-text.ts'

/** A page of a rendered register, copied as text: headings have no marks but perhaps `¶`, numbers and indents are gone. */
export const hazardPage: ImportFormat = {
  id: 'hazard-page',
  name: 'hazard page copied from a site',
  makes: 'a hazard',
  detects: (file) => {
    const lines = textLines(textOf(file))
    if (hasMarkdownHeadings(lines)) return false
    const fields = partsOf(lines).flatMap(({ heading }) => fieldOfHeading(heading ?? '') ?? [])
    return new Set(fields).size >= 5 && fields.some((field) => field === 'harm' || field === 'hazard')
  },
  read: (file, { date }) => Promise.resolve(readPage(file, date)),
}

const textOf = ({ text }: ImportFile): string => (text === undefined || text.length > 1 << 20 ? '' : text)

const readPage = (file: ImportFile, date: string): ImportOutcome => {
  if (textOf(file) === '') return { unreadable: 'is no text of at most 1 MiB, expected one page of a hazard' }
  const text = soundText(textOf(file))
  const lines = textLines(text)
  const { parts, structure: title } = withoutTitle(partsOf(lines))
  const read = readHazard({ importedAs: undefined, title: undefined, parts, isMarkdown: false })
  return {
    units: lineUnits(text),
    drafts: [read.draft],
    structure: [...title, ...read.structure],
    refused: [],
    notes: [
      ...notesOfRepair(repairText(textOf(file))),
      ...read.notes,
      ...notesOfText(lines, { blank: read.blank, date, isMarkdown: false }),
    ],
  }
}

const MARK = /\s*¶\s*$/

/** Where a page has the marks that sites put behind headings, only lines with them are headings. */
const partsOf = (lines: readonly TextLine[]): readonly OutlinePart[] => {
  const isMarked = lines.some(({ text }) => MARK.test(text))
  return plainOutline(lines, ({ text }): PlainHeading | undefined => {
    const heading = text.replace(MARK, '').trim()
    const isHeading = isMarked ? MARK.test(text) : fieldOfHeading(heading.replace(/:$/, '')) !== undefined
    return isHeading && heading !== '' ? { heading, level: 2, value: '' } : undefined
  })
}

/** `Hazard` above `Hazard name` is the title of the page; the field of that name comes later. */
const withoutTitle = (
  parts: readonly OutlinePart[],
): { readonly parts: readonly OutlinePart[]; readonly structure: readonly string[] } => {
  const [first, ...rest] = parts
  const isTitle =
    first?.heading !== undefined &&
    fieldOfHeading(first.heading) === 'hazard' &&
    rest.some(({ heading }) => fieldOfHeading(heading ?? '') === 'hazard')
  if (!isTitle) return { parts, structure: [] }
  const head = { ...first, heading: undefined, at: undefined, level: 0 }
  return { parts: [head, ...rest], structure: first.at === undefined ? [] : [first.at] }
}
