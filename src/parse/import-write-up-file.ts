import type { Imported, ImportedDraft } from '../domain/imported.ts'
import { withDates } from './import-dates.ts'
import { lineUnits } from './import-format.ts'
import type { ImportFile, ImportHelp, ImportOutcome } from './import-format.ts'
import { textLines } from './import-outline.ts'
import type { TextLine } from './import-outline.ts'
import { withoutGlue } from './import-plain.ts'
import { hazardOfFailure } from './import-proposals.ts'
import { readWriteUp } from './import-record.ts'
import { notesOfRepair, notesOfText } from './import-text-notes.ts'
import { kindOfText, writeUpOf } from './import-write-up.ts'
import { repairText } from './repair-text.ts'

type RecordKind = Parameters<typeof writeUpOf>[1]

/** The longest text that is taken for a write-up, in UTF-16 code units. */
const MOST_TEXT = 1 << 20

/** Is the file a write-up of this kind, by what its headings speak of? */
export const isWriteUp = ({ text }: ImportFile, kind: RecordKind): boolean =>
  text !== undefined && text.length <= MOST_TEXT && kindOfText(soundText(text)) === kind

/** Reads a file as a write-up of a kind: one draft of it, and the hazard that it asks about where it proposes controls. */
export const readWriteUpFile = (
  { text }: ImportFile,
  kind: RecordKind,
  { date }: Pick<ImportHelp, 'date'>,
): ImportOutcome => {
  if (text === undefined) return { unreadable: 'is no text, expected a text or markdown' }
  if (text.length > MOST_TEXT) return { unreadable: 'is longer than 1 MiB of text, expected one write-up' }
  const sound = soundText(text)
  const writeUp = writeUpOf(sound, kind)
  const { owned, structure, blank, ...read } = readWriteUp(writeUp)
  const draft = withDates(read.draft)
  const { isMarkdown } = writeUp
  const hazard = kind === 'failureModes' ? hazardOfFailure(draft, owned) : undefined
  const notes = [
    ...notesOfRepair(repairText(text)),
    ...notesOfText(textLines(sound), { blank, date, isMarkdown }),
  ]
  const parted = isMarkdown ? [] : gluedIn(textLines(sound))
  return importedOf(
    isMarkdown ? sound : partedText(sound),
    [hazard === undefined ? draft : { ...draft, hazards: [1] }, hazard],
    {
      structure,
      notes: [
        ...notes,
        ...parted.map(
          (at) => `a heading that the copy ran into the line above it (${at}) is parted from it again`,
        ),
        ...(hazard === undefined ? [] : [proposalNote(hazard)]),
      ],
    },
  )
}

const importedOf = (
  text: string,
  drafts: readonly (ImportedDraft | undefined)[],
  { structure, notes }: Pick<Imported, 'structure' | 'notes'>,
): Imported => ({
  units: lineUnits(text),
  drafts: drafts.filter((draft) => draft !== undefined),
  structure,
  refused: [],
  notes,
})

/** The text with a blank where a copy had lost the end of a line, as its units are read. */
const partedText = (text: string): string =>
  textLines(text)
    .map((line) =>
      withoutGlue([line])
        .map((part) => part.text)
        .join(' '),
    )
    .join('\n')

const gluedIn = (lines: readonly TextLine[]): readonly string[] =>
  lines.filter((line) => withoutGlue([line]).length > 1).map(({ at }) => at)

const proposalNote = ({ fields }: ImportedDraft): string => {
  const proposed = fields.filter(({ field }) => field === 'design')
  const checks = proposed.flatMap(({ facts }) => facts?.filter(({ key }) => key === 'Check') ?? [])
  return `the hazard it asks about is a draft of its own, with ${proposed.length} proposed controls (planned) and ${checks.length} ready-made checks beside them; what harm comes of it is for a clinician to say`
}

/** The text with its encoding put right where that is certain. */
export const soundText = (text: string): string => {
  const repair = repairText(text)
  return repair !== undefined && 'repaired' in repair ? repair.repaired.text : text
}
