import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editLines } from '../../src/parse/edit-lines.ts'
import { headEdits } from '../../src/parse/head-edit.ts'
import { parseHazardFile } from '../../src/parse/parse-hazard-log.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'

const BODY = '## Hazard name\n\nThe wrong record is opened\n\n## Assignment\n\nA. Example\n'
const TEXT = 'A. Example, GMC 0000000, 2026-10-15, of 3f9a2c71'

const parsed = (bytes: Uint8Array) =>
  parseHazardFile('HAZ-0001', { path: 'hazards/HAZ-0001.md', bytes, problem: undefined }, (text) =>
    Promise.resolve(remarkBlocks(text)),
  )
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const approve = async (text: string): Promise<string | undefined> => {
  const bytes = bytesOf(text)
  const hazard = await parsed(bytes)
  const edits = headEdits(bytes, hazard, [{ key: 'Approved', text: TEXT, at: hazard.approvedAt }])
  return edits && textOf(editLines(bytes, edits))
}

describe('the place of a line in the head of a hazard', () => {
  it.each([
    ['above the first heading', '', '- Approved: X\n\n'],
    [
      'behind what the head says',
      '- Identified: 2026-01-05\n- Conditions: fault\n\n',
      '- Identified: 2026-01-05\n- Conditions: fault\n- Approved: X\n\n',
    ],
    ['above the title', '# HAZ-0001\n\n', '- Approved: X\n\n# HAZ-0001\n\n'],
    ['below a note that stands on top', '> do not edit\n\n', '> do not edit\n\n- Approved: X\n\n'],
    ['below text that has no blank line behind it', '> do not edit\n', '> do not edit\n\n- Approved: X\n\n'],
    ['in the place of the former line', '* **Approved:** somebody\n\n', '* Approved: X\n\n'],
    ['in the place of a line that nobody understands', 'Approved: TBC\n\n', 'Approved: X\n\n'],
    [
      'not within a fact that is wrapped',
      '- Reviewed: 2026-01-05,\n  A. Example\n\n',
      '- Reviewed: 2026-01-05,\n  A. Example\n- Approved: X\n\n',
    ],
  ])('is %s', async (_, head, result) => {
    expect(await approve(head + BODY)).toBe(result.replace('X', TEXT) + BODY)
  })

  it('is nowhere where the entry takes several lines: a person has to edit it', async () => {
    expect(await approve(`- Approved:\n  - somebody\n\n${BODY}`)).toBeUndefined()
  })
})

it('is read as it was meant, and nothing else of the file is another byte', async () => {
  const head = fc.array(
    fc.constantFrom(
      '- Identified: 2026-01-05',
      '- Conditions: normal, fault',
      '- Reviewed: 2026-02-01, A. Example',
      '> a note',
      '',
      'Some text',
      '# HAZ-0001',
      '---',
      '- Approved: A. Former, GMC 1, 2025-01-01, of 00000000',
      'Approved: TBC',
      '- Caf\xe9  ',
    ),
    { maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(head, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (lines, end, hasBom) => {
      const text =
        (hasBom ? '\xef\xbb\xbf' : '') + [...lines, ''].join('\n').concat(BODY).replaceAll('\n', end)
      const result = await approve(text)
      if (result === undefined) return
      const hazard = await parsed(bytesOf(result))
      expect(hazard.approval?.text).toBe(TEXT)
      expect(linesOf(result)).toEqual(linesOf(text))
      expect(hazard.sections.length).toBeGreaterThanOrEqual(2)
    }),
    { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 300), seed: 129 },
  )
})

/** Every line but blank ones and those of approvals; a byte-order mark stays where it was. */
const linesOf = (text: string): readonly string[] => [
  text.startsWith('\xef\xbb\xbf') ? 'with a byte-order mark' : 'without',
  ...text
    .replace('\xef\xbb\xbf', '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[-*\s]*(?:\*\*)?Approved/.test(line)),
]
