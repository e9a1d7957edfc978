import { PATTERN_TOPICS } from './domain/pattern.ts'
import type { Pattern } from './domain/pattern.ts'
import { parsePattern } from './parse/parse-pattern.ts'
import { readPatterns } from './read/read-patterns.ts'

/** The patterns that come with the package, by topic and then by name: read → parse. */
export const loadPatterns = async (): Promise<readonly Pattern[]> => {
  const patterns = await Promise.all(
    readPatterns().map(({ name, bytes }) => parsePattern(name, bytes, parseMarkdown)),
  )
  return PATTERN_TOPICS.flatMap(({ id }) => patterns.filter(({ topic }) => topic === id))
}

const parseMarkdown = async (text: string) => (await import('./parse/remark-blocks.ts')).remarkBlocks(text)
