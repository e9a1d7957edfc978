const LONGEST_QUOTED = 80

/** An author's text on one line, as a message needs it. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** An author's text in quotation marks, on one line and cut where it would fill a screen. */
export const quoted = (text: string): string => {
  const characters = Array.from(oneLine(text))
  const isLong = characters.length > LONGEST_QUOTED
  return `"${isLong ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : characters.join('')}"`
}
