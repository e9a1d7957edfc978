// Times what a reader waits for on the built table of all hazards, in the Chromium that is installed.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/**
 * Milliseconds from the start of an action to the next painted frame: opening the page, typing a word into the
 * filter, clearing it, sorting by today's risk. The best of a few runs, since the first of them warms up.
 */
export const timesOnPage = async (folder, runs = 3) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const laps = []
    for (let run = 0; run < runs; run += 1) laps.push(await lap(browser, join(folder, 'hazards.html')))
    return Object.fromEntries(
      Object.keys(laps[0]).map((name) => [name, Math.min(...laps.map((times) => times[name]))]),
    )
  } finally {
    await browser.close()
  }
}

/** The largest pages of a folder with their size in MB and the milliseconds from opening one to its first painted frame. */
export const timesToOpen = async (folder, most = 12) => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
  const sized = names.map((name) => ({ name, mb: statSync(join(folder, name)).size / 1e6 }))
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const times = []
    for (const each of sized.sort((left, right) => right.mb - left.mb).slice(0, most)) {
      const page = await browser.newPage()
      const opened = performance.now()
      await page.goto(pathToFileURL(join(folder, each.name)).href, { timeout: 600_000 })
      await painted(page)
      times.push({ ...each, ms: performance.now() - opened })
      await page.close()
    }
    return times
  } finally {
    await browser.close()
  }
}

const lap = async (browser, file) => {
  const page = await browser.newPage()
  const opened = performance.now()
  await page.goto(pathToFileURL(file).href)
  await painted(page)
  const open = performance.now() - opened
  const filter = await timed(page, () => {
    const box = document.querySelector('input[type=search]')
    box.value = 'patient'
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const clear = await timed(page, () => {
    const box = document.querySelector('input[type=search]')
    box.value = ''
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const sort = await timed(page, () => {
    const head = [...document.querySelectorAll('th button')].find((button) =>
      /Today/.test(button.textContent),
    )
    head.click()
  })
  await page.close()
  return { open, filter, clear, sort }
}

const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))))

const timed = (page, action) =>
  page.evaluate(
    `new Promise((done) => { const start = performance.now(); (${action.toString()})(); requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0)) })`,
  )
