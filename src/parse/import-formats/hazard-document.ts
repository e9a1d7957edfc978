import type { Imported } from '../../domain/imported.ts'
import type { ImportFile, ImportFormat, ImportOutcome } from '../import-format.ts'
import { lineUnits } from '../import-format.ts'
import { hazardSections } from '../import-hazard-sections.ts'
import { hazardTables } from '../import-hazard-tables.ts'
import { hasMarkdownHeadings, markdownOutline, textLines } from '../import-outline.ts'
import { notesOfRepair, notesOfText } from '../import-text-notes.ts'
import { soundText } from '../import-write-up-file.ts'
import { repairText } from '../repair-text.ts'

/** One long document of many hazards: a section each, or rows of tables. */
export const hazardDocument: ImportFormat = {
  id: 'hazard-document',
  name: 'markdown document of hazards',
  makes: 'a hazard for each section or row',
  detects: (file) => {
    const text = soundText(textOf(file))
    if (!hasMarkdownHeadings(textLines(text)) && hazardTables(text).drafts.length === 0) return false
    return read(text, '').drafts.length > 0
  },
  read: (file, { date }) => Promise.resolve(outcomeOf(file, date)),
}

const textOf = ({ text }: ImportFile): string => (text === undefined || text.length > 4 << 20 ? '' : text)

const outcomeOf = (file: ImportFile, date: string): ImportOutcome => {
  if (textOf(file) === '') return { unreadable: 'is no text of at most 4 MiB, expected markdown' }
  const imported = read(soundText(textOf(file)), date)
  if (imported.drafts.length === 0)
    return {
      unreadable:
        'holds no section and no table of a hazard, expected headings such as "Harm" and "Severity"',
    }
  return { ...imported, notes: [...notesOfRepair(repairText(textOf(file))), ...imported.notes] }
}

const OUTSIDE = 'it stands outside every hazard; words for the safety case belong in case/ of the register'

const read = (text: string, date: string): Imported => {
  const lines = textLines(text)
  const sections = hazardSections(markdownOutline(lines))
  const inSections = new Set(sections.from)
  const tables = hazardTables(text, (at) => inSections.has(at))
  // `<br>` in a cell is an end of a line, and no word.
  const units = lineUnits(text.replaceAll(/<br\s*\/?>/gi, ' '))
  const used = new Set([...sections.from, ...tables.from])
  const isRule = (line: string): boolean => /^[-*_\s|:=]+$/.test(line)
  const outside = units.filter(({ at }) => !used.has(at))
  const words = outside.filter((unit) => !isRule(unit.text))
  return {
    units,
    drafts: [...sections.drafts, ...tables.drafts],
    structure: [
      ...sections.structure,
      ...tables.structure,
      ...outside.filter((unit) => isRule(unit.text)).map(({ at }) => at),
    ],
    refused: words.length === 0 ? [] : [{ from: words.map(({ at }) => at), reason: OUTSIDE }],
    notes: [
      ...sections.notes,
      ...(date === '' ? [] : notesOfText(lines, { blank: sections.blank, date, isMarkdown: true })),
    ],
  }
}
