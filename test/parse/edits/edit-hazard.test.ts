import { describe, expect, it } from 'vitest'
import type { HazardChange } from '../../../src/domain/hazard-change.ts'
import { edited, score } from './editing.ts'

const HEAD = '# HAZ-0001\n\n- Identified: 2026-01-05\n\n## Hazard name\n\nThe wrong record is opened\n\n'
const DESIGN = '### Design controls (manufacturer)\n\n'
const LIST =
  '- **D1** Cap the memory\n  of the container.\n  - Owner: A. Example\n  - Code: src/a.ts\n- Restart it when it is ill.\n'

const within = async (before: string, ...changes: readonly HazardChange[]): Promise<string> => {
  const text = await edited(HEAD + before, ...changes)
  return text.startsWith(HEAD) ? text.slice(HEAD.length) : text
}

describe('a score that is set keeps the style of the one before, and the remark behind it', () => {
  it.each([
    ['3', '4'],
    ['[3]', '[4]'],
    ['3 - Medium', '4 - High'],
    ['3 — Medium', '4 — High'],
    ['Medium (3)', 'High (4)'],
    ['Medium [3]', 'High [4]'],
    ['Medium', 'High'],
    ['**Medium**', '**High**'],
    ['medium', 'High'],
    ['3 (Medium)', '4 (High)'],
    ['Medium - seen twice last winter', 'High - seen twice last winter'],
    ['[3]: 12 cases', '[4]: 12 cases'],
    ['- 3', '- 4'],
    ['Very Low', 'High'],
    ['TBC', 'High (4)'],
    ['Not scored', 'High (4)'],
    ['TBC (awaiting the workshop)', 'High (4) (awaiting the workshop)'],
  ])('%s', async (before, after) => {
    const file = (text: string): string =>
      `## Likelihood scoring\n\n${Buffer.from(text).toString('latin1')}  \n\n- Justification: two\n`
    expect(await within(file(before), score('initial', 'likelihood', 4))).toBe(file(after))
  })

  it.each([
    'Low or Medium',
    '3\n\n4',
    'Sometimes',
    '3 - High',
    '7',
    'awaiting the workshop',
    '| 3 |\n| - |\n| 4 |',
    '```\n3\n```',
  ])('unless nobody can tell which part of it is the score: %j', async (written) => {
    const text = await within(`## Likelihood scoring\n\n${written}\n`, score('initial', 'likelihood', 4))
    expect(text).toMatch(/^refused: The likelihood on line 11 of .* leave one score there, then set it$/)
  })

  it('is refused where the heading stands twice', async () => {
    const twice = '## Severity scoring\n\nMajor\n\n## Severity\n\nMinor\n'
    expect(await within(twice, score('initial', 'severity', 2))).toMatch(
      /^refused: The heading "Severity scoring" stands on line 9 and again on line 13 .*take one of them out first$/,
    )
  })

  it.each([
    ['- Likelihood: Low\n- Severity: Major\n', '- Likelihood: High\n- Severity: Major\n'],
    ['* **Likelihood:** [2] as before\n', '* **Likelihood:** [4] as before\n'],
    ['Likelihood: 2\nSeverity: 4\n', 'Likelihood: 4\nSeverity: 4\n'],
    ['TBC\n', '- Likelihood: High (4)\n'],
    ['Nobody has looked yet.\n', 'Nobody has looked yet.\n\n- Likelihood: High (4)\n'],
    ['- Severity: Major\n- Relies on: D1\n', '- Severity: Major\n- Relies on: D1\n- Likelihood: High (4)\n'],
  ])('also below the residual heading: %j', async (before, after) => {
    const file = (text: string): string => `## Residual hazard risk assessment\n\n${text}`
    const change = score('residual', 'likelihood', 4)
    const isRefused = before.includes('as before')
    if (isRefused) expect(await within(file(before), change)).toContain('nobody can tell')
    else expect(await within(file(before), change)).toBe(file(after))
  })
})

describe('a heading that is missing is added where the others have it', () => {
  it('in front of the next one, at its depth, parted as they are', async () => {
    const before = '## Effect\n\nHarm\n\n---\n\n## Hazard status\n\nOpen\n'
    expect(await within(before, { kind: 'set-field', field: 'harm', text: 'A fall' })).toBe(
      '## Effect\n\nHarm\n\n---\n\n## Harm\n\nA fall\n\n---\n\n## Hazard status\n\nOpen\n',
    )
  })

  it('at the end where none of the later ones is there', async () => {
    expect(await within('## Effect\n\nHarm', { kind: 'set-status', status: 'Open' })).toBe(
      '## Effect\n\nHarm\n\n## Hazard status\n\nOpen\n',
    )
  })
})

describe('a status', () => {
  it.each([
    ['Draft', 'Open'],
    ['Open', 'Open'],
    ['Fixed - since May', 'Open (before: Fixed - since May)'],
    ['Draft from LLM', 'Open (before: Draft from LLM)'],
    ['', 'Open'],
  ])('%j keeps what it said', async (before, after) => {
    const file = (text: string): string => `## Hazard status\n\n${text}${text === '' ? '' : '\n'}`
    expect(await within(file(before), { kind: 'set-status', status: 'Open' })).toMatch(
      new RegExp(`^## Hazard status\\n\\n+${after.replaceAll(/[()]/g, '\\$&')}\\n+$`),
    )
  })

  it('of several lines is a person’s to edit', async () => {
    expect(
      await within('## Hazard status\n\nOpen\nsince May\n', { kind: 'set-status', status: 'Closed' }),
    ).toMatch(/^refused: The status takes more than one line .*nothing of it is to be lost/)
  })
})

describe('the facts of a control', () => {
  const set = (key: string, text: string, instead?: string, control = 'D1'): HazardChange => ({
    kind: 'set-fact',
    place: { control },
    key,
    text,
    instead,
  })

  it.each<[string, HazardChange, string, string]>([
    ['set', set('Owner', 'B. Example'), '- Owner: A. Example', '- Owner: B. Example'],
    [
      'added',
      set('Test', 'a.test.ts > caps'),
      '- Code: src/a.ts',
      '- Code: src/a.ts\n  - Test: a.test.ts > caps',
    ],
    [
      'one more',
      { kind: 'add-fact', place: { control: 'HAZ-0001.D1' }, key: 'Code', text: 'src/b.ts' },
      '- Code: src/a.ts',
      '- Code: src/a.ts\n  - Code: src/b.ts',
    ],
    [
      'taken out',
      { kind: 'remove-fact', place: { control: 'D1' }, key: 'Owner', text: 'A. Example' },
      '  - Owner: A. Example\n',
      '',
    ],
    [
      'below one that has none',
      { kind: 'set-fact', place: { control: { line: 15 } }, key: 'Due', text: '2026-12-01' },
      'when it is ill.',
      'when it is ill.\n  - Due: 2026-12-01',
    ],
  ])('are %s', async (_, change, from, to) => {
    expect(await within(DESIGN + LIST, change)).toBe(DESIGN + LIST.replace(from, to))
  })

  it('are not guessed at where a key stands twice', async () => {
    const twice = LIST.replace('- Code', '- Owner: C. Example\n  - Code')
    expect(await within(DESIGN + twice, set('Owner', 'B'))).toMatch(
      /^refused: "Owner" stands on line 13 and on line 14/,
    )
    expect(await within(DESIGN + twice, set('Owner', 'B. Example', 'C. Example'))).toBe(
      DESIGN + twice.replace('C. Example', 'B. Example'),
    )
  })

  it('are written as the others are: bullet, indent and line end', async () => {
    const odd = `${DESIGN}* **D1** Cap it.\r\n    * Owner: A. Example  \r\n`
    expect(await within(odd, set('Due', '2026-12-01'))).toBe(`${odd}    * Due: 2026-12-01\r\n`)
  })

  it.each<[string, HazardChange]>([
    ['an unknown key', set('Colour', 'red')],
    ['nothing to say', set('Owner', ' ')],
    ['a text that is a heading', set('Owner', 'A\n\n# Hazard status\n\nClosed')],
    ['a text that is another fact', set('Owner', 'A\n- Status: implemented')],
    ['half a character', set('Owner', 'A\ud800')],
    ['a control that is not there', set('Owner', 'A', undefined, 'D9')],
  ])('are refused: %s', async (_, change) => {
    expect(await within(DESIGN + LIST, change)).toMatch(/^refused: .{30}/)
  })
})

describe('a control', () => {
  it.each<[string, HazardChange, string]>([
    [
      'is added behind the others',
      {
        kind: 'add-control',
        category: 'design',
        text: 'Say so.',
        id: 'D2',
        facts: [{ key: 'Owner', text: 'B' }],
      },
      `${LIST}- **D2** Say so.\n  - Owner: B\n`,
    ],
    [
      'is reworded, its id and facts kept',
      { kind: 'reword-control', control: 'D1', text: 'Cap it.' },
      LIST.replace('Cap the memory\n  of the container.', 'Cap it.'),
    ],
    [
      'gets an id',
      { kind: 'set-control-id', control: { line: 15 }, id: 'D4' },
      LIST.replace('- Restart', '- **D4** Restart'),
    ],
    [
      'without an id can go',
      { kind: 'remove-control', control: { line: 15 } },
      LIST.replace(/- Restart.*\n/, ''),
    ],
  ])('%s', async (_, change, after) => {
    expect(await within(DESIGN + LIST, change)).toBe(DESIGN + after)
  })

  it('moves below the heading of another category, which may have to be made', async () => {
    const change: HazardChange = { kind: 'move-control', control: { line: 15 }, category: 'process' }
    expect(await within(DESIGN + LIST, change)).toBe(
      `${DESIGN}${LIST.replace(/- Restart.*\n/, '')}\n### Business process controls (deployment)\n\n- Restart it when it is ill.\n`,
    )
  })

  it.each<[string, HazardChange, RegExp]>([
    ['goes that has an id', { kind: 'remove-control', control: 'D1' }, /stays for good/],
    [
      'moves to another letter',
      { kind: 'move-control', control: 'D1', category: 'testing' },
      /never written anew/,
    ],
    [
      'takes an id that is taken',
      { kind: 'set-control-id', control: { line: 15 }, id: 'D1' },
      /another control already/,
    ],
    [
      'takes an id of another letter',
      { kind: 'set-control-id', control: { line: 15 }, id: 'T1' },
      /the letter D/,
    ],
    [
      'is a single word, which is read as a hazard type',
      { kind: 'reword-control', control: 'D1', text: 'Restart' },
      /say in a sentence/,
    ],
  ])('never %s', async (_, change, why) => {
    expect(await within(DESIGN + LIST, change)).toMatch(why)
  })

  it('takes its new id to whatever relies on it or verifies it', async () => {
    const file = (id: string): string =>
      `${DESIGN}- **${id}** Cap it.\n\n### Testing controls (manufacturer)\n\n- **T1** Try it.\n  - Verifies: ${id}\n\n## Residual risk\n\n- Relies on: ${id}, T1\n- Rationale: HAZ-0001.${id} holds, HAZ-0001.D10 is older.\n`
    expect(await within(file('D1'), { kind: 'set-control-id', control: 'D1', id: 'D7' })).toBe(file('D7'))
  })
})

it('moves a stranded hazard type to its own heading', async () => {
  const file = (list: string, types: string): string =>
    `## Hazard type\n\n${types}\n## Controls\n\n${DESIGN}- Cap the memory.\n${list}`
  const change: HazardChange = { kind: 'move-type', type: 'SystemCrash', line: 18 }
  expect(await within(file('- SystemCrash\n', '- NoTreatment\n'), change)).toBe(
    file('', '- NoTreatment\n- SystemCrash\n'),
  )
})

it('changes nothing at all where one of several changes is refused', async () => {
  const changes: HazardChange[] = [
    { kind: 'set-status', status: 'Open' },
    { kind: 'set-status', status: 'two\nlines' },
  ]
  expect(await within(DESIGN + LIST, ...changes)).toMatch(/^refused: A status is one line/)
})
