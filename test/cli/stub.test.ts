import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { STEP_ENV } from '../builders/packed.ts'

const SLOW = { timeout: 180_000 }
const HAZARD = Object.keys(OPEN_PROJECT).find((path) => /HAZ-0001/.test(path)) ?? ''
const hazardText = OPEN_PROJECT[HAZARD] ?? ''

/** What a stranger may write into a sentence: ends of strings, of comments and of lines, in any of the languages. */
const HOSTILE = [
  'Say "a" \'b\' `c` ${process.exit(3)} \\" """ \'\'\' */ // # \\',
  '  import os; os._exit(4) // \u2028process.exit(5)\u2029 {0} \\u0022 \\N{QUOTATION MARK} %s',
].join('\n')

/** A project whose HAZ-0001.T1 has this sentence and names no test. */
const aProject = (sentence: string): Repository => {
  const text = hazardText
    .replace('Move the list while clicking.', () => sentence)
    .replace(/ {2}- Test: .*\n/, '')
  const repository = aRepository({ ...OPEN_PROJECT, [HAZARD]: text })
  symlinkSync(resolve('node_modules'), repository.at('node_modules'))
  mkdirSync(repository.at('reports'), { recursive: true })
  return repository
}

/** The state of a control, as the program shows it. */
const stateOf = async (repository: Repository, id: string): Promise<string> =>
  new RegExp(`^${id.replace('.', '\\.')}  (\\S+)`, 'm').exec((await repository.run('show', id)).out)?.[1] ??
  'not shown'

/** How each runner is called on the file, so that its report is in reports/. */
const RUNNERS = {
  vitest: {
    file: 'test/stub.test.ts',
    run: [
      'node_modules/.bin/vitest',
      'run',
      'test/stub.test.ts',
      '--reporter=junit',
      '--outputFile=reports/junit.xml',
    ],
  },
  node: {
    file: 'test/stub.test.mjs',
    run: [
      '--test',
      '--test-reporter=junit',
      '--test-reporter-destination=reports/junit.xml',
      'test/stub.test.mjs',
    ],
  },
} as const

describe.each(['vitest', 'node'] as const)('a stub for %s', SLOW, (name) => {
  it.each([
    ['plain', 'Move the list while clicking.'],
    ['hostile', HOSTILE],
  ])('fails when it is run, and its control with it: a %s sentence', async (_, sentence) => {
    const { file, run } = RUNNERS[name]
    const repository = aProject(sentence)
    const written = await repository.run('stub', 'HAZ-0001.T1', '--runner', name, '--out', file)
    expect([written.code, written.out]).toEqual([0, `${file}\n`])
    const { status } = spawnSync('node', run, { cwd: repository.folder, env: STEP_ENV, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(readFileSync(repository.at('reports/junit.xml'), 'utf8')).toMatch(
      /name="[^"]*HAZ-0001\.T1 [^]*is not written yet/,
    )
    expect(await stateOf(repository, 'HAZ-0001.T1')).toBe('failing')
    expect(await stateOf(repository, 'HAZ-0001.D1')).toBe('failing')
  })
})

describe('a stub for pytest', SLOW, () => {
  it('carries the id in the name of the function, and holds the sentence as one string', async () => {
    const { out } = await aProject('Move the "list" while clicking.').run(
      'stub',
      'HAZ-0001.T1',
      '--runner',
      'pytest',
    )
    expect(out).toBe(
      [
        'import pytest',
        '',
        '',
        '# Tries HAZ-0001.D1: The record on screen is the one whose id was clicked.',
        'def test_haz_0001_t1_move_the_list_while_clicking():',
        '    "Move the \\"list\\" while clicking."',
        '    pytest.fail("HAZ-0001.T1 is not written yet")',
        '',
      ].join('\n'),
    )
  })

  it('keeps a hostile sentence within its string', async () => {
    const { out } = await aProject(HOSTILE).run('stub', 'HAZ-0001.T1', '--runner', 'pytest')
    const [, , , , , docstring = ''] = out.split('\n')
    expect(out.split('\n')).toHaveLength(8)
    expect(JSON.parse(docstring.trim())).toContain('import os; os._exit(4)')
  })

  it('is linked to its control by the report that pytest writes of it', async () => {
    const repository = aProject('Move the list while clicking.')
    // As pytest 9.0.3 wrote it of this stub.
    repository.write(
      'reports/junit.xml',
      '<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="1" skipped="0" tests="1"><testcase classname="tests.test_stub" name="test_haz_0001_t1_move_the_list_while_clicking" time="0.037"><failure message="Failed: HAZ-0001.T1 is not written yet">Failed</failure></testcase></testsuite></testsuites>',
    )
    expect(await stateOf(repository, 'HAZ-0001.T1')).toBe('failing')
  })
})

describe('hazards stub', SLOW, () => {
  it('speaks for no other control that its sentence mentions', async () => {
    const repository = aProject('As HAZ-0002.T1 does, and haz_0002-d1 too.')
    for (const runner of ['vitest', 'node', 'pytest']) {
      const { out } = await repository.run('stub', 'HAZ-0001.T1', '--runner', runner)
      const title = out.split('\n').find((line) => /^(?:it|test|def)\b/.test(line)) ?? ''
      expect(title).not.toMatch(/0002[._-][dt]1/i)
    }
  })

  it('writes one for each testing control of a hazard that names no test', async () => {
    const { out } = await aProject('Move it.').run('stub', 'HAZ-0001', '--runner', 'vitest')
    expect(out.match(/^it\(/gm)).toHaveLength(1)
    const none = await aRepository(OPEN_PROJECT).run('stub', 'HAZ-0002', '--runner', 'vitest')
    expect([none.code, none.told]).toEqual([2, expect.stringContaining('no testing control without a test')])
  })

  it('never writes over a file', async () => {
    const repository = aProject('Move it.')
    const { code, told } = await repository.run(
      'stub',
      'HAZ-0001.T1',
      '--runner',
      'vitest',
      '--out',
      'src/open.ts',
    )
    expect([code, told]).toEqual([2, expect.stringContaining('is there already')])
    expect(repository.git('status', '--porcelain', 'src')).toBe('')
  })

  it.each([
    [['HAZ-0001.D1', '--runner', 'vitest'], 'is no testing control'],
    [['HAZ-0001.T9', '--runner', 'vitest'], 'did you mean "HAZ-0001.T1"?'],
    [['HAZ-0001.T1', '--runner', 'vitst'], 'did you mean "vitest"?'],
    [['HAZ-0001.T1'], 'expected --runner with one of vitest, node, pytest'],
  ])('refuses %j', async (args, words) => {
    const { code, told } = await aProject('Move it.').run('stub', ...args)
    expect([code, told]).toEqual([2, expect.stringContaining(words)])
  })

  it('leaves the gate closed until the test is written', async () => {
    const repository = aProject('Move it.')
    const { findings } = findingsIn((await repository.run('check', '--json')).out)
    expect(findings.filter(({ hazard, level }) => hazard === 'HAZ-0001' && level === 'error')).not.toEqual([])
  })
})
