import { laidOut } from './markdown.ts'

/** The parts of a page that follow from the source, by name. */
export type PageParts = Readonly<Record<string, () => string | Promise<string>>>

/**
 * A page of which people write one half: what stands between the marks of a part is made anew, everything else
 * stays as it was. A part without its marks goes to the end of the page.
 * @throws Error where the page marks a part that nothing generates
 */
export const page =
  (parts: PageParts) =>
  async (written: string): Promise<string> => {
    refuseUnknown(written, parts)
    let content = written
    for (const [name, make] of Object.entries(parts)) {
      const part = [opening(name), await laidOut(await make()), closing(name)].join('\n\n')
      const [start, end] = [content.indexOf(opening(name)), content.indexOf(closing(name))]
      content =
        start === -1 || end < start
          ? `${content}\n${part}\n`
          : content.slice(0, start) + part + content.slice(end + closing(name).length)
    }
    return content
  }

const opening = (name: string): string => `<!-- generated: ${name} (npm run generate) -->`
const closing = (name: string): string => `<!-- end of ${name} -->`

const refuseUnknown = (written: string, parts: PageParts): void => {
  for (const [, name = ''] of written.matchAll(/<!-- (?:generated:|end of) (\S+)/g))
    if (!Object.hasOwn(parts, name)) throw new Error(`Nothing generates the part "${name}" of this page`)
}
