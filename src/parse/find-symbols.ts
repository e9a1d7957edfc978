const WORD = /[\p{L}\p{N}_$]/u

/**
 * Which of the names stand in the text as whole words. A dotted name (`Class.method`, `a::b`) stands
 * there as written, or when each of its parts does: languages write a member inside its class.
 */
export const findSymbols = (text: string, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...names].filter((name) => {
      const parts = name.split(/\.|::|#/).filter(Boolean)
      return hasWord(text, name) || (parts.length > 1 && parts.every((part) => hasWord(text, part)))
    }),
  )

const hasWord = (text: string, name: string): boolean => {
  if (name === '') return false
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + name.length)) return true
  }
  return false
}

/** Does no word run across this offset? */
const isEdge = (text: string, at: number): boolean =>
  !WORD.test(text.charAt(at - 1)) || !WORD.test(text.charAt(at))
