import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderOf, relativePath, resolvePath } from '../../src/shared/tree-path.ts'

describe('a path in the tree', () => {
  it.each([
    ['', 'src/a.ts', 'src/a.ts'],
    ['docs/hazards', '../../src/./a.ts', 'src/a.ts'],
    ['docs', './/a.md', 'docs/a.md'],
    ['docs', '..', ''],
    ['docs', '../../a', undefined],
    ['', '../a', undefined],
    ['', 'a/../../a', undefined],
    ['', '/etc/hosts', undefined],
    ['', 'C:/a', undefined],
  ])('seen from "%s", %s is %s', (folder, path, expected) => {
    expect(resolvePath(folder, path)).toBe(expected)
  })

  it('is found again by the way that leads to it', () => {
    const step = fc.constantFrom('a', 'b', 'c')
    const file = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'))
    fc.assert(
      fc.property(file, file, (from, to) => {
        expect(resolvePath(folderOf(from), relativePath(folderOf(from), to))).toBe(to)
      }),
    )
  })
})
