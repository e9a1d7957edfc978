import type { SettingNode } from '../../domain/setting.ts'
import { fileName, unreadableAt } from '../settings-format.ts'
import type { ReadSettings, SettingsFormat } from '../settings-format.ts'

const LINE = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/
const BLANK = /^\s*(?:#.*)?$/

/** A value in quotes that end where the line does, or before a remark. */
const QUOTED = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')(?:\s+#.*)?$/

export const dotenv: SettingsFormat = {
  id: 'dotenv',
  name: 'env file',
  files: '`.env`, `.env.*`, `*.env`',
  paths:
    'One name and its value on a line. What programs read differently is unknown, and no claim about it holds: a name that stands twice, a value without quotes that holds ` #`, one with `$` or a backslash in double quotes',
  reads: (file) => /^\.env(?:\..*)?$|\.env$/i.test(fileName(file)),
  parse: (text, file) => Promise.resolve(read(text, file)),
}

const read = (text: string, file: string): ReadSettings => {
  const entries = new Map<string, SettingNode>()
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (BLANK.test(line)) continue
    const [, name, written = ''] = LINE.exec(line) ?? []
    if (name === undefined) return unreadableAt(index + 1, 'it is no name with its value (NAME=value)')
    if (/^["']/.test(written) && !QUOTED.test(written))
      return unreadableAt(index + 1, 'a quote that was opened is not closed on its line')
    const origin = { file, line: index + 1 }
    entries.set(
      name,
      entries.has(name)
        ? { kind: 'unknown', text: written, because: 'stands there twice', ...origin }
        : { ...nodeOf(written), ...origin },
    )
  }
  return { documents: [{ kind: 'map', entries, file, line: 1 }] }
}

type Bare =
  | { readonly kind: 'scalar'; readonly value: string }
  | { readonly kind: 'unknown'; readonly text: string; readonly because: string }

const nodeOf = (written: string): Bare => {
  const [, double, single] = QUOTED.exec(written) ?? []
  if (single !== undefined) return { kind: 'scalar', value: single }
  const unknown = (because: string): Bare => ({ kind: 'unknown', text: written, because })
  if (/[$\\]/.test(double ?? written)) return unknown('is put together when it is read ($ or \\)')
  if (double !== undefined) return { kind: 'scalar', value: double }
  if (/\s#/.test(written)) return unknown('may end in a remark (#), expected quotes around it')
  return { kind: 'scalar', value: written }
}
