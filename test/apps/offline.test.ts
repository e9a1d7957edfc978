import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { aBuiltSite, listedOnEach, OTHER_SITES, SITES } from '../builders/built-site.ts'
import { APP_TIMEOUT, bodyOf, lookAt, type OpenPage } from '../builders/chromium.ts'

/** Whatever a reader can do to a page that might make it fetch or run something. */
const HANDLE = `
  for (const node of document.querySelectorAll('details')) node.open = true
  for (const node of document.querySelectorAll('a, button, input, summary, [tabindex]')) node.focus()
  window.scrollTo(0, document.documentElement.scrollHeight)`

const handle = async ({ page }: OpenPage): Promise<void> => {
  await page.evaluate(bodyOf(HANDLE))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
}

/** What a page asked for beyond its own folder, and what the browser had to report of it. */
const strayed = ({ requests, complaints }: OpenPage, folder: string): readonly string[] => [
  ...requests.filter((address) => !address.startsWith(`${pathToFileURL(folder).href}/`)),
  ...complaints,
]

test.each([...SITES, ...OTHER_SITES])(
  'asks for nothing but files of its own build, and makes no browser complain: %s',
  async (_name, siteOf) => {
    const site = await siteOf()
    const faults = await listedOnEach(site, async (opened) => {
      await handle(opened)
      return strayed(opened, site.folder)
    })
    expect(faults).toEqual([])
  },
  APP_TIMEOUT,
)

const TRAP = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="script-src 'none'">
<title>A page that leaks</title>
<img src="https://example.com/seen.png" alt="">
<img src="../elsewhere.png" alt="">
<script>document.title = 'run'</script>
`

test(
  'would notice a picture from elsewhere and a script that a policy stops',
  async () => {
    const { folder } = await aBuiltSite({ 'hazards/hazards.yaml': 'product: { name: Nothing yet }\n' })
    writeFileSync(join(folder, 'trap.html'), TRAP)
    const noticed = await lookAt(join(folder, 'trap.html'), async (opened) => {
      await handle(opened)
      return strayed(opened, folder)
    })
    expect(noticed).toContain('https://example.com/seen.png')
    expect(noticed).toContain(pathToFileURL(join(folder, '../elsewhere.png')).href)
    expect(noticed.some((note) => note.includes('Content Security Policy'))).toBe(true)
  },
  APP_TIMEOUT,
)
