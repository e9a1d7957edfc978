import { decode } from './decode.ts'
import type { ImportFile, ImportFormat, ImportHelp, ImportOutcome } from './import-format.ts'
import { IMPORT_FORMATS } from './import-formats/index.ts'

const NAMES = IMPORT_FORMATS.map(({ name }) => name)
const EXPECTED = `expected one of ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1) ?? ''}`

/** In bytes. */
export const MOST_BYTES = 32 << 20

/** A file as an import reads it, with the format that reads it. */
export interface ReadImport {
  readonly format: ImportFormat | undefined
  readonly outcome: ImportOutcome
}

/** Reads a file in the format that its content tells, or in the one that is named. Never throws for what stands in it. */
export const readImport = async (
  name: string,
  bytes: Uint8Array,
  help: ImportHelp & { readonly as: ImportFormat | undefined },
): Promise<ReadImport> => {
  const file = { name, bytes, text: textOf(bytes) }
  const trouble = whyUnreadable(bytes)
  if (trouble !== undefined) return { format: undefined, outcome: { unreadable: trouble } }
  const format = help.as ?? IMPORT_FORMATS.find(({ detects }) => detects(file))
  if (format === undefined)
    return { format, outcome: { unreadable: `is a file of a kind that is not imported, ${EXPECTED}` } }
  return { format, outcome: await readSafely(format, file, help) }
}

const readSafely = async (
  format: ImportFormat,
  file: ImportFile,
  help: ImportHelp,
): Promise<ImportOutcome> => {
  try {
    return await format.read(file, help)
  } catch (error) {
    // The readers of formats have faults of their own; a file that brings one to light is refused like any other.
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { unreadable: `could not be read to its end (${reason}), expected a whole ${format.name}` }
  }
}

const whyUnreadable = (bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0) return 'is empty, expected something to import'
  if (bytes.length > MOST_BYTES)
    return `is larger than ${MOST_BYTES >> 20} MB, expected a smaller file; part it, or take pictures out of it`
  // CP/M's compound file, which Word and Excel wrote until 2003 and still write with a password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte))
    return 'is in the format of Office before 2007, or has a password, expected .xlsx or .docx; open it, take the password out, and save it as Excel Workbook (.xlsx) or Word Document (.docx)'
  return undefined
}

/** UTF-8, else Windows-1252 for text that Excel saved as "CSV" without more; a byte 0 makes it no text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes).text
  }
}
