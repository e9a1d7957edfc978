import type { Holder } from '../domain/renumbering.ts'

/**
 * The one whose file a place names: behind the id stands the rest of the file's name, as in a link to
 * `HAZ-0013-wrong-dose.md`. `behind` is the line from the end of the id on.
 */
export const namedByFile = (holders: readonly Holder[], behind: string): Holder | undefined =>
  holders.find(({ id, file, kind }) => {
    if (kind === 'control') return false
    const rest = file.slice(file.lastIndexOf('/') + 1 + id.length)
    const slug = rest.replace(/\.md$/, '') || rest
    return behind.startsWith(slug) && !/^[A-Za-z\d_-]/.test(behind.slice(slug.length))
  })
