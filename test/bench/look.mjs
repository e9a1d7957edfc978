// Takes pictures of the pages of a build, for a person to look at: narrow, wide, dark, and the first sheets of paper.
// usage: npm run look -- BUILD_FOLDER OUT_FOLDER [PAGE.html …]   (default: every page, of the hazards only the first)
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [build, out, ...chosen] = process.argv.slice(2)
if (build === undefined || out === undefined) {
  console.error('usage: npm run look -- BUILD_FOLDER OUT_FOLDER [PAGE.html …]')
  process.exit(2)
}

const SHEETS = 3
/** Chromium paints no picture that is higher. */
const HIGHEST = 16_000
const WINDOWS = [
  { name: 'narrow', width: 400, colorScheme: 'light' },
  { name: 'wide', width: 1400, colorScheme: 'light' },
  { name: 'dark', width: 1400, colorScheme: 'dark' },
  { name: 'dark-narrow', width: 400, colorScheme: 'dark' },
]

/** One page of each type: those at the top, and of every folder the first. */
const onePerType = () => {
  const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
  const folderOf = (page) => page.slice(0, page.lastIndexOf('/') + 1)
  return pages.filter(
    (page, index) =>
      folderOf(page) === '' || pages.findIndex((other) => folderOf(other) === folderOf(page)) === index,
  )
}

const paint = async (page, file, { width, colorScheme }) => {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) }
  await page.screenshot({ path: file, fullPage: true, clip })
}

const print = async (page, prefix) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  execFileSync('pdftoppm', ['-png', '-r', '90', '-l', String(SHEETS), '-', prefix], { input: pdf })
}

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const name of chosen.length > 0 ? chosen : onePerType()) {
  const page = await browser.newPage({ offline: true })
  await page.goto(pathToFileURL(resolve(build, name)).href)
  const picture = join(out, name.replace(/\.html$/, '').replaceAll('/', '-'))
  for (const window of WINDOWS) await paint(page, `${picture}.${window.name}.png`, window)
  await print(page, `${picture}.sheet`)
  await page.close()
  console.log(`${name} → ${picture}.*.png`)
}
await browser.close()
