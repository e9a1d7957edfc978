/**
 * The tool was called wrongly, or the environment lacks something: what happened, what was expected,
 * what to do. Thrown at the edges, caught in cli/main.ts, exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
