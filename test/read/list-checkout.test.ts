import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { openTree, type SourceTree } from '../../src/read/source-tree.ts'
import { aWorkshop, type TemporaryFolder } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const open = async (at: TemporaryFolder): Promise<SourceTree> =>
  openTree({ root: at.folder, checkout: await readCheckout(at.folder), excluded: [] })

const textOf = (tree: SourceTree, path: string): string => {
  const content = tree.read(path, 1000)
  return 'bytes' in content ? Buffer.from(content.bytes).toString() : content.problem
}

describe('what the working tree holds', () => {
  test('a file that git was told not to look at is listed only where it is there', async () => {
    const repository = workshop.repository()
    repository.write('sparse.ts')
    repository.write('assumed.ts')
    repository.write('there.ts')
    repository.commit()
    repository.git('update-index', '--skip-worktree', 'sparse.ts', 'there.ts')
    repository.git('update-index', '--assume-unchanged', 'assumed.ts')
    repository.remove('sparse.ts')
    repository.remove('assumed.ts')
    expect([...(await open(repository)).paths]).toEqual(['there.ts'])
  })

  test('an unmerged file is listed once', async () => {
    const repository = workshop.repository()
    repository.write('a.md', 'base')
    repository.commit()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.write('a.md', 'side')
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.write('a.md', 'main')
    repository.commit()
    expect(() => repository.git('merge', '--quiet', 'side')).toThrow()
    const tree = await open(repository)
    expect([...tree.paths]).toEqual(['a.md'])
    expect(tree.isDirty).toBe(true)
  })
})

describe('repositories inside', () => {
  const withSubmodule = () => {
    const library = workshop.repository()
    library.write('lib.c')
    library.commit()
    const repository = workshop.repository()
    repository.write('a.md')
    repository.git('submodule', '--quiet', 'add', library.folder, 'vendor/lib')
    repository.commit()
    return repository
  }

  test("a submodule's files are listed, tracked or new", async () => {
    const repository = withSubmodule()
    expect((await open(repository)).isDirty).toBe(false)
    repository.write('vendor/lib/new.c')
    const tree = await open(repository)
    expect([...tree.paths]).toEqual(['.gitmodules', 'a.md', 'vendor/lib/lib.c', 'vendor/lib/new.c'])
    expect([tree.kind('vendor/lib/lib.c'), tree.kind('vendor/lib')]).toEqual(['file', 'folder'])
    expect(tree.isDirty).toBe(true)
  })

  test('a change in a submodule is not hidden by a setting that came with the tree', async () => {
    const repository = withSubmodule()
    repository.git('config', '--file', '.gitmodules', 'submodule.vendor/lib.ignore', 'all')
    repository.commit()
    repository.write('vendor/lib/lib.c', 'changed')
    expect((await open(repository)).isDirty).toBe(true)
  })

  test('a submodule that is not checked out says so, at every path in it', async () => {
    const repository = withSubmodule()
    const clone = workshop.folder()
    repository.git('clone', '--quiet', repository.folder, clone.at('clone'))
    const tree = await open(workshop.repositoryIn(clone.at('clone')))
    expect([...tree.paths]).toEqual(['.gitmodules', 'a.md'])
    expect([tree.kind('vendor/lib'), tree.kind('vendor/lib/lib.c')]).toEqual(['submodule', 'submodule'])
    expect([tree.isDirty, textOf(tree, 'vendor/lib/lib.c')]).toEqual([false, 'missing'])
  })

  test('a new repository that nobody added counts as new files', async () => {
    const repository = workshop.repository()
    repository.commit()
    repository.write('tool/a.ts')
    const inner = workshop.repositoryIn(repository.at('tool'))
    inner.git('init', '--quiet')
    inner.commit()
    const tree = await open(repository)
    expect([[...tree.paths], [...tree.untracked], tree.isDirty]).toEqual([['tool/a.ts'], ['tool/a.ts'], true])
  })
})
