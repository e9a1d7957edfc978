import type { Holder } from '../domain/renumbering.ts'

/**
 * The one whose file a place names: behind the id stands the rest of the file's name, as in `HAZ-0013-wrong-dose.md`, or
 * the id is the text of a link that leads to the file. `behind` is the line from the end of the id on.
 */
export const namedByFile = (holders: readonly Holder[], behind: string): Holder | undefined => {
  const [, target] = /^[^[\]]{0,200}\]\(([^()\s]{1,500})\)/.exec(behind) ?? []
  const [path = ''] = target?.split('#') ?? []
  return (
    holders.find(({ file, kind }) => kind !== 'control' && nameIn(file) === nameIn(path)) ??
    holders.find((holder) => isRestOf(holder, behind))
  )
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const isRestOf = ({ id, file, kind }: Holder, behind: string): boolean => {
  if (kind === 'control') return false
  const rest = file.slice(file.lastIndexOf('/') + 1 + id.length)
  const slug = rest.replace(/\.md$/, '') || rest
  return behind.startsWith(slug) && !/^[A-Za-z\d_-]/.test(behind.slice(slug.length))
}
