import { COMPONENT_LIST_FORMATS } from '../../src/parse/component-lists/index.ts'
import { table } from './markdown.ts'

/** Every format of lists of components that can be read. */
export const componentListFormats = (): string =>
  table(
    ['format', 'files', 'what it tells beside names and versions'],
    COMPONENT_LIST_FORMATS.map(({ name, files, tells }) => [name, files, tells]),
  )
