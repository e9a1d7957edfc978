import { EXPORT_FORMATS } from './formats/index.ts'
import type { PageKind } from './template-header.ts'

/** Every format that each document can have, in the order in which its files are made. */
const DOCUMENT_FORMATS: readonly string[] = ['html', 'md', ...EXPORT_FORMATS.map(({ id }) => id)]

/** Those that the hazard log alone has: it is a table too. */
const LOG_FORMATS: readonly string[] = ['xlsx', 'csv']

/** Every format that there is. */
export const FORMAT_IDS: readonly string[] = [...DOCUMENT_FORMATS, ...LOG_FORMATS]

/** The document that is a table too. */
export const HAZARD_LOG = 'hazard-log'

/** Those that a document has: a page of the site is html alone. */
export const formatsOf = ({
  name,
  kind,
}: {
  readonly name: string
  readonly kind: PageKind
}): readonly string[] => {
  if (kind !== 'document') return ['html']
  return name === HAZARD_LOG ? FORMAT_IDS : DOCUMENT_FORMATS
}

/** Is it a format that the hazard log alone has? */
export const isOfLog = (format: string): boolean => LOG_FORMATS.includes(format)
