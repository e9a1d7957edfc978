import { reasons, titleOf, unwritten } from '../test-stub.ts'
import type { TestStub } from '../test-stub.ts'

/** vitest: the title of the test carries the id. */
export const vitest = {
  id: 'vitest',
  head: 'import { expect, it } from "vitest"',
  test: (control) =>
    [
      ...reasons(control).map((line) => `// ${line}`),
      `it(${titleOf(control)}, () => {`,
      `  expect.fail(${unwritten(control)})`,
      '})',
    ].join('\n'),
  problem: () => undefined,
} as const satisfies TestStub
