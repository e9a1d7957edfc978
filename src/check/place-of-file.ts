import type { Place } from '../domain/finding.ts'

/** The place of a file as a whole. */
export const placeOfFile = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })
