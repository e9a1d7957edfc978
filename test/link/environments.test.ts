import { describe, expect, it } from 'vitest'
import { releasedEnvironment } from '../../src/link/check-targets.ts'
import { linkChecks } from '../../src/link/check-links.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'
import { checkFacts } from '../builders/check-facts.ts'

const TREE = {
  'compose.yml': 'services:\n  backend:\n    mem_limit: 1G\n',
  'compose.dev.yml': 'services:\n  backend:\n    mem_limit: 4G\n',
  'compose.prod.yml': 'services:\n  backend:\n    mem_limit: 2G\n',
}
const ENVIRONMENTS = {
  dev: { files: ['compose.dev.yml'], isReleased: false },
  production: { files: ['compose.yml', 'compose.prod.yml'], isReleased: true },
}

const outcomes = async (
  line: string,
  tree: Readonly<Record<string, string>> = TREE,
  environments: Parameters<typeof checkFacts>[1] = ENVIRONMENTS,
) =>
  linkChecks([parseCheckLine(written(line))], await checkFacts(tree, environments)).map((result) => [
    result.environment,
    result.holds,
    result.counts,
    result.found.map(({ value, file, line: at }) => `${value ?? ''} ${file}:${at ?? ''}`).join(),
  ])

describe('a check of @compose', () => {
  it('has an outcome in each environment, the released one alone counting', async () => {
    expect(await outcomes('@compose services.backend.mem_limit <= 2G')).toEqual([
      ['dev', false, false, '4G compose.dev.yml:3'],
      ['production', true, true, '2G compose.prod.yml:3'],
    ])
  })

  it('counts in every environment where none is known to be released', async () => {
    const unmarked = Object.fromEntries(
      Object.entries(ENVIRONMENTS).map(([name, { files }]) => [name, { files, isReleased: false }]),
    )
    expect(
      (await outcomes('@compose services exists', TREE, unmarked)).map(([, , counts]) => counts),
    ).toEqual([true, true])
  })

  it('fails in an environment whose file is gone, and rests on every file', async () => {
    const rest = { 'compose.dev.yml': TREE['compose.dev.yml'], 'compose.prod.yml': TREE['compose.prod.yml'] }
    const [, production] = linkChecks(
      [parseCheckLine(written('@compose services.backend.mem_limit <= 2G'))],
      await checkFacts(rest, ENVIRONMENTS),
    )
    expect(production).toMatchObject({ holds: false, explanation: 'compose.yml is not there', counts: true })
    expect(production?.files).toEqual(['compose.yml', 'compose.prod.yml'])
  })

  it('fails without environments, and says what to write', async () => {
    expect(await outcomes('@compose services absent', TREE, {})).toEqual([[undefined, false, true, '']])
  })

  it('cannot be searched by a pattern', async () => {
    const [result] = linkChecks(
      [parseCheckLine(written('@compose /mem_limit/ exists'))],
      await checkFacts(TREE, ENVIRONMENTS),
    )
    expect(result?.explanation).toBe('a pattern is looked for in one file, expected the name of that file')
  })

  it('is judged on the file alone where it names one', async () => {
    expect(await outcomes('compose.yml services.backend.mem_limit = 1G')).toEqual([
      [undefined, true, true, '1G compose.yml:3'],
    ])
  })
})

describe('the released environment', () => {
  const of = (...marks: readonly boolean[]) =>
    releasedEnvironment(new Map(marks.map((isReleased, index) => [`e${index}`, { files: [], isReleased }])))

  it('is the one that says so, or the only one', () => {
    expect(of(false, true)).toBe('e1')
    expect(of(false)).toBe('e0')
  })

  it('is unknown where several might be it', () => {
    expect(of(false, false)).toBeUndefined()
    expect(of(true, true)).toBeUndefined()
    expect(of()).toBeUndefined()
  })
})
