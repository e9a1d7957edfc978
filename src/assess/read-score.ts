import type { Term } from '../domain/risk.ts'
import { memoise } from '../shared/memoise.ts'
import { didYouMean } from '../shared/nearest.ts'

/** What a written score says: a step of the axis, nothing yet, or something this axis has no place for. */
export type ScoreReading =
  { readonly step: number } | { readonly isUnscored: true } | { readonly explanation: string }

const UNSCORED =
  /^(?:|[-–—?]+|tbc|tbd|todo|n\/?a|none|unknown|not (?:yet )?scored|to be (?:confirmed|decided|scored)|awaiting\b.*|pending\b.*)$/i
const REMARK = /^(?:\s*[—–:;,.(]|\s+-\s|\s*\n)/
/** What may stand between one score and the next: `, or`, ` - `, `to`. */
const ALTERNATIVE = /^[^A-Za-z0-9]*(?:(?:or|to|and)\s+)?/i

/**
 * Reads a score: `3`, `[3]`, `Medium`, `3 - Medium`, `Medium (3)`, each with a remark behind it. A word
 * of another scale, a number beyond the axis, or two scores at once are refused, never guessed.
 */
export const readScore = (text: string | undefined, terms: readonly Term[]): ScoreReading => {
  const words = (text ?? '').replaceAll(/[*_`]/g, '').trim()
  const bare = words.replace(/\s*\(.*\)$/s, '').trim()
  if (UNSCORED.test(words) || UNSCORED.test(bare)) return { isUnscored: true }
  const { steps, rest } = leadingScores(words, terms)
  const [first, second] = steps
  if (first === undefined) return { explanation: foreign(words, terms) }
  if (second !== undefined && second !== first)
    return { explanation: `the number and the word in "${words}" are two different scores, expected one` }
  if (rest !== '' && !REMARK.test(rest))
    return {
      explanation: `"${firstLine(words)}" is not a score by itself; part the score from its remark with a dash`,
    }
  const isSecond = (line: string): boolean =>
    leadingScores(line.replace(ALTERNATIVE, ''), terms).steps.some((step) => step !== first)
  // On its own line a number is a score, too; within a remark it is a number.
  const [remark = '', ...lines] = rest.split('\n')
  const isOther = (leadingWord(remark.replace(ALTERNATIVE, ''), terms)?.step ?? first) !== first
  if (isOther || lines.some(isSecond))
    return { explanation: `"${oneLine(words)}" names more than one score, expected one` }
  return Number.isInteger(first) && first >= 1 && first <= terms.length
    ? { step: first }
    : { explanation: `${first} is no step of a scale from 1 to ${terms.length}${productNote(first)}` }
}

/** The score in front: a number, a word, or both, in either order; and what stands behind. */
const leadingScores = (text: string, terms: readonly Term[]): { steps: readonly number[]; rest: string } => {
  const number = /^\[?\s*(-?\d+(?:\.\d+)?)\s*\]?(?![\w.]*\w)/.exec(text)
  if (number?.[1] !== undefined) {
    const behind = text.slice(number[0].length)
    const [gap = ''] = /^\s*(?:[-–—:=]\s*|\(\s*)?/.exec(behind) ?? []
    const word = leadingWord(behind.slice(gap.length), terms)
    const step = Number(number[1])
    if (word === undefined) return { steps: [step], rest: behind }
    return { steps: [step, word.step], rest: behind.slice(gap.length + word.length).replace(/^\s*\)/, '') }
  }
  const word = leadingWord(text, terms)
  if (word === undefined) return { steps: [], rest: text }
  const behind = text.slice(word.length)
  const inBrackets = /^\s*(?:[[(]\s*(\d+)\s*[\])]|[-–—:=]\s*(\d+)(?=\s*$|\s*[—–,;.\n]))/.exec(behind)
  const digits = inBrackets?.[1] ?? inBrackets?.[2]
  if (inBrackets === null || digits === undefined) return { steps: [word.step], rest: behind }
  return { steps: [word.step, Number(digits)], rest: behind.slice(inBrackets[0].length) }
}

/** The longest word of the axis that the text begins with: `Very Low` before `Low`. */
const leadingWord = (text: string, terms: readonly Term[]): { step: number; length: number } | undefined => {
  let best: { step: number; length: number } | undefined
  for (const [index, pattern] of patternsOf(terms).entries()) {
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > (best?.length ?? 0)) best = { step: index + 1, length }
  }
  return best
}

const patternsOf = memoise((terms: readonly Term[]) =>
  terms.map(({ word }) => new RegExp(`^${escapeRegExp(word).replaceAll(' ', '[\\s-]+')}(?![\\w])`, 'i')),
)

const foreign = (text: string, terms: readonly Term[]): string => {
  const words = terms.map(({ word }) => word)
  const shown = firstLine(text)
  const first = shown.split(/[\s(:;,.–—-]+/)[0] ?? shown
  return `"${shown}" is no word of this scale, expected ${words.join(', ')} or 1 to ${words.length}${didYouMean(first, words)}`
}

const productNote = (value: number): string =>
  value > 5 && value <= 25 ? ' (the matrix looks a risk up; it is no product of likelihood and severity)' : ''

/** All of it in one line, for a sentence. */
const oneLine = (text: string): string => firstLine(text.replaceAll(/\s*\n\s*/g, ' / '))

const firstLine = (text: string): string => {
  const line = text.split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
