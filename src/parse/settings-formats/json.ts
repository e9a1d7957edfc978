import { jsonNodes } from '../json-nodes.ts'
import { fileName, unreadableAt } from '../settings-format.ts'
import type { SettingsFormat } from '../settings-format.ts'

export const json: SettingsFormat = {
  id: 'json',
  name: 'JSON',
  files:
    '`*.json`; with comments and trailing commas `*.jsonc`, `tsconfig*.json`, `jsconfig*.json`, `devcontainer.json`, `.eslintrc.json` and what stands in `.vscode/`',
  paths: 'A name that stands twice makes the file unreadable',
  reads: (file) => /\.jsonc?$/i.test(file),
  parse: async (text, file) => {
    const library = await import('jsonc-parser')
    const parsed = jsonNodes(library, text, { file, isLenient: isLenient(file) })
    return 'problem' in parsed ? unreadableAt(parsed.line, parsed.problem) : { documents: [parsed.node] }
  },
}

/** Files whose own readers allow comments and a comma behind the last entry. */
const isLenient = (file: string): boolean =>
  /\.jsonc$/i.test(file) ||
  /(?:^|\/)\.vscode\/[^/]+$/.test(file) ||
  /^(?:[tj]sconfig(?:\.[^/]*)?|devcontainer|\.eslintrc)\.json$/.test(fileName(file))
