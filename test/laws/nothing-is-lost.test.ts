import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerDocument } from '../../src/compose/register-document.ts'
import { allRecords } from '../../src/domain/all-records.ts'
import { FIELDS } from '../../src/domain/fields.ts'
import { examineFiles } from '../builders/examine-files.ts'
import { parseText as parse } from '../builders/parse-text.ts'

const line = fc.constantFrom(
  ...FIELDS.map(({ heading }) => `## ${heading}`),
  ...[
    '### Implemented controls ✓',
    '#### A heading of our own',
    '- **D1** A control',
    '  - Code: src/a.ts',
    '- SystemCrash',
    '---',
    '> quoted',
  ],
  ...[
    'Some words',
    '',
    '',
    '<b>raw</b>',
    '| a | b |',
    '|---|---|',
    '\tindented',
    '```',
    'Status: Planned.',
    '1. first',
    'Setext',
    '======',
    '[a]: b',
  ],
)
const text = fc
  .tuple(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

describe('nothing is lost', () => {
  it('the sections of any text, joined, are the text', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const hazard = await parse(source)
        const isRead = hazard.slips.unreadable === undefined || hazard.sections.length > 1
        const joined = hazard.sections.map((section) => section.source).join('')
        if (isRead) expect(joined).toBe(source.replace(/^\ufeff/, ''))
        else expect(hazard.slips.unreadable).not.toBe('')
      }),
      { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 500), seed: 129 },
    )
  })

  it('every word of a hazard file is in its record', async () => {
    const source = FIELDS.map(
      ({ heading }, index) => `## ${heading}\n\n- word${index}a word${index}b\n\nprose${index}\n`,
    ).join('\n')
    const files = { 'hazards/HAZ-0001.md': `preamble words\n\n${source}\n## Our own heading\n\nown words\n` }
    const { log, judgement } = await examineFiles(files)
    const record = JSON.stringify(registerDocument(log, judgement))
    for (const word of files['hazards/HAZ-0001.md'].match(/[\w-]+/g) ?? []) expect(record).toContain(word)
  })

  it('every word of a text of the safety case is in register.json, also where it only keeps a place', async () => {
    const texts = ['# Scope\r\n\r\nThree clinics.', 'TBC – ask the wards', '<!-- which patients? -->']
    const [scope = '', system = '', participants = ''] = texts
    const { log, judgement } = await examineFiles({
      'hazards/case/scope.md': scope,
      'hazards/case/system.md': system,
      'hazards/case/participants.md': participants,
    })
    const record = registerDocument(log, judgement).case
    expect([record.scope?.text, record.system?.text, record.participants?.text]).toEqual(texts)
  })

  it('every word of a record beside the hazards is in register.json, under whatever heading it stands', async () => {
    const text = (kind: string): string =>
      `preamble${kind}\n\n# Title${kind}\n\n- Who: name${kind}\n- Unknown: value${kind}\n\n## Summary\n\nsummary${kind}\n\n### Below\n\nbelow${kind}\n\n## Our own\n\n| a${kind} | b |\n|---|---|\n| cell${kind} | |\n\n## Prevention\n\n- item${kind}\n`
    const files = {
      'hazards/evidence/EV-0001.md': text('EV'),
      'hazards/incidents/INC-0001.md': text('INC'),
      'hazards/failure-modes/FM-0001.md': text('FM'),
      'hazards/runbooks/RB-0001.md': text('RB'),
    }
    const { log, judgement } = await examineFiles(files)
    const record = JSON.stringify(registerDocument(log, judgement))
    for (const [file, source] of Object.entries(files)) {
      for (const word of source.match(/\w+/g) ?? []) expect(record).toContain(word)
      const kept = allRecords(log.records).find((each) => each.record.file === file)
      expect(kept?.record.sections.map((section) => section.source).join('')).toBe(source)
    }
  })

  it('bytes that are no UTF-8 are read and said, and none of the rest changes', async () => {
    const [before, after] = [
      new TextEncoder().encode('# Hazard name\n\nThe patient'),
      new TextEncoder().encode('s label — é\n'),
    ]
    const hazard = await parse(new Uint8Array([...before, 0x92, ...after]))
    expect(hazard.name?.text).toBe('The patient’s label — é')
    expect(hazard.slips.oddBytes?.place.line).toBe(3)
  })

  it('a file of the register that is no hazard is named once', async () => {
    const { judgement } = await examineFiles({
      'hazards/HAZ-0001.md': '# Hazard name\n\nA hazard\n',
      'hazards/notes.txt': 'notes',
      'hazards/README.md': '# Read me\n',
    })
    const named = judgement.findings
      .filter(({ rule }) => rule === 'not-a-hazard')
      .map(({ place }) => place.file)
    expect(named).toEqual(['hazards/README.md', 'hazards/notes.txt'])
  })
})
