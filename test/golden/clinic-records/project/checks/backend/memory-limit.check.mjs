import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const KILLED = 137
const FILL_MEMORY = 'const kept = []; for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1))'

const compose = (...words) => spawnSync('docker', ['compose', '-f', 'compose.dev.yml', ...words]).status

// It fills memory on purpose, so it runs only on a host that was set aside for it.
describe.skipIf(process.env.TRIAL_HOST === undefined)('on a container host', () => {
  it('stops the backend alone when the backend fills its memory', () => {
    expect(compose('up', '--detach', '--wait', 'database')).toBe(0)
    expect(compose('run', '--rm', 'backend', 'node', '-e', FILL_MEMORY)).toBe(KILLED)
    expect(compose('exec', '-T', 'database', 'pg_isready', '-U', 'postgres')).toBe(0)
  })
})
