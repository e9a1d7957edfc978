import type { Pattern } from '../../domain/pattern.ts'
import type { PatternRecord, PatternsFile } from '../../domain/schema-types.ts'
import type { PatternFormat, PatternSelection } from '../pattern-format.ts'

/** `hazards-patterns/1`: one object for tools. */
export const json = {
  id: 'json',
  report: (selection: PatternSelection): string => {
    const file: PatternsFile = {
      schema: 'hazards-patterns/1',
      patterns: patternsOf(selection).map(patternRecord),
      controls: selection.kind === 'controls' ? selection.controls.map((control) => ({ ...control })) : [],
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies PatternFormat

const patternsOf = (selection: PatternSelection): readonly Pattern[] => {
  if (selection.kind === 'list') return selection.patterns
  return selection.kind === 'pattern' ? [selection.pattern] : []
}

const patternRecord = (pattern: Pattern): PatternRecord => {
  const { name, topic, title, description, effect, hazard, harm } = pattern
  return {
    ...{ name, topic, title },
    conditions: [...pattern.conditions],
    types: [...pattern.types],
    description,
    causes: [...pattern.causes],
    ...{ effect, hazard, harm },
    controls: pattern.controls.map((control) => ({ ...control })),
  }
}
