import type { ImportedField } from '../domain/imported.ts'

/** In characters. */
const LONGEST = 90

/**
 * A name for a hazard that its source gives none: the first sentence of what it says of the hazard, cut between words.
 * `undefined` where it says nothing.
 */
export const nameFrom = (fields: readonly ImportedField[]): ImportedField | undefined => {
  for (const wanted of ['hazard', 'description', 'effect', 'harm', 'causes']) {
    const found = fields.find(({ field }) => field === wanted)
    if (found !== undefined) return { field: 'name', text: firstSentence(found.text), from: found.from }
  }
  return undefined
}

const firstSentence = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0].replace(/[.]$/, '') ?? line
  if (sentence.length <= LONGEST) return sentence
  const cut = sentence.slice(0, LONGEST - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`
}
