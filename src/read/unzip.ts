import { crc32, inflateRawSync } from 'node:zlib'
import { UsageError } from '../shared/usage-error.ts'

/** The most that a bundle may hold: files, and bytes of them unpacked. */
const MOST_FILES = 20_000
const MOST_BYTES = 1024 << 20

/**
 * The files of a zip file, by path; folders are not listed. Nothing is written anywhere. What a careful program would
 * not have packed is refused as a whole: a path that leads out, a link, the same path twice, a secret one, parts that
 * overlap, more than 20,000 files or 1 GiB.
 * @throws UsageError
 */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view)
  refuseSize(entries)
  const files = new Map<string, Uint8Array>()
  const names = new Set<string>()
  let free = 0
  for (const entry of [...entries].sort((left, right) => left.offset - right.offset)) {
    refuseEntry(entry)
    // A file system that takes no notice of case would hold one of them.
    const folded = entry.name.normalize('NFC').toLowerCase()
    if (names.has(folded)) throw refused(`it holds ${shown(entry.name)} twice`)
    names.add(folded)
    if (entry.offset < free) throw refused('its parts overlap')
    const start = startOf(entry, bytes, view)
    free = start + entry.packed
    if (!entry.name.endsWith('/')) files.set(entry.name, unpacked(entry, bytes.subarray(start, free)))
  }
  return files
}

interface ZipEntry {
  readonly name: string
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** In bytes, in the file and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
  /** The kind of file on Unix: `0o120000` for a link; 0 where nobody says. */
  readonly kind: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** The list at the end of the file, which every other program goes by. */
const entriesOf = (bytes: Uint8Array, view: DataView): readonly ZipEntry[] => {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const [length, first] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (view.getUint16(end + 4, true) !== 0 || count !== view.getUint16(end + 8, true))
    throw refused('it is one of several parts')
  if (count === 0xffff || first === 0xffffffff) throw refused(`it holds more than ${MOST_FILES} files`)
  if (first + length > end) throw refused('it is cut off')
  const entries: ZipEntry[] = []
  let at = first
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw refused('its list of files is damaged')
    const nameLength = view.getUint16(at + 28, true)
    entries.push(entryAt(at, { bytes, view, nameLength }))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at !== first + length) throw refused('its list of files is damaged')
  return entries
}

/** A comment of up to 64 KiB may stand behind it. */
const endOf = (view: DataView): number => {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  throw refused('it is no zip file, or cut off')
}

const entryAt = (
  at: number,
  file: { readonly bytes: Uint8Array; readonly view: DataView; readonly nameLength: number },
): ZipEntry => {
  const { bytes, view, nameLength } = file
  return {
    name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    kind: (view.getUint32(at + 38, true) >>> 16) & 0o170000,
  }
}

const nameOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('it holds a path that is not UTF-8')
  }
}

const refuseSize = (entries: readonly ZipEntry[]): void => {
  if (entries.length > MOST_FILES) throw refused(`it holds more than ${MOST_FILES} files`)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > MOST_BYTES) throw refused(`it unpacks to more than ${MOST_BYTES >> 20} MiB`)
}

const refuseEntry = ({ name, flags, method, kind }: ZipEntry): void => {
  const steps = name.replace(/\/$/, '').split('/')
  if (/[\\:\u0000]/.test(name) || steps.some((step) => ['', '.', '..'].includes(step)))
    throw refused(`it holds the path ${shown(name)}, which leads out of it or nowhere`)
  if ((flags & 0x2041) !== 0) throw refused(`${shown(name)} in it is encrypted`)
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000)
    throw refused(`${shown(name)} in it is a link or no file`)
  if (method !== 0 && method !== 8) throw refused(`${shown(name)} in it is packed in a way that is not known`)
}

/** Where the bytes of a file begin: behind a header of its own, which has to be about the same file. */
const startOf = ({ name, offset, packed }: ZipEntry, bytes: Uint8Array, view: DataView): number => {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw refused('it is damaged')
  const nameLength = view.getUint16(offset + 26, true)
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw refused('it is cut off')
  if (nameOf(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== name)
    throw refused(`it calls ${shown(name)} by two names`)
  return start
}

const unpacked = ({ name, method, size, crc }: ZipEntry, packed: Uint8Array): Uint8Array => {
  const content = method === 0 ? packed : inflated(packed, size)
  if (content?.length !== size || crc32(content) !== crc) throw refused(`${shown(name)} in it is damaged`)
  return content
}

/** Never more than was said: `undefined` where there is more, or where it is no such stream. */
const inflated = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    return new Uint8Array(buffer, byteOffset, length)
  } catch {
    return undefined
  }
}

const shown = (name: string): string => `"${name.slice(0, 200)}"`

const refused = (why: string): UsageError =>
  new UsageError(
    `The bundle is not opened: ${why}, expected a zip file as "hazards build --bundle" writes it; ask for it anew, or verify the folder of the build`,
  )
