import { EXPORT_FORMATS } from './formats/index.ts'
import type { PageKind } from './template-header.ts'

/** Every format that a document can have, in the order in which its files are made. */
export const FORMAT_IDS: readonly string[] = ['html', 'md', ...EXPORT_FORMATS.map(({ id }) => id)]

/** Those that a document of this kind has: a page of the site is html alone. */
export const formatsOf = ({ kind }: { readonly kind: PageKind }): readonly string[] =>
  kind === 'document' ? FORMAT_IDS : ['html']
