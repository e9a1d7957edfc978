/**
 * Does the text match a pattern in which `*` stands for any characters, or none, and all else for itself?
 * Only ever goes back to the last `*`: no pattern from a stranger can make it hang.
 */
export const matchesStars = (pattern: string, text: string): boolean => {
  if (!pattern.includes('*')) return pattern === text
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop() ?? ''
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false
  const end = text.length - last.length
  let from = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, from)
    if (found === -1 || found + piece.length > end) return false
    from = found + piece.length
  }
  return true
}
