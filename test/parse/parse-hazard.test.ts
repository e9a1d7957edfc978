import { describe, expect, it } from 'vitest'
import { parseText as parse } from '../builders/parse-text.ts'

/** A file in the base dialect, in our own words, with the slips that real ones have. */
const DIALECT = `# Hazard

> **Leave everything below this line to those who know it**

---

## Hazard name

Two letters are merged into one

---

## General utility label

[2]

---

## Likelihood scoring

TBC

---

## Severity scoring

3 - Considerable

---

## Causes

1. The printer queue holds two jobs
2. A page break is lost

---

## Hazard

A patient reads somebody else's letter.

---

## Hazard type

- WrongPatient
- CommunicationError

---

## Existing controls

None identified so far.

---

## Hazard controls

### Design controls (manufacturer)

#### Implemented Controls ✓

- **Job numbers** ✓: each page prints its job number.
  - Implementation: [app/print.py](../../app/print.py) lines 12-40
  - Pattern: a number in the footer

- A separator page is printed. Status: Planned.

#### Planned Controls (Not Yet Implemented)

- Refuse a second job until the first is done.

### Testing controls (manufacturer)

- Print two jobs at once and compare the pages.

### Business process controls (deployment)

- Check each letter before it is posted.
- SystemCrash
- Incomplete

---

## Residual hazard risk assessment

TBC — awaiting the controls.

---

## Hazard status

Partially mitigated (printing done, posting pending)

---

## Code associated with hazard

- [app/print.py](../../app/print.py):110-139 - the footer
- app/queue.py:92-193
- \`app/letters.py\`
- app/jobs/\\*.py
`

describe('a hazard in the base dialect', () => {
  it('takes the heading "Hazard" at the top for the title, and the later one for the field', async () => {
    const hazard = await parse(DIALECT)
    expect(hazard.hazard?.text).toBe("A patient reads somebody else's letter.")
    expect(hazard.name?.text).toBe('Two letters are merged into one')
  })

  it('leaves the rules between fields out of their text', async () => {
    const hazard = await parse(DIALECT)
    expect(hazard.utilityLabel?.text).toBe('[2]')
    expect(hazard.causes.map(({ text }) => text)).toEqual([
      'The printer queue holds two jobs',
      'A page break is lost',
    ])
    expect(hazard.initial.severity?.text).toBe('3 - Considerable')
  })

  it('keeps the place of every field and every control', async () => {
    const hazard = await parse(DIALECT)
    const lineOf = (text: string) => DIALECT.split('\n').findIndex((line) => line.includes(text)) + 1
    expect(hazard.causes[1]?.place.line).toBe(lineOf('A page break is lost'))
    expect(hazard.controls[0]?.place.line).toBe(lineOf('**Job numbers**'))
    expect(hazard.controls[0]?.place.endLine).toBe(lineOf('Pattern: a number'))
    expect(hazard.code[1]?.place).toMatchObject({ line: lineOf('app/queue.py'), column: 3 })
  })

  it('reads ticks, "Status: Planned." and sub-headings as claims', async () => {
    const hazard = await parse(DIALECT)
    expect(hazard.controls.map(({ category, declared }) => [category, declared])).toEqual([
      ['design', 'implemented'],
      ['design', 'implemented'],
      ['design', 'planned'],
      ['testing', undefined],
      ['process', undefined],
    ])
  })

  it('keeps bullets below a control that are no facts in its text', async () => {
    const [first] = (await parse(DIALECT)).controls
    expect(first?.text).toContain('each page prints its job number')
    expect(first?.text).toContain('Implementation: [app/print.py](../../app/print.py) lines 12-40')
    expect(first?.id).toBeUndefined()
  })

  it('takes a lone PascalCase word in a list of controls for a stranded type', async () => {
    const { slips, controls } = await parse(DIALECT)
    expect(slips.strandedTypes.map(({ text }) => text)).toEqual(['SystemCrash', 'Incomplete'])
    expect(controls).toHaveLength(5)
  })

  it('does not guess what a status line does not say', async () => {
    const hazard = await parse(DIALECT)
    expect(hazard.axes).toEqual({ lifecycle: undefined, status: undefined, provenance: undefined })
    expect(hazard.statusText?.text).toBe('Partially mitigated (printing done, posting pending)')
  })

  it('reads every form of a code reference', async () => {
    const hazard = await parse(DIALECT)
    expect(hazard.code.map(({ path, lines, isGlob }) => [path, lines?.first, isGlob])).toEqual([
      ['app/print.py', 110, false],
      ['app/queue.py', 92, false],
      ['app/letters.py', undefined, false],
      ['app/jobs/*.py', undefined, true],
    ])
  })

  it('reports nothing unknown in it', async () => {
    const { slips } = await parse(DIALECT)
    expect(slips.unknownHeadings).toEqual([])
    expect(slips.strayText).toEqual([])
  })

  it('reads the same with CRLF line ends and a byte-order mark', async () => {
    const plain = await parse(DIALECT)
    const odd = await parse(`\ufeff${DIALECT.replaceAll('\n', '\r\n')}`)
    expect(odd.controls.map(({ text }) => text)).toEqual(plain.controls.map(({ text }) => text))
    expect(odd.causes).toEqual(plain.causes)
    expect(odd.slips.oddBytes).toBeUndefined()
  })
})

describe('headings', () => {
  it.each(['# Causes', '###### CAUSES:', '## Cause(s)', '## Causes¶', '## **Causes**', '## 6. Causes'])(
    '%s opens the causes',
    async (heading) => {
      expect((await parse(`${heading}\n\n- One\n`)).causes.map(({ text }) => text)).toEqual(['One'])
    },
  )

  it('keeps an unknown heading and its text', async () => {
    const hazard = await parse('## Hazard name\n\nA name\n\n## Descripton\n\nKept words\n')
    expect(hazard.slips.unknownHeadings.map(({ heading, text }) => [heading, text])).toEqual([
      ['Descripton', 'Kept words'],
    ])
  })

  it('counts a sub-heading of a field as part of the field', async () => {
    const hazard = await parse('## Description\n\nFirst.\n\n### Background\n\nSecond.\n\n## Harm\n\nHarm.\n')
    expect(hazard.description?.text).toBe('First.\n\n### Background\n\nSecond.')
    expect(hazard.slips.unknownHeadings.map(({ heading }) => heading)).toEqual(['Background'])
  })

  it.each(['Low\n\nHigh', 'Low\nVery High', 'Low\n\nwhere staff are trained\n\n**High**'])(
    'a second score below the first is part of what is read, never lost as its justification: %j',
    async (text) => {
      const { initial } = await parse(`## Likelihood scoring\n\n${text}\n`)
      expect(initial.likelihood?.text).toMatch(/^Low\n\W*(?:Very )?High\W*$/)
    },
  )

  it('reads no score that stands under two headings, since nobody knows which one holds', async () => {
    const hazard = await parse('## Likelihood scoring\n\nHigh\n\n## Likelihood scoring\n\nLow\n')
    expect(hazard.initial.likelihood).toBeUndefined()
    expect(hazard.slips.repeatedHeadings).toHaveLength(1)
  })

  it('takes no heading inside a fence or a list for a field', async () => {
    const hazard = await parse('## Description\n\n```\n## Harm\n\nno harm\n```\n\n- # Effect\n')
    expect(hazard.harm).toBeUndefined()
    expect(hazard.effect).toBeUndefined()
  })

  it('takes a rule right below a text for a rule, as teams part their fields', async () => {
    const hazard = await parse('## Hazard status\n\nDraft from LLM\n---\n\n## Effect\n\nAn effect\n---\n')
    expect([hazard.statusText?.text, hazard.effect?.text]).toEqual(['Draft from LLM', 'An effect'])
    expect(hazard.slips.unknownHeadings).toEqual([])
  })

  it('keeps the controls below "Planned controls" whatever the level of that heading', async () => {
    const text =
      '# Design controls\n\n- The first\n\n# Planned controls\n\n- The second\n\n# Residual risk\n\nTBC\n'
    expect((await parse(text)).controls.map(({ category, declared }) => [category, declared])).toEqual([
      ['design', undefined],
      ['design', 'planned'],
    ])
  })

  it('takes an empty "# Hazard" for the title where a later one is the field', async () => {
    const hazard = await parse(
      '# Hazard\n\n> Edit with care\n\n# Hazard name\n\nA\n\n# Hazard\n\nThe hazard\n',
    )
    expect([hazard.hazard?.text, hazard.slips.repeatedHeadings]).toEqual(['The hazard', []])
  })

  it('takes a comment for no value, and keeps it', async () => {
    const hazard = await parse(
      '## Hazard type\n\n<!-- one each -->\n\n- WrongPatient\n\n## Severity\n\n<!-- words -->\n\nMajor\n',
    )
    expect(hazard.types.map(({ text }) => text)).toEqual(['WrongPatient'])
    expect(hazard.initial.severity?.text).toBe('Major')
    expect(hazard.sections.map(({ source }) => source).join('')).toContain('<!-- words -->')
  })

  it('reads facts in front matter and reports what it does not know', async () => {
    const hazard = await parse(
      '---\ntitle: x\nIdentified: 2026-01-02\n---\n\n# Hazard\n\n## Hazard name\n\nA\n',
    )
    expect([hazard.identified?.text, hazard.name?.text]).toEqual(['2026-01-02', 'A'])
    expect(hazard.slips.strayText.map(({ text }) => text)).toEqual(['title: x'])
    expect(hazard.slips.unknownHeadings).toEqual([])
  })
})
