import { defineConfig } from 'vitest/config'

/**
 * Tests of pure functions share one set of modules, which is loaded once; to load it for each file took most of their
 * time. Whatever runs a program, writes to the environment or spies on Node has modules of its own.
 */
const SHARED = [
  'assess',
  'check',
  'compose',
  'domain',
  'link',
  'parse',
  'render',
  'report',
  'shared',
  'validate',
]
const APPS = 'test/apps/**/*.test.ts'
const shared = SHARED.map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'own', include: ['test/**/*.test.ts'], exclude: [...shared, APPS] } },
      { extends: true, test: { name: 'apps', include: [APPS] } },
    ],
  },
})
