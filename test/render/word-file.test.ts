import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { aTreeOf, paragraphsOf, partsOf, textsOf, wordBodyOf, wordFileOf } from '../builders/a-document.ts'
import { aSafetyCase } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog, aSection } from '../builders/an-assessed-log.ts'
import { EVERYTHING } from '../builders/everything.ts'
import { HOSTILE_TEXTS, PLACES } from '../builders/hostile-texts.ts'

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ']
  else process.env['TZ'] = TZ
})

const withName = (name: string) => {
  const safetyCase = aSafetyCase()
  return { ...safetyCase, product: { ...safetyCase.product, name } }
}

const squeezed = (texts: readonly string[]): string => texts.join(' ').replaceAll(/\s+/g, ' ').trim()

test.each(PLACES)('says any text as it is, in %j', (place) => {
  fc.assert(
    fc.property(HOSTILE_TEXTS, (value) => {
      const shown = visibleText(value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())
      fc.pre(shown !== '')
      const [own, plain] = [
        wordBodyOf(aTreeOf(place, withName(value))),
        wordBodyOf(aTreeOf(place, withName('word'))),
      ]
      const allowed = shown.replaceAll(
        /[\ufffe\uffff]/g,
        (character) => `<U+${character === '\ufffe' ? 'FFFE' : 'FFFF'}>`,
      )
      expect(squeezed(own)).toBe(
        squeezed(plain)
          .replaceAll('word', () => allowed)
          .replaceAll(/\s+/g, ' '),
      )
    }),
    { numRuns: 30 },
  )
})

/** What stands under Harm in a hazard, by itself and in a cell. */
const aHarmTree = (words: string) =>
  aTreeOf(
    '{{#rows hazards}}{{#rows fields}}\n{{words text}}\n\n| a |\n| --- |\n| {{words text}} |\n{{/rows}}{{/rows}}',
    aSafetyCase(anAssessedLog({ hazards: [anAssessedHazard({ sections: [aSection('Harm', words)] })] })),
  )

test('says every word of an author, in order, whatever it means in markdown', () => {
  const letters = (texts: readonly string[]): string =>
    texts
      .join(' ')
      .replaceAll(/[\s\ufffe\uffff]+/g, '')
      .replaceAll(/<U\+FFF[EF]>/g, '')
      .replaceAll(/Madebyhazards.*$/g, '')
  expect(letters(wordBodyOf(aHarmTree('An overdose.')))).toContain('Anoverdose.aAnoverdose.')
  fc.assert(
    fc.property(HOSTILE_TEXTS, (value) => {
      const tree = aHarmTree(value)
      expect(letters(wordBodyOf(tree))).toBe(letters(textsOf(tree.blocks)))
    }),
  )
})

test('gives the same bytes twice, in any time zone', () => {
  const first = wordFileOf(aTreeOf(EVERYTHING))
  process.env['TZ'] = 'Pacific/Kiritimati'
  expect(Buffer.from(wordFileOf(aTreeOf(EVERYTHING))).equals(Buffer.from(first))).toBe(true)
  process.env['TZ'] = 'America/Los_Angeles'
  expect(Buffer.from(wordFileOf(aTreeOf(EVERYTHING))).equals(Buffer.from(first))).toBe(true)
})

test('is made of a text of a hundred thousand words and more', () => {
  const words = Array.from({ length: 150_000 }, (_, index) => `word${index}`).join(' ')
  expect(squeezed(wordBodyOf(aHarmTree(words))).split(words)).toHaveLength(3)
})

const parts = partsOf(wordFileOf(aTreeOf(EVERYTHING)))
const text = parts['word/document.xml'] ?? ''

test('is made of well-formed parts, each of which is listed by its kind', () => {
  for (const [path, xml] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(path)) paragraphsOf(xml)
  const listed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, path]) => path,
  )
  expect(
    Object.keys(parts)
      .filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml')
      .sort(),
  ).toEqual(listed.sort())
})

test('refers to nothing that is not there', () => {
  const relations = parts['word/_rels/document.xml.rels'] ?? ''
  const asked = [...text.matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id)
  expect(asked.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([])
  const places = [...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
  expect(places.length).toBeGreaterThan(2)
  expect(
    places.filter((name) => !text.includes(`<w:bookmarkStart w:id="`) || !text.includes(`w:name="${name}"`)),
  ).toEqual([])
  const styles = [...text.matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id)
  expect(styles.filter((id) => !parts['word/styles.xml']?.includes(`w:styleId="${id}"`))).toEqual([])
  const lists = [...text.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
  expect(lists.filter((id) => !parts['word/numbering.xml']?.includes(`w:numId="${id}"`))).toEqual([])
})

test('ends every cell with a paragraph, without which Word would not open it', () => {
  expect([...text.matchAll(/<\/w:tc>/g)].length).toBeGreaterThan(12)
  expect(text).not.toMatch(/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/)
})

test('opens without a question, in British English, with contents that are filled in', () => {
  expect(Object.values(parts).join('')).not.toContain('updateFields')
  expect(Object.values(parts).join('')).not.toContain('w:dirty')
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
  expect(text).toContain('TOC \\o &quot;1-2&quot;')
  expect(paragraphsOf(text).filter((line) => line === 'Chapter' || line === 'Part')).toEqual([
    'Chapter',
    'Part',
    'Chapter',
    'Part',
  ])
})

test('repeats the head of a table, keeps short rows whole, and lays a table of many words on its side', () => {
  expect(text).toContain('<w:cantSplit/><w:tblHeader/>')
  expect(text).toContain('w:orient="landscape"')
  expect(text).toContain('<w:tblCaption w:val="What there is"/>')
})

test('says on every sheet what it is, that it is a draft, and which revision was judged', () => {
  for (const name of ['upright', 'wide']) {
    expect(paragraphsOf(parts[`word/header-${name}.xml`] ?? '')).toEqual([
      'Own: Example',
      'DRAFT – not approved by a Clinical Safety Officer',
    ])
    const foot = paragraphsOf(parts[`word/footer-${name}.xml`] ?? '').join('\n')
    expect(foot).toMatch(/, version .*, release .*\tPage 1 of 1\nJudged on \d{4}-\d\d-\d\d, revision /)
    expect(foot).toContain('It is not a judgement of effectiveness')
  }
})

test('leads to the web alone, and shows a link to nowhere as its words', () => {
  const relations = parts['word/_rels/document.xml.rels'] ?? ''
  expect(relations).toContain('Target="https://example.com/a?b=1&amp;c=2" TargetMode="External"')
  expect([...relations.matchAll(/TargetMode/g)].length).toBe(1)
  const own = aHarmTree('[a](https://exa mple/) [b](http://[x) <https://example.com/%zz>')
  for (const [, url] of (partsOf(wordFileOf(own))['word/_rels/document.xml.rels'] ?? '').matchAll(
    /Target="([^"]+)" TargetMode/g,
  ))
    expect(URL.canParse(url ?? '')).toBe(true)
})
