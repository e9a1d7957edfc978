import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { git, readBlobs, readCheckout, resolveCommit } from '../../src/read/git.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)
afterEach(() => vi.unstubAllEnvs())

describe('readCheckout', () => {
  test('finds the top and the commit from a folder deep inside', async () => {
    const repository = workshop.repository()
    repository.write('a/b/c.txt')
    const head = repository.commit()
    const checkout = await readCheckout(repository.at('a/b'))
    expect(checkout).toEqual({ top: repository.folder, head, isShallow: false })
  })

  test('a folder in no checkout has none', async () => {
    expect(await readCheckout(workshop.folder().folder)).toBeUndefined()
  })

  test('a folder that does not exist has none', async () => {
    expect(await readCheckout(join(workshop.folder().folder, 'nowhere'))).toBeUndefined()
  })

  test('a repository without a commit is a checkout without a head', async () => {
    const repository = workshop.repository()
    expect(await readCheckout(repository.folder)).toEqual({
      top: repository.folder,
      head: undefined,
      isShallow: false,
    })
  })

  test('without git on the PATH there is no checkout, and no crash', async () => {
    const repository = workshop.repository()
    vi.stubEnv('PATH', workshop.folder().folder)
    expect(await readCheckout(repository.folder)).toBeUndefined()
  })

  test('a bare repository has no tree to judge', async () => {
    const folder = workshop.folder()
    const repository = workshop.repositoryIn(folder.folder)
    repository.git('init', '--quiet', '--bare', '.git')
    expect(await readCheckout(folder.folder)).toBeUndefined()
  })

  test('a worktree is its own checkout', async () => {
    const repository = workshop.repository()
    const head = repository.commit()
    const other = join(workshop.folder().folder, 'tree')
    repository.git('worktree', 'add', '--quiet', other)
    expect(await readCheckout(other)).toEqual({ top: other, head, isShallow: false })
  })

  test('a worktree whose repository is gone is no checkout', async () => {
    const repository = workshop.repository()
    repository.commit()
    const other = join(workshop.folder().folder, 'tree')
    repository.git('worktree', 'add', '--quiet', other)
    rmSync(repository.at('.git'), { recursive: true })
    expect(await readCheckout(other)).toBeUndefined()
  })

  test('a shallow clone says so', async () => {
    const repository = workshop.repository()
    repository.commit()
    repository.commit()
    const clone = join(workshop.folder().folder, 'clone')
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone)
    expect((await readCheckout(clone))?.isShallow).toBe(true)
  })

  test('a bare repository planted in the tree is not taken for the repository', async () => {
    const repository = workshop.repository()
    repository.git('init', '--quiet', '--bare', 'hazards')
    const head = repository.commit()
    expect(await readCheckout(repository.at('hazards'))).toEqual({
      top: repository.folder,
      head,
      isShallow: false,
    })
  })

  test('a hook that hands down its own repository does not mislead', async () => {
    const repository = workshop.repository()
    const head = repository.commit()
    vi.stubEnv('GIT_DIR', '/nowhere')
    expect((await readCheckout(repository.folder))?.head).toBe(head)
  })

  test('a checkout of another user is refused with what to do', async () => {
    const repository = workshop.repository()
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
    await expect(readCheckout(repository.folder)).rejects.toThrow(
      `run: git config --global --add safe.directory ${repository.folder}`,
    )
  })
})

describe('resolveCommit', () => {
  test('a branch, a tag and a short id name their commit', async () => {
    const repository = workshop.repository()
    const head = repository.commit()
    repository.git('tag', 'v1')
    for (const words of ['main', 'v1', head.slice(0, 8), 'HEAD']) {
      expect(await resolveCommit(repository.folder, words)).toBe(head)
    }
  })

  test('words that are an option, empty or nothing here name no commit', async () => {
    const repository = workshop.repository()
    repository.commit()
    for (const words of ['--all', '', 'nope', 'a\0b', '--output=/tmp/x', 'f'.repeat(40)]) {
      expect(await resolveCommit(repository.folder, words)).toBeUndefined()
    }
  })
})

test("runs no program that a repository's own settings name, and asks nothing of the network", async () => {
  const repository = workshop.repository()
  const outside = workshop.folder()
  repository.write('.gitattributes', '*.md filter=own\n')
  repository.write('a.md', 'one\n')
  const head = repository.commit()
  const witness = `touch ${outside.at('ran')}; cat`
  for (const [name, value] of [
    ['filter.own.clean', witness],
    ['filter.own.smudge', witness],
    ['filter.own.process', witness],
    ['core.fsmonitor', witness],
    ['core.sshCommand', witness],
    ['remote.origin.url', 'ssh://example.invalid/x'],
    ['remote.origin.promisor', 'true'],
    ['extensions.partialClone', 'origin'],
    ['diff.external', witness],
    ['log.showSignature', 'true'],
    ['gpg.program', witness],
  ] as const)
    repository.git('config', name, value)
  repository.write('a.md', 'two\n')
  await git(repository.folder, ['status', '--porcelain=v2', '-z'])
  await git(repository.folder, ['diff', '--name-only', '-z', '--no-ext-diff', head, '--'])
  await git(repository.folder, ['log', '-z', '--format=%H', head, '--'])
  await readBlobs(repository.folder, ['f'.repeat(40)]).catch(() => undefined)

  expect(existsSync(outside.at('ran'))).toBe(false)
})

test('readBlobs keeps every byte, and leaves out what is not there', async () => {
  const repository = workshop.repository()
  const bytes = new Uint8Array([0, 10, 255, 10, 13])
  repository.write('binary', bytes)
  repository.write('empty', '')
  repository.commit()
  const [binary = '', empty = ''] = repository.git('rev-parse', 'HEAD:binary', 'HEAD:empty').split('\n')
  const blobs = await readBlobs(repository.folder, [empty, 'f'.repeat(40), binary, binary])
  expect([...blobs].map(([id, content]) => [id, [...content]])).toEqual([
    [empty, []],
    [binary, [...bytes]],
  ])
})
