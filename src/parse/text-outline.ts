import type { Outline, Word } from './symbol-language.ts'

/** A text of which nothing is understood: each line is a word; ends of lines and blank ends of texts say nothing. */
export const textOutline = (text: string): Outline => {
  const words = text
    .split('\n')
    .map((line, index): Word => ({ text: line.trimEnd(), first: index + 1, last: index + 1 }))
  while (words.at(-1)?.text === '') words.pop()
  return { words, definitions: [], isBroken: false }
}
