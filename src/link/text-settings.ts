import type { SettingNode } from '../domain/setting.ts'
import type { Pattern } from './pattern.ts'
import type { Found } from './settings-path.ts'

/** A line that many kinds of files take for a remark. */
const REMARK = /^\s*(?:#|\/\/|;|--|<!--|\/\*|\*|%|REM\s)/i

/**
 * Every match of a pattern in a text, each with its line. What stands in a remark is no setting: with nothing else
 * found, nothing can be said. `undefined` where there are too many, or the text is too large.
 */
export const lookUpPattern = (
  { file, text }: { readonly file: string; readonly text: string },
  pattern: Exclude<Pattern, { readonly problem: string }>,
  written: string,
): readonly Found[] | undefined => {
  const matches = pattern.matches(text)
  if (matches === undefined) return undefined
  const lines = text.split('\n')
  const lineOf = lineCounter(lines)
  const found = matches.map(({ start, value }) => ({ line: lineOf(start), value }))
  const settings = found.filter(({ line }) => !REMARK.test(lines[line - 1] ?? ''))
  const [remark] = found
  if (remark === undefined) return [nothing(written, `nothing matches ${written}`, 'nothing')]
  if (settings.length === 0)
    return [
      nothing(written, `only line ${remark.line} matches ${written}, which looks like a remark`, 'barred'),
    ]
  return settings.map(({ line, value }) => foundAt({ file, line }, value))
}

const foundAt = (
  { file, line }: { readonly file: string; readonly line: number },
  value: string | undefined,
): Found => {
  const path = `line ${line}`
  const node: SettingNode =
    value === undefined
      ? { kind: 'unknown', text: '', because: 'matches without the group that holds the value', file, line }
      : { kind: 'scalar', value, file, line }
  return node.kind === 'unknown'
    ? { path, state: 'barred', node, explanation: `${path} ${node.because}`, hint: '' }
    : { path, state: 'there', node, explanation: undefined, hint: '' }
}

const nothing = (path: string, explanation: string, state: Found['state']): Found => ({
  path,
  state,
  node: undefined,
  explanation,
  hint: '',
})

/** The line, from 1, of offsets that are asked for in rising order. */
const lineCounter = (lines: readonly string[]): ((offset: number) => number) => {
  let [line, end] = [1, (lines[0] ?? '').length]
  return (offset) => {
    while (offset > end && line < lines.length) {
      end += 1 + (lines[line] ?? '').length
      line += 1
    }
    return line
  }
}
