import type { ColumnMapping } from '../domain/imported.ts'
import { HAZARD_IMPORT_FIELDS } from '../domain/imported.ts'

/** A mapping of columns as the file that keeps it. Texts are written as JSON has them, which YAML reads alike. */
export const mappingText = (name: string, { columns }: ColumnMapping): string =>
  [
    `# Which column of ${JSON.stringify(name)} is which, for "hazards import".`,
    `# field: importedAs (the id there), kept (word for word, in no field), or one of`,
    `# ${HAZARD_IMPORT_FIELDS.join(', ')}.`,
    'columns:',
    ...columns.map(
      ({ heading, field }) => `  - heading: ${JSON.stringify(heading)}\n    field: ${field ?? 'kept'}`,
    ),
    '',
  ].join('\n')

/** Where a mapping is kept, below the register's folder. */
export const mappingPath = (name: string): string =>
  `import/${name.replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'file'}.mapping.yaml`
