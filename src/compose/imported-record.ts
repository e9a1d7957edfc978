import type { ImportedDraft } from '../domain/imported.ts'
import type { DraftOrigin } from './imported-hazard.ts'
import { keptSection } from './kept-section.ts'
import { plainLine, plainProse } from './plain-markdown.ts'

/** What the field is called that gives a record its title. */
export const TITLE = 'Title'

/** The text of a record (a failure mode, an incident, a runbook) that an import proposes, in the words of its source. */
export const importedRecordText = (draft: ImportedDraft, origin: DraftOrigin): string => {
  const names = [...new Set(draft.fields.map(({ field }) => field))].filter((name) => name !== TITLE)
  const textOf = (name: string): string =>
    draft.fields
      .filter(({ field }) => field === name)
      .map(({ text }) => text.trim())
      .join('\n\n')
  const as = draft.importedAs
  return `${[
    `# ${plainLine(textOf(TITLE)) || origin.id}`,
    `> Imported by hazards ${origin.version} from ${origin.source}, ${origin.date}. Nobody has judged it.${
      as === undefined ? '' : `\n> Imported as: ${plainLine(as.text)}`
    }`,
    ...names.map((name) => `## ${name}\n\n${plainProse(textOf(name))}`),
    keptSection(draft.kept),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}
