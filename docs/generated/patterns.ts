import { controlToPaste } from '../../src/report/control-to-paste.ts'
import { PATTERN_TOPICS } from '../../src/domain/pattern.ts'
import type { Pattern } from '../../src/domain/pattern.ts'
import { loadPatterns } from '../../src/pipeline-patterns.ts'
import { code } from './markdown.ts'

/** Every pattern: a heading for each topic, below it each hazard with its causes and the sentences of its controls. */
export const patternPages = async (): Promise<string> => {
  const patterns = await loadPatterns()
  return PATTERN_TOPICS.flatMap(({ id, title }) => [
    `## ${title}`,
    ...patterns.filter(({ topic }) => topic === id).flatMap(patternSection),
  ]).join('\n\n')
}

const patternSection = (pattern: Pattern): readonly string[] => [
  `### ${pattern.title}`,
  `${code(pattern.name)}; ${pattern.types.map(code).join(', ')}`,
  pattern.description,
  `Causes:\n\n${pattern.causes.map((cause, index) => `${index + 1}. ${cause}`).join('\n')}`,
  `Effect: ${pattern.effect}`,
  `Hazard: ${pattern.hazard}`,
  `Harm: ${pattern.harm}`,
  `Controls:\n\n${pattern.controls.map((control) => `- ${code(control.id.split('.')[1] ?? '')} ${control.text}${checksOf(controlToPaste(control))}`).join('\n')}`,
]

const checksOf = (source: string): string => {
  const checks = [...source.matchAll(/^ {2}- Check: (.*)$/gm)].map(([, check = '']) => code(check))
  return checks.length === 0 ? '' : ` (${checks.join(', ')})`
}
