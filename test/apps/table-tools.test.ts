import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { APP_TIMEOUT, lookAt, type OpenPage } from '../builders/chromium.ts'

const [bundle] = buildSync({
  entryPoints: ['src/browser/table-tools.ts'],
  ...{ bundle: true, minify: true, format: 'iife', target: 'es2020', write: false },
}).outputFiles
const SCRIPT = bundle?.text ?? ''
const STYLE = ['document', 'table-tools']
  .map((name) => readFileSync(`templates/layouts/${name}.css`, 'utf8'))
  .join('\n')
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`

const folder = mkdtempSync(join(tmpdir(), 'hazards-table-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEADS = ['Hazard', 'Today', 'Status', 'Controls']
type Row = readonly [id: string, today: string, status: string, controls: string]

/** A page as the program builds it, with a table of these rows. */
const aPage = (rows: readonly Row[]): string => {
  const cells = ([id, ...others]: Row): string =>
    `<tr><th scope="row"><a id="${id}" href="#${id}">${id}</a></th>${others
      .map((cell, index) => `<td data-label="${HEADS[index + 1] ?? ''}">${cell}</td>`)
      .join('')}</tr>`
  const file = join(folder, 'page.html')
  const heads = HEADS.map((head) => `<th scope="col">${head}</th>`).join('')
  writeFileSync(
    file,
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Hazards</title>
<style>${STYLE}</style></head><body><main><h1>Hazards</h1>
<table class="rows sortable" data-noun="hazards"><caption class="rows sortable">Every hazard</caption>
<thead><tr>${heads}</tr></thead><tbody>
${rows.map(cells).join('\n')}
</tbody></table><p><a href="#H-10">The tenth</a></p></main><script>${SCRIPT}</script></body></html>`,
  )
  return file
}

const risk = (level: number): string =>
  `<span class="mark risk-${level}">${level}</span> <em>Low × Major</em>`
const AT_LEAST_4 = '<span class="mark risk-4">at least 4</span>'
const NOT_SCORED = '<span class="mark unknown">not scored</span> <em>no assessment</em>'
const FAILING = '<span class="mark bad">failing</span>'
const PASSED = '<span class="mark good">passed</span>'

const ROWS: readonly Row[] = [
  ['H-2', risk(5), 'Open', PASSED],
  ['H-10', NOT_SCORED, 'Closed', PASSED],
  ['H-1', risk(4), 'Open', `${PASSED} ${FAILING}`],
  ['H-4', AT_LEAST_4, 'Open', PASSED],
  ['H-3', risk(1), 'Closed', FAILING],
  ['H-5', risk(4), 'Closed', PASSED],
]
const IN_ORDER = ROWS.map(([id]) => id)

const SHOWN = "[...document.querySelectorAll('tbody th')].filter((head) => head.checkVisibility())"
const shownOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`${SHOWN}.map((head) => head.textContent)`)

const head = (page: Page, name: string) => page.getByRole('columnheader').getByRole('button', { name })
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Filter' })
const status = (page: Page): Promise<string> => page.getByRole('status').innerText()

const at = <T>(rows: readonly Row[], look: (opened: OpenPage) => Promise<T>): Promise<T> =>
  lookAt(aPage(rows), look)

/** A reader's hands, in the page. */
const HANDS = `
  const input = document.querySelector('input')
  const fire = (node, name) => node.dispatchEvent(new Event(name))
  const type = (words) => { input.value = words; fire(input, 'input') }
  const selects = document.querySelectorAll('.controls select')
  const pick = (select, index) => { selects[select].selectedIndex = index; fire(selects[select], 'change') }
  const reset = () => selects.forEach((_, select) => pick(select, 0))`

describe('a table on a page', { timeout: APP_TIMEOUT }, () => {
  test('is sorted from the keyboard, and the keyboard stays where it is', () =>
    at(ROWS, async ({ page }) => {
      const seen: unknown[] = []
      await head(page, 'Hazard').focus()
      for (const key of ['Enter', 'Space', 'Enter']) {
        await page.keyboard.press(key)
        const order = await page.locator('thead th').first().getAttribute('aria-sort')
        seen.push([order, await shownOn(page), await page.evaluate('document.activeElement.textContent')])
      }
      const ascending = ['H-1', 'H-2', 'H-3', 'H-4', 'H-5', 'H-10']
      expect(seen).toEqual([
        ['ascending', ascending, 'Hazard'],
        ['descending', ascending.toReversed(), 'Hazard'],
        [null, IN_ORDER, 'Hazard'],
      ])
    }))

  test('shows what is not scored before every known risk when the worst come first', () =>
    at(ROWS, async ({ page }) => {
      await head(page, 'Today').click()
      await head(page, 'Today').click()
      expect(await shownOn(page)).toEqual(['H-10', 'H-2', 'H-4', 'H-1', 'H-5', 'H-3'])
      expect(await page.locator('[aria-sort]').allInnerTexts()).toEqual(['Today'])
    }))

  test('says how much a filter leaves, and which red and unknown rows it hides', () =>
    at(ROWS, async ({ page }) => {
      expect(await status(page)).toBe('Showing 6 of 6 hazards')
      await search(page).fill('MAJOR low')
      await choice(page, 'Status').selectOption('Open')
      expect(await shownOn(page)).toEqual(['H-2', 'H-1'])
      expect(await status(page)).toBe(
        'Showing 2 of 6 hazards. 2 of the hidden hazards are marked not scored or failing',
      )
    }))

  test('finds a failing control that stands behind one that passed', () =>
    at(ROWS, async ({ page }) => {
      await choice(page, 'Controls').selectOption('failing')
      expect(await shownOn(page)).toEqual(['H-1', 'H-3'])
    }))

  test('gives every row back on Escape and on Clear, with the keyboard in the search box', () =>
    at(ROWS, async ({ page }) => {
      const clear = page.getByRole('button', { name: 'Clear' })
      expect(await clear.isEnabled()).toBe(false)
      await search(page).fill('nothing holds this')
      expect(await shownOn(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect([await shownOn(page), await search(page).inputValue()]).toEqual([IN_ORDER, ''])

      await choice(page, 'Status').selectOption('Closed')
      await clear.press('Enter')
      expect([await shownOn(page), await choice(page, 'Status').inputValue()]).toEqual([IN_ORDER, ''])
      expect(await clear.isEnabled()).toBe(false)
      expect(await page.evaluate("document.activeElement === document.querySelector('input')")).toBe(true)
    }))

  test('loses no row and no word of one, whatever a reader does', () =>
    at(ROWS, async ({ page }) => {
      const bodyOf = (): Promise<unknown> =>
        page.evaluate("[...document.querySelectorAll('tbody > tr')].map((row) => row.outerHTML)")
      const before = await bodyOf()
      const act = fc.oneof(
        fc.constantFrom('', 'open', 'H-1', 'zz').map((words) => `type(${JSON.stringify(words)})`),
        fc
          .nat(HEADS.length - 1)
          .map((column) => `document.querySelectorAll('thead button')[${column}].click()`),
        fc.tuple(fc.nat(3), fc.nat(2)).map(([select, index]) => `pick(${select}, ${index})`),
        fc.constant("document.querySelector('.controls button').click()"),
      )
      const afterAct = async (acts: readonly string[]): Promise<void> => {
        await page.evaluate(`(() => { ${HANDS}; ${acts.join(';')} })()`)
        expect(await page.locator('tbody > tr').count()).toBe(ROWS.length)
        await page.evaluate(`(() => { ${HANDS}; type(''); reset() })()`)
        expect(await bodyOf()).toEqual(before)
      }
      await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 8 }), afterAct), { numRuns: 40, seed: 129 })
    }))
})

describe('a table under other circumstances', { timeout: APP_TIMEOUT }, () => {
  test('is printed whole, whatever is filtered on the screen', () =>
    at(ROWS, async ({ page }) => {
      await search(page).fill('H-10')
      expect(await shownOn(page)).toEqual(['H-10'])
      const pdf = await page.pdf()
      const paper = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
      expect(IN_ORDER.filter((id) => !new RegExp(`\\b${id}\\b`).test(paper))).toEqual([])
      expect(paper).not.toMatch(/Filter|Showing/)
    }))

  test('is complete where no script runs', () =>
    at(ROWS, async ({ page }) => {
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setScriptExecutionDisabled', { value: true })
      await page.reload()
      expect(await shownOn(page)).toEqual(IN_ORDER)
      expect(await page.locator('button, input, select').count()).toBe(0)
      expect(await page.locator('thead th').allInnerTexts()).toEqual(HEADS)
    }))

  test('is sorted and filtered where rows are lists, and leads the keyboard to nothing that is out of sight', () =>
    at(ROWS, async ({ page }) => {
      await page.setViewportSize({ width: 400, height: 900 })
      await choice(page, 'Sort by').selectOption('Hazard, descending')
      await choice(page, 'Status').selectOption('Open')
      expect(await shownOn(page)).toEqual(['H-4', 'H-2', 'H-1'])
      await page.getByRole('button', { name: 'Clear' }).focus()
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('H-4')

      await page.setViewportSize({ width: 1400, height: 900 })
      expect(await shownOn(page)).toEqual(['H-4', 'H-2', 'H-1'])
      expect(await choice(page, 'Sort by').count()).toBe(0)
      expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    }))

  test('leads a link to its row although a filter hides it', () =>
    at(ROWS, async ({ page }) => {
      await search(page).fill('H-3')
      await page.getByRole('link', { name: 'The tenth' }).click()
      await expect.poll(() => shownOn(page)).toEqual(IN_ORDER)
    }))

  test('keeps its columns where they are while rows come and go', () =>
    at(ROWS, async ({ page }) => {
      const edges = (): Promise<unknown> =>
        page.evaluate(
          "[...document.querySelectorAll('thead th')].map((head) => Math.round(head.getBoundingClientRect().left))",
        )
      const before = await edges()
      await search(page).fill('nothing holds this')
      expect(await edges()).toEqual(before)
    }))

  test('shows what an author wrote as the text that it is, in the tools too', () => {
    const words = '<img src=x onerror=alert()> & "x"'
    const written = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const rows = ROWS.map(([id, today, , controls]): Row => [
      id,
      today,
      id === 'H-1' ? written : 'Open',
      controls,
    ])
    return at(rows, async ({ page, requests, complaints }) => {
      await choice(page, 'Status').selectOption(words)
      expect(await shownOn(page)).toEqual(['H-1'])
      await search(page).fill(words)
      expect(await shownOn(page)).toEqual(['H-1'])
      expect(await page.locator('img').count()).toBe(0)
      expect([complaints, requests.length]).toEqual([[], 1])
    })
  })

  describe('of 2,000 rows', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `H-${index + 1}`)
    const rows = ids.map((id): Row => [id, id === 'H-1500' ? NOT_SCORED : risk(3), 'Open', PASSED])

    test('brings all of them back, in order', () =>
      at(rows, async ({ page }) => {
        await search(page).fill('H-199')
        expect(await status(page)).toBe(
          'Showing 11 of 2,000 hazards. 1 of the hidden hazards is marked not scored',
        )
        expect(await shownOn(page)).toHaveLength(11)
        await page.getByRole('button', { name: 'Clear' }).click()
        await head(page, 'Today').click()
        await head(page, 'Today').click()
        await expect.poll(() => shownOn(page)).toEqual(['H-1500', ...ids.filter((id) => id !== 'H-1500')])
      }))

    test('hides what does not match, also while others are still coming back', () =>
      at(rows, async ({ page }) => {
        const turns = 'for (const turn of Array(20)) await new Promise((next) => setTimeout(next))'
        await page.evaluate(`(async () => { ${HANDS}; type('zz'); type(''); type('H-199'); ${turns} })()`)
        expect(await shownOn(page)).toHaveLength(11)
      }))
  })

  test('is read afresh from a page that a browser saved while a filter was set', () =>
    at(ROWS, async ({ page }) => {
      await search(page).fill('H-3')
      const saved = join(folder, 'saved.html')
      writeFileSync(saved, await page.content())
      await page.goto(pathToFileURL(saved).href)
      expect(await shownOn(page)).toEqual(IN_ORDER)
      expect([await search(page).count(), await page.locator('thead button').allInnerTexts()]).toEqual([
        1,
        HEADS,
      ])
    }))

  test.each([1400, 400])('leaves axe nothing to find, light and dark, %i wide', (width) =>
    at(ROWS, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await search(page).fill('Low')
      await choice(page, 'Status').selectOption('Open')
      if (width === 1400) await head(page, 'Today').click()
      await page.evaluate(axe.source)
      const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const judge = `axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await page.evaluate<unknown>(judge)).toEqual([])
      }
    }),
  )
})
