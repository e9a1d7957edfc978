import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { openTree, type SourceTree } from '../../src/read/source-tree.ts'
import { aWorkshop, type TemporaryFolder } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const openAt = async (at: TemporaryFolder, revision: string, root = at.folder): Promise<SourceTree> =>
  openTree({ root, checkout: await readCheckout(root), revision, excluded: [at.at('build')] })

const textOf = (tree: SourceTree, path: string): string => {
  const content = tree.read(path, 1000)
  return 'bytes' in content ? Buffer.from(content.bytes).toString() : content.problem
}

describe('the tree of a commit', () => {
  test('is judged alone, whatever the working tree holds', async () => {
    const repository = workshop.repository()
    repository.write('src/häzärd a.ts', 'then\r\n')
    repository.write('gone.ts', 'gone')
    repository.write('build/out.js')
    const then = repository.commit()
    repository.write('src/häzärd a.ts', 'now')
    repository.remove('gone.ts')
    repository.write('new.ts')
    const tree = await openAt(repository, then.slice(0, 10))
    expect([tree.revision, tree.isDirty, [...tree.paths]]).toEqual([
      then,
      false,
      ['gone.ts', 'src/häzärd a.ts'],
    ])
    expect([textOf(tree, 'src/häzärd a.ts'), textOf(tree, 'new.ts')]).toEqual(['then\r\n', 'missing'])
    expect(['gone.ts', 'src', 'new.ts', '../x', 'build'].map(tree.kind)).toEqual([
      'file',
      'folder',
      undefined,
      undefined,
      undefined,
    ])
  })

  test('reads the same bytes whether they were fetched ahead or not', async () => {
    const repository = workshop.repository()
    const bytes = new Uint8Array([0, 255, 10, 13, 10])
    repository.write('a.bin', bytes)
    repository.write('copy.bin', bytes)
    repository.write('empty', '')
    repository.commit()
    const ahead = await openAt(repository, 'HEAD')
    await ahead.prefetch(['a.bin', 'copy.bin', 'empty', 'nope'])
    const late = await openAt(repository, 'HEAD')
    for (const path of ['a.bin', 'copy.bin', 'empty', 'nope']) {
      expect(textOf(ahead, path)).toBe(textOf(late, path))
    }
    expect(late.read('a.bin', 5)).toEqual({ bytes: Buffer.from(bytes) })
  })

  test('a file over the limit is not read, and says how large it is', async () => {
    const repository = workshop.repository()
    repository.write('a.bin', 'x'.repeat(11))
    repository.commit()
    const tree = await openAt(repository, 'HEAD')
    expect(tree.read('a.bin', 10)).toEqual({ problem: 'too-large', size: 11 })
  })

  test('a link counts where it leads to a file of the commit', async () => {
    const repository = workshop.repository()
    repository.write('real/a.ts', 'text')
    symlinkSync('real/a.ts', repository.at('file'))
    symlinkSync('real', repository.at('folder'))
    symlinkSync('/etc/passwd', repository.at('absolute'))
    symlinkSync('../../x', repository.at('climbing'))
    symlinkSync('later.ts', repository.at('dangling'))
    repository.commit()
    repository.write('later.ts')
    const tree = await openAt(repository, 'HEAD')
    const paths = ['file', 'folder', 'folder/a.ts', 'absolute', 'climbing', 'dangling']
    expect(paths.map((path) => [tree.kind(path), textOf(tree, path)])).toEqual([
      ['file', 'text'],
      ['folder', 'folder'],
      ['file', 'text'],
      ['outside', 'outside'],
      ['outside', 'outside'],
      [undefined, 'missing'],
    ])
  })

  test('a root below the top has its own paths, and links out of it lead outside', async () => {
    const repository = workshop.repository()
    repository.write('service/a.ts')
    repository.write('other.ts')
    symlinkSync('../other.ts', repository.at('service/link'))
    repository.commit()
    const tree = await openAt(repository, 'HEAD', repository.at('service'))
    expect([[...tree.paths], tree.kind('link')]).toEqual([['a.ts', 'link'], 'outside'])
  })

  test('a submodule is seen at the commit it had then', async () => {
    const library = workshop.repository()
    library.write('lib.c', 'one')
    library.commit()
    const repository = workshop.repository()
    repository.git('submodule', '--quiet', 'add', library.folder, 'lib')
    const then = repository.commit()
    workshop.repositoryIn(repository.at('lib')).git('rm', '--quiet', 'lib.c')
    repository.write('lib/other.c')
    workshop.repositoryIn(repository.at('lib')).commit()
    repository.commit()
    const tree = await openAt(repository, then)
    expect([tree.kind('lib/other.c'), textOf(tree, 'lib/lib.c')]).toEqual([undefined, 'one'])
  })

  test('a submodule that is not checked out, or is a link elsewhere, says so', async () => {
    const library = workshop.repository()
    library.write('lib.c')
    library.commit()
    const repository = workshop.repository()
    repository.git('submodule', '--quiet', 'add', library.folder, 'lib')
    repository.commit()
    renameSync(repository.at('lib'), join(workshop.folder().folder, 'lib'))
    const without = await openAt(repository, 'HEAD')
    symlinkSync(library.folder, repository.at('lib'))
    const withLink = await openAt(repository, 'HEAD')
    expect([without.kind('lib'), without.kind('lib/lib.c'), withLink.kind('lib/lib.c')]).toEqual([
      'submodule',
      'submodule',
      'submodule',
    ])
  })
})

describe('a commit that cannot be judged', () => {
  test('a revision that names nothing is refused with what to do', async () => {
    const repository = workshop.repository()
    repository.commit()
    await expect(openAt(repository, '--all')).rejects.toThrow(
      '--rev --all names no commit of this repository',
    )
  })

  test('a revision that a shallow clone lacks names the fetch', async () => {
    const repository = workshop.repository()
    const first = repository.commit()
    repository.commit()
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone.at('clone'))
    await expect(openAt(clone, first, clone.at('clone'))).rejects.toThrow('git fetch --unshallow')
  })

  test('without git there is none', async () => {
    await expect(openAt(workshop.folder(), 'HEAD')).rejects.toThrow('lies in no git checkout')
  })
})
