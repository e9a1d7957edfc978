import { rules } from '../../src/check/rules/index.ts'
import { byKeys } from '../../src/shared/sort.ts'
import { invalidField } from '../../src/validate/invalid-field.ts'
import { table } from './markdown.ts'

/** Every rule in one line, by id. */
export const ruleTable = (): string =>
  table(
    ['rule', 'what is wrong when it speaks', 'draft', 'release', 'source'],
    [invalidField, ...rules]
      .sort(byKeys(({ id }) => id))
      .map(({ id, summary, level, clause }) => [
        `[${id}](rules/${id}.md)`,
        summary,
        level.draft,
        level.release,
        clause,
      ]),
  )
