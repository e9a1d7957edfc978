import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aPageOf, aSafetyCase, tagsOf, textOf } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog, aSection } from '../builders/an-assessed-log.ts'

/** The author's markdown between a heading and a paragraph of the template. */
const shown = async (markdown: string): Promise<string> => {
  const section = { ...aSection('', ''), source: markdown }
  const log = anAssessedLog({ hazards: [anAssessedHazard({ sections: [section] })] })
  return aPageOf('{{#rows hazards}}\n### Hazard\n\n{{words source}}\n\nafter\n{{/rows}}', aSafetyCase(log))
}
const tagNames = async (markdown: string) => tagsOf(await shown(markdown)).map(({ name }) => name)

test("shows an author's markdown as it is meant", async () => {
  const html = await shown('## Harm\n\nAn **overdose**, or:\n\n- a dose left out\n- `0.5` read as 5\n')

  expect(html).toContain('<strong>overdose</strong>')
  expect(html).toContain('<li>a dose left out</li>')
})

test('keeps headings below those of the page', async () => {
  const headings = (await tagNames('# One\n\n## Two\n\n###### Six\n\nSetext\n===\n')).filter((name) =>
    /^h/.test(name),
  )

  expect(headings).toEqual(['h3', 'h4', 'h5', 'h6', 'h4'])
})

test('skips no level of heading, however the author began', async () => {
  const headings = (await tagNames('### A\n\n##### B\n\n## C\n\n### D\n\n#### E\n\n##### F\n\n# G\n')).filter(
    (name) => /^h/.test(name),
  )

  expect(headings).toEqual(['h3', 'h4', 'h5', 'h4', 'h5', 'h6', 'h6', 'h4'])
})

test('shows raw HTML as text, so that no sentence behind a tag vanishes', async () => {
  const html = await shown(
    '<b>Do not</b> give the dose twice.\n\n<script>alert(1)</script>\n\nA <u>word</u>.\n',
  )

  expect(textOf(html)).toContain('<b>Do not</b> give the dose twice.')
  expect(textOf(html)).toContain('<script>alert(1)</script>')
  expect(await tagNames('<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b')).not.toContain('img')
})

test('shows comments, which a reviewer would otherwise miss', async () => {
  expect(textOf(await shown('<!-- the dose limit was never agreed -->'))).toContain(
    'the dose limit was never agreed',
  )
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.com/x',
  '../../src/list.ts',
  '#haz-0001',
  '\\\\\\\\example.com',
])('makes no link to %s, and shows where it would have led', async (target) => {
  const html = await shown(`[the list](<${target}>) and [that][1]\n\n[1]: <${target}>\n`)

  expect(tagsOf(html).filter(({ name }) => name === 'a')).toEqual([])
  expect(textOf(html)).toContain(`the list ${target.replaceAll('\\\\', '\\')}`)
})

test('leaves links to the web and to mail as links', async () => {
  const html = await shown('[guide](https://example.com/a?b=1) <someone@example.com> http://example.com')

  expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, target]) => target)).toEqual([
    'https://example.com/a?b=1',
    'mailto:someone@example.com',
    'http://example.com',
  ])
})

test('fetches no picture, and says what it was', async () => {
  const html = await shown('![screen with two patients](https://example.com/p.png "from a workshop")')

  expect(textOf(html)).toContain(
    '[image: screen with two patients] https://example.com/p.png "from a workshop"',
  )
  expect(await tagNames('![a](https://example.com/p.png)')).not.toContain('img')
})

test('lets no open fence swallow what follows on the page', async () => {
  const html = await shown('```\nnever closed')

  expect(html).toMatch(/<pre><code>never closed\n<\/code><\/pre>\s*<\/div>\s*<p>after<\/p>/)
})

test('lets no link definition reach into the text of another hazard', async () => {
  const first = { ...aSection('', ''), source: '[guide]: https://example.com/evil\n' }
  const second = { ...aSection('', ''), source: 'See the [guide].\n' }
  const hazards = [first, second].map((section) => anAssessedHazard({ sections: [section] }))
  const html = await aPageOf(
    '{{#rows hazards}}{{words source}}{{/rows}}',
    aSafetyCase(anAssessedLog({ hazards })),
  )

  expect(tagsOf(html).filter(({ name }) => name === 'a')).toEqual([])
})

test('keeps the cells of a row that is longer than its heading', async () => {
  expect(textOf(await shown('| a |\n| --- |\n| kept | kept too |\n'))).toContain('kept too')
})

test('keeps footnotes, task marks and the words behind a fence', async () => {
  const text = textOf(
    await shown('A[^1]\n\n[^2]: nobody asks\n\n- [x] done\n- [ ] open\n\n```yaml note here\nx\n```\n'),
  )

  expect(text).toContain('[^2]')
  expect(text).toContain('nobody asks')
  expect(text).toContain('☑ done')
  expect(text).toContain('☐ open')
  expect(text).toContain('yaml note here')
})

test('loses no word, whatever is written around it', async () => {
  const marks = [
    '\n',
    '\n\n',
    ' ',
    '# ',
    '- ',
    '1. ',
    '> ',
    '| ',
    ' | ',
    '|\n|---|---|\n|',
    '**',
    '_',
    '`',
    '```',
    '~~~\n',
  ]
  const more = [
    '[',
    '](',
    ')',
    '![',
    ']: ',
    '[^',
    ']',
    '<',
    '>',
    '</p>',
    '<!--',
    '-->',
    '<div>\n',
    '&amp;',
    '\\',
    '    ',
    '\t',
  ]
  const words = fc.integer({ min: 1000, max: 9999 }).map((number) => `w${number}x`)
  const document = fc.array(fc.oneof(fc.constantFrom(...marks, ...more), words), { maxLength: 40 })

  await fc.assert(
    fc.asyncProperty(document, async (pieces) => {
      const source = pieces.join('')
      const html = await shown(source)
      const wanted = [...source.matchAll(/w\d{4}x/g)].map(([word]) => word)

      expect(wanted.filter((word) => !html.includes(word))).toEqual([])
      tagsOf(html)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('shows what is nested too deeply to be read as it was typed', async () => {
  const html = await shown(`${'> '.repeat(20_000)}the dose\n`)

  expect(textOf(html)).toContain('the dose')
}, 60_000)

test('shows control characters, and forges no part of the page with them', async () => {
  expect(textOf(await shown('a \u00020\u0003 b \u001b[2J'))).toContain('a ␂0␃ b ␛[2J')
})
