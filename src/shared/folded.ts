/** A text as it is compared: case and blanks do not count. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
