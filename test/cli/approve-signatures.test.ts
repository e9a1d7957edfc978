import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { approving, changedFiles, edit, HAZARD, PROJECT, RECORD } from '../builders/approving.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { onTestFinished } from 'vitest'

const SIGNATURE = `${RECORD}.sig`

/** A key that OpenSSH made, without a passphrase. */
const aKey = (): { readonly file: string; readonly text: string } => {
  const workshop = aWorkshop()
  onTestFinished(workshop.clean)
  const file = workshop.folder().at('key')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'made up', '-f', file])
  return { file, text: readFileSync(`${file}.pub`, 'utf8').trim() }
}

const projectWith = (key: string | undefined, policy = ''): Readonly<Record<string, string>> => ({
  ...PROJECT,
  'hazards/hazards.yaml':
    (PROJECT['hazards/hazards.yaml'] ?? '').replace(
      'checked: 2026-10-01',
      key === undefined ? 'checked: 2026-10-01' : `checked: 2026-10-01, key: "${key}"`,
    ) + policy,
})
const REQUIRED = 'approvals: { signature: required }\n'

const sign = (repository: Repository, ...more: readonly string[]) =>
  approving(repository, { answers: ['HAZ-0001'], args: ['HAZ-0001', '--by', 'A. Example', ...more] })

/** What is said of HAZ-0001's approval. */
const said = async (repository: Repository): Promise<readonly string[]> =>
  findingsIn((await repository.run('check', '--json', '--no-cache')).out).findings.flatMap(
    ({ rule, message, hazard }) =>
      hazard === 'HAZ-0001' && /approv|signature/.test(rule) ? [`${rule}: ${message}`] : [],
  )

describe('an approval that is signed', { timeout: 30_000 }, () => {
  it('is verified by check with the key that hazards.yaml has of the person', async () => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text, REQUIRED))
    const { code, out, told } = await sign(repository, '--sign', key.file)
    expect([code, told.includes('approved by A. Example')]).toEqual([0, true])
    expect(out).toBe(`${HAZARD}\n${RECORD}\n${SIGNATURE}\n`)
    expect(changedFiles(repository)).toEqual([HAZARD, RECORD, SIGNATURE].sort())
    expect(await said(repository)).toEqual([])
    // Whoever knows OpenSSH can verify it without this program.
    const folder = aWorkshopFile(`somebody ${key.text}\n`)
    const verified = execFileSync(
      'ssh-keygen',
      [
        '-Y',
        'verify',
        '-f',
        folder,
        '-I',
        'somebody',
        '-n',
        'hazards-approval',
        '-s',
        repository.at(SIGNATURE),
      ],
      { input: readFileSync(repository.at(RECORD)) },
    )
    expect(verified.toString()).toContain('Good "hazards-approval" signature')
  })

  it.each([
    [
      'another key is listed',
      (repository: Repository, other: string) => {
        edit(/key: "[^"]*"/, `key: "${other}"`, 'hazards/hazards.yaml')(repository)
      },
      'not made with that person',
    ],
    ['no key is listed', edit(/, key: "[^"]*"/, '', 'hazards/hazards.yaml'), 'has no key of A. Example'],
    ['the record was edited', edit('"Hazard name"', '"Hazard nam"', RECORD), 'not of this file'],
    ['the signature was edited', edit(/(?<=\n)U1NIU0lH/, 'V1NIU0lH', SIGNATURE), 'does not hold'],
    [
      'the signature is empty',
      (repository: Repository) => {
        repository.write(SIGNATURE, '')
      },
      'does not hold',
    ],
  ])('is not believed where %s', async (_, change, words) => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text))
    await sign(repository, '--sign', key.file)
    expect(await said(repository)).toEqual([])
    change(repository, aKey().text)
    const [finding = ''] = await said(repository)
    expect(finding).toContain('unverified-signature: HAZ-0001 is approved, but the signature')
    expect(finding).toContain(words)
  })

  it('is remembered as good only for the same bytes and the same key', async () => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text))
    await sign(repository, '--sign', key.file)
    const rules = async () => {
      const { out } = await repository.run('check', '--json', '--cache-dir', repository.at('.git/cache'))
      return findingsIn(out).findings.map(({ rule }) => rule)
    }
    expect(await rules()).not.toContain('unverified-signature')
    expect(await rules()).not.toContain('unverified-signature')
    edit(/key: "[^"]*"/, `key: "${aKey().text}"`, 'hazards/hazards.yaml')(repository)
    expect(await rules()).toContain('unverified-signature')
  })
})

describe('a register that requires signatures', { timeout: 30_000 }, () => {
  it('believes no approval without one, be it written by hand or left over from before', async () => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text))
    await sign(repository)
    edit('people:', `${REQUIRED}people:`, 'hazards/hazards.yaml')(repository)
    expect((await said(repository)).join()).toContain('requires a signature, and there is none')
  })

  it('believes no signature of an earlier approval', async () => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text, REQUIRED))
    await sign(repository, '--sign', key.file)
    const code = /of ([0-9a-f]{8})\n/.exec(readFileSync(repository.at(HAZARD), 'latin1'))?.[1] ?? ''
    edit(`of ${code}`, 'of 00000000')(repository)
    expect((await said(repository)).join()).toContain('is of something else')
  })
})

describe('hazards approve signs nothing, and writes nothing', { timeout: 30_000 }, () => {
  it.each([
    [
      'without --sign where signatures are required',
      REQUIRED,
      true,
      () => [],
      'requires that approvals are signed',
    ],
    [
      'for a person without a key',
      '',
      false,
      (file: string) => ['--sign', file],
      'hazards.yaml has no key of A. Example',
    ],
    [
      'with a key that is not the person\u2019s',
      '',
      true,
      () => ['--sign', aKey().file],
      'does not hold for A. Example',
    ],
    ['with a key that is not there', '', true, () => ['--sign', 'nowhere/key'], 'could not sign'],
  ])('%s', async (_, policy, hasKey, args, words) => {
    const key = aKey()
    const repository = aRepository(projectWith(hasKey ? key.text : undefined, policy))
    const { code, told } = await sign(repository, ...args(key.file))
    expect(told).toContain(words)
    expect([code, changedFiles(repository)]).toEqual([2, []])
  })

  it('where a former signature would be left beside it', async () => {
    const key = aKey()
    const repository = aRepository(projectWith(key.text))
    await sign(repository, '--sign', key.file)
    const before = readFileSync(repository.at(HAZARD), 'latin1')
    const { code, told } = await sign(repository)
    expect([code, told.includes('is the signature of the former approval')]).toEqual([2, true])
    expect(readFileSync(repository.at(HAZARD), 'latin1')).toBe(before)
  })
})

const aWorkshopFile = (text: string): string => {
  const workshop = aWorkshop()
  onTestFinished(workshop.clean)
  const folder = workshop.folder()
  folder.write('allowed', text)
  return folder.at('allowed')
}
