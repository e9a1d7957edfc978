import { SETTINGS_FORMATS } from '../../src/parse/settings-formats/index.ts'
import { table } from './markdown.ts'

/** Every format in which settings are looked up, in the order in which they are asked. */
export const settingsFormats = (): string =>
  table(
    ['format', 'files', 'paths'],
    SETTINGS_FORMATS.map(({ name, files, paths }) => [name, files, paths]),
  )
