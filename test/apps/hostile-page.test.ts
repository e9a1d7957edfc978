import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import {
  aBuiltSite,
  changesSite,
  listedOnEach,
  hostileSite,
  portfolioSite,
  type BuiltSite,
} from '../builders/built-site.ts'
import {
  APP_TIMEOUT,
  letTimePass,
  listedOn,
  lookAt,
  type LookRequest,
  type OpenPage,
} from '../builders/chromium.ts'
import { FILE, HOSTILE_PROJECT, LINE, OWN, TAGS, TEST_NAME, TEXTS } from '../builders/hostile-register.ts'

/** What a page did that text cannot do: took another title, opened a frame, asked for something elsewhere. */
const deedsIn =
  (folder: string) =>
  async ({ page, requests }: OpenPage): Promise<readonly string[]> => {
    const [early, frames] = [await page.title(), page.frames().length]
    await letTimePass(page)
    const titles = [early, await page.title()].filter((title) => !/^(?:DRAFT – |Portfolio: )/.test(title))
    const strays = requests.filter((address) => !address.startsWith(`${pathToFileURL(folder).href}/`))
    return [
      ...titles.map((title) => `is titled ${title}`),
      ...(frames === 1 ? [] : ['opened a frame']),
      ...strays.map((address) => `asked for ${address}`),
    ]
  }

test.each([
  ['with the policy of the page', {}],
  ['without it', { ignoresPolicy: true }],
] as const)(
  'runs nothing that a hazard says, %s',
  async (_name, ask) => {
    for (const site of [await hostileSite(), await portfolioSite(), await changesSite()])
      expect(await listedOnEach(site, deedsIn(site.folder), ask)).toEqual([])
  },
  APP_TIMEOUT,
)

const isRefresh = (tag: string): boolean => tag.includes('refresh')

/** What the same tags do where they are tags. */
const sprung = async (tags: readonly string[], ask: LookRequest): Promise<readonly string[]> => {
  const { folder } = await hostileSite()
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
  const trap = join(folder, 'trap.html')
  writeFileSync(trap, `<!doctype html>${policy}<title>DRAFT – a trap</title>${tags.join('\n')}`)
  return lookAt(trap, deedsIn(folder), ask)
}

test(
  'would be caught at it: as tags, the same words take over a page without a policy and lead away from it',
  async () => {
    const staying = TAGS.filter((tag) => !isRefresh(tag))
    const deeds = await sprung(staying, { ignoresPolicy: true })
    expect(deeds).toEqual(expect.arrayContaining(['is titled owned', 'opened a frame']))
    expect(await sprung(staying, {})).not.toContain('is titled owned')
    expect(await sprung(TAGS.filter(isRefresh), {})).toContain('asked for https://example.com/')
  },
  APP_TIMEOUT,
)

/** Plain words with every mark of markdown that the hostile line has as well. */
const PLAIN =
  'Words **bold** _slanted_ `code` ~~gone~~ ![picture](https://example.com/p.png) [guide](https://example.com/g) ' +
  '<someone@example.com> עברית 12 العربية'

/** The hostile register with plain words in place of the hostile ones. */
const plainProject = (): Readonly<Record<string, string>> => {
  const json = (text: string): string => JSON.stringify(text).slice(1, -1)
  const plain = (text: string): string =>
    [
      [json(LINE), json(PLAIN)],
      [LINE, PLAIN],
      [LINE.replaceAll('|', '\\|'), PLAIN],
      [LINE.replaceAll('`', "'"), 'words'],
      [TAGS.join('\n'), PLAIN],
      [`javascript:${OWN}`, 'https://example.com/one'],
      ['<img src=x onerror=alert(1)>', 'open'],
      [TEST_NAME, 'opens'],
    ].reduce((rest, [from = '', to = '']) => rest.replaceAll(from, to), text)
  const hostile = Object.entries(HOSTILE_PROJECT).map(([path, text]) => [path, plain(text)] as const)
  return {
    ...Object.fromEntries(hostile.filter(([path]) => path !== FILE)),
    'hazards/HAZ-0003-plain.md': plain(HOSTILE_PROJECT[FILE] ?? ''),
    'reports/junit.xml':
      '<testsuite name="all"><testcase classname="test/open.test.ts" name="opens"><failure message="no" /></testcase></testsuite>',
  }
}

/** What a page is made of, each kind once; of what acts or fetches, every single one. */
const STRUCTURE = `
  const all = [...document.querySelectorAll('*')]
  const acting = 'script, style, link, meta, base, img, iframe, object, embed, form, input, button, select, svg'
  return [
    ...all.map((node) => '<' + node.localName + '>'),
    ...all.flatMap((node) => node.getAttributeNames()),
    ...all.flatMap((node) => [...node.classList].map((name) => '.' + name)),
    ...[...document.querySelectorAll('[href]')].map((node) => 'to ' + new URL(node.getAttribute('href'), document.baseURI).protocol),
    ...[...document.querySelectorAll(acting)].map((node, index) => 'acting ' + index + ': ' + node.localName),
    document.styleSheets.length + ' sheets',
    'shown as ' + window.getComputedStyle(document.body).display,
    'links lead from ' + (document.baseURI === document.URL ? 'itself' : document.baseURI),
  ]`

const structureOf = async (site: BuiltSite): Promise<ReadonlySet<string>> =>
  new Set(await listedOnEach(site, ({ page }) => listedOn(page, STRUCTURE)))

test(
  'lets nothing in a hazard become a tag, an attribute, a class, a style or a link of another kind',
  async () => {
    const [hostile, plain] = [await hostileSite(), await aBuiltSite(plainProject())]
    expect(plain.words).not.toMatch(/<script|javascript:|\son\w+=|\{\{/)
    expect(hostile.files).toEqual(plain.files)

    const known = await structureOf(plain)
    expect([...(await structureOf(hostile))].filter((kind) => !known.has(kind))).toEqual([])
    expect([...known].filter((kind) => /^[^:]+: (?:on\w+|srcdoc|to javascript:)$/.test(kind))).toEqual([])
  },
  APP_TIMEOUT,
)

/** Where words stand on a page, by the kind of words that they are. */
const PLACES = {
  product: 'h1, header',
  facts: 'dd, th, td',
  names: 'h1, h2, h3',
  files: '.file',
  words: '.words',
  cells: 'th, td',
  items: 'li',
  summaries: 'summary',
} as const

const TEXTS_BY_PLACE = `
  return Object.entries(${JSON.stringify(PLACES)}).flatMap(([place, selector]) =>
    [...document.querySelectorAll(selector)].map((node) => '«' + place + '»' + node.textContent.replaceAll(/\\s+/g, ' ')))`

test(
  'shows every word of it as text, and what cannot be seen by its number',
  async () => {
    const texts = await listedOnEach(await hostileSite(), ({ page }) => listedOn(page, TEXTS_BY_PLACE))
    const line = visibleText(LINE).trim()
    const missing = (place: keyof typeof PLACES, phrases: readonly string[]): readonly string[] => {
      const there = texts.filter((text) => text.includes(`«${place}»`))
      return phrases.filter((phrase) => !there.some((text) => text.includes(phrase)))
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
