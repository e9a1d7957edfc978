const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/**
 * The text with every character that a terminal would obey, or a reader could not see, made visible:
 * `␛` for escape, `<U+202E>` for a change of direction, `\uFFFD` for half a surrogate pair.
 */
export const visibleText = (text: string): string => text.replaceAll(HIDDEN, picture)

/** The same for a text of several lines: its line ends and tabs stay. */
export const visibleBlock = (text: string): string =>
  text.replaceAll(HIDDEN, (character) => ('\n\r\t'.includes(character) ? character : picture(character)))

const picture = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
