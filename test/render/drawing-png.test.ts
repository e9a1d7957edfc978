import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDrawingFonts } from '../../src/read/print-files.ts'
import { drawingPainter } from '../../src/render/drawing-png.ts'

const drawingOf = (inner: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40">${inner}</svg>`,
  ...{ width: 60, height: 40, alternative: '' },
})

/** The colour of a point of the drawing, in its own units, as `#rrggbb`. */
const pictureOf = (inner: string) => {
  const png = drawingPainter(readDrawingFonts())(drawingOf(inner))
  const view = new DataView(png.buffer)
  const [width, length] = [view.getUint32(16), view.getUint32(33)]
  const rows = unzlibSync(png.subarray(41, 41 + length))
  const at = (x: number, y: number): string => {
    const from = 2 * y * (width * 3 + 1) + 1 + 2 * x * 3
    return `#${[...rows.subarray(from, from + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`
  }
  const isInked = (box: readonly [number, number, number, number]): boolean =>
    Array.from({ length: box[2] * box[3] }, (_, index) =>
      at(box[0] + (index % box[2]), box[1] + Math.floor(index / box[2])),
    ).some((colour) => colour < '#800000')
  return { png, at, isInked }
}

test('paints rectangles in their colours, half of them where they are half seen through', () => {
  const { at } = pictureOf(
    '<rect x="10" y="10" width="20" height="10" fill="#eba39b"></rect><rect x="40" y="10" width="10" height="10" fill="#000000" fill-opacity="0.5"></rect>',
  )
  expect([at(5, 5), at(20, 15), at(45, 15), at(35, 15)]).toEqual(['#ffffff', '#eba39b', '#808080', '#ffffff'])
})

test('paints lines as wide as they are, and dashes with gaps', () => {
  const { at } = pictureOf(
    '<path d="M0 10H60" stroke="#000000" stroke-width="4" fill="none"></path><path d="M0 30L60 30" stroke="#000000" stroke-width="2" stroke-dasharray="10 10" fill="none"></path>',
  )
  expect([at(30, 9), at(30, 11), at(30, 14), at(5, 30), at(15, 30)]).toEqual([
    '#000000',
    '#000000',
    '#ffffff',
    '#000000',
    '#ffffff',
  ])
})

test('paints words where they stand: at a point, up to it, and turned', () => {
  const words = (more: string): string => `<text font-size="12" fill="#000000" ${more}>Hé &lt;b</text>`
  expect(pictureOf(words('x="2" y="20"')).isInked([2, 8, 20, 14])).toBe(true)
  expect(pictureOf(words('x="2" y="20"')).isInked([45, 0, 14, 39])).toBe(false)
  expect(pictureOf(words('x="58" y="20" text-anchor="end"')).isInked([2, 8, 12, 14])).toBe(false)
  expect(pictureOf(words('x="58" y="20" text-anchor="end"')).isInked([40, 8, 18, 14])).toBe(true)
  expect(pictureOf(words('x="30" y="38" transform="rotate(-90 30 38)"')).isInked([20, 10, 12, 28])).toBe(true)
  expect(pictureOf(words('x="30" y="38" transform="rotate(-90 30 38)"')).isInked([36, 0, 20, 39])).toBe(false)
})

test('gives the same bytes twice', () => {
  const inner =
    '<rect x="1" y="1" width="9" height="9" fill="#d8ecdd" stroke="#1c2326"></rect><text x="5" y="20" font-size="11" font-weight="700" fill="#221a14">Major 4</text>'
  expect(Buffer.from(pictureOf(inner).png).equals(Buffer.from(pictureOf(inner).png))).toBe(true)
})

test('stops at what it cannot paint, rather than leave it out', () => {
  expect(() => pictureOf('<circle cx="1" cy="1" r="1"></circle>')).toThrow('no circle can be painted')
  expect(() => pictureOf('<path d="M0 0C1 1 2 2 3 3" stroke="#000000"></path>')).toThrow('no path with C')
})
