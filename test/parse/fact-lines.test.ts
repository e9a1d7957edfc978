import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Written } from '../../src/domain/finding.ts'
import {
  parseCheckLine,
  parseCodeReferences,
  parseEvidenceLine,
  parseTestReference,
} from '../../src/parse/references.ts'

const written = (text: string, column = 9): Written => ({
  text,
  place: {
    file: 'hazards/HAZ-0001-no-limits.md',
    line: 12,
    column,
    endLine: 12,
    endColumn: column + text.length,
  },
})

describe('a test reference', () => {
  it.each([
    ['backend/tests/test_limits.py::test_memory_limit', 'backend/tests/test_limits.py::test_memory_limit'],
    ['`tests/test_a.py::test_b[x-1]` - shows the limit', 'tests/test_a.py::test_b[x-1]'],
    ['tests/test\\_a.py::test\\_b', 'tests/test_a.py::test_b'],
    ['limits > caps memory - at 2G, always', 'limits > caps memory - at 2G, always'],
    ['[tests/a.test.ts](../tests/a.test.ts)', 'tests/a.test.ts'],
    ['`caps` memory', '`caps` memory'],
  ])('names in %s the test as its runner does', (text, expected) => {
    expect(parseTestReference(written(text))).toEqual({ text: expected, place: written(text).place })
  })
})

describe('a Check line', () => {
  const check = (text: string) => {
    const { file, path, operator, value } = parseCheckLine(written(text))
    return [file, path, operator, value]
  }

  it.each([
    ['compose.yml services.api.mem_limit <= 2G', ['compose.yml', 'services.api.mem_limit', '<=', '2G']],
    ['compose.yml services.api.restart exists', ['compose.yml', 'services.api.restart', 'exists', undefined]],
    ['"my compose.yml" a."b c".d = x', ['my compose.yml', 'a."b c".d', '=', 'x']],
    ["'compose.yml' a.b = 'no'", ['compose.yml', 'a.b', '=', 'no']],
    ['`./compose.yml` `a.*.b` != `x y`', ['compose.yml', 'a.*.b', '!=', 'x y']],
    ['`compose.yml a.b = unless-stopped`', ['compose.yml', 'a.b', '=', 'unless-stopped']],
    [
      'compose.yml services.\\*.cap\\_add\\[0\\] = a b  c',
      ['compose.yml', 'services.*.cap_add[0]', '=', 'a b  c'],
    ],
    ['compose.yml a.b = ""', ['compose.yml', 'a.b', '=', '']],
    ['compose.yml a.b \\<= 2G', ['compose.yml', 'a.b', '<=', '2G']],
    ['config\\app.json a.b ~ 2G', ['config/app.json', 'a.b', '~', '2G']],
    ['deploy/../compose.yml a.b = x', ['compose.yml', 'a.b', '=', 'x']],
    ['../../compose.yml a.b = x', ['../../compose.yml', 'a.b', '=', 'x']],
  ])('%s', (text, expected) => {
    expect(check(text)).toEqual(expected)
  })

  it.each(['', 'compose.yml', 'compose.yml services.api', 'compose.yml a.b<=2G'])(
    'that cannot be split has no operator, so that it is reported: %j',
    (text) => {
      expect(parseCheckLine(written(text)).operator).toBe('')
    },
  )

  it('never loses the value', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() === text && text !== '' && !/\\|^["'`].*["'`]$/.test(text))
    const line = (text: string) => parseCheckLine(written(text)).value
    fc.assert(
      fc.property(value, (value) => {
        expect(line(`compose.yml a.b = ${value}`)).toBe(value)
        if (!value.includes('"')) expect(line(`compose.yml a.b = "${value}"`)).toBe(value)
      }),
    )
  })
})

describe('an Evidence line', () => {
  const evidence = (text: string) => {
    const { document, dated, valid } = parseEvidenceLine(written(text))
    return [document, dated, valid]
  }
  const whole = ['training/2026-oom-briefing.pdf', '2026-09-01', '12 months']

  it.each([
    'training/2026-oom-briefing.pdf, dated 2026-09-01, valid 12 months',
    'training/2026-oom-briefing.pdf, valid for 12 months, dated 2026-09-01.',
    '`training/2026-oom-briefing.pdf` dated 2026-09-01 valid 12 months',
    '[training/2026-oom-briefing.pdf](../training/x.pdf) (dated: 2026-09-01, valid: 12 months)',
    '[the briefing](../training/2026-oom-briefing.pdf), dated 2026-09-01; valid 12 months',
    './training/2026-oom-briefing.pdf\ndated 2026-09-01\nvalid 12 months',
  ])('%s', (text) => {
    expect(evidence(text)).toEqual(whole)
  })

  it('may name a document with spaces', () => {
    expect(evidence('training/OOM briefing.pdf, dated 2026-09-01')[0]).toBe('training/OOM briefing.pdf')
  })

  it.each([
    ['the quarterly briefing, dated 2026-09-01', [undefined, '2026-09-01', undefined]],
    ['a.pdf, dated 2026-13-01, valid', ['a.pdf', undefined, undefined]],
    ['a.pdf, dated 2026-01-01, dated 2026-09-01', ['a.pdf', undefined, undefined]],
    ['a.pdf, valid until 2027-01-01', ['a.pdf', undefined, 'until 2027-01-01']],
    ['training/dated 2026-09-01.pdf', ['training/dated 2026-09-01.pdf', undefined, undefined]],
  ])('claims no more than it says: %s', (text, expected) => {
    expect(evidence(text)).toEqual(expected)
  })
})

describe('a line that was made to hang the reader', () => {
  it.each(['[', '`', '(', '{', '[a](', '"', ',', ' ', '[a', '#', ':1', '.', '{a,', '[a] ', '\\'])(
    'does not, thirty thousand times %j',
    (mark) => {
      const started = performance.now()
      parseCodeReferences(written(`${mark.repeat(30_000)}x`))
      parseCheckLine(written(`${mark.repeat(30_000)}x`))
      parseEvidenceLine(written(`${mark.repeat(30_000)}x`))
      parseTestReference(written(`${mark.repeat(30_000)}x`))
      expect(performance.now() - started).toBeLessThan(3000)
    },
  )
})
