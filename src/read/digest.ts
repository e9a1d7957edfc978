import { createHash } from 'node:crypto'

/** The SHA-256 of some bytes (text as UTF-8), as 64 hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
