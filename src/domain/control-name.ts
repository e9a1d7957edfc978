import type { Control } from './control.ts'

/** How a sentence calls a control: by its id, else by its first words. */
export const controlName = ({ id, text }: Pick<Control, 'id' | 'text'>): string =>
  id ?? `"${firstWords(text)}"`

// Not the underscores inside a name such as `test_limits`.
const EMPHASIS = /[*`]|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g

const firstWords = (text: string): string => {
  const words = text.replaceAll(EMPHASIS, '').split(/\s+/).filter(Boolean)
  return words.length > 7 ? `${words.slice(0, 7).join(' ')} …` : words.join(' ')
}
