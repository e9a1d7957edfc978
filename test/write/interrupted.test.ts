import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build as bundle } from 'esbuild'
import { expect, test } from 'vitest'
import { writeArtifacts } from '../../src/write/write-artifacts.ts'
import { aFolder, anArtifact, filesIn, manifestFacts, put } from './a-folder.ts'

/** Starts a process that writes more files than it can before it is stopped. */
const startBuild = async (folder: string): Promise<ChildProcess> => {
  const tools = aFolder()
  await bundle({
    entryPoints: ['src/write/write-artifacts.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: join(tools, 'write.mjs'),
  })
  put(
    tools,
    'run.mjs',
    `import { writeArtifacts } from './write.mjs'
    const bytes = new TextEncoder().encode('new')
    const artifacts = Array.from({ length: 50_000 }, (_, index) => ({ path: 'file-' + index + '.txt', bytes }))
    artifacts.push({ path: 'index.html', bytes })
    const manifest = { toolVersion: '0.1.0', revision: undefined, isDirty: false, date: '2026-11-05', inputs: new Map() }
    await writeArtifacts({ folder: ${JSON.stringify(folder)}, artifacts, manifest })`,
  )
  return spawn(process.execPath, [join(tools, 'run.mjs')], { stdio: 'inherit' })
}

const stopWhileStaging = async (
  child: ChildProcess,
  folder: string,
  signal: NodeJS.Signals,
): Promise<unknown> => {
  const ended = new Promise((resolve) => child.once('exit', (_code, endedBy) => resolve(endedBy)))
  while (!existsSync(join(folder, `.hazards-staging-${String(child.pid)}`, 'new', 'file-100.txt')))
    await pause(5)
  child.kill(signal)
  return ended
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'leaves the old output whole and no staging when stopped by %s',
  async (signal) => {
    const folder = aFolder()
    await writeArtifacts({ folder, artifacts: [anArtifact('index.html', 'old')], manifest: manifestFacts })
    const before = filesIn(folder)

    expect(await stopWhileStaging(await startBuild(folder), folder, signal)).toBe(signal)
    expect(filesIn(folder)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['index.html', 'manifest.json'])
  },
  60_000,
)

test('leaves the old output whole when killed, and the next build clears up', async () => {
  const folder = aFolder()
  const old = { folder, artifacts: [anArtifact('index.html', 'old')], manifest: manifestFacts }
  await writeArtifacts(old)

  expect(await stopWhileStaging(await startBuild(folder), folder, 'SIGKILL')).toBe('SIGKILL')
  expect(filesIn(folder)).toMatchObject({ 'index.html': 'old' })
  await writeArtifacts(old)
  expect(readdirSync(folder)).toEqual(['index.html', 'manifest.json'])
}, 60_000)
