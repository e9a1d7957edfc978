import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { openTree, type SourceTree } from '../../src/read/source-tree.ts'
import { aWorkshop, type TemporaryFolder } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const open = async (
  at: TemporaryFolder,
  excluded: readonly string[] = [],
  root = at.folder,
): Promise<SourceTree> => openTree({ root, checkout: await readCheckout(at.folder), excluded })

const textOf = (tree: SourceTree, path: string): string => {
  const content = tree.read(path, 1000)
  return 'bytes' in content ? Buffer.from(content.bytes).toString() : content.problem
}

describe('the list', () => {
  test('holds tracked and new files, not ignored ones unless tracked, nor deleted ones', async () => {
    const repository = workshop.repository()
    repository.write('.gitignore', '*.log\nbuild/\n')
    repository.write('kept.log')
    repository.write('gone.txt')
    repository.write('src/a.ts')
    repository.git('add', '--force', 'kept.log')
    repository.commit()
    repository.write('other.log')
    repository.write('build/out.js')
    repository.write('new.txt')
    repository.remove('gone.txt')
    const tree = await open(repository)
    expect([...tree.paths]).toEqual(['.gitignore', 'kept.log', 'new.txt', 'src/a.ts'])
    expect([...tree.untracked]).toEqual(['new.txt'])
  })

  test('keeps names with spaces, letters beyond ASCII, line breaks and CRLF content as they are', async () => {
    const repository = workshop.repository()
    const names = ['a b.md', 'häzärd – ✓.md', 'line\nbreak.md', '"quoted"\t.md', '-dash.md', ' lead.md']
    for (const name of names) repository.write(name, 'one\r\ntwo\r\n')
    repository.commit()
    for (const name of names.slice(0, 3)) repository.write(name, 'three\r\n')
    const tree = await open(repository)
    expect([...tree.paths].sort()).toEqual([...names].sort())
    expect(textOf(tree, 'line\nbreak.md')).toBe('three\r\n')
    expect(textOf(tree, '"quoted"\t.md')).toBe('one\r\ntwo\r\n')
  })

  test('a root below the top lists its own files, and is dirty by the whole checkout', async () => {
    const repository = workshop.repository()
    repository.write('service/a.ts')
    repository.write('other/b.ts')
    repository.commit()
    repository.write('other/b.ts', 'changed')
    const tree = await open(repository, [], repository.at('service'))
    expect([...tree.paths]).toEqual(['a.ts'])
    expect(tree.isDirty).toBe(true)
  })

  test('a repository without a commit is listed, with no revision', async () => {
    const repository = workshop.repository()
    repository.write('a.md')
    const tree = await open(repository)
    expect([...tree.paths]).toEqual(['a.md'])
    expect(tree.revision).toBeUndefined()
  })

  test('without git it is the folder, less .git and node_modules', async () => {
    const folder = workshop.folder()
    for (const path of ['a.md', 'sub/b.md', 'node_modules/x/c.js', 'sub/.git/config', 'out/d.md'])
      folder.write(path)
    symlinkSync('..', folder.at('sub/up'))
    const tree = await open(folder, [folder.at('out')])
    expect([...tree.paths]).toEqual(['a.md', 'sub/b.md', 'sub/up'])
    expect([tree.revision, tree.isDirty, tree.checkout]).toEqual([undefined, false, undefined])
  })

  test('a root that reaches beyond the checkout is judged without its commit', async () => {
    const outer = workshop.folder()
    outer.write('register/HAZ-1.md')
    const repository = workshop.repositoryIn(outer.at('register'))
    repository.git('init', '--quiet')
    repository.commit()
    const tree = await open(repository, [], outer.folder)
    expect([...tree.paths]).toEqual(['register/HAZ-1.md'])
    expect([tree.revision, tree.checkout]).toEqual([undefined, undefined])
  })
})

describe('dirty', () => {
  const committed = () => {
    const repository = workshop.repository()
    repository.write('a.md')
    repository.commit()
    return repository
  }

  test('a checkout as committed is clean', async () => {
    const repository = committed()
    const tree = await open(repository)
    expect([tree.isDirty, tree.revision]).toEqual([false, repository.git('rev-parse', 'HEAD')])
  })

  test.each([
    ['a changed file', (at: TemporaryFolder) => at.write('a.md', 'changed')],
    ['a new file', (at: TemporaryFolder) => at.write('b.md')],
    ['a deleted file', (at: TemporaryFolder) => at.remove('a.md')],
  ])('%s makes it dirty', async (_, change) => {
    const repository = committed()
    change(repository)
    expect((await open(repository)).isDirty).toBe(true)
  })

  test('the output folder does not, and is not listed', async () => {
    const repository = committed()
    repository.write('build/index.html')
    const tree = await open(repository, [repository.at('build'), repository.at('not/there')])
    expect([tree.isDirty, [...tree.paths]]).toEqual([false, ['a.md']])
  })
})

describe('what stands at a path', () => {
  test('files, folders, ignored and empty folders, and nothing', async () => {
    const repository = workshop.repository()
    repository.write('.gitignore', 'build/\n')
    repository.write('src/deep/a.ts')
    repository.write('build/x.js')
    const { kind } = await open(repository)
    expect(
      ['src/deep/a.ts', 'src', 'src/deep', '', 'build', 'build/x.js', 'nope', 'src/deep/a.ts/x'].map(kind),
    ).toEqual(['file', 'folder', 'folder', 'folder', 'folder', undefined, undefined, undefined])
  })

  test('a path that climbs, is absolute or no path at all is not there', async () => {
    const repository = workshop.repository()
    repository.write('a.ts')
    const tree = await open(repository)
    for (const path of [
      '../x',
      'src/../a.ts',
      '/etc/passwd',
      'a\0.ts',
      'x'.repeat(5000),
      repository.at('a.ts'),
    ]) {
      expect([tree.kind(path), textOf(tree, path)]).toEqual([undefined, 'missing'])
    }
  })

  test('a pipe or a socket is unreadable, and nobody waits for it', async () => {
    const repository = workshop.repository()
    repository.write('a.ts')
    repository.commit()
    repository.remove('a.ts')
    execFileSync('mkfifo', [repository.at('a.ts'), repository.at('pipe')])
    const server = createServer().listen(repository.at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    const tree = await open(repository)
    expect(['a.ts', 'pipe', 'socket'].map(tree.kind)).toEqual(['unreadable', 'unreadable', 'unreadable'])
    expect(textOf(tree, 'a.ts')).toBe('unreadable')
    await new Promise((resolve) => server.close(resolve))
  })

  test('a file over the limit is not read, and says how large it is', async () => {
    const repository = workshop.repository()
    repository.write('a.bin', 'x'.repeat(11))
    const tree = await open(repository)
    expect(tree.read('a.bin', 10)).toEqual({ problem: 'too-large', size: 11 })
    expect(textOf(tree, 'a.bin')).toBe('x'.repeat(11))
  })

  test('a listed file that went away meanwhile is missing', async () => {
    const repository = workshop.repository()
    repository.write('a.ts')
    const tree = await open(repository)
    repository.remove('a.ts')
    expect([tree.kind('a.ts'), textOf(tree, 'a.ts')]).toEqual([undefined, 'missing'])
  })
})
