import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OPEN_PROJECT, runIn } from '../builders/a-register.ts'
import { aBuiltPage, APP_TIMEOUT, DARK, LIGHT, seenOn } from '../builders/chromium.ts'
import { HOSTILE_PROJECT } from '../builders/hostile-register.ts'

const LONG = 'Unbroken'.repeat(60)
const WIDE = ['| ', '| --- ', '| w']
  .map((cell) => `${(cell === '| ' ? '| heading ' : cell).repeat(30)}|`)
  .join('\n')

/** Words without a blank and tables of thirty columns, wherever an author can put them. */
const widePage = (): Promise<string> => {
  const hazard = OPEN_PROJECT['hazards/HAZ-0001-wrong-record.md'] ?? ''
  return aBuiltPage({
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

/** The page of this product's own register. */
const ownPage = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-own-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect((await runIn('.', ['build', '--out', folder, '--no-cache'])).code).toBe(0)
  return join(folder, 'index.html')
}

const WIDTHS = [400, 800, 1400]

/** At each width: how far the page reaches, what sticks out of it, and the width of its narrowest column. */
const OVERFLOW = `
  const isScrolled = (node) => node.parentElement.closest('.scroll') !== null
  return [${WIDTHS.join(', ')}].map((width) => {
    window.frameElement.style.width = width + 'px'
    const { scrollWidth, clientWidth } = document.documentElement
    const cells = [...document.querySelectorAll('main > table > tbody > tr > *')]
    return {
      width: clientWidth,
      scrollWidth,
      // The heads of tables are hidden where rows become lists.
      beyond: [...document.body.querySelectorAll('*:not(.skip, thead *)')]
        .filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5 && !isScrolled(node))
        .map((node) => node.localName + ': ' + node.textContent.slice(0, 40)),
      isSqueezed: Math.min(...cells.map((cell) => cell.getBoundingClientRect().width)) < 30,
    }
  })`

test.each([
  ['words without a blank and tables of thirty columns', widePage],
  ['a register in which every field is hostile', () => aBuiltPage(HOSTILE_PROJECT)],
  ["the product's own register", ownPage],
])(
  'needs no scrolling sideways, narrow or wide: %s',
  async (_name, pageOf) => {
    expect(await seenOn(await pageOf(), OVERFLOW)).toEqual(
      WIDTHS.map((width) => ({ width, scrollWidth: width, beyond: [], isSqueezed: false })),
    )
  },
  APP_TIMEOUT,
)

/** Every text with less contrast than WCAG 2.2 AA asks for (4.5), as it is painted. */
const CONTRAST = `
  const luminance = ([red, green, blue]) => [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0)
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const ground = (node) => {
    if (node === null) return [255, 255, 255]
    const [red, green, blue, alpha = 1] = numbers(window.getComputedStyle(node).backgroundColor)
    return alpha === 0 ? ground(node.parentElement) : [red, green, blue]
  }
  const faint = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let texts = 0
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement
    if (walker.currentNode.data.trim() === '') continue
    texts += 1
    const [dim, bright] = [numbers(window.getComputedStyle(node).color), ground(node)].map(luminance).sort((a, b) => a - b)
    if ((bright + 0.05) / (dim + 0.05) < 4.5) faint.add(node.localName + '.' + node.className)
  }
  const paper = luminance(ground(document.documentElement))
  return { faint: [...faint], isDark: paper < 0.1, hasTexts: texts > 200 }`

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])(
  'keeps every text readable on its ground in the %s scheme',
  async (name, scheme) => {
    expect(await seenOn(await aBuiltPage(HOSTILE_PROJECT), CONTRAST, scheme)).toEqual({
      faint: [],
      isDark: name === 'dark',
      hasTexts: true,
    })
  },
  APP_TIMEOUT,
)

const READING = `
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((node) => Number(node.localName[1]))
  const tables = [...document.querySelectorAll('main > table')]
  const stops = [...document.querySelectorAll('a[href], summary, [tabindex]')]
  stops[0].focus()
  const { left, top, right } = stops[0].getBoundingClientRect()
  return {
    lang: document.documentElement.lang,
    isTitled: /^DRAFT – Hazard register: ./.test(document.title),
    h1: headings.filter((level) => level === 1).length,
    skipped: headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1),
    firstStop: stops[0].textContent,
    leadsTo: document.getElementById(stops[0].hash.slice(1))?.localName,
    isSeen: document.activeElement === stops[0] && left >= 0 && top >= 0 && right <= window.innerWidth,
    landmarks: ['header', 'nav', 'main', 'footer'].filter((name) => document.querySelectorAll('body > ' + name).length === 1),
    tables: tables.length > 5,
    withoutCaption: tables.filter((table) => !table.caption?.textContent.trim()).length,
    withoutHeads: tables.filter((table) => table.querySelectorAll('thead th:not([scope=col])').length > 0
      || table.querySelectorAll('thead th').length === 0
      || [...table.tBodies[0].rows].some((row) => row.cells[0].scope !== 'row')).length,
    otherHeads: document.querySelectorAll('th:not([scope])').length,
    nameless: [...document.querySelectorAll('a, summary, [tabindex]')]
      .filter((node) => node.textContent.trim() === '' || (node.hasAttribute('role') && !node.ariaLabel)).length,
    deadLinks: [...document.querySelectorAll('a[href^="#"]')]
      .filter((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))) === null).length,
  }`

test.each([
  ["the product's own register", ownPage],
  ['a register in which every field is hostile', () => aBuiltPage(HOSTILE_PROJECT)],
])(
  'can be read by ear and by keyboard: %s',
  async (_name, pageOf) => {
    expect(await seenOn(await pageOf(), READING)).toEqual({
      lang: 'en-GB',
      isTitled: true,
      h1: 1,
      skipped: [],
      firstStop: 'Skip to the content',
      leadsTo: 'main',
      isSeen: true,
      landmarks: ['header', 'nav', 'main', 'footer'],
      tables: true,
      withoutCaption: 0,
      withoutHeads: 0,
      otherHeads: 0,
      nameless: 0,
      deadLinks: 0,
    })
  },
  APP_TIMEOUT,
)
