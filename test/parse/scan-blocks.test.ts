import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'
import { readBlocks } from '../../src/parse/read-blocks.ts'
import { scanBlocks } from '../../src/parse/scan-blocks.ts'

/** Pieces that mean something to a markdown parser, and some that only look as if they did. */
const piece = fc.constantFrom(
  '# ',
  '## ',
  '###### ',
  '####### ',
  '#',
  ' #',
  '- ',
  '* ',
  '+ ',
  '-',
  '*',
  '1. ',
  '2. ',
  '10) ',
  '1.',
  '> ',
  '>',
  '---',
  '***',
  '- - -',
  '===',
  '--',
  '```',
  '~~~',
  '````',
  '`',
  '``` js',
  '| a | b |',
  '|---|---|',
  ':-:',
  '[a]: b',
  '[^1]: x',
  '[a](b)',
  '[2]',
  '[ ] ',
  '[x] ',
  '<b>',
  '<!-- c -->',
  '<!--',
  '-->',
  '<!-->',
  '| :-: |',
  '|',
  '&amp;',
  '\\',
  '\\#',
  '**D1** ',
  'Key: value',
  'word',
  'two words',
  ' ',
  '  ',
  '   ',
  '    ',
  '     ',
  '\t',
  '✓',
  'é',
  '—',
  'http://x.y',
  '  \\',
  '_',
  '__',
  '+',
  '0. ',
  '1)',
  '123456789. ',
  '1234567890. ',
  '\u00a0',
  '\u2028',
  '',
  'SystemCrash',
)
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
const newline = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\n  ', '\n    ', '\n\n  ', '\n   ')
const anyText = fc
  .array(fc.tuple(line, newline), { maxLength: 14 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''))

/** Text in the manner of a hazard file, so that the scanner accepts it more often than not. */
const tidyLine = fc.constantFrom(
  '## Hazard name',
  '### Design controls (manufacturer)',
  'Some words.',
  '- item',
  '- **D1** Limit the memory',
  '  - Code: src/a.ts',
  '  more words',
  '1. first',
  '2. second',
  '   - nested',
  '',
  '',
  '',
  '---',
  '> do not edit',
  '```yaml',
  '```',
  '    - deep',
  '* star',
  '- Check: a.yml b.c = d',
  '- [a](b):1-2 - remark',
  'Low (2)',
  '[2]',
  '#### Planned ✓',
  '  - Status: implemented',
  '  ```',
  '  code',
  '  1. inner',
  '<!-- rev 1 -->',
  '| a | b |',
  '| --- | --- |',
  '| 1 | 2 |',
)
const tidyText = fc.array(tidyLine, { maxLength: 24 }).map((lines) => lines.join('\n'))

const agrees = (text: string): void => {
  const scanned = scanBlocks(text)
  if (scanned !== undefined) expect(scanned).toEqual(remarkBlocks(text))
}

describe('the line scanner finds the blocks that remark finds, or declines', () => {
  it('on any jumble of marks', { timeout: 600_000 }, () => {
    fc.assert(fc.property(anyText, agrees), {
      numRuns: Number(process.env['HAZARDS_RUNS'] ?? 6000),
      seed: 129,
    })
  })

  it('on text in the manner of a register', { timeout: 600_000 }, () => {
    fc.assert(fc.property(tidyText, agrees), {
      numRuns: Number(process.env['HAZARDS_RUNS'] ?? 6000),
      seed: 160,
    })
  })

  it('and accepts a plain hazard file, so that a large register stays fast', () => {
    const text = [
      '# Hazard',
      '',
      '> Do not edit',
      '',
      '---',
      '',
      '## Causes',
      '',
      '1. One',
      '2. Two',
      '',
      '## Hazard controls',
      '',
      '### Design controls (manufacturer)',
      '',
      '- **D1** Limit the memory',
      '  - Code: src/a.ts:1-4',
      '',
      '- Another',
      '',
      '```yaml',
      'a: 1',
      '```',
      '',
    ].join('\n')
    expect(scanBlocks(text)).toBeDefined()
    expect(scanBlocks(text.replaceAll('\n', '\r\n'))).toEqual(remarkBlocks(text.replaceAll('\n', '\r\n')))
  })
})

describe('reading section by section finds the blocks that remark finds in the whole', () => {
  const readsAlike = async (text: string): Promise<void> => {
    // Front matter is no part of markdown.
    if (text.startsWith('---')) return
    const read = await readBlocks(text, (piece) => Promise.resolve(remarkBlocks(piece)))
    if ('blocks' in read) expect(read.blocks).toEqual(remarkBlocks(text))
    // remark itself gives up on a few jumbles (a task box in an empty item, followed by a table's rule).
    else expect(() => remarkBlocks(text)).toThrow()
  }
  const runs = { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 3000), seed: 6 }

  it('on any jumble of marks', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(anyText, readsAlike), runs)
  })

  it('on sections of any kind, one after the other', { timeout: 600_000 }, async () => {
    const section = fc
      .tuple(tidyLine, anyText, tidyText)
      .map(([line, odd, tidy]) => `${line}\n\n${odd}\n\n# Next\n\n${tidy}`)
    const texts = fc.array(section, { maxLength: 3 }).map((sections) => sections.join('\n\n## Section\n\n'))
    await fc.assert(fc.asyncProperty(texts, readsAlike), { ...runs, numRuns: runs.numRuns / 3 })
  })
})
