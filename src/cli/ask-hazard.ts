import { PATTERN_TOPICS } from '../domain/pattern.ts'
import type { Pattern } from '../domain/pattern.ts'
import { didYouMean } from '../shared/nearest.ts'
import type { Terminal } from './command.ts'

/** What a person at a terminal wants a new hazard to be. */
export interface AskedHazard {
  /** '' where they gave none. */
  readonly name: string
  readonly pattern: Pattern | undefined
  readonly types: readonly string[]
}

type Sitting = Pick<Terminal, 'tell'> & { readonly ask: (question: string) => Promise<string> }

/**
 * Asks for what a new hazard begins with: its name, or a pattern and then its name, and its types. Scores are never
 * asked for: they are somebody's judgement of a hazard that is written.
 */
export const askHazard = async (
  sitting: Sitting,
  { patterns, types }: { readonly patterns: readonly Pattern[]; readonly types: readonly string[] },
): Promise<AskedHazard> => {
  const name = await sitting.ask('What goes wrong, in a few words (Enter: start from a pattern)? ')
  if (name !== '') return { name, pattern: undefined, types: await askTypes(sitting, types) }
  const pattern = await askPattern(sitting, patterns)
  if (pattern === undefined) return { name: '', pattern: undefined, types: [] }
  const own = await sitting.ask(`Its name here (Enter: ${pattern.title})? `)
  return { name: own === '' ? pattern.title : own, pattern, types: [] }
}

const askPattern = async (sitting: Sitting, patterns: readonly Pattern[]): Promise<Pattern | undefined> => {
  const topic = await askOne(sitting, 'Which topic', PATTERN_TOPICS)
  if (topic === undefined) return undefined
  const own = patterns.filter((pattern) => pattern.topic === topic.id)
  const chosen = await askOne(
    sitting,
    'Which pattern',
    own.map(({ name, title }) => ({ id: name, title })),
  )
  return own.find(({ name }) => name === chosen?.id)
}

interface Choice {
  readonly id: string
  readonly title: string
}

/** One of a list, by its number or its word; `undefined` where the person gives no answer. */
const askOne = async <Each extends Choice>(
  { ask, tell }: Sitting,
  question: string,
  choices: readonly Each[],
): Promise<Each | undefined> => {
  tell(choices.map(({ title }, index) => `${String(index + 1).padStart(4)}  ${title}\n`).join(''))
  for (;;) {
    const answer = await ask(`${question}, 1 to ${choices.length} (Enter: none of them)? `)
    if (answer === '') return undefined
    const found = choices.find(({ id }, index) => answer === String(index + 1) || answer === id)
    if (found !== undefined) return found
    tell(`"${answer}" is none of them\n`)
  }
}

const askTypes = async ({ ask, tell }: Sitting, known: readonly string[]): Promise<readonly string[]> => {
  for (;;) {
    const answer = await ask('Its types, parted by commas (Enter: not yet; ?: list them)? ')
    if (answer === '?') {
      tell(`${known.join(', ')}\n`)
      continue
    }
    const types = answer.split(/[\s,;]+/).filter((type) => type !== '')
    const problem = unknownTypes(types, known)
    if (problem === undefined) return [...new Set(types)]
    tell(`${problem}\n`)
  }
}

/** What is wrong with types that somebody gave; `undefined`: nothing. */
export const unknownTypes = (types: readonly string[], known: readonly string[]): string | undefined => {
  const unknown = types.find((type) => !known.includes(type))
  return unknown === undefined
    ? undefined
    : `There is no hazard type "${unknown}"${didYouMean(unknown, known) || ', expected one of the published list or of "hazardTypes" in hazards.yaml'}`
}
