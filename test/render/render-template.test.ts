import { expect, test } from 'vitest'
import { splitAtMarkers } from '../../src/render/part.ts'
import { renderTemplate } from '../../src/render/render-template.ts'
import { aSafetyCase } from '../builders/a-page.ts'

const rendered = (text: string) => renderTemplate({ name: 'index', text }, aSafetyCase())
/** The template filled in, as text. */
const filled = (text: string): string => {
  const result = rendered(text)
  if ('problem' in result) return result.problem
  return splitAtMarkers(result.markdown)
    .map((piece) => {
      const part = typeof piece === 'number' ? result.parts[piece] : undefined
      return part !== undefined && 'text' in part ? part.text : piece
    })
    .join('')
}

test('fills in the names of the safety case', () => {
  expect(filled('{{product.name}}, {{count summary.hazards "hazard"}}')).toBe('Example prescribing, 1 hazard')
})

test('walks through lists, and says what to say of an empty one', () => {
  expect(filled('{{#rows hazards}}{{id}};{{/rows}}')).toBe('HAZ-0001;')
  expect(filled('{{#rows waivers}}{{by}}{{else}}nobody{{/rows}}')).toBe('nobody')
})

test('chooses by what is there', () => {
  expect(filled('{{#if waivers}}a{{else if hazards}}b{{else}}c{{/if}}{{#unless isDirty}}d{{/unless}}')).toBe(
    'bd',
  )
})

test.each([
  ['a misspelt name', '{{hazrds}}', '"hazrds" is no name'],
  ['a misspelt name in a condition', '{{#if hazrds}}x{{/if}}', '"hazrds" is no name'],
  ['a misspelt list', '{{#rows hazrds}}x{{/rows}}', '"hazrds" is no name'],
  ['a misspelt name below one', '{{product.a.b}}', '"product.a.b" is no name'],
  ['a list where a text belongs', '{{hazards}}', '"hazards" is not a text'],
  ['a text where a list belongs', '{{#rows date}}x{{/rows}}', '"date" is not a list'],
  ['three braces', '{{{date}}}', 'Three braces'],
  ['an ampersand that does the same', '{{& date}}', 'Three braces'],
  ['an unknown helper', '{{upper date}}', '"upper" is no helper, expected one of text'],
  ['a helper of the engine', '{{#each hazards}}x{{/each}}', '"each" is no helper'],
  ['a block without a helper', '{{#hazards}}x{{/hazards}}', '"hazards" is no helper'],
  ['too few values', '{{link date}}', '"link" has 1 value, expected 2'],
  ['a call within a call', '{{text (lookup this "date")}}', 'A call stands within a call'],
  ['a partial', '{{> header}}', 'Partials and decorators'],
  ['a partial block', '{{#> header}}x{{/header}}', 'Partials and decorators'],
  ['a decorator', '{{* inline}}', 'Partials and decorators'],
  ['a value in braces', '{{"text"}}', 'A value stands where a name belongs'],
  ['a marker that only the program may write', 'a\u0002b', 'A control character'],
  ['a tone that is none', '{{mark date date}}', '"date date" is not one of risk-1'],
  ['an open block', '{{#if date}}x', 'cannot be read near'],
  ['a character that no name has', '{{ date ! }}', 'cannot be read near'],
  ['braces that never close', '{{date', 'cannot be read near'],
  ['a block that another one closes', '{{#if date}}x{{/unless}}', "if doesn't match unless"],
])('refuses %s, and names the line', (_what, text, reason) => {
  const result = rendered(`A line\n\n${text}\n`)

  expect(result).toHaveProperty('problem')
  expect('problem' in result && result.problem).toMatch(/^Template index, line \d+: /)
  expect('problem' in result && result.problem).toContain(reason)
  expect('problem' in result && result.problem).not.toContain('\n')
})

test('names the line of the trouble, not that of the block around it', () => {
  expect(rendered('{{#rows hazards}}\n{{id}}\n{{nme}}\n{{/rows}}')).toEqual({
    problem: 'Template index, line 3: "nme" is no name of the safety case, expected a text or a number',
  })
})

test.each(['constructor', '__proto__', 'toString', 'constructor.constructor', 'hazards.constructor'])(
  'reaches nothing but the safety case through %s',
  (name) => {
    expect(rendered(`{{${name}}}`)).toHaveProperty('problem')
  },
)

test('reads no value as a template, nor as markdown', () => {
  const safetyCase = { ...aSafetyCase(), date: '{{product.name}} **b** {{#if' }

  expect(renderTemplate({ name: 'index', text: 'on {{date}}' }, safetyCase)).toEqual({
    markdown: 'on \u00020\u0003',
    parts: [{ kind: 'text', text: '{{product.name}} **b** {{#if' }],
  })
})
