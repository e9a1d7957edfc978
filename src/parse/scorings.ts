import type { Written } from '../domain/finding.ts'
import type { WrittenResidual, WrittenScoring } from '../domain/hazard.ts'
import type { Block } from './blocks.ts'
import { isFact, readFacts, splitNames, valueOf } from './facts.ts'
import type { Fact, Part, RestBlock } from './facts.ts'
import { contentSpan } from './sections.ts'
import type { SourceText } from './source-text.ts'

/** Keys of the facts below an initial score. */
export const SCORING_KEYS: ReadonlySet<string> = new Set([
  'justification',
  'harm',
  'patients',
  'risk',
  'score',
])
/** Keys of the facts of a residual scoring. */
export const RESIDUAL_KEYS: ReadonlySet<string> = new Set([
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
  const { parts, facts, rest } = readFacts(source, blocks, SCORING_KEYS)
  const named = valueOf(facts, 'score')
  const read = {
    risk: valueOf(facts, 'risk'),
    harmClass: valueOf(facts, 'harm'),
    patients: valueOf(facts, 'patients'),
  }
  const values = new Set([named, read.risk, read.harmClass, read.patients])
  const scoreBlocks = scoreBlocksOf(rest)
  const justifications = parts.flatMap((part): readonly Written[] => {
    if (isFact(part)) {
      if (part.key === 'justification') return present(part.text)
      return values.has(part.values[0]) ? besideValue(part).filter(isReason) : []
    }
    if (!scoreBlocks.includes(part)) return [part.written]
    const holdsScore = part === rest[0] && named === undefined && part.below !== 'justification'
    return [holdsScore ? afterFirstLine(part.written) : part.written].filter(isReason)
  })
  return { score: named ?? scoreOf(rest, scoreBlocks), rest: { ...read, justifications } }
}

/** What a score is read from: the bullets where they come first, else the first text. */
const scoreBlocksOf = (rest: readonly RestBlock[]): readonly RestBlock[] =>
  rest[0]?.kind === 'item' ? rest.filter(({ kind }) => kind === 'item') : rest.slice(0, 1)

/**
 * The score is the first line, or all the bullets. A second score below it is no justification of the first:
 * both are read, so that neither is taken for the answer.
 */
const scoreOf = (rest: readonly RestBlock[], scoreBlocks: readonly RestBlock[]): Written | undefined => {
  const [first] = scoreBlocks
  if (first === undefined) return undefined
  if (first.kind === 'item')
    return {
      text: scoreBlocks.map(({ written }) => withoutMarker(written.text)).join('\n'),
      place: first.written.place,
    }
  const score = firstLine(first.written)
  const prose = [afterFirstLine(first.written), ...rest.slice(1).map(({ written }) => written)]
  const further = prose.flatMap(({ text }) => text.split('\n').filter((line) => LONE_WORD.test(line)))
  return { ...score, text: [score.text, ...further].join('\n') }
}

const LONE_WORD = /^\W*(?:very\s+)?\w+\W*$/i

/** Words that a score alone would not be. */
const isReason = ({ text }: Written): boolean =>
  text.split('\n').some((line) => line.trim() !== '' && !LONE_WORD.test(line))

const withoutMarker = (text: string): string => text.replace(/^(?:[-*+]|\d+[.)])\s+/, '')

const firstLine = (written: Written): Written => {
  const newline = written.text.indexOf('\n')
  if (newline === -1) return written
  const { file, line, column } = written.place
  const text = written.text.slice(0, newline).trimEnd()
  return { text, place: { file, line, column, endLine: line, endColumn: column + text.length } }
}

const afterFirstLine = ({ text, place }: Written): Written => ({
  text: text.includes('\n') ? text.slice(text.indexOf('\n') + 1) : '',
  place,
})

/** What stands below or behind the value that was read from a fact. */
const besideValue = ({ text: { text, place }, values }: Fact): readonly Written[] => {
  const value = values[0]?.text ?? ''
  const bare = withoutMarker(text)
  return present({ text: bare.startsWith(value) ? bare.slice(value.length).trim() : bare, place })
}

const present = (written: Written): readonly Written[] => (written.text === '' ? [] : [written])

/** The residual section → scores, what they rest on, and why that is enough. */
export const residualScoring = (
  source: SourceText,
  blocks: readonly Block[],
): WrittenResidual | undefined => {
  const body = contentSpan(blocks)
  if (body === undefined) return undefined
  const { parts, facts } = readFacts(source, blocks, RESIDUAL_KEYS)
  const reliance = facts.find(({ key }) => key === 'relies on')
  const read = {
    likelihood: valueOf(facts, 'likelihood', 'residual likelihood'),
    severity: valueOf(facts, 'severity', 'residual severity'),
    risk: valueOf(facts, 'risk', 'residual risk'),
    harmClass: valueOf(facts, 'harm'),
    patients: valueOf(facts, 'patients'),
  }
  const furtherReduction = joined(proseOf(parts, 'further reduction'))
  return {
    ...source.written(body.start, body.end),
    ...read,
    justifications: proseOf(parts, 'justification'),
    rationale: joined(rationaleOf(parts, new Set(Object.values(read)))),
    reliesOn: reliance === undefined ? undefined : namesBelow(parts, 'relies on').flatMap(splitNames),
    reliesOnLine: reliance?.line,
    furtherReduction: furtherReduction && {
      ...furtherReduction,
      text: withoutMarker(furtherReduction.text),
    },
  }
}

/** The values of a fact, and what stands in the lines it is wrapped over: a name lost here would be a control unasked. */
const namesBelow = (parts: readonly Part[], key: string): readonly Written[] =>
  parts.flatMap((part) => {
    if (isFact(part)) return part.key === key ? part.values : []
    return part.below === key ? [part.written] : []
  })

/** The facts of a key, each in full, and the lines that wrap them. */
const proseOf = (parts: readonly Part[], key: string): readonly Written[] =>
  parts
    .filter((part) => (isFact(part) ? part.key : part.below) === key)
    .flatMap((part) => present(isFact(part) ? part.text : part.written))

/** Everything in the residual section that no other field holds: it may take back what the facts say. */
const rationaleOf = (parts: readonly Part[], read: ReadonlySet<Written | undefined>): readonly Written[] =>
  parts.flatMap((part) => {
    if (!isFact(part)) return PROSE_OF_ITS_OWN.has(part.below) ? [] : [part.written]
    if (part.key === 'rationale') return present(part.text)
    if (part.key === 'relies on' || PROSE_OF_ITS_OWN.has(part.key) || part.values.length === 0) return []
    return read.has(part.values[0]) ? besideValue(part) : [part.line]
  })

const PROSE_OF_ITS_OWN: ReadonlySet<string | undefined> = new Set(['further reduction', 'justification'])

const joined = (written: readonly Written[]): Written | undefined => {
  const [first] = written
  const last = written.at(-1)
  if (first === undefined || last === undefined) return undefined
  const { endLine, endColumn } = last.place
  return { text: written.map(({ text }) => text).join('\n'), place: { ...first.place, endLine, endColumn } }
}
