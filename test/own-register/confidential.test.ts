import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aRepository, FAILING_REPORT, OPEN_PROJECT, runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'

/** Real repositories take their time on a machine that is busy. */
const PATIENT = { timeout: 240_000 }

afterEach(() => void vi.restoreAllMocks())

/** A register with something to fetch, something that fails and something that cannot be read. */
const PROJECT = {
  ...OPEN_PROJECT,
  'hazards/HAZ-0003-third.md': `${OPEN_PROJECT['hazards/HAZ-0002-second.md'] ?? ''}\n![](http://127.0.0.1:9/picture.png) <http://127.0.0.1:9/>\n`,
  'hazards/HAZ-0004-empty.md': '',
  'reports/junit.xml': FAILING_REPORT,
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile())

describe('what is judged and built', PATIENT, () => {
  test('opens no connection', async () => {
    const { run } = aRepository(PROJECT)
    const connecting = vi.spyOn(Socket.prototype, 'connect')
    await run('check', '--no-cache')
    expect((await run('build', '--no-cache', '--out', 'out')).code).toBe(0)
    expect(connecting).not.toHaveBeenCalled()
    // Either would have been noticed.
    connect({ host: '127.0.0.1', port: 65535 }).on('error', () => undefined)
    await expect(fetch('http://127.0.0.1:65535/')).rejects.toThrow()
    expect(connecting).toHaveBeenCalledTimes(2)
  })

  test('holds no folder and no variable of the machine', async () => {
    const { folder, at, run } = aRepository(PROJECT)
    vi.stubEnv('DEPLOY_KEY', 'canary-of-the-environment')
    const env = { DEPLOY_KEY: 'canary-of-the-environment', HOME: '/home/canary-of-a-user' }
    const checked = await runIn(folder, ['check', '--no-cache'], env)
    expect((await runIn(folder, ['build', '--no-cache', '--quiet', '--out', 'out'], env)).code).toBe(0)
    vi.unstubAllEnvs()
    expect((await run('check', '--no-cache')).out).toBe(checked.out)
    const built = filesIn(at('out')).map((path) => readFileSync(path, 'utf8'))
    expect(built.length).toBeGreaterThanOrEqual(4)
    const words = [folder, 'canary-of-the-environment', 'canary-of-a-user', 'tester@example.org']
    expect(
      words.filter((word) => [checked.out, checked.told, ...built].some((text) => text.includes(word))),
    ).toEqual([])
  })
})

describe('what is remembered between runs', PATIENT, () => {
  test('lies where no other user of the machine can look', async () => {
    const workshop = aWorkshop()
    const { folder } = workshop.folder()
    const { run } = aRepository(PROJECT)
    await run('check', '--cache-dir', join(folder, 'cache'))
    const entries = filesIn(join(folder, 'cache'))
    const isOpenToOthers = (path: string): boolean => (lstatSync(path).mode & 0o077) !== 0
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter((path) => isOpenToOthers(dirname(path)))).toEqual([])
    workshop.clean()
  })
})
