import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { lookAtEach, SITES, type BuiltSite } from '../builders/built-site.ts'
import { APP_TIMEOUT, bodyOf } from '../builders/chromium.ts'

/** Where a page leads, and the places in it that a link can lead to. */
interface Ends {
  readonly links: readonly string[]
  readonly ids: readonly string[]
}

const ENDS = `
  const all = [...document.querySelectorAll('*')]
  return {
    links: all.flatMap((node) => ['href', 'src', 'xlink:href'].flatMap((name) => node.getAttribute(name) ?? [])),
    ids: all.flatMap((node) => node.id || []),
  }`

const endsOf = (site: BuiltSite): Promise<ReadonlyMap<string, Ends>> =>
  lookAtEach(site, ({ page }) => page.evaluate<Ends>(bodyOf(ENDS)))

/** A link as a browser reads it on that page: to a file of the build and a place in it, or to elsewhere. */
const targetOf = (
  folder: string,
  page: string,
  link: string,
): { readonly file: string; readonly id: string } | undefined => {
  const address = new URL(link, pathToFileURL(join(folder, page)))
  if (!address.href.startsWith(`${pathToFileURL(folder).href}/`)) return undefined
  const id = decodeURIComponent(address.hash.slice(1))
  return { file: fileURLToPath(address).slice(folder.length + 1), id }
}

const isOfAuthor = (link: string, words: string): boolean =>
  /^(?:https?|mailto):/.test(link) && words.includes(link.replace(/^mailto:/, ''))

/** Pages from which a path of links leads nowhere are no use to a reader who starts at the first one. */
const reachable = (site: BuiltSite, ends: ReadonlyMap<string, Ends>): ReadonlySet<string> => {
  const seen = new Set(['index.html'])
  for (const page of seen)
    for (const link of ends.get(page)?.links ?? []) {
      const target = targetOf(site.folder, page, link)
      if (target !== undefined && ends.has(target.file)) seen.add(target.file)
    }
  return seen
}

const deadLinks = (site: BuiltSite, ends: ReadonlyMap<string, Ends>): readonly string[] =>
  [...ends].flatMap(([page, { links }]) =>
    [...new Set(links)]
      .filter((link) => {
        const target = targetOf(site.folder, page, link)
        if (target === undefined) return !isOfAuthor(link, site.words)
        const isPlace = target.id === '' || ends.get(target.file)?.ids.includes(target.id) === true
        return !site.files.includes(target.file) || !isPlace
      })
      .map((link) => `${page} leads to ${link}`),
  )

test.each(SITES)(
  'leads to what is there: every page from the first one, and no link to nowhere or elsewhere: %s',
  async (_name, siteOf) => {
    const site = await siteOf()
    const ends = await endsOf(site)
    expect(deadLinks(site, ends)).toEqual([])
    expect(site.pages.filter((page) => !reachable(site, ends).has(page))).toEqual([])
  },
  APP_TIMEOUT,
)
