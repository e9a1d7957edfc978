import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

/** Starting an application takes seconds on a busy machine. */
export const APP_TIMEOUT = 180_000

/** A page in a window of its own, and what was noted since it was opened. */
export interface OpenPage {
  readonly page: Page
  /** The address of everything that it asked for, itself first. */
  readonly requests: readonly string[]
  /** What the browser reported: errors and warnings, scripts that broke, what a policy stopped. */
  readonly complaints: readonly string[]
}

/** One browser serves all tests of a file. */
let browser: Promise<Browser> | undefined

afterAll(async () => (await browser)?.close())

const started = (): Promise<Browser> =>
  (browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] }))

/** How a page is opened. */
export interface LookRequest {
  /** Takes away the page's own protection, so that its text has to be harmless by itself. */
  readonly ignoresPolicy?: boolean
}

/**
 * A window without a network, closed again after the work. It opens one file after the other, each at first in
 * the light and 1400 × 900: to keep a window is twice as fast as to open another one.
 */
export const inWindow = async <T>(
  work: (visit: (file: string) => Promise<OpenPage>) => Promise<T>,
  ask: LookRequest = {},
): Promise<T> => {
  const page = await (await started()).newPage({ offline: true, bypassCSP: ask.ignoresPolicy === true })
  const notes = notesOf(page)
  try {
    return await work(async (file) => {
      await page.emulateMedia({ media: null, colorScheme: 'light' })
      await page.setViewportSize({ width: 1400, height: 900 })
      const fresh = notes.restart()
      await page.goto(pathToFileURL(file).href)
      return { page, ...fresh }
    })
  } finally {
    await page.close()
  }
}

/** Opens one file in a window of its own. */
export const lookAt = <T>(
  file: string,
  look: (opened: OpenPage) => Promise<T>,
  ask: LookRequest = {},
): Promise<T> => inWindow(async (visit) => look(await visit(file)), ask)

const notesOf = (page: Page): { readonly restart: () => Omit<OpenPage, 'page'> } => {
  let [requests, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => void requests.push(request.url()))
  page.on('requestfailed', (request) => void complaints.push(`not loaded: ${request.url()}`))
  page.on('pageerror', (error) => void complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text())
  })
  return {
    restart: () => {
      ;[requests, complaints] = [[], []]
      return { requests, complaints }
    },
  }
}

/** Lets every timer and every refresh of a page have its turn, at once. */
export const letTimePass = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const isOver = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve))
  const policy = 'pauseIfNetworkFetchesPending'
  await session.send('Emulation.setVirtualTimePolicy', { policy, budget: 3000 })
  await isOver
  // Time stands still now, which would keep the window from opening the next page.
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' })
  await session.detach()
}

/** The body of a function of a page's `window` and `document`, as an expression that the page can evaluate. */
export const bodyOf = (script: string): string => `(() => { ${script} })()`

/** What a script lists of a page: `script` is the body of a function that returns texts. */
export const listedOn = (page: Page, script: string): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(bodyOf(script))

/** The page on paper: the text of every sheet, white space as single blanks, and what pdfinfo says. */
export const printed = async (
  page: Page,
): Promise<{ readonly sheets: readonly string[]; readonly info: string }> => {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const poppler = (tool: string, ...args: readonly string[]): string =>
    execFileSync(tool, args, { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const sheets = poppler('pdftotext', '-', '-').split('\f').slice(0, -1)
  return { sheets: sheets.map((sheet) => sheet.replaceAll(/\s+/g, ' ')), info: poppler('pdfinfo', '-') }
}
