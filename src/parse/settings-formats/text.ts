import type { SettingsFormat } from '../settings-format.ts'

export const text: SettingsFormat = {
  id: 'text',
  name: 'any other text',
  files: 'every other file',
  paths: 'There are no paths in it, only [patterns](#patterns) between slashes',
  reads: () => true,
  parse: () => Promise.resolve({ documents: [] }),
}
