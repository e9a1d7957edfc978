import { EXPORT_FORMATS } from './formats/index.ts'
import type { PageKind } from './template-header.ts'

/** Every format that each document can have, in the order in which its files are made. */
const DOCUMENT_FORMATS: readonly string[] = ['html', 'md', ...EXPORT_FORMATS.map(({ id }) => id)]

/** Those that are tables: of the hazard log both, of the deployment pack the latter. */
const LOG_FORMATS: readonly string[] = ['xlsx', 'csv']

/** Every format that there is. */
export const FORMAT_IDS: readonly string[] = [...DOCUMENT_FORMATS, ...LOG_FORMATS]

/** The document that is a table too. */
export const HAZARD_LOG = 'hazard-log'

/** The document that carries the first rows of the deploying organisation's own log, as CSV. */
export const DEPLOYMENT_PACK = 'deployment-pack'
/** The file of these rows, for `--only deployment-pack` and `--only csv`. */
export const DEPLOYMENT_LOG_FILE = 'deployment-hazard-log.csv'

/** Those that a document has: a page of the site is html alone. */
export const formatsOf = ({
  name,
  kind,
}: {
  readonly name: string
  readonly kind: PageKind
}): readonly string[] => {
  if (kind !== 'document') return ['html']
  if (name === DEPLOYMENT_PACK) return [...DOCUMENT_FORMATS, 'csv']
  return name === HAZARD_LOG ? FORMAT_IDS : DOCUMENT_FORMATS
}

/** Is it a table, which only logs of hazards are made into? */
export const isOfLog = (format: string): boolean => LOG_FORMATS.includes(format)
