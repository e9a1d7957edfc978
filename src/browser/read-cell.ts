import type { Cell, Value } from './cell.ts'

/** What a cell says; a row that lacks it says nothing there. */
export const readCell = (cell: HTMLTableCellElement | undefined): Cell => {
  if (cell === undefined) return { text: '', values: [{ text: '', tones: [] }] }
  const [first, ...others] = Array.from(cell.querySelectorAll('.mark'), readMark)
  return {
    text: squeezed(cell.textContent),
    values: first === undefined ? [{ text: firstLine(cell), tones: [] }] : [first, ...others],
  }
}

const readMark = (mark: Element): Value => ({ text: squeezed(mark.textContent), tones: [...mark.classList] })

/** What stands before the first quiet line. */
const firstLine = (cell: HTMLTableCellElement): string => {
  const nodes = [...cell.childNodes]
  const quiet = nodes.findIndex(({ nodeName }) => nodeName === 'EM' || nodeName === 'BR')
  const line = nodes.slice(0, quiet === -1 ? nodes.length : quiet)
  return squeezed(line.map(({ textContent }) => textContent ?? '').join('')) || squeezed(cell.textContent)
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
