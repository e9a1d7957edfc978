import type { SettingNode } from '../../domain/setting.ts'
import type { ReadSettings, SettingsFormat } from '../settings-format.ts'

const BLANK = /^\s*(?:[#;!].*)?$/
const SECTION = /^\[([^\]]+)\]\s*$/
const LINE = /^([^\s=:[\]#;][^=:]*?)\s*([=:])\s*(.*?)\s*$/
const QUOTED = /^(?:"([^"\\]*)"|'([^'\\]*)')$/

export const ini: SettingsFormat = {
  id: 'ini',
  name: 'INI and properties',
  files:
    '`*.ini`, `*.cfg`, `*.conf`, `*.properties`, where every line is a section, a remark or `name = value`',
  paths:
    'A section is a map: `section.name`; a name with dots stands in quotes, `section."pool.size"`. What programs read differently is unknown: a name that stands twice, a value that may end in a remark',
  reads: (file) => /\.(?:ini|cfg|conf|properties)$/i.test(file),
  parse: (text, file) => Promise.resolve(read(text, file)),
}

/** `undefined` at the first line of another kind: many a `.conf` has a syntax of its own. */
const read = (text: string, file: string): ReadSettings | undefined => {
  const root = new Map<string, SettingNode>()
  let section = root
  const keepsQuotes = /\.properties$/i.test(file)
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (BLANK.test(line)) continue
    const origin = { file, line: index + 1 }
    const name = SECTION.exec(line)?.[1]?.trim()
    if (name !== undefined) {
      section = new Map()
      root.set(name, root.has(name) ? twice(name, origin) : { kind: 'map', entries: section, ...origin })
      continue
    }
    const [, key, , written = ''] = LINE.exec(line) ?? []
    if (key === undefined || written.endsWith('\\') || /[{;]$/.test(written)) return undefined
    section.set(key, section.has(key) ? twice(written, origin) : nodeOf(written, keepsQuotes, origin))
  }
  return root.size === 0 ? undefined : { documents: [{ kind: 'map', entries: root, file, line: 1 }] }
}

interface Place {
  readonly file: string
  readonly line: number
}

const twice = (text: string, place: Place): SettingNode => ({
  kind: 'unknown',
  text,
  because: 'stands there twice',
  ...place,
})

const nodeOf = (written: string, keepsQuotes: boolean, place: Place): SettingNode => {
  const [, double, single] = keepsQuotes ? [] : (QUOTED.exec(written) ?? [])
  const value = double ?? single
  if (value !== undefined) return { kind: 'scalar', value, ...place }
  if (/\s[#;]/.test(written)) {
    const because = 'may end in a remark, expected a pattern between slashes instead of a path'
    return { kind: 'unknown', text: written, because, ...place }
  }
  return { kind: 'scalar', value: written, ...place }
}
