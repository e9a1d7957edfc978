/** One example of a rule's page: files by path, and earlier versions that git's history holds. */
export interface PageExample {
  readonly files: Readonly<Record<string, string>>
  readonly before: Readonly<Record<string, string>>
}

const FENCE = /^(`{3,})(\w+) +(\S+)( +\(before\))?\n([\s\S]*?)^\1$/gm

/** The example under a heading (`Bad`, `Good`) of a page; its fences are named `LANG path` or `LANG path (before)`. */
export const pageExample = (page: string, heading: string): PageExample => {
  const section = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(
    withoutHeadingsInFences(page),
  )
  const [start, end] = section === null ? [0, 0] : [section.index, section.index + section[0].length]
  const files: Record<string, string> = {}
  const before: Record<string, string> = {}
  for (const [, , , path = '', isBefore, text = ''] of page.slice(start, end).matchAll(FENCE))
    if (isBefore === undefined) files[path] = text
    else before[path] = text
  return { files, before }
}

/** A text of the same length in which the content of fences is blank, so that offsets stay. */
const withoutHeadingsInFences = (page: string): string =>
  page.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, (fence) => fence.replaceAll(/[^\n]/g, ' '))
