import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { aPageOf, aSafetyCase, tagsOf, textOf } from '../builders/a-page.ts'

const withName = (name: string) => {
  const safetyCase = aSafetyCase()
  return { ...safetyCase, product: { ...safetyCase.product, name } }
}

/** Places in which a template may put a value. */
const PLACES = [
  '{{product.name}}\n',
  'before {{product.name}} after\n',
  '- {{product.name}}\n- next\n',
  '1. {{product.name}}\n',
  '# {{product.name}}\n',
  '| a | b |\n| --- | --- |\n| {{product.name}} | c |\n',
  'a line\n{{product.name}}\n',
  '> {{product.name}}\n',
  '**{{product.name}}** and *{{product.name}}*\n',
  '[{{product.name}}](https://example.com)\n',
]

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('\\`*_[]()<>&|~#!"\'{}-+=:.^$@/1a \n\t')) }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![p](https://example.com/p.png)',
    '{{product.name}} {{{summary}}} {{#rows hazards}}',
    '| a | b |',
    '---',
    '===',
    ':-',
    '| --- |',
    '# heading',
    '    code',
    '```\nfence',
    '~~~',
    '1. item',
    '2) item',
    '- item',
    '+ item',
    '> quote',
    '[x] done',
    '<!-- comment -->',
    '&lt;b&gt; &amp; &#60;',
    '[^1]: note',
    '[a]: https://example.com',
    'https://example.com www.example.com a@example.com',
    '\u00020\u0003',
    'trailing \\',
  ),
)

test.each(PLACES)('shows any text as it is, and changes no structure, in %j', async (place) => {
  await fc.assert(
    fc.asyncProperty(hostile, async (value) => {
      const shown = visibleText(value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())
      fc.pre(shown !== '')
      const page = await aPageOf(place, withName(value))
      const plain = await aPageOf(place, withName('word'))

      expect(textOf(page).replaceAll(/\s+/g, ' ')).toBe(
        textOf(plain)
          .replaceAll('word', () => shown)
          .replaceAll(/\s+/g, ' '),
      )
      const structure = (html: string) =>
        tagsOf(html).filter(({ name }) => !/^\/?(?:em|strong|bdi)$/.test(name))
      expect(structure(page.replaceAll(/ id="[^"]*"/g, ''))).toEqual(
        structure(plain.replaceAll(/ id="[^"]*"/g, '')),
      )
    }),
    { numRuns: 60 },
  )
})

test('keeps Hebrew and Arabic from turning round the numbers beside them', async () => {
  expect(await aPageOf('{{product.name}} 3 findings\n', withName('שלום'))).toContain(
    '<p><bdi>שלום</bdi> 3 findings</p>',
  )
})
