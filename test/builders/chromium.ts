import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { aRepository } from './a-register.ts'

/** Starting an application takes seconds on a busy machine. */
export const APP_TIMEOUT = 60_000

export const DARK = '--blink-settings=preferredColorScheme=0'
export const LIGHT = '--blink-settings=preferredColorScheme=1'

/** The page that the program builds of a repository with these files. */
export const aBuiltPage = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const { folder, run } = aRepository(files)
  const { code, told } = await run('build')
  if (code !== 0) throw new Error(`the register cannot be built: ${told}`)
  return join(folder, 'build/index.html')
}

const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--hide-scrollbars', '--allow-file-access-from-files', '--no-pdf-header-footer'],
]

const start = promisify(execFile)

const inScratch = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-chromium-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const chromium = async (folder: string, file: string, flags: readonly string[]): Promise<string> => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const args = [...QUIET, profile, ...flags, pathToFileURL(file).href]
  const { stdout } = await start('chromium', args, { maxBuffer: 2 ** 28, timeout: APP_TIMEOUT })
  return stdout
}

/** The document as the browser holds it after it has loaded and every timer has had its time, as HTML. */
export const domOf = async (file: string): Promise<string> =>
  inScratch((folder) => chromium(folder, file, ['--virtual-time-budget=3000', '--dump-dom']))

/**
 * What a script sees of a page: `script` is the body of a function of the page's `window` and `document`. They
 * are those of a frame 1400 pixels wide, so that the page itself needs to run nothing.
 */
export const seenOn = async (file: string, script: string, scheme = LIGHT): Promise<unknown> =>
  inScratch(async (folder) => {
    const wrapper = join(folder, 'wrapper.html')
    writeFileSync(wrapper, wrapperOf(file, script))
    const dom = await chromium(folder, wrapper, [scheme, '--window-size=1500,1000', '--dump-dom'])
    const [, answer] = /<title>seen ([^<]*)<\/title>/.exec(dom) ?? []
    if (answer === undefined) throw new Error(`the page could not be looked at: ${dom.slice(0, 500)}`)
    const seen: unknown = JSON.parse(decodeURIComponent(answer))
    return seen
  })

const wrapperOf = (file: string, script: string): string => `<!doctype html>
<title>blind</title>
<iframe src="${pathToFileURL(file).href}" style="width:1400px;height:900px;border:0"></iframe>
<script>
  const look = (window, document) => { ${script} }
  addEventListener('load', () => {
    const frame = document.querySelector('iframe').contentWindow
    let seen
    try { seen = look(frame, frame.document) } catch (error) { seen = String(error) }
    document.title = 'seen ' + encodeURIComponent(JSON.stringify(seen))
  })
</script>
`

/** The page on paper: the text of every sheet, white space as single blanks, and what pdfinfo says. */
export const printed = async (
  file: string,
): Promise<{ readonly sheets: readonly string[]; readonly info: string }> =>
  inScratch(async (folder) => {
    const pdf = join(folder, 'page.pdf')
    await chromium(folder, file, [`--print-to-pdf=${pdf}`])
    await start('pdftotext', [pdf, join(folder, 'page.txt')])
    const { stdout } = await start('pdfinfo', [pdf])
    const sheets = readFileSync(join(folder, 'page.txt'), 'utf8').split('\f').slice(0, -1)
    return { sheets: sheets.map((sheet) => sheet.replaceAll(/\s+/g, ' ')), info: stdout }
  })
