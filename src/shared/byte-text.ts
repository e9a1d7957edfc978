/** Bytes as a text of as many characters, each of the number of its byte: nothing is lost, whatever the encoding. */
export const byteText = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += PART)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + PART)))
  return parts.join('')
}

/** The bytes of such a text. */
export const bytesOfText = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** As many arguments as every engine takes at once. */
const PART = 8192
