import { unreadableAt } from '../settings-format.ts'
import type { SettingsFormat } from '../settings-format.ts'
import { tomlNodes } from '../toml-nodes.ts'

export const toml: SettingsFormat = {
  id: 'toml',
  name: 'TOML 1.0',
  files: '`*.toml`',
  paths: 'Tables are maps; a table in double brackets is a list of them: `server[0].port`',
  reads: (file) => /\.toml$/i.test(file),
  parse: async (text, file) => {
    const { parseTOML, ParseError } = await import('toml-eslint-parser')
    try {
      const program = parseTOML(text.replace(/^\ufeff/, ''), { tomlVersion: '1.0' })
      return { documents: [tomlNodes(program, file)] }
    } catch (error) {
      // A name that stands twice among them; anything else is a text that the library was not made for.
      if (error instanceof ParseError) return unreadableAt(error.lineNumber, clause(error.message))
      return { unreadable: 'it is no valid TOML' }
    }
  },
}

const clause = (message: string): string => {
  const text = message.replace(/\.$/, '').replaceAll(/\s+/g, ' ')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
