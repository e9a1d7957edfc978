import { rmSync, symlinkSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
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

test('a link inside the tree reads as what it points to', async () => {
  const repository = workshop.repository()
  repository.write('real/a.ts', 'text')
  symlinkSync('real/a.ts', repository.at('file'))
  symlinkSync('real', repository.at('folder'))
  symlinkSync('../file', repository.at('real/chain'))
  const tree = await open(repository)
  expect(['file', 'folder', 'folder/a.ts', 'real/chain'].map(tree.kind)).toEqual([
    'file',
    'folder',
    'file',
    'file',
  ])
  expect(textOf(tree, 'folder/chain')).toBe('text')
  expect(textOf(tree, 'folder')).toBe('folder')
})

test('a link out of the tree is never read', async () => {
  const outside = workshop.folder()
  outside.write('secret.txt', 'secret')
  const repository = workshop.repository()
  symlinkSync(outside.at('secret.txt'), repository.at('absolute'))
  symlinkSync('../secret.txt', repository.at('climbing'))
  symlinkSync(outside.folder, repository.at('folder'))
  const tree = await open(repository)
  for (const path of ['absolute', 'climbing', 'folder', 'folder/secret.txt']) {
    expect([tree.kind(path), textOf(tree, path)]).toEqual(['outside', 'outside'])
  }
})

test('a link to what git keeps or ignores leads to nothing', async () => {
  const repository = workshop.repository()
  repository.write('.gitignore', '.env\n')
  repository.write('.env', 'PASSWORD=x')
  symlinkSync('.env', repository.at('env'))
  symlinkSync('.git/config', repository.at('config'))
  symlinkSync('nowhere', repository.at('dangling'))
  symlinkSync('loop', repository.at('loop'))
  const tree = await open(repository)
  for (const path of ['env', 'config', 'dangling', 'loop', '.env', '.git/config', '.git']) {
    expect([tree.kind(path), textOf(tree, path)]).toEqual([undefined, 'missing'])
  }
})

test('a tracked folder that became a link out of the tree is not read through it', async () => {
  const outside = workshop.folder()
  outside.write('a.ts', 'secret')
  const repository = workshop.repository()
  repository.write('src/a.ts')
  repository.commit()
  rmSync(repository.at('src'), { recursive: true })
  symlinkSync(outside.folder, repository.at('src'))
  const tree = await open(repository)
  expect([tree.kind('src/a.ts'), textOf(tree, 'src/a.ts')]).toEqual(['outside', 'outside'])
})
