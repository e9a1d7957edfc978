import type { Pattern, PatternControl } from '../domain/pattern.ts'
import { didYouMean } from '../shared/nearest.ts'

/** What some words ask for: patterns, one of them alone, controls of them, or why it is none of these. */
export type Selected =
  | { readonly patterns: readonly Pattern[] }
  | { readonly pattern: Pattern }
  | { readonly controls: readonly PatternControl[] }
  | { readonly problem: string }

/**
 * Finds patterns: none of the words asks for all, the name of one for that one, ids of controls for these; else a
 * topic, or patterns in which every word stands.
 */
export const selectPatterns = (patterns: readonly Pattern[], words: readonly string[]): Selected => {
  const asked = words.map((word) => word.toLowerCase()).filter((word) => word !== '')
  const [first] = asked
  if (first === undefined) return { patterns }
  if (asked.length === 1) {
    const pattern = patterns.find(({ name }) => name === first)
    if (pattern !== undefined) return { pattern }
    const topical = patterns.filter(({ topic }) => topic === first)
    if (topical.length > 0) return { patterns: topical }
  }
  if (asked.every((word) => CONTROL_ID.test(word))) return controlsById(patterns, asked)
  const found = patterns.filter((pattern) => asked.every((word) => searchedText(pattern).includes(word)))
  return found.length > 0 ? { patterns: found } : { problem: notFound(patterns, words.join(' ')) }
}

/** The pattern of that name, or why there is none. */
export const patternNamed = (
  patterns: readonly Pattern[],
  name: string,
): { readonly pattern: Pattern } | { readonly problem: string } => {
  const pattern = patterns.find((each) => each.name === name.toLowerCase())
  if (pattern !== undefined) return { pattern }
  const known = patterns.map((each) => each.name)
  return { problem: `There is no pattern "${name}"${hint(name, known, 'hazards patterns')}` }
}

const CONTROL_ID = /^[a-z-]+\.[dtpb]\d+$/

const searchedText = ({ name, topic, title, types, source }: Pattern): string =>
  [name, topic, title, types.join(' '), source.facts, source.controls].join('\n').toLowerCase()

const controlsById = (patterns: readonly Pattern[], ids: readonly string[]): Selected => {
  const known = patterns.flatMap(({ controls }) => controls)
  const controls: PatternControl[] = []
  for (const id of ids) {
    const control = known.find((each) => each.id.toLowerCase() === id)
    if (control === undefined) {
      const ids = known.map((each) => each.id)
      return {
        problem: `The patterns have no control "${id}"${hint(id, ids, 'hazards patterns --controls')}`,
      }
    }
    controls.push(control)
  }
  return { controls }
}

const notFound = (patterns: readonly Pattern[], words: string): string => {
  const candidates = patterns.flatMap(({ name, topic, source }) => [
    ...[name, topic],
    // A word that is misspelt is more often one of the text than one of the names.
    ...(source.facts.toLowerCase().match(/[a-z]{5,}/g) ?? []),
  ])
  return `No pattern is called or holds "${words}"${hint(words, candidates, 'hazards patterns')}`
}

const hint = (word: string, known: readonly string[], command: string): string => {
  const near = didYouMean(word, known)
  return near === '' ? `; "${command}" lists them all` : near
}
