import type { TestReport } from '../domain/evidence.ts'
import { HEAD_LENGTH, rootOf } from './report-head.ts'
import { unreadableReport } from './test-report.ts'
import { TEST_REPORT_FORMATS } from './test-reports/index.ts'

const NAMES = TEST_REPORT_FORMATS.map(({ name }) => name)
const EXPECTED = `expected one of ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1) ?? ''}`
const LONGEST_BLANK = 65_536

/**
 * Reads a test report, whatever its format, which its content decides. Never throws: what cannot be read
 * is a report that says why and has no outcomes. A report without a test is readable.
 */
export const parseTestReport = async (file: string, chunks: AsyncIterable<string>): Promise<TestReport> => {
  const rest = chunks[Symbol.asyncIterator]()
  try {
    const first = await peek(rest)
    const head = headOf(first)
    if (head === '') return unreadableReport(file, 'is empty, expected a test report')
    const trouble = nameTrouble(file, head)
    if (trouble !== undefined) return unreadableReport(file, trouble, 1)
    const format = TEST_REPORT_FORMATS.find(({ detects }) => detects(head))
    if (format === undefined) return unreadableReport(file, `${whatIsHeld(head)}, ${EXPECTED}`, 1)
    return await format.parse(file, replay(first, rest))
  } catch (error) {
    return unreadableReport(
      file,
      `could not be read to its end (${reasonOf(error)}), expected a whole test report`,
    )
  } finally {
    await rest.return?.().catch(() => undefined)
  }
}

/** The chunks up to the first characters that tell the format. */
const peek = async (rest: AsyncIterator<string>): Promise<readonly string[]> => {
  const first: string[] = []
  for (let length = 0; headOf(first).length < HEAD_LENGTH && length < LONGEST_BLANK;) {
    const next = await rest.next()
    if (next.done === true) break
    first.push(next.value)
    length += next.value.length
  }
  return first
}

// `trimStart` takes a byte-order mark for white space.
const headOf = (chunks: readonly string[]): string => chunks.join('').trimStart().slice(0, HEAD_LENGTH)

async function* replay(first: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** What a report of no known format holds, as far as its head tells. */
const whatIsHeld = (head: string): string => {
  const kind = kindOf(head)
  if (kind === 'XML') {
    if (/<!DOCTYPE/i.test(head)) return 'has a document type (DOCTYPE)'
    const root = rootOf(head)
    return root === undefined ? 'holds no XML with a root element' : `has the root <${root.slice(0, 100)}>`
  }
  return kind === 'JSON' ? 'holds JSON of no known kind' : 'holds neither XML, JSON nor TAP'
}

const kindOf = (head: string): 'XML' | 'JSON' | 'text' => {
  if (head.startsWith('<')) return 'XML'
  return /^[{[]/.test(head) ? 'JSON' : 'text'
}

/** What the extension of a report's name promises. */
const PROMISES: Readonly<Record<string, ReturnType<typeof kindOf>>> = {
  xml: 'XML',
  trx: 'XML',
  json: 'JSON',
  ndjson: 'JSON',
  tap: 'text',
}

/** A name that promises another format: somebody mixed two files up, so neither is believed. */
const nameTrouble = (file: string, head: string): string | undefined => {
  const held = kindOf(head)
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]
  const promised = PROMISES[extension?.toLowerCase() ?? '']
  if (extension === undefined || promised === undefined || promised === held) return undefined
  const [is, wanted] = [held, promised].map((kind) => (kind === 'text' ? 'TAP or other text' : kind))
  return `holds ${is} under a name that ends in .${extension}, expected ${wanted}`
}

/** An error of the file system names an absolute path behind its first words, which no page may show. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split(',')[0] ?? '').replace(/\s*'.*/s, '') : 'an unknown error'
