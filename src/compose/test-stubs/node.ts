import { reasons, titleOf, unwritten } from '../test-stub.ts'
import type { TestStub } from '../test-stub.ts'

/** Node's own runner: the title of the test carries the id. */
export const node = {
  id: 'node',
  head: 'import assert from "node:assert/strict"\nimport { test } from "node:test"',
  test: (control) =>
    [
      ...reasons(control).map((line) => `// ${line}`),
      `test(${titleOf(control)}, () => {`,
      `  assert.fail(${unwritten(control)})`,
      '})',
    ].join('\n'),
  problem: () => undefined,
} as const satisfies TestStub
