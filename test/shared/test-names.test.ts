import { describe, expect, it } from 'vitest'
import { dottedWords, isFilePath, isTestFile, splitTestName } from '../../src/shared/test-names.ts'

describe('splitTestName', () => {
  it.each([
    ['tests/test_lib.py::TestClass::test_x', ['tests/test_lib.py', 'TestClass', 'test_x']],
    ['src/a.test.ts > Limits > stops', ['src/a.test.ts', 'Limits', 'stops']],
    ['a.spec.ts › Limits › stops', ['a.spec.ts', 'Limits', 'stops']],
    ['MemoryTest#stops', ['MemoryTest', 'stops']],
    ['tests\\sub\\test_lib.py::test_x', ['tests/sub/test_lib.py', 'test_x']],
    ['  stops   a\n runaway ', ['stops a runaway']],
    ['', []],
  ])('parts %j', (name, parts) => {
    expect(splitTestName(name)).toEqual(parts)
  })

  it.each([
    'Issue #12 stays shut',
    'C# code',
    'a>b',
    '5 mg> 4 mg',
    'tests.test_lib.TestClass',
    'matches \\d+ (x)',
  ])('leaves %j whole', (name) => {
    expect(splitTestName(name)).toEqual([name])
  })

  it('keeps a parameter whole, so that test_units[*] finds every case', () => {
    expect(splitTestName('test_units[a::b]')).toEqual(['test_units[a::b]'])
    expect(splitTestName('x.cs::Units(dose: "a > b (c)")')).toEqual(['x.cs', 'Units(dose: "a > b (c)")'])
  })

  it('takes no notice of a bracket that never closes', () => {
    expect(splitTestName('shows :( > hides')).toEqual(['shows :(', 'hides'])
  })

  it('drops the colours that a runner left in a name', () => {
    expect(splitTestName('\u001b[31mred\u001b[0m > stops')).toEqual(['red', 'stops'])
  })

  it('takes a time that grows with the name, not with its square', () => {
    const name = `${'test_('.repeat(40_000)}${' > '.repeat(40_000)}${'\\'.repeat(40_000)}`
    expect(splitTestName(name).length).toBeGreaterThan(0)
    expect(isFilePath('a'.repeat(1_000_000))).toBe(false)
  })
})

describe('isFilePath', () => {
  it.each([
    'tests/test_lib.py',
    'limits.test.ts',
    'my tests/limits.test.ts',
    'app/[id]/page.test.tsx',
    'example.org/limits',
  ])('sees a path in %s', (text) => {
    expect(isFilePath(text)).toBe(true)
  })

  it.each(['tests.test_lib.TestClass', 'GET /orders/1 answers', 'test_units[c/d.py]', 'Limits', '', '.ts'])(
    'sees none in %j',
    (text) => {
      expect(isFilePath(text)).toBe(false)
    },
  )
})

describe('isTestFile', () => {
  it('knows the names that runners look for', () => {
    expect(
      ['a.test.ts', 'x/b.spec.js', 'test_a.py', 'x\\a_test.go', 'a.feature'].filter(isTestFile),
    ).toHaveLength(5)
    expect(['a.ts', 'latest.ts', 'Suite.test', 'contest_a.py'].filter(isTestFile)).toEqual([])
  })
})

describe('dottedWords', () => {
  it('parts a class name, and leaves a title alone', () => {
    expect(dottedWords('org.example.Outer$Inner')).toEqual(['org', 'example', 'Outer', 'Inner'])
    expect(dottedWords('stops at 2.5 mg. Always')).toEqual(['stops at 2.5 mg. Always'])
  })
})
