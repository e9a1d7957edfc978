import type { CheckResult } from '../domain/hazard-log.ts'
import { oneLine } from './one-line.ts'

/** How many places a sentence names. */
const MOST_NAMED = 3

/** What was found, where, and what was expected: `found 512M (compose.prod.yml:12), expected >= 2G`. */
export const saidOfCheck = (result: CheckResult): string => {
  const { check, explanation } = result
  const claim = [check.operator, check.value ?? ''].join(' ').trim()
  return `${oneLine(explanation)}${placesOf(result)}${claim === '' ? '' : `, expected ${oneLine(claim)}`}`
}

/** ` in production`, or nothing for a line that names a file. */
export const inEnvironment = ({ environment }: CheckResult): string =>
  environment === undefined ? '' : ` in ${environment}`

const placesOf = ({ found, files, environment }: CheckResult): string => {
  const failing = found.filter(({ holds }) => !holds)
  const places = failing
    .slice(0, MOST_NAMED)
    .map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
  // A line that names its file has said where nothing stands.
  const named = places.length > 0 ? [...new Set(places)] : environment === undefined ? [] : files
  return named.length === 0 ? '' : ` (${named.join(', ')})`
}
