import type { RiskMatrix } from '../domain/risk.ts'
import type { Risk, Term } from '../domain/risk.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import { controlName } from '../domain/control-name.ts'

/** The same hazard before and after a change, and the matrices they are judged by. */
export interface HazardPair {
  readonly before: AssessedHazard | undefined
  readonly after: AssessedHazard | undefined
  readonly matrix: RiskMatrix
}

/** Why what a hazard's file says asks for a Clinical Safety Officer (7.3.3): any word of it that has changed. */
export const textReasons = ({ before, after, matrix }: HazardPair): readonly string[] => {
  if (after === undefined) return ['The hazard is gone from the register']
  if (before === undefined) return ['The hazard is new']
  const scores = [
    scoreChange('initial risk', before.initialRisk, after.initialRisk, matrix),
    scoreChange('residual risk that is claimed', before.residualRisk, after.residualRisk, matrix),
  ]
  const status = [before, after].map(({ statusText }) => folded(statusText?.text ?? 'not stated'))
  return [
    ...scores.flatMap((change) => change ?? []),
    ...(status[0] === status[1] ? [] : [`The status was "${status[0] ?? ''}" and is "${status[1] ?? ''}"`]),
    ...controlChanges(before.controls, after.controls),
    ...reliedChange(before, after),
    ...sectionChanges(before, after),
  ]
}

/** By its id; what has none is known by its words. */
export const controlKey = ({ id, category, text }: AssessedControl): string =>
  id ?? `${category} ${folded(text)}`

const scoreChange = (
  what: string,
  before: Risk | undefined,
  after: Risk | undefined,
  matrix: RiskMatrix,
): string | undefined => {
  const [was, is] = [before, after].map((risk) => inWords(risk, matrix))
  return was === is ? undefined : `The ${what} was ${was ?? ''} and is ${is ?? ''}`
}

const inWords = (risk: Risk | undefined, { likelihoods, severities }: RiskMatrix): string =>
  risk === undefined
    ? 'not assessed'
    : `${risk.risk ?? 'not known'} (${word(likelihoods, risk.likelihood)}, ${word(severities, risk.severity)})`

const word = (terms: readonly Term[], step: number | undefined): string =>
  step === undefined ? 'not scored' : (terms[step - 1]?.word ?? String(step))

const controlChanges = (
  before: readonly AssessedControl[],
  after: readonly AssessedControl[],
): readonly string[] => {
  const was = new Map(before.map((control) => [controlKey(control), control]))
  const is = new Map(after.map((control) => [controlKey(control), control]))
  return [
    ...[...is]
      .filter(([key]) => !was.has(key))
      .map(([, control]) => `Control ${controlName(control)} is new`),
    ...[...was]
      .filter(([key]) => !is.has(key))
      .map(([, control]) => `Control ${controlName(control)} is gone`),
    ...[...is].flatMap(([key, control]) => {
      const former = was.get(key)
      return former === undefined ? [] : wordingChange(former, control)
    }),
  ]
}

const wordingChange = (before: AssessedControl, after: AssessedControl): readonly string[] => {
  if (folded(before.text) !== folded(after.text)) return [`Control ${controlName(after)} is worded anew`]
  const declared = [before, after].map((control) => control.declared ?? 'not stated')
  return declared[0] === declared[1]
    ? []
    : [`Control ${controlName(after)} was said to be ${declared[0] ?? ''} and is now ${declared[1] ?? ''}`]
}

const reliedChange = (before: AssessedHazard, after: AssessedHazard): readonly string[] => {
  const [was, is] = [before, after].map(({ relied }) => relied.map(controlName).join(', ') || 'nothing')
  return was === is ? [] : [`The residual risk rested on ${was ?? ''} and rests on ${is ?? ''}`]
}

/** Which headings have other words below them; line ends and blanks do not count. */
const sectionChanges = (before: AssessedHazard, after: AssessedHazard): readonly string[] => {
  const [was, is] = [before, after].map(sectionTexts)
  const names = [...new Set([...(was ?? []), ...(is ?? [])].map(([name]) => name))]
  const changed = names.filter((name) => was?.get(name) !== is?.get(name))
  return changed.length === 0 ? [] : [`The text has changed under ${changed.join(', ')}`]
}

const sectionTexts = ({ sections }: AssessedHazard): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  for (const { heading, text } of sections) {
    const name = heading === undefined ? 'the top of the file' : `"${folded(heading)}"`
    texts.set(name, `${texts.get(name) ?? ''}${folded(text)}\n`)
  }
  return texts
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
