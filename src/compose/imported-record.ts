import type { ImportedDraft } from '../domain/imported.ts'
import type { DraftOrigin } from './imported-hazard.ts'
import { keptSection } from './kept-section.ts'
import { RECORD_TABLES } from '../domain/record-tables.ts'
import { givenText } from './given-text.ts'
import { plainLine } from './plain-markdown.ts'

/** What the field is called that gives a record its title. */
export const TITLE = 'Title'

/** The text of a record (a failure mode, an incident, a runbook) that an import proposes, in the words of its source. */
export const importedRecordText = (
  draft: ImportedDraft,
  origin: DraftOrigin & { readonly hazards: readonly string[] },
): string => {
  const isField = (heading: string): boolean =>
    draft.kind !== 'hazard' && RECORD_TABLES[draft.kind].fieldOf(heading) !== undefined
  const names = [...new Set(draft.fields.map(({ field }) => field))].filter((name) => name !== TITLE)
  const textsOf = (name: string) => draft.fields.filter(({ field }) => field === name)
  const title = textsOf(TITLE).map(({ text }) => text.trim())
  const as = draft.importedAs
  return `${[
    `# ${plainLine(title.join(' ')) || origin.id}`,
    `> Imported by hazards ${origin.version} from ${origin.source}, ${origin.date}. Nobody has judged it.${
      as === undefined ? '' : `\n> Imported as: ${plainLine(as.text)}`
    }`,
    origin.hazards.length === 0 ? '' : `- Hazards: ${origin.hazards.join(', ')}`,
    ...names.map((name) => `## ${plainLine(name)}\n\n${givenText(textsOf(name), isField)}`.trimEnd()),
    keptSection(draft.kept),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}
