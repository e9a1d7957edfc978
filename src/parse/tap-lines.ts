import { firstLine } from './test-report.ts'

/** Reads what a TAP parser need not see: remarks in YAML, which come from anywhere, and the revision. */
export interface TapLines {
  /** The lines to hand on for one that has come; a remark becomes one line of its own, its message. */
  readonly take: (line: string) => readonly string[]
  readonly revisions: ReadonlySet<string>
}

/** A remark below the line of a test: YAML between `---` and `...`, indented. */
interface Remark {
  readonly indent: string
  message: string | undefined
  /** The next line is the message. */
  isAwaited: boolean
  isEnded: boolean
}

export const tapLines = (): TapLines => {
  const revisions = new Set<string>()
  let isBehindTest = false
  let remark: Remark | undefined
  const take = (line: string): readonly string[] => {
    const before: string[] = []
    if (remark !== undefined) {
      if (!remark.isEnded && isWithin(line, remark)) return []
      // A test whose own tests follow in braces, behind its remark.
      if (remark.message !== undefined || line.trim() === '{') before.push(...remarkLines(remark))
      remark = undefined
    }
    const indent = isBehindTest ? /^(\s+)---$/.exec(line)?.[1] : undefined
    isBehindTest = TEST_LINE.test(line)
    if (indent !== undefined) {
      remark = { indent, message: undefined, isAwaited: false, isEnded: false }
      return before
    }
    const revision = /^#\s*revision:\s*(.*)$/.exec(line)?.[1]
    if (revision !== undefined) revisions.add(revision.trim())
    return [...before, line]
  }
  return { take, revisions }
}

const TEST_LINE = /^\s*(?:not )?ok\b/

/** Takes the line as one of the remark, if it is; a line that stands further left ends it, whatever it says. */
const isWithin = (line: string, remark: Remark): boolean => {
  if (line.trim() !== '' && !line.startsWith(remark.indent)) return false
  if (line === `${remark.indent}...`) remark.isEnded = true
  else if (remark.message === undefined) readMessage(line, remark)
  return true
}

const readMessage = (line: string, remark: Remark): void => {
  if (remark.isAwaited) remark.message = firstLine(line)
  else {
    const value = /^\s*(?:error|message):\s*(.*)$/.exec(line)?.[1]
    remark.isAwaited = value !== undefined && /^[|>][+-]?$/.test(value)
    if (value !== undefined && !remark.isAwaited) remark.message = firstLine(unquoted(value))
  }
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

const remarkLines = ({ indent, message }: Remark): readonly string[] => [
  `${indent}---`,
  `${indent}message: ${JSON.stringify(message ?? '')}`,
  `${indent}...`,
]
