import type { RecordTable } from '../../src/domain/record-fields.ts'
import { table } from './markdown.ts'

/** Every field that a kind of record may have: how it may be written, and what it says. */
export const recordFields =
  ({ rows }: RecordTable<string>) =>
  (): string =>
    table(
      ['heading or key', 'also written', 'what it says'],
      rows.map(({ name, aliases, meaning }) => [`\`${name}\``, aliases.join(', '), meaning]),
    )
