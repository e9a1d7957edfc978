import type { TestStub } from '../test-stub.ts'
import { node } from './node.ts'
import { pytest } from './pytest.ts'
import { vitest } from './vitest.ts'

/** The runners that `hazards stub --runner` writes for. */
export const TEST_STUBS: readonly TestStub[] = [vitest, node, pytest]
