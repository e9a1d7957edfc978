import type { TestStatus } from '../domain/evidence.ts'
import { worseStatus } from './test-report.ts'

/**
 * What became of a scenario, from the words for its steps and hooks. A step that is not written yet (`pending`)
 * is as good as skipped; one that nothing or too much defines, and a word nobody knows, is an error. A scenario
 * without a step shows nothing, so it counts as skipped.
 */
export const statusOfSteps = (words: readonly (string | undefined)[]): TestStatus =>
  words.length === 0
    ? 'skipped'
    : words.map((word): TestStatus => WORDS.get(word?.toLowerCase() ?? '') ?? 'errored').reduce(worseStatus)

const WORDS: ReadonlyMap<string, TestStatus> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
])
