import type { TestReport } from '../domain/evidence.ts'
import { unreadableReport } from './test-report.ts'
import { TEST_REPORT_FORMATS } from './test-reports/index.ts'

const EXPECTED = 'expected a JUnit XML report, or the JSON report of vitest or jest'
const HEAD = 200
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
    if (head === '') return unreadableReport(file, `is empty, ${EXPECTED}`)
    const format = TEST_REPORT_FORMATS.find(({ detects }) => detects(head))
    if (format === undefined) return unreadableReport(file, `holds neither XML nor JSON, ${EXPECTED}`, 1)
    const trouble = nameTrouble(file, head)
    if (trouble !== undefined) return unreadableReport(file, trouble, 1)
    return await format.parse(file, replay(first, rest))
  } catch (error) {
    return unreadableReport(file, `could not be read to its end (${reasonOf(error)}), ${EXPECTED}`)
  } finally {
    await rest.return?.().catch(() => undefined)
  }
}

/** The chunks up to the first characters that tell the format. */
const peek = async (rest: AsyncIterator<string>): Promise<readonly string[]> => {
  const first: string[] = []
  for (let length = 0; headOf(first).length < HEAD && length < LONGEST_BLANK;) {
    const next = await rest.next()
    if (next.done === true) break
    first.push(next.value)
    length += next.value.length
  }
  return first
}

// `trimStart` takes a byte-order mark for white space.
const headOf = (chunks: readonly string[]): string => chunks.join('').trimStart().slice(0, HEAD)

async function* replay(first: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** A name that promises another format: somebody mixed two files up, so neither is believed. */
const nameTrouble = (file: string, head: string): string | undefined => {
  const held = head.startsWith('<') ? 'XML' : 'JSON'
  const extension = /\.(xml|json)$/i.exec(file)?.[1]
  return extension === undefined || extension.toUpperCase() === held
    ? undefined
    : `holds ${held} under a name that ends in .${extension}, expected ${extension.toUpperCase()}`
}

/** An error of the file system names an absolute path behind its first words, which no page may show. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split(',')[0] ?? '').replace(/\s*'.*/s, '') : 'an unknown error'
