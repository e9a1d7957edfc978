/** A point of an outline in the font's own units, upwards; `isOn`: the outline passes through it. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly isOn: boolean
}

export type Outline = readonly (readonly OutlinePoint[])[]

/** What of a TrueType font is needed to draw words with it. */
export interface DrawnFont {
  readonly unitsPerEm: number
  readonly glyphOf: (character: string) => { readonly width: number; readonly outline: Outline }
}

/** The table of a font, by its name. Throws where it has none. */
export const tableAt = (view: DataView, name: string): number => {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`Unreachable: a font of ours has no table ${name}`)
}

/** The glyphs of a font's characters (OpenType 1.9, `cmap`, formats 4 and 12). */
export const glyphsOf = (view: DataView): ReadonlyMap<number, number> => {
  const table = tableAt(view, 'cmap')
  const count = view.getUint16(table + 2)
  const glyphs = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) addSegments(view, at, glyphs)
    if (format === 12) addGroups(view, at, glyphs)
  }
  return glyphs
}

const addSegments = (view: DataView, at: number, glyphs: Map<number, number>): void => {
  const double = view.getUint16(at + 6)
  for (let index = 0; index < double / 2; index += 1) {
    const ends = at + 14 + index * 2
    const [end, start] = [view.getUint16(ends), view.getUint16(ends + double + 2)]
    const delta = view.getUint16(ends + 2 * double + 2)
    const offsetAt = ends + 3 * double + 2
    const offset = view.getUint16(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const given = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - start) * 2)
      const glyph = given === 0 ? 0 : (given + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

const addGroups = (view: DataView, at: number, glyphs: Map<number, number>): void => {
  const count = view.getUint32(at + 12)
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12
    const first = view.getUint32(group)
    for (let code = first; code <= view.getUint32(group + 4); code += 1)
      glyphs.set(code, view.getUint32(group + 8) + code - first)
  }
}

/** A font to draw with. */
export const drawnFont = (bytes: Uint8Array): DrawnFont => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const glyphs = glyphsOf(view)
  const head = tableAt(view, 'head')
  const metrics = view.getUint16(tableAt(view, 'hhea') + 34)
  const widths = tableAt(view, 'hmtx')
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf: (character) => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
      const width = view.getUint16(widths + 4 * Math.min(glyph, metrics - 1))
      return { width, outline: outlineOf(view, glyph) }
    },
  }
}

const placeOf = (view: DataView, glyph: number): readonly [from: number, to: number] => {
  const isLong = view.getUint16(tableAt(view, 'head') + 50) === 1
  const loca = tableAt(view, 'loca')
  const at = (index: number): number =>
    isLong ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index)
  const glyf = tableAt(view, 'glyf')
  return [glyf + at(glyph), glyf + at(glyph + 1)]
}

const outlineOf = (view: DataView, glyph: number): Outline => {
  const [from, to] = placeOf(view, glyph)
  if (to <= from) return []
  const contours = view.getInt16(from)
  return contours < 0 ? composed(view, from + 10) : simple(view, from + 10, contours)
}

/** OpenType 1.9, `glyf`, simple glyphs. */
const simple = (view: DataView, from: number, contours: number): Outline => {
  const ends = Array.from({ length: contours }, (_, index) => view.getUint16(from + 2 * index))
  const count = (ends.at(-1) ?? -1) + 1
  let at = from + 2 * contours
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = view.getUint8(at)
    at += 1
    const again = (flag & 8) === 0 ? 0 : view.getUint8(at++)
    for (let step = 0; step <= again; step += 1) flags.push(flag)
  }
  const steps = (short: number, same: number): readonly number[] => {
    let value = 0
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++)
      else if ((flag & same) === 0) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const [xs, ys] = [steps(2, 16), steps(4, 32)]
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOn: (flag & 1) === 1,
  }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

/** Glyphs made of others, such as letters with accents: moved and, seldom, made larger. */
const composed = (view: DataView, from: number): Outline => {
  const outline: (readonly OutlinePoint[])[] = []
  let at = from
  let flags: number
  do {
    flags = view.getUint16(at)
    const part = outlineOf(view, view.getUint16(at + 2))
    const isWord = (flags & 1) === 1
    const [dx, dy] = isWord
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)]
    at += isWord ? 8 : 6
    const [a, b, c, d, size] = scaleAt(view, at, flags)
    at += size
    for (const contour of part)
      outline.push(contour.map(({ x, y, isOn }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, isOn })))
  } while ((flags & 32) !== 0)
  return outline
}

const scaleAt = (
  view: DataView,
  at: number,
  flags: number,
): readonly [number, number, number, number, number] => {
  const fixed = (index: number): number => view.getInt16(at + 2 * index) / 16384
  if ((flags & 8) !== 0) return [fixed(0), 0, 0, fixed(0), 2]
  if ((flags & 64) !== 0) return [fixed(0), 0, 0, fixed(1), 4]
  if ((flags & 128) !== 0) return [fixed(0), fixed(1), fixed(2), fixed(3), 8]
  return [1, 0, 0, 1, 0]
}
