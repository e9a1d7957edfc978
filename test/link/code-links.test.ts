import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeLink } from '../../src/domain/hazard-log.ts'
import { linkCode } from '../../src/link/code-links.ts'
import { parseCodeReferences } from '../../src/parse/references.ts'
import { aHazard, written } from '../builders/a-hazard.ts'
import { evidenceFor, someEvidence } from '../builders/some-evidence.ts'
import type { SmallTree } from '../builders/some-evidence.ts'

const TREE: SmallTree = {
  'compose.yml': 'services: {}\n',
  'src/a.ts': 'one\nlimitMemory()\nthree\n',
  'src/b.py': 'class Limiter:\n    def cap(self): pass\n',
  'src/app/[id].ts': 'x\n',
  'src/deep/only/c.ts': 'x\n',
  'src/My File (1).ts': 'x\n',
  'main.py': 'x\n',
  'src/main.py': 'x\ny\n',
  'src/link.ts': { kind: 'outside' },
  'src/locked.ts': { kind: 'unreadable' },
  'vendor/lib': { kind: 'submodule' },
  'docs/hazards/HAZ-0001.md': '# x\n',
  'docs/hazards/notes.txt': 'x\n',
}
const FROM = 'docs/hazards/HAZ-0001.md'

const link = (text: string, tree: SmallTree = TREE): CodeLink => {
  const [reference] = parseCodeReferences(written(text))
  if (reference === undefined) throw new Error('Unreachable: a text gives at least one reference')
  const hazard = aHazard({ file: FROM, controls: [], code: [reference] })
  return linkCode(reference, { evidence: evidenceFor([hazard], tree), from: FROM })
}

const problemOf = (text: string, tree?: SmallTree) => {
  const { problem, explanation, paths } = link(text, tree)
  expect(paths).toEqual([])
  return `${problem ?? 'none'}: ${explanation ?? ''}`
}

describe('a code reference that holds', () => {
  it.each([
    ['src/a.ts', ['src/a.ts']],
    ['src/a.ts:1-3', ['src/a.ts']],
    ['src/a.ts#limitMemory', ['src/a.ts']],
    ['src/b.py#Limiter.cap', ['src/b.py']],
    ['notes.txt', ['docs/hazards/notes.txt']],
    ['../../src/a.ts', ['src/a.ts']],
    ['src/app/[id].ts', ['src/app/[id].ts']],
    ['`src/My File (1).ts`', ['src/My File (1).ts']],
    ['src/\\*.py', ['src/b.py', 'src/main.py']],
    ['src/**/*.ts', ['src/My File (1).ts', 'src/a.ts', 'src/app/[id].ts', 'src/deep/only/c.ts']],
    ['../../src/*.py', ['src/b.py', 'src/main.py']],
    ['*.txt', ['docs/hazards/notes.txt']],
    ['[src/a.ts](../../src/a.ts)', ['src/a.ts']],
    ['[src/a.ts](/src/a.ts)', ['src/a.ts']],
    ['[the limit](../../src/a.ts#L1-L3)', ['src/a.ts']],
    ['[main.py](../../src/main.py):2', ['src/main.py']],
    ['[src/a.ts](https://example.org/a.ts)', ['src/a.ts']],
    ['[src/a.ts](../../src)', ['src/a.ts']],
    ['[src/a.ts](#limits)', ['src/a.ts']],
  ])('%s', (text, paths) => {
    const { problem, explanation, repair, ...rest } = link(text)
    expect({ problem, explanation, repair }).toEqual({})
    expect(rest.paths).toEqual(paths)
  })

  it('may name a file that is really called like a pattern', () => {
    expect(link('src/what?.ts', { 'src/what?.ts': 'x\n', 'src/whatX.ts': 'x\n' }).paths).toEqual([
      'src/what?.ts',
    ])
  })
})

describe('a code reference that does not hold', () => {
  it.each([
    ['src/gone.ts', 'missing: there is no such file'],
    ['The backend', 'missing: there is no such file'],
    ['Src/A.ts', 'missing: there is no such file; did you mean "src/a.ts"?'],
    ['lib/a.ts', 'missing: there is no such file; did you mean "src/a.ts"?'],
    ['lib/main.py', 'missing: there is no such file; 2 files elsewhere have this name, "main.py" among them'],
    ['', 'missing: no path is named'],
    ['https://example.org/src/a.ts', 'missing: it is a web address'],
    ['../../../src/a.ts', 'climbs-out: it leads out of the repository'],
    ['/etc/passwd', 'climbs-out: it is an absolute path'],
    ['src/link.ts', 'outside: it is a link that leads out of the repository'],
    ['src/locked.ts', 'unreadable: the file cannot be read'],
    ['src/deep', 'folder: it is a folder, expected a file'],
    ['src/deep/', 'folder: it is a folder, expected a file'],
    ['vendor/lib', 'submodule: it lies in a submodule that is not checked out'],
    ['vendor/lib/limit.c', 'submodule: it lies in a submodule that is not checked out'],
    ['src/*.rb', 'empty-glob: it matches no file'],
    ['src/d*', 'empty-glob: it matches folders only'],
    ['src/link.*', 'empty-glob: none of the files it matches can be read'],
    [`src/${'{a,b}'.repeat(9)}`, 'empty-glob: the pattern is too long or has too many alternatives'],
    ['src/a.ts:2-4', 'past-end: the file has 3 lines'],
    ['compose.yml:2', 'past-end: the file has 1 line'],
    ['src/a.ts:0', 'past-end: lines are counted from 1'],
    ['src/a.ts:3-2', 'past-end: the range runs backwards, from 3 to 2'],
    ['src/*.py:2', 'past-end: src/b.py: the file has 1 line'],
    ['src/a.ts#limit', 'no-symbol: "limit" does not stand in the file'],
    ['[the limit](../src/a.ts)', 'missing: there is no such file; did you mean "src/a.ts"?'],
    ['[main.py](../../src/main.py):3', 'past-end: the file has 2 lines'],
    ['src/app/[xyz].ts', 'missing: there is no such file'],
  ])('says what is wrong with %s', (text, expected) => {
    const tree = { ...TREE, 'src/b.py': 'class Limiter:\n', 'src/main.py': 'x\ny\n' }
    expect(problemOf(text, tree)).toBe(expected)
  })

  it('is one whose file nobody has opened', () => {
    const [reference] = parseCodeReferences(written('src/a.ts'))
    const evidence = someEvidence({ paths: new Set(['src/a.ts']) })
    expect(reference && linkCode(reference, { evidence, from: FROM }).problem).toBe('unreadable')
  })

  it('is one that leads through a linked folder, where a change would go unseen', () => {
    const [reference] = parseCodeReferences(written('linked/a.ts'))
    const files = new Map([['linked/a.ts', { path: 'linked/a.ts', kind: 'file', lines: undefined } as const]])
    const evidence = someEvidence({ paths: new Set(['src/a.ts', 'linked']), files })
    expect(reference && linkCode(reference, { evidence, from: FROM }).problem).toBe('missing')
  })
})

describe('a markdown link whose words name a real path while its target leads elsewhere', () => {
  it.each([
    ['[src/a.ts](../src/a.ts)', '../../src/a.ts'],
    ['[src/a.ts](../../../src/a.ts):1-2', '../../src/a.ts'],
    ['[src/a.ts](src/a.ts#L1-L2)', '../../src/a.ts#L1-L2'],
    ['[src/a.ts](../../src/b.py)', '../../src/a.ts'],
    ['[`src/My File (1).ts`](x.ts)', '../../src/My%20File%20%281%29.ts'],
    ['[notes.txt](../notes.txt)', 'notes.txt'],
    ['[the limit](src/a.ts)', '../../src/a.ts'],
  ])('holds, with its repair: %s', (text, repair) => {
    expect(link(text)).toMatchObject({ problem: undefined, repair })
  })

  it('is right once it has been repaired', () => {
    const { repair } = link('[src/My File (1).ts](../src/x.ts)')
    expect(link(`[src/My File (1).ts](${repair ?? ''})`)).toMatchObject({
      problem: undefined,
      repair: undefined,
    })
  })
})

describe('laws of code links', () => {
  const name = fc.constantFrom('a', 'b', 'A', '..', '.', '*', '**', '[a]', 'a.ts', '{a,b}', '')
  const reference = fc.array(name, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'))
  const files = fc.uniqueArray(
    fc.constantFrom('a/a.ts', 'b/a.ts', 'A/b/a.ts', 'docs/hazards/a.ts', '[a]/a.ts', 'a.ts'),
  )

  it('a reference that holds names files of the tree; without them it does not hold', () => {
    fc.assert(
      fc.property(reference, files, (text, files) => {
        const tree = Object.fromEntries(files.map((file) => [file, 'x\n']))
        const { paths, problem } = link(text, tree)
        expect(paths.length > 0).toBe(problem === undefined)
        for (const path of paths) expect(files).toContain(path)
        const rest = Object.fromEntries(
          files.filter((file) => !paths.includes(file)).map((file) => [file, 'x\n']),
        )
        for (const path of link(text, rest).paths) expect(paths).not.toContain(path)
      }),
    )
  })

  it('a hostile pattern over a large tree does not hang', () => {
    const tree = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`${'a/'.repeat(30)}${'a'.repeat(60)}${index}`, 'x\n']),
    )
    const started = performance.now()
    link(`${'**/*a*a*/'.repeat(20)}b`, tree)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('the lines that a reference holds', () => {
  it.each([
    ['src/a.ts', [{ path: 'src/a.ts', first: 1, last: 3 }]],
    ['src/a.ts:2-3', [{ path: 'src/a.ts', first: 2, last: 3 }]],
    ['src/a.ts:9', []],
    [
      'src/*.py',
      [
        { path: 'src/b.py', first: 1, last: 2 },
        { path: 'src/main.py', first: 1, last: 2 },
      ],
    ],
  ])('of %s', (text, spans) => {
    expect(link(text).spans).toEqual(spans)
  })

  it('mean something else when the text does, and nothing where the reference is broken', () => {
    const meaning = (text: string) => link('src/a.ts:2', { 'src/a.ts': text }).meaning()
    expect(meaning('one\ntwo\nthree\n')).toBe(meaning('1\ntwo  \n3\n'))
    expect(meaning('one\ntwo\n')).not.toBe(meaning('one\n2\n'))
    expect(meaning('one\n')).toBeUndefined()
  })
})
