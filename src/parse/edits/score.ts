import type { HazardChange } from '../../domain/hazard-change.ts'
import type { Hazard, WrittenScoring } from '../../domain/hazard.ts'
import { isPlaceholder } from '../../domain/placeholder.ts'
import type { Written } from '../../domain/finding.ts'
import { addedFact } from './add-fact.ts'
import { partsFor, spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { factHost, repeatedHeading } from './find-facts.ts'
import { paragraphBehind } from './lines.ts'
import { sectionsWith } from './meant-sections.ts'
import { newSection } from './new-section.ts'
import { isRefusal, refusal } from './plan.ts'
import type { Plan, Refusal, Splice } from './plan.ts'
import { styledScore } from './score-style.ts'

type ScoreChange = Extract<HazardChange, { readonly kind: 'set-score' }>

/** A score set, in the style the file has. */
export const planScore = (anatomy: Anatomy, change: ScoreChange): Plan | Refusal => {
  const { assessment, axis, step, words } = change
  if (words[step - 1] === undefined)
    return refusal(
      `${step} is no step of a scale from 1 to ${words.length}; choose one of ${words.join(', ')}`,
    )
  const section = assessment === 'initial' ? axis : 'residual'
  const repeated = repeatedHeading(anatomy, section)
  if (repeated !== undefined) return repeated
  const scoring = assessment === 'initial' ? anatomy.hazard.initial : anatomy.hazard.residual
  const written = scoring?.[axis]
  const splice = written === undefined ? added(anatomy, change, section) : replaced(anatomy, change, written)
  if (isRefusal(splice)) return splice
  return { splices: [splice.splice], meant: meantScore(change, splice.text) }
}

interface ScoreSplice {
  readonly splice: Splice
  /** The score as it has to be read. */
  readonly text: string
}

const replaced = (
  anatomy: Anatomy,
  { axis, step, words }: ScoreChange,
  written: Written,
): ScoreSplice | Refusal => {
  const { start, end } = spanOf(anatomy, written)
  const source = anatomy.source.text.slice(start, end)
  // A bullet in front of the score is part of where it stands, not of the score.
  const marker = /^(?:[-*+]|\d+[.)])\s+/.exec(source)?.[0] ?? ''
  const line = source.slice(marker.length)
  const styled = written.text === line ? styledScore(line, { step, words }) : undefined
  if (styled === undefined)
    return refusal(
      `The ${axis} on line ${written.place.line} of ${anatomy.file.path} reads "${written.text.replaceAll('\n', ' / ')}", so nobody can tell which part of it is the score; leave one score there, then set it`,
    )
  const from = start + marker.length
  return {
    splice: { start: from, end: from + styled.length, text: styled.text },
    text: styled.text + line.slice(styled.length),
  }
}

const added = (
  anatomy: Anatomy,
  { axis, step, words }: ScoreChange,
  section: 'likelihood' | 'severity' | 'residual',
): ScoreSplice | Refusal => {
  const text = `${words[step - 1] ?? ''} (${step})`
  if (section === 'residual') {
    const host = factHost(anatomy, 'residual')
    if (isRefusal(host)) return host
    const key = axis === 'likelihood' ? 'Likelihood' : 'Severity'
    const splice = addedFact(anatomy, host, { place: 'residual', key, text })
    return isRefusal(splice) ? splice : { splice, text }
  }
  const [own] = partsFor(anatomy, section)
  if (own === undefined) return { splice: newSection(anatomy, section, text), text }
  return { splice: paragraphBehind(anatomy.source.text, own.headingEnd, text), text }
}

const meantScore =
  ({ assessment, axis }: ScoreChange, text: string): Plan['meant'] =>
  ({ hazard: before }, { hazard: after }) => {
    const now = assessment === 'initial' ? after.initial : after.residual
    if (now?.[axis]?.text !== text) return undefined
    if (assessment === 'initial')
      return {
        ...before,
        sections: sectionsWith(before, after, [axis]),
        initial: { ...before.initial, [axis]: now[axis] },
      }
    return {
      ...before,
      sections: sectionsWith(before, after, ['residual']),
      residual: residualWith(before, after, axis),
    }
  }

/** What the section reads as a whole changes with the score; what else is read from it does not. */
const residualWith = (
  before: Hazard,
  { residual }: Hazard,
  axis: keyof WrittenScoring,
): Hazard['residual'] => {
  if (residual === undefined) return undefined
  const was = before.residual ?? { ...NOTHING, text: '', place: residual.place }
  // "TBC" is no reason any more once a score has taken its place.
  const rationale =
    residual.rationale === undefined && isPlaceholder(was.rationale?.text ?? '') ? undefined : was.rationale
  return { ...was, rationale, text: residual.text, [axis]: residual[axis] }
}

const NOTHING = {
  ...{
    likelihood: undefined,
    severity: undefined,
    risk: undefined,
    harmClass: undefined,
    patients: undefined,
  },
  ...{ justifications: [], rationale: undefined, reliesOn: undefined, reliesOnLine: undefined },
  furtherReduction: undefined,
}
