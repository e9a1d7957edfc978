import { visibleBlock } from '../shared/visible-text.ts'

/** A text for a cell: lines end alike, and what no reader could see, or XML does not allow, is shown by its number. */
export const sheetText = (text: string): string =>
  visibleBlock(text.replaceAll(/\r\n?/g, '\n')).replaceAll(/[\ufffe\uffff]/g, (character) =>
    character === '\ufffe' ? '<U+FFFE>' : '<U+FFFF>',
  )

/** Spreadsheets read `_x0041_` in a cell as `A`: a text that says so itself is written such that it comes back. */
export const escapedForSheets = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
