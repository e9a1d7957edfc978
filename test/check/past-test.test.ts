import { expect, it } from 'vitest'
import { mayBeTest } from '../../src/check/past-test.ts'
import type { TestOutcome } from '../../src/domain/evidence.ts'

const outcome = (names: readonly string[], file?: string): TestOutcome => ({
  file,
  names,
  status: 'failed',
  tags: [],
  report: 'reports/a.xml',
  line: undefined,
  message: undefined,
})

it.each([
  ['tests/test_lib.py::TestLimit::test_memory', outcome(['tests.test_lib.TestLimit', 'test_memory'])],
  ['tests/test_lib.py::test_memory', outcome(['tests.test_lib', 'test_memory[2]'])],
  ['test/a.test.ts > limits > memory', outcome(['limits memory'], 'app/test/a.test.ts')],
  ['org.example.LimitTest.memory', outcome(['org.example.LimitTest', 'memory'])],
  ['test/a.test.ts', outcome(['anything'], 'test/a.test.ts')],
  ['test/a.test.ts > limits *', outcome(['limits memory'], 'test/a.test.ts')],
])('lets no failure of %s slip away', (reference, failed) => {
  expect(mayBeTest(failed, reference)).toBe(true)
})

it.each([
  ['test/a.test.ts > memory', outcome(['memory'], 'test/b.test.ts')],
  ['tests/test_lib.py::test_memory', outcome(['tests.test_other', 'test_memory'])],
  ['test/a.test.ts > memory', outcome(['memory limit'], 'test/a.test.ts')],
  ['test/a.test.ts > limits *', outcome(['counts'], 'test/a.test.ts')],
])('does not blame %s for the failure of another test', (reference, failed) => {
  expect(mayBeTest(failed, reference)).toBe(false)
})
