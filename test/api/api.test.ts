import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { HazardChange as OwnChange } from '../../src/domain/hazard-change.ts'
import { build, edit, examine, load } from '../../src/api.ts'
import type { HazardChange } from '../../types/api.d.ts'
import { FAILING_REPORT, OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { STEP_ENV, packInto } from '../builders/packed.ts'

const ENV = { SOURCE_DATE_EPOCH: '1793491200' }
const HAZARD = 'hazards/HAZ-0001-wrong-record.md'

const options = (cwd: string) => ({ cwd, env: ENV, cacheDir: false }) as const

describe('the library', { timeout: 60_000 }, () => {
  it('finds what the command line finds', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const examination = await examine(await load(options(repository.folder)))
    const { out, code } = await repository.run('check', '--json', '--no-cache')
    const said = findingsIn(out).findings.map(({ rule, line }) => [rule, line])
    expect(examination.findings.map(({ rule, place }) => [rule, place.line])).toEqual(said)
    expect([examination.isGateOpen, code]).toEqual([false, 1])
    const [hazard] = examination.hazards
    expect([hazard?.id, hazard?.isEarned, hazard?.residualRisk?.risk]).toEqual(['HAZ-0001', false, 3])
    expect(hazard?.controls.map(({ id, verification }) => [id, verification])).toEqual([
      ['HAZ-0001.D1', 'failing'],
      ['HAZ-0001.T1', 'failing'],
    ])
  })

  it('builds in memory and writes nothing', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const examination = await examine(await load(options(repository.folder)))
    const { artifacts } = await build(examination, ['hazard-log', 'md'])
    const register = artifacts.find(({ path }) => path === 'register.json')
    expect(artifacts.map(({ path }) => path)).toContain('hazard-log.md')
    expect(Buffer.from(register?.bytes ?? []).toString()).toBe(examination.registerJson())
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('edits a file with everything else byte for byte, and can take it back', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const bytes = new Uint8Array(readFileSync(repository.at(HAZARD)))
    const edited = await edit({ id: 'HAZ-0001', path: HAZARD, bytes }, [
      { kind: 'set-status', status: 'Closed' },
    ])
    if ('refused' in edited) throw new Error(edited.refused)
    const before = Buffer.from(bytes).toString()
    expect(Buffer.from(edited.bytes).toString()).toBe(before.replace(/\nOpen\n$/, '\nClosed\n'))
    const { start, end, bytes: put } = edited.undo
    const undone = [edited.bytes.subarray(0, start), put, edited.bytes.subarray(end)]
    expect(Buffer.concat(undone).toString()).toBe(before)
  })

  it('refuses an edit in a sentence that says what to do', async () => {
    const file = { id: 'HAZ-0001', path: HAZARD, bytes: new TextEncoder().encode('# Nothing\n') }
    const edited = await edit(file, [{ kind: 'remove-control', control: 'D1' }])
    expect('refused' in edited && edited.refused).toMatch(/\w/)
  })

  it('refuses what it did not give, and says where no register is', async () => {
    const empty = aRepository({ 'a.txt': 'a' })
    await expect(load(options(empty.folder))).rejects.toThrow(/There is no register here/)
    const made = { root: '/', folder: '', date: '2026-01-01', isConfigValid: true, hazards: [] }
    await expect(examine(made)).rejects.toThrow(TypeError)
  })

  it('declares every change that the program knows, and no other', () => {
    expectTypeOf<HazardChange>().toEqualTypeOf<OwnChange>()
  })
})

const CONSUMER = `import { load, examine, type Finding } from 'hazards'
const { findings } = await examine(await load({ cwd: process.cwd(), cacheDir: false }))
const failing: Finding | undefined = findings.find(({ rule }) => rule === 'failing-control')
const where: string = failing === undefined ? 'nowhere' : failing.place.file
console.log(where)
`

describe('the packed package', { timeout: 240_000 }, () => {
  const workshop = aWorkshop()
  // What npm installed is many files.
  afterAll(workshop.clean, 120_000)

  it('is imported by name in another project, with types that a strict compiler accepts', () => {
    const repository = workshop.repository()
    const files = { ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT }
    for (const [path, content] of Object.entries(files)) repository.write(path, content)
    repository.write('package.json', '{ "name": "example", "version": "1.0.0", "type": "module" }')
    repository.write('check.ts', CONSUMER)
    const tarball = packInto(workshop.folder().folder)
    const install = ['install', '--silent', '--no-save', tarball]
    execFileSync('npm', install, { cwd: repository.folder, env: STEP_ENV })
    const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')]
    execFileSync(
      resolve('node_modules/.bin/tsc'),
      [...['--strict', '--module', 'nodenext', '--target', 'es2023', ...types], 'check.ts'],
      { cwd: repository.folder, stdio: 'pipe' },
    )
    const out = execFileSync('node', ['check.js'], {
      cwd: repository.folder,
      env: STEP_ENV,
      encoding: 'utf8',
    })
    expect(out).toBe(`${HAZARD}\n`)
  })
})
