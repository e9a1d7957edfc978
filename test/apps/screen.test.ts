import { expect, test } from 'vitest'
import { OPEN_PROJECT } from '../builders/a-register.ts'
import {
  aBuiltSite,
  listedOnEach,
  ofEveryType,
  OTHER_SITES,
  SITES,
  type BuiltSite,
} from '../builders/built-site.ts'
import { APP_TIMEOUT, listedOn, type OpenPage } from '../builders/chromium.ts'

const LONG = 'Unbroken'.repeat(60)
const WIDE = ['| ', '| --- ', '| w']
  .map((cell) => `${(cell === '| ' ? '| heading ' : cell).repeat(30)}|`)
  .join('\n')

/** Words without a blank and tables of thirty columns, wherever an author can put them. */
const wideSite = (): Promise<BuiltSite> => {
  const hazard = OPEN_PROJECT['hazards/HAZ-0001-wrong-record.md'] ?? ''
  return aBuiltSite({
    ...OPEN_PROJECT,
    'hazards/hazards.yaml': `product: { name: ${LONG}, version: ${LONG}, manufacturer: ${LONG} }\nmatrix: nhs\nresults: [reports/*.xml]\n`,
    'hazards/HAZ-0003.md': hazard
      .replace('The wrong record is opened', LONG)
      .replace("A decision rests on another patient's record.", `${LONG}\n\n\`${LONG}\`\n\n${WIDE}`)
      .replace('Move the list while clicking.', `${LONG}\n\n  ${WIDE.replaceAll('\n', '\n  ')}\n`)
      .replace('src/open.ts:1-2', `src/${LONG.slice(0, 200)}.ts`)
      .replace('opens the record that was clicked', LONG)
      .replace('\nOpen\n', `\nOpen ${LONG}\n`),
  })
}

/** What reaches beyond the window, unless it scrolls by itself, and columns that are too narrow to read. */
const BEYOND = `
  const { clientWidth, scrollWidth } = document.documentElement
  const isScrolled = (node) => {
    const box = node.parentElement.closest('.scroll')
    return box !== null && getComputedStyle(box).overflowX !== 'visible'
  }
  const named = (node) => node.localName + ' ' + node.textContent.trim().replaceAll(/\\s+/g, ' ').slice(0, 40)
  // The heads of tables are hidden where rows become lists.
  const beyond = [...document.body.querySelectorAll('*:not(.skip, thead *)')]
    .filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5 && !isScrolled(node))
  const squeezed = [...document.querySelectorAll('main table:not(.scroll *) > tbody > tr > *')]
    .filter((node) => node.getBoundingClientRect().width < 30)
  return [
    ...(scrollWidth > clientWidth ? ['scrolls to ' + scrollWidth] : []),
    ...beyond.map((node) => 'too wide: ' + named(node)),
    ...squeezed.map((node) => 'too narrow: ' + named(node)),
  ]`

/** Between the margins of a sheet of A4 there is room for 680 pixels. */
const WINDOWS = [
  { media: 'screen', width: 400 },
  { media: 'screen', width: 800 },
  { media: 'screen', width: 1400 },
  { media: 'print', width: 680 },
] as const

const beyondOn = async ({ page }: OpenPage): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const { media, width } of WINDOWS) {
    await page.emulateMedia({ media })
    await page.setViewportSize({ width, height: 900 })
    // A long table is laid out anew for another width, and its rows come back one part after the other.
    await page.locator('.sortable tr[hidden]').first().waitFor({ state: 'detached' })
    const beyond = await listedOn(page, BEYOND)
    faults.push(...beyond.map((fault) => `${media}, ${width} wide: ${fault}`))
  }
  return [...new Set(faults)]
}

test.each([
  ['words without a blank and tables of thirty columns', wideSite] as const,
  ...SITES,
  ...OTHER_SITES,
])(
  'needs no scrolling sideways, narrow or wide, and no wider sheet of paper: %s',
  async (_name, siteOf) => {
    expect(await listedOnEach(ofEveryType(await siteOf()), beyondOn)).toEqual([])
  },
  APP_TIMEOUT,
)

/** What a reader by ear or by keyboard needs, and axe does not ask for. */
const READING = `
  const faults = []
  const hold = (isSo, fault) => { if (!isSo) faults.push(fault) }
  const count = (selector) => document.querySelectorAll(selector).length
  const lacking = (selector, isSo, fault) => {
    for (const node of document.querySelectorAll(selector)) hold(isSo(node), fault + ': ' + node.textContent.trim().slice(0, 40))
  }
  const [first] = document.querySelectorAll('a[href], button, input, summary, [tabindex]')
  first.focus()
  const { left, top, right } = first.getBoundingClientRect()
  hold(document.activeElement === first && left >= 0 && top >= 0 && right <= window.innerWidth, 'its first stop is out of sight')
  hold(first.textContent === 'Skip to the content', 'its first stop is ' + first.textContent)
  hold(document.getElementById(first.hash?.slice(1))?.localName === 'main', 'the first link does not lead to the content')
  hold(document.documentElement.lang === 'en-GB', 'its language is ' + document.documentElement.lang)
  hold(count('h1') === 1, count('h1') + ' main headings')
  for (const name of ['header', 'main', 'footer']) hold(count('body > ' + name) === 1, count('body > ' + name) + ' ' + name)
  hold(count('nav') > 0, 'no navigation')
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  for (const [index, node] of headings.entries())
    hold(node.localName <= 'h' + (Number(headings[index - 1]?.localName[1] ?? 0) + 1), 'skips a level before ' + node.textContent.slice(0, 40))
  lacking('main table:not(.scroll *)', (table) => table.caption?.textContent.trim(), 'a table without a caption')
  lacking('main table:not(.scroll *)', (table) => table.tHead?.querySelector('th'), 'a table without heads')
  lacking('main table:not(.scroll *) > tbody > tr', (row) => row.cells[0].scope === 'row', 'a row without a head')
  lacking('thead th', (cell) => cell.scope === 'col', 'a head of no column')
  lacking('th', (cell) => cell.scope !== '', 'a head of nothing')
  return faults`

test.each(SITES)(
  'can be read by ear and by keyboard: %s',
  async (_name, siteOf) => {
    const faults = await listedOnEach(ofEveryType(await siteOf()), ({ page }) => listedOn(page, READING))
    expect(faults).toEqual([])
  },
  APP_TIMEOUT,
)

/** What no page may leave for another one to say, each where a reader sees it without unfolding anything. */
const NOTICES = `
  const head = document.querySelector('header').innerText
  return [
    document.title.startsWith('DRAFT – ') ? [] : ['is titled ' + document.title],
    head.includes('DRAFT – not approved by a Clinical Safety Officer') ? [] : ['does not say at its head that it is a draft'],
    /\\bverified["”]? means\\b/i.test(document.body.innerText) ? [] : ['does not say what verified means'],
  ].flat()`

test.each(SITES)(
  'says on every page which one it is, that nobody approved it, and what verified means: %s',
  async (_name, siteOf) => {
    const titles: string[] = []
    const faults = await listedOnEach(await siteOf(), async ({ page }) => {
      titles.push(await page.title())
      return listedOn(page, NOTICES)
    })
    expect(faults).toEqual([])
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  },
  APP_TIMEOUT,
)
