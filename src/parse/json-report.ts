import type { TestReport } from '../domain/evidence.ts'
import { unreadableReport } from './test-report.ts'

const MOST_CHARACTERS = 256 * 1024 * 1024

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>

/** How a format's JSON becomes a report; `expected` ends the messages: "expected the JSON report of vitest". */
export interface JsonReader {
  readonly expected: string
  /** `value` is any JSON at all. */
  readonly read: (value: unknown, file: string) => TestReport
}

/** Reads a report of JSON as a whole, up to 256 MiB. */
export const readJson = async (
  file: string,
  chunks: AsyncIterable<string>,
  { expected, read }: JsonReader,
): Promise<TestReport> => {
  const text = await collect(chunks)
  if (text === undefined)
    return unreadableReport(file, 'is longer than 256 MiB, expected a shorter JSON report, or JUnit XML')
  const value = parseJson(text.replace(/^\uFEFF/, ''))
  return value === undefined
    ? unreadableReport(file, `is not whole JSON, ${expected}, written to its end`)
    : read(value, file)
}

/** `undefined` where there is more than can be held. */
const collect = async (chunks: AsyncIterable<string>): Promise<string | undefined> => {
  const parts: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MOST_CHARACTERS) return undefined
    parts.push(chunk)
  }
  return parts.join('')
}

/** `undefined` for what is no JSON: the text `undefined` cannot be written in it. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of an object within another; empty where there is none. */
export const fieldsIn = (value: unknown, ...path: readonly string[]): Fields => {
  let within = value
  for (const name of path) within = isFields(within) ? within[name] : undefined
  return isFields(within) ? within : {}
}

/** A list of objects; `undefined` for anything else, for what is left out of a list would not be missed. */
export const listOf = (value: unknown): readonly Fields[] | undefined =>
  Array.isArray(value) && value.every(isFields) ? value : undefined

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** The revisions that are named; an empty one comes of a variable that was not set, and nobody knows which it is. */
export const revisionsIn = (...values: readonly unknown[]): ReadonlySet<string> =>
  new Set(values.flatMap((value) => (typeof value === 'string' ? [value.trim()] : [])))

/** A path with slashes forward; `undefined` for an empty one. */
export const pathOf = (value: unknown): string | undefined =>
  textOf(value)?.replaceAll('\\', '/') || undefined
