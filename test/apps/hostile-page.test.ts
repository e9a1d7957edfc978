import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { aBuiltPage, APP_TIMEOUT, domOf, seenOn } from '../builders/chromium.ts'
import { FILE, HOSTILE_PROJECT, LINE, TAGS, TEST_NAME, TEXTS } from '../builders/hostile-register.ts'

/** The same page without the policy that forbids scripts: what is written in it must be harmless by itself. */
const withoutPolicy = (page: string): string => {
  const html = readFileSync(page, 'utf8')
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  expect(bare.length).toBeLessThan(html.length)
  return bare
}

const titleOf = (dom: string): string => /<title>([^<]*)<\/title>/.exec(dom)?.[1] ?? ''

test(
  'runs nothing that a hazard says, with the policy of the page and without it',
  async () => {
    const page = await aBuiltPage(HOSTILE_PROJECT)
    const bare = join(page, '../bare.html')
    writeFileSync(bare, withoutPolicy(page))
    const trap = join(page, '../trap.html')
    writeFileSync(trap, withoutPolicy(page).replace('<main', `${TAGS.slice(0, 6).join('')}<main`))
    const [own, open, sprung] = await Promise.all([domOf(page), domOf(bare), domOf(trap)])

    expect(titleOf(own)).toContain('DRAFT – Hazard register: ')
    expect(titleOf(open)).toBe(titleOf(own))
    // The same tags in earnest: the trap has to work, or the lines above show nothing.
    expect(titleOf(sprung)).toBe('owned')
  },
  APP_TIMEOUT,
)

const STRUCTURE = `
  const all = [...document.querySelectorAll('*')]
  const distinct = (values) => [...new Set(values)].sort()
  return {
    tags: distinct(all.map((node) => node.localName)),
    attributes: distinct(all.flatMap((node) => node.getAttributeNames())),
    schemes: distinct([...document.querySelectorAll('a')].map((a) =>
      a.getAttribute('href').startsWith('#') ? '#' : a.protocol)),
    classes: distinct(all.flatMap((node) => [...node.classList])),
    sheets: document.styleSheets.length,
    isShown: window.getComputedStyle(document.body).display,
    base: document.baseURI === document.URL.split('#')[0],
  }`

test(
  'lets nothing in a hazard become a tag, an attribute, a style or a link of another kind',
  async () => {
    expect(await seenOn(await aBuiltPage(HOSTILE_PROJECT), STRUCTURE)).toEqual({
      tags: (
        'a bdi blockquote body caption code dd del details div dl dt em footer h1 h2 h3 h4 h5 head header ' +
        'html li main meta nav ol p pre span strong style summary table tbody td th thead title tr ul'
      ).split(' '),
      attributes:
        'aria-label charset class content data-label href http-equiv id lang name role scope start tabindex'.split(
          ' ',
        ),
      schemes: ['#', 'https:', 'mailto:'],
      classes: (
        'bad banner doubtful draft facts figures file good is-draft kind mark plain risk-1 risk-2 risk-3 risk-4 ' +
        'risk-5 rows scroll skip unknown words'
      ).split(' '),
      sheets: 1,
      isShown: 'block',
      base: true,
    })
  },
  APP_TIMEOUT,
)

const WORDS = `
  const text = (node) => node.textContent.replaceAll(/\\s+/g, ' ')
  const place = (selector) => [...document.querySelectorAll(selector)].map(text)
  const sheet = document.querySelector('main').cloneNode(true)
  for (const file of sheet.querySelectorAll('.file, summary')) file.remove()
  return {
    title: document.title,
    product: place('h1'),
    facts: place('dd'),
    names: place('h3'),
    files: place('.file'),
    words: place('.words'),
    cells: place('main > table th, main > table td'),
    items: place('main > ul > li'),
    summaries: place('summary'),
  }`

const listOf = (seen: unknown, name: string): readonly string[] => {
  const list: unknown = seen !== null && typeof seen === 'object' ? Reflect.get(seen, name) : undefined
  return Array.isArray(list) ? list.map(String) : []
}

test(
  'shows every word of it as text, and what cannot be seen by its number',
  async () => {
    const seen = await seenOn(await aBuiltPage(HOSTILE_PROJECT), WORDS)
    const line = visibleText(LINE).trim()
    const missing = (name: string, phrases: readonly string[]): readonly string[] => {
      const texts = listOf(seen, name)
      return phrases.filter((phrase) => !texts.some((text) => text.includes(phrase)))
    }

    // Names and facts are no markdown: they stand letter by letter.
    expect(missing('product', [line])).toEqual([])
    expect(missing('facts', [line])).toEqual([])
    expect(missing('names', [`HAZ-0003 ${line}`])).toEqual([])
    expect(missing('items', [line])).toEqual([])
    expect(missing('summaries', [`As written in ${visibleText(FILE)}`])).toEqual([])
    expect(missing('files', [`- **D1** ${line}`, `## Heading of its own ${line}`])).toEqual([])
    expect(missing('cells', [visibleText(`test/open.test.ts > ${TEST_NAME}`)])).toEqual([])
    // The author's markdown is read; the tags in it are not.
    expect(missing('words', [...TAGS, ...TEXTS.slice(2).map(visibleText), TEXTS[0] ?? ''])).toEqual([])
    expect(missing('words', ['one javascript:', '[image: picture] https://example.com/p.png'])).toEqual([])
  },
  APP_TIMEOUT,
)
