import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { expect, it } from 'vitest'
import { aFolder, put } from './a-folder.ts'

/** Every call by which the program touches the disk while it replaces a file. */
const CALLS = [
  ...['mkdirSync', 'openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'closeSync'],
  ...['lstatSync', 'statSync', 'readFileSync', 'realpathSync', 'renameSync', 'rmSync'],
]
const BEFORE = 'before\n'.repeat(2000)
const AFTER = 'after\n'.repeat(3000)

/** A program that replaces a file and kills itself with SIGKILL before or behind the n-th of those calls. */
const aTool = async (): Promise<string> => {
  const tools = aFolder()
  await bundle({
    entryPoints: ['src/write/replace-unchanged.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: join(tools, 'replace.mjs'),
  })
  put(
    tools,
    'run.mjs',
    `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const [root, at, when] = process.argv.slice(2)
    const { replaceUnchanged } = await import('./replace.mjs')
    const before = fs.readFileSync(root + '/HAZ-0001.md')
    let count = 0
    const stop = () => { process.kill(process.pid, 'SIGKILL'); for (;;); }
    for (const name of ${JSON.stringify(CALLS)}) {
      const real = fs[name]
      fs[name] = (...args) => {
        const isIt = count++ === Number(at)
        if (isIt && when === 'before') stop()
        if (isIt && when === 'within' && name === 'writeFileSync') { real(args[0], args[1].subarray(0, 100)); stop() }
        const result = real(...args)
        if (isIt) stop()
        return result
      }
    }
    syncBuiltinESMExports()
    replaceUnchanged(root, { path: 'HAZ-0001.md', before, after: new TextEncoder().encode(${JSON.stringify(AFTER)}) })
    console.log('done', count)`,
  )
  return join(tools, 'run.mjs')
}

it('killed at whatever moment, leaves the one file or the other, whole, and a leftover that is named for it', async () => {
  const tool = await aTool()
  let [calls, old, replaced] = [0, 0, 0]
  for (let at = 0, isDone = false; !isDone; at += 1)
    for (const when of ['before', 'within', 'behind']) {
      const folder = aFolder()
      put(folder, 'HAZ-0001.md', BEFORE)
      const { signal, stdout } = spawnSync(process.execPath, [tool, folder, String(at), when], {
        encoding: 'utf8',
      })
      isDone = stdout.startsWith('done')
      if (!isDone) {
        expect(signal).toBe('SIGKILL')
        calls += 1
      }
      const text = readFileSync(join(folder, 'HAZ-0001.md'), 'utf8')
      expect([BEFORE, AFTER]).toContain(text)
      if (text === BEFORE) old += 1
      else replaced += 1
      const others = readdirSync(folder).filter((name) => name !== 'HAZ-0001.md')
      expect(others.every((name) => /^\.HAZ-0001\.md\.\d+\.new$/.test(name))).toBe(true)
    }
  // Both sides of the moment in which the name changes hands were tried.
  expect(calls).toBeGreaterThan(20)
  expect(Math.min(old, replaced)).toBeGreaterThan(2)
}, 300_000)
