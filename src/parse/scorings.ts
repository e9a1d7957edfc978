import type { Written } from '../domain/finding.ts'
import type { WrittenResidual, WrittenScoring } from '../domain/hazard.ts'
import type { Block } from './blocks.ts'
import { readFacts, splitNames, valueOf, valuesOf } from './facts.ts'
import type { RestBlock } from './facts.ts'
import { contentSpan } from './sections.ts'
import type { SourceText } from './source-text.ts'

const SCORING_KEYS: ReadonlySet<string> = new Set(['justification', 'harm', 'patients', 'risk', 'score'])
const RESIDUAL_KEYS: ReadonlySet<string> = new Set([
  ...['likelihood', 'residual likelihood', 'severity', 'residual severity', 'risk', 'residual risk'],
  ...['relies on', 'rationale', 'further reduction', 'justification', 'harm', 'patients'],
])

interface AxisSection {
  readonly score: Written | undefined
  readonly rest: Omit<WrittenScoring, 'likelihood' | 'severity'>
}

/** Likelihood and severity sections → the initial scoring as written. */
export const initialScoring = (
  source: SourceText,
  sections: { readonly likelihood: readonly Block[]; readonly severity: readonly Block[] },
): WrittenScoring => {
  const likelihood = axisSection(source, sections.likelihood)
  const severity = axisSection(source, sections.severity)
  return {
    likelihood: likelihood.score,
    severity: severity.score,
    risk: severity.rest.risk ?? likelihood.rest.risk,
    justifications: [...likelihood.rest.justifications, ...severity.rest.justifications],
    harmClass: severity.rest.harmClass ?? likelihood.rest.harmClass,
    patients: severity.rest.patients ?? likelihood.rest.patients,
  }
}

const axisSection = (source: SourceText, blocks: readonly Block[]): AxisSection => {
  const { facts, rest } = readFacts(source, blocks, SCORING_KEYS)
  const [score, ...prose] = scoreAndProse(rest)
  return {
    score: valueOf(facts, 'score') ?? score,
    rest: {
      risk: valueOf(facts, 'risk'),
      justifications: [...prose, ...valuesOf(facts, 'justification')],
      harmClass: valueOf(facts, 'harm'),
      patients: valueOf(facts, 'patients'),
    },
  }
}

/** The score is the first line; what follows it in prose is its justification. Several bullets are one score text. */
const scoreAndProse = (rest: readonly RestBlock[]): readonly Written[] => {
  const items = rest.filter(({ kind }) => kind === 'item').map(({ written }) => written)
  const [first] = items
  if (first !== undefined && rest[0]?.kind === 'item') {
    const text = items.map((item) => item.text.replace(/^(?:[-*+]|\d+[.)])\s+/, '')).join('\n')
    return [
      { text, place: first.place },
      ...rest.filter(({ kind }) => kind !== 'item').map(({ written }) => written),
    ]
  }
  const parts = rest.flatMap(({ written }, index) => (index === 0 ? firstLineAndRest(written) : [written]))
  const [score, ...prose] = parts
  // A second score is no justification of the first: both are read, so that neither is taken for the answer.
  const further = prose.flatMap(({ text }) => text.split('\n').filter((line) => LONE_WORD.test(line)))
  if (score === undefined || further.length === 0) return parts
  return [{ ...score, text: [score.text, ...further].join('\n') }, ...prose]
}

const LONE_WORD = /^\W*(?:very\s+)?\w+\W*$/i

const firstLineAndRest = (written: Written): readonly Written[] => {
  const newline = written.text.indexOf('\n')
  if (newline === -1) return [written]
  const { file, line, column } = written.place
  const first = written.text.slice(0, newline).trimEnd()
  return [
    { text: first, place: { file, line, column, endLine: line, endColumn: column + first.length } },
    { text: written.text.slice(newline + 1), place: written.place },
  ]
}

/** The residual section → scores, what they rest on, and why that is enough. */
export const residualScoring = (
  source: SourceText,
  blocks: readonly Block[],
): WrittenResidual | undefined => {
  const body = contentSpan(blocks)
  if (body === undefined) return undefined
  const { facts } = readFacts(source, blocks, RESIDUAL_KEYS)
  const reliance = facts.find(({ key }) => key === 'relies on')
  return {
    ...source.written(body.start, body.end),
    likelihood: valueOf(facts, 'likelihood', 'residual likelihood'),
    severity: valueOf(facts, 'severity', 'residual severity'),
    risk: valueOf(facts, 'risk', 'residual risk'),
    justifications: valuesOf(facts, 'justification'),
    harmClass: valueOf(facts, 'harm'),
    patients: valueOf(facts, 'patients'),
    rationale: valueOf(facts, 'rationale'),
    reliesOn: reliance === undefined ? undefined : valuesOf(facts, 'relies on').flatMap(splitNames),
    reliesOnLine: reliance?.line,
    furtherReduction: valueOf(facts, 'further reduction'),
  }
}
