import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeScratchTree } from '../../src/scratch/scratch-tree.ts'
import type { ScratchTree } from '../../src/scratch/scratch-tree.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import type { TemporaryFolder } from '../builders/git-repository.ts'

const aProject = (): TemporaryFolder => {
  const workshop = aWorkshop()
  onTestFinished(workshop.clean)
  return workshop.folder()
}

const copyOf = ({ folder }: TemporaryFolder, paths: readonly string[], root = folder): ScratchTree => {
  const tree = makeScratchTree({ root, top: folder, paths, links: undefined })
  onTestFinished(tree.remove)
  return tree
}

it('lets the tests use installed packages without writing among them', () => {
  const project = aProject()
  project.write('a.mjs')
  project.write('node_modules/pack/index.mjs', 'pack')
  project.write('node_modules/.bin/tool', 'tool')
  project.write('node_modules/.vite/results.json', 'old')
  const { root } = copyOf(project, ['a.mjs'])
  expect(readFileSync(join(root, 'node_modules/pack/index.mjs'), 'utf8')).toBe('pack')
  mkdirSync(join(root, 'node_modules/.vite'))
  writeFileSync(join(root, 'node_modules/.vite/results.json'), 'new')
  expect(readFileSync(project.at('node_modules/.vite/results.json'), 'utf8')).toBe('old')
})

it('finds packages that are installed above the root, and not above the checkout', () => {
  const project = aProject()
  project.write('node_modules/pack/index.mjs')
  project.write('app/a.mjs')
  expect(existsSync(join(copyOf(project, ['a.mjs'], project.at('app')).root, 'node_modules/pack'))).toBe(true)
  const alone = makeScratchTree({
    root: project.at('app'),
    top: project.at('app'),
    paths: [],
    links: undefined,
  })
  onTestFinished(alone.remove)
  expect(readdirSync(alone.root)).toEqual([])
})

it('puts back what was undone, byte for byte', () => {
  const project = aProject()
  project.write('a.txt', '\ufeffone\r\n')
  const tree = copyOf(project, ['a.txt'])
  const restore = tree.replace(new Map([['a.txt', 'two']]))
  expect(readFileSync(join(tree.root, 'a.txt'), 'utf8')).toBe('two')
  restore?.()
  expect(readFileSync(join(tree.root, 'a.txt'), 'utf8')).toBe('\ufeffone\r\n')
})

it('writes through no link that leads out of the copy', () => {
  const project = aProject()
  project.write('real.txt', 'real')
  symlinkSync(project.at('real.txt'), project.at('link.txt'))
  const tree = copyOf(project, ['link.txt'])
  expect(tree.replace(new Map([['link.txt', 'undone']]))).toBeUndefined()
  expect(readFileSync(project.at('real.txt'), 'utf8')).toBe('real')
})
