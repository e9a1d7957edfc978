import type { ImportFormat } from '../import-format.ts'
import { importSheets } from '../import-sheets.ts'
import { plainWorkbook } from '../unpacked-workbook.ts'
import { workbookGrids } from '../workbook-grids.ts'

/** A workbook of Excel or LibreOffice: every sheet whose headings are those of a hazard log. */
export const xlsx: ImportFormat = {
  id: 'xlsx',
  name: 'workbook (.xlsx)',
  makes: 'a draft for each hazard of each sheet that holds a hazard log',
  detects: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && holdsWorkbook(bytes),
  read: async ({ bytes }, { mapping }) => {
    const plain = plainWorkbook(bytes)
    if ('unreadable' in plain) return plain
    const { grids, notes } = await workbookGrids(plain.bytes)
    return importSheets(grids, { mapping, notes: [...notes, ...(plain.hasMacros ? [MACROS] : [])] })
  },
}

const MACROS = 'The workbook has macros; none was looked at, and none was run'

/** The names of a zip's parts stand in its last bytes, as they are. */
const holdsWorkbook = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(-LAST_BYTES)).includes('xl/workbook.')

const LAST_BYTES = 1 << 18
