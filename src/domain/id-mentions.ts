import type { Place } from './finding.ts'
import { CATEGORY_LETTERS } from './control.ts'

/** An id as it stands somewhere. */
export interface Mention {
  readonly place: Place
  readonly written: string
}

const LETTERS = Object.values(CATEGORY_LETTERS).join('')

/**
 * Where a text names an id, whole: `HAZ-0001.D1`, and as names of tests have it `haz_0001_d1`. A hazard's id is found in
 * the ids of its controls too.
 */
export const mentionsOf = (file: string, text: string, id: string): readonly Mention[] => {
  const parts = id.split(/[._-]/).map((part) => part.replaceAll(/[^A-Za-z\d]/g, ''))
  const tail = id.includes('.') ? '' : `(?=[._-][${LETTERS}]\\d|(?![A-Za-z\\d]))`
  const pattern = new RegExp(`(?<![A-Za-z\\d])${parts.join('[._-]')}(?!\\d)${tail}`, 'gi')
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(pattern)].map(({ 0: written, index: at }) => ({
      written,
      place: {
        ...{ file, line: index + 1, column: at + 1, endLine: index + 1 },
        endColumn: at + 1 + written.length,
      },
    })),
  )
}

/** The new id in the manner in which the old one stands there: its dashes and dots, small letters if they were small. */
export const inTheMannerOf = (written: string, id: string): string => {
  const marks = written.match(/[._-]/g) ?? []
  const [first = '', ...parts] = id.split(/[._-]/)
  const joined = parts.reduce((text, part, index) => `${text}${marks[index] ?? '-'}${part}`, first)
  return written === written.toLowerCase() ? joined.toLowerCase() : joined
}
