import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { aPageOf, aSafetyCase, tagsOf, textOf } from '../builders/a-page.ts'
import { HOSTILE_TEXTS, PLACES } from '../builders/hostile-texts.ts'

const withName = (name: string) => {
  const safetyCase = aSafetyCase()
  return { ...safetyCase, product: { ...safetyCase.product, name } }
}

test.each(PLACES)('shows any text as it is, and changes no structure, in %j', async (place) => {
  await fc.assert(
    fc.asyncProperty(HOSTILE_TEXTS, async (value) => {
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
