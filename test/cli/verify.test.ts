import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { schemaOf } from '../../src/validate/schemas.ts'
import type { VerifyFile } from '../../src/domain/schema-types.ts'
import { aRepository, OPEN_PROJECT, runIn, type Repository } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const ONLY = ['--only', 'html', 'md', 'csv']
/** In milliseconds: on a busy machine a build takes its time. */
const PATIENCE = 120_000

const bundled = async (
  files: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
): Promise<{ readonly repository: Repository; readonly zip: Uint8Array; readonly told: string }> => {
  const repository = aRepository({ ...OPEN_PROJECT, ...files })
  const { code, told } = await repository.run('build', '--no-cache', '--bundle', ...ONLY, ...args)
  if (code !== 0) throw new Error(told)
  return { repository, told, zip: readFileSync(repository.at('build/safety-case.zip')) }
}

const elsewhere = () => {
  const workshop = aWorkshop()
  onTestFinished(workshop.clean)
  return workshop.folder()
}

const verified = async (
  zip: Uint8Array,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly told: string; readonly report: VerifyFile | undefined }> => {
  const { folder, write } = elsewhere()
  write('case.zip', zip)
  const { code, out, told } = await runIn(folder, ['verify', 'case.zip', '--json', ...args])
  const value: unknown = out === '' ? undefined : JSON.parse(out)
  if (value !== undefined && !schemaOf('verify')(value)) throw new Error('it breaks its own schema')
  return { code, told, report: schemaOf('verify')(value) ? value : undefined }
}

type Files = Record<string, Uint8Array>

/** The bundle as somebody packs it who has changed something in it. */
const repacked = (zip: Uint8Array, change: (files: Files) => void): Uint8Array => {
  const files: Files = { ...unzipSync(zip) }
  change(files)
  return zipSync(files, { level: 1 })
}

const textIn = (files: Files, path: string): string => new TextDecoder().decode(files[path])

const edit = (files: Files, path: string, from: string | RegExp, to: string): void => {
  const text = textIn(files, path)
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no ${String(from)}`)
  files[path] = new TextEncoder().encode(changed)
}

/** Changes a file, and the digest of it in the manifest, as who covers their tracks does. */
const forge = (files: Files, path: string, from: string | RegExp, to: string): void => {
  const digest = (bytes: Uint8Array | undefined) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
  const before = digest(files[path])
  edit(files, path, from, to)
  edit(files, 'manifest.json', before, digest(files[path]))
}

const wrongOf = (report: VerifyFile | undefined) =>
  (report?.checks ?? [])
    .filter(({ outcome }) => outcome !== 'matches')
    .map(({ area, outcome, path }) => `${area}: ${outcome}: ${path}`)

let plain: Uint8Array

describe('hazards verify', () => {
  beforeAll(async () => {
    const workshop = aWorkshop()
    const repository = workshop.repository()
    for (const [path, content] of Object.entries(OPEN_PROJECT)) repository.write(path, content)
    repository.commit('first')
    repository.git('tag', '-a', '-m', 'The first', 'v1.0.0')
    repository.write(
      'hazards/HAZ-0001-wrong-record.md',
      `${OPEN_PROJECT['hazards/HAZ-0001-wrong-record.md'] ?? ''}\n`,
    )
    repository.commit('second')
    await runIn(repository.folder, ['build', '--no-cache', '--bundle', ...ONLY])
    plain = readFileSync(repository.at('build/safety-case.zip'))
    workshop.clean()
  }, PATIENCE)

  it(
    'judges a bundle again elsewhere, without the repository, to the same bytes',
    async () => {
      const { code, report } = await verified(plain)

      expect(wrongOf(report)).toEqual([])
      expect(report).toMatchObject({ verdict: 'matches', kind: 'bundle', signature: 'not signed' })
      const areas = new Set(report?.checks.map(({ area }) => area))
      expect([...areas]).toEqual(['output', 'input', 'totals', 'judged again'])
      expect(code).toBe(0)
    },
    PATIENCE,
  )

  it(
    'finds one word that was changed in one page',
    async () => {
      const zip = repacked(plain, (files) => edit(files, 'hazard-log.html', 'wrong record', 'right record'))
      const { code, report } = await verified(zip, '--outputs-only')

      expect(wrongOf(report)).toEqual(['output: differs: hazard-log.html'])
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'finds a change whose digest was changed with it, by judging again',
    async () => {
      const zip = repacked(plain, (files) => forge(files, 'hazard-log.html', 'wrong record', 'right record'))
      const { code, report } = await verified(zip)

      expect(wrongOf(report)).toEqual(['judged again: differs: hazard-log.html'])
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'finds totals that were made better',
    async () => {
      const zip = repacked(plain, (files) =>
        forge(files, 'findings.json', /"warnings": \d+/, '"warnings": 0'),
      )
      const { code, report } = await verified(zip)

      expect(wrongOf(report)).toEqual([
        'totals: differs: summary of register.json and findings.json',
        'judged again: differs: findings.json',
      ])
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'finds a test report that says something else than it did when it was built',
    async () => {
      const zip = repacked(plain, (files) =>
        forge(files, 'inputs/reports/junit.xml', ' />', '><failure message="x" /></testcase>'),
      )
      const { code, report } = await verified(zip)

      expect(wrongOf(report)).toContain('judged again: differs: register.json')
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'names what is missing and what nobody listed',
    async () => {
      const zip = repacked(plain, (files) => {
        delete files['findings.json']
        files['inputs/hazards/HAZ-0099-x.md'] = new Uint8Array([1])
      })
      const { code, report } = await verified(zip, '--outputs-only')

      expect(wrongOf(report)).toEqual([
        'output: missing: findings.json',
        'output: extra: inputs/hazards/HAZ-0099-x.md',
        'totals: not checked: register.json and findings.json',
      ])
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'says that it cannot judge again what another version built, and counts it as no match',
    async () => {
      const zip = repacked(plain, (files) =>
        edit(files, 'manifest.json', '"version": "0.1.0"', '"version": "9.9.9"'),
      )
      const { code, report } = await verified(zip)

      expect(wrongOf(report)).toEqual(['judged again: not checked: the whole build'])
      expect(report?.verdict).toBe('not checked')
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it.each([
    ['what is no zip file', () => new TextEncoder().encode('PK, it is not'), 'it is no zip file, or cut off'],
    ['a bundle that is cut off', () => plain.slice(0, 3000), 'it is no zip file, or cut off'],
    ['a zip file without a manifest', () => zipSync({ a: new Uint8Array() }), 'holds no manifest.json'],
    [
      'a manifest of a later format',
      () =>
        repacked(plain, (files) => edit(files, 'manifest.json', 'hazards-manifest/1', 'hazards-manifest/2')),
      'hazards-manifest/2, expected hazards-manifest/1',
    ],
    [
      'a manifest with a word too many',
      () => repacked(plain, (files) => edit(files, 'manifest.json', '"dirty"', '"safe": true, "dirty"')),
      'none of ours',
    ],
  ])('ends with 2 and a sentence for %s', async (_what, zip, sentence) => {
    const { code, told, report } = await verified(zip())

    expect(report).toBeUndefined()
    expect(told).toContain(sentence)
    expect(told).not.toContain('fault of its own')
    expect(code).toBe(2)
  })

  it(
    'carries no file whose name says that it holds secrets, and says so on both sides',
    async () => {
      const { told, zip } = await bundled({ 'hazards/.env': 'TOKEN=1\n' })
      expect(told).toContain('hazards/.env: its name says that it holds secrets')
      expect(Object.keys(unzipSync(zip))).not.toContain('inputs/hazards/.env')
      const { code, report } = await verified(zip)

      expect(wrongOf(report)).toEqual([
        'input: not checked: hazards/.env',
        'judged again: not checked: the whole build',
      ])
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'reads the folder of a build, with the bundle in it and without',
    async () => {
      const { repository, zip } = await bundled()
      expect((await repository.run('verify', 'build')).code).toBe(0)
      await repository.run('build', '--no-cache', ...ONLY)
      const without = await repository.run('verify', 'build')
      expect(without.code).toBe(1)
      expect(without.out).toContain('nothing differs; 2 things were not checked')
      expect((await repository.run('verify', 'build', '--outputs-only')).code).toBe(0)

      repository.write('build/more.html', 'x')
      expect((await repository.run('verify', 'build', '--outputs-only')).out).toContain('extra  more.html')
      expect((await bundled()).zip).toEqual(zip)
    },
    PATIENCE,
  )

  it(
    'names who signed it, where they are listed, and nobody where they are not',
    async () => {
      const keys = elsewhere()
      for (const name of ['mine', 'other'])
        execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', keys.at(name)])
      const line = (name: string) => `${name}@example.org ${readFileSync(keys.at(`${name}.pub`), 'utf8')}`
      keys.write('mine.signers', line('mine'))
      keys.write('other.signers', line('other'))
      const { zip } = await bundled({}, '--sign', keys.at('mine'))
      const by = (name: string) => verified(zip, '--allowed-signers', keys.at(`${name}.signers`))

      const mine = await by('mine')
      expect(mine.code).toBe(0)
      expect(mine.report?.signature).toMatch(/^mine@example\.org, SHA256:/)
      const other = await by('other')
      expect(other.code).toBe(1)
      expect(wrongOf(other.report)).toEqual(['signature: differs: manifest.json.sig'])
      const nobody = await verified(zip)
      expect(nobody.code).toBe(1)
      expect(wrongOf(nobody.report)).toEqual(['signature: not checked: manifest.json.sig'])
      expect(nobody.report?.signature).not.toContain('mine')

      const forged = repacked(zip, (files) => forge(files, 'hazard-log.html', 'wrong record', 'right record'))
      const { report } = await verified(
        forged,
        '--outputs-only',
        '--allowed-signers',
        keys.at('mine.signers'),
      )
      expect(wrongOf(report)).toEqual(['signature: differs: manifest.json.sig'])
      const stripped = repacked(zip, (files) => delete files['manifest.json.sig'])
      expect(wrongOf((await verified(stripped, '--outputs-only')).report)).toEqual([
        'output: missing: manifest.json.sig',
        'signature: differs: manifest.json.sig',
      ])
      const unsigned = await verified(plain, '--outputs-only', '--allowed-signers', keys.at('mine.signers'))
      expect(wrongOf(unsigned.report)).toEqual(['signature: differs: manifest.json.sig'])
    },
    PATIENCE * 2,
  )
})
