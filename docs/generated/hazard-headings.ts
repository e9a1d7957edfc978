import { FIELDS } from '../../src/domain/fields.ts'
import { table } from './markdown.ts'

/** Every heading that a hazard file may have, and what else may be written for it. */
export const hazardHeadings = (): string =>
  table(
    ['heading', 'also written', 'field'],
    FIELDS.map(({ heading, aliases, field }) => [heading, aliases.join(', '), `\`${field}\``]),
  )
