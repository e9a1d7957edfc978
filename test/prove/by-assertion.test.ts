import { expect, it } from 'vitest'
import type { TestOutcome } from '../../src/domain/evidence.ts'
import { isByAssertion } from '../../src/prove/by-assertion.ts'
import { readFixture } from '../builders/a-test-report.ts'

const failed = (message: string, failureKind?: string): TestOutcome => ({
  ...{ file: 'a.test.ts', names: ['x'], status: 'failed', tags: [], report: 'r', line: undefined },
  ...{ message, failureKind },
})

it.each([
  ['expected 2 to be 1 // Object.is equality', 'AssertionError'],
  ['Error: expect(received).toBe(expected) // Object.is equality', undefined],
  ['expect(received).toBe(expected)', 'expect.toBe'],
  ["AssertionError: assert '5 mg' == '50 mg'", undefined],
  ['assert 1 == 2', undefined],
  ['Failed: DID NOT RAISE <class ValueError>', undefined],
  ['expected: <2> but was: <1>', 'org.opentest4j.AssertionFailedError'],
  ['Expected: 50 mg', 'failure'],
  ['Expected values to be strictly equal:', 'testCodeFailure'],
  ['Failed', ''],
])('takes "%s" of the kind %s for a failed assertion', (message, kind) => {
  expect(isByAssertion(failed(message, kind))).toBe(true)
})

it.each([
  ['x is not a function', 'TypeError'],
  ["Cannot read properties of undefined (reading 'a')", 'testCodeFailure'],
  ['boom', 'Error'],
  ['Test timed out in 5000ms.', 'Error'],
  ["TypeError: 'NoneType' object is not subscriptable", undefined],
  ["ModuleNotFoundError: No module named 'app'", undefined],
  ['', 'java.lang.NullPointerException'],
  ['panic: runtime error: invalid memory address or nil pointer dereference', ''],
])('takes "%s" of the kind %s for a program that broke', (message, kind) => {
  expect(isByAssertion(failed(message, kind))).toBe(false)
})

it('never takes an error, a skip or a pass for a failed assertion', () => {
  const outcome = failed('expected 2 to be 1', 'AssertionError')
  expect(isByAssertion({ ...outcome, status: 'errored' })).toBe(false)
  expect(isByAssertion({ ...outcome, status: 'passed' })).toBe(false)
})

it.each([
  ['junit-xml/vitest.xml', ['fails']],
  ['junit-xml/pytest-xunit2.xml', ['test_fails', 'test_colour']],
  ['junit-xml/playwright.xml', ['fails']],
])('of a real report, %s, finds the assertions that failed', async (name, tests) => {
  const { outcomes } = await readFixture(name)
  expect(outcomes.filter(isByAssertion).map(({ names }) => names.at(-1))).toEqual(tests)
})
