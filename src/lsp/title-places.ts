import type { Place } from '../domain/finding.ts'

/** Where the name of a test stands in a text, word for word: its last part, else nothing. */
export const titlePlaces = (file: string, text: string, title: string): readonly Place[] => {
  if (title.trim() === '') return []
  return text.split('\n').flatMap((line, index) => {
    const at = line.indexOf(title)
    if (at === -1) return []
    const column = at + 1
    return [{ file, line: index + 1, column, endLine: index + 1, endColumn: column + title.length }]
  })
}

/** The first character of a file. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })
