import { unzipSync, zipSync } from 'fflate'

/** In bytes: what the parts of a workbook may unpack to, all together. */
const MOST_UNPACKED = 64 << 20
const MOST_PARTS = 2000

/**
 * The parts of a workbook that say what stands in its cells, packed anew: no macro, no picture, nothing that lies about
 * its size. `unreadable`: why there is nothing to be read.
 */
export const plainWorkbook = (
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly hasMacros: boolean } | { readonly unreadable: string } => {
  let [unpacked, parts] = [0, 0]
  let [hasMacros, isBinary] = [false, false]
  const isWanted = ({
    name,
    originalSize,
  }: {
    readonly name: string
    readonly originalSize: number
  }): boolean => {
    parts += 1
    hasMacros ||= /vbaProject\.bin$/i.test(name)
    isBinary ||= /^xl\/workbook\.bin$/i.test(name)
    if (!/^(?:\[Content_Types\]\.xml|(?:_rels|xl|docProps)\/.*\.(?:xml|rels|vml))$/.test(name)) return false
    unpacked += originalSize
    // The library makes no more room than a part claims to need, so a part that lies comes out short.
    return unpacked <= MOST_UNPACKED && parts <= MOST_PARTS
  }
  const kept = unzipSync(bytes, { filter: isWanted })
  if (isBinary)
    return { unreadable: 'is a binary workbook (.xlsb), expected .xlsx; save it as Excel Workbook (.xlsx)' }
  if (unpacked > MOST_UNPACKED || parts > MOST_PARTS)
    return {
      unreadable: `unpacks to more than ${MOST_UNPACKED >> 20} MB or ${MOST_PARTS} parts, expected the workbook of a hazard log; take out sheets and rows that hold no hazards`,
    }
  return { bytes: zipSync(kept, { level: 0 }), hasMacros }
}
