import type {
  AssessedControl,
  CheckResult,
  CodeLink,
  EvidenceLink,
  LinkedHazard,
} from '../domain/hazard-log.ts'
import { controlName } from '../domain/control-name.ts'
import type { Section } from '../domain/hazard.ts'
import { MEANING_MARK } from '../domain/judged.ts'
import type { Judged, JudgedFact } from '../domain/judged.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { factsOfMatrix } from './judged-matrix.ts'
import { mergedFacts } from './merged-facts.ts'

/** What the parts of a hazard's judgement are made of; `digest` is SHA-256. */
export interface JudgedAsk {
  readonly controls: readonly AssessedControl[]
  readonly matrix: RiskMatrix
  readonly digest: (text: string) => string
}

/**
 * Everything that the judgement of a hazard rests on: the record less the approval's own line, the matrix, the
 * code it names, the settings found, the outcome of each test, its documents, and the state of its controls. Never
 * a time, a revision or the bytes of a report. Scores, status and risks are not repeated: they are read from the
 * record alone, and no score is read from the one line that is left out.
 */
export const judgedHazard = (
  hazard: Pick<LinkedHazard, 'id' | 'sections' | 'approvedAt' | 'codeLinks' | 'initial' | 'residual'>,
  { controls, matrix, digest }: JudgedAsk,
): Judged => {
  const name = nameWithin(hazard.id)
  const ofControls = (facts: (control: AssessedControl) => readonly (readonly [string, string])[]) =>
    controls.flatMap((control) => facts(control).map(([what, is]): JudgedFact => [name(control), what, is]))
  return {
    subject: hazard.id,
    parts: [
      { name: 'record', facts: factsOfRecord(hazard.sections, hazard.approvedAt?.line, digest) },
      { name: 'matrix', facts: factsOfMatrix(hazard, { matrix, digest }) },
      {
        name: 'code',
        facts: mergedFacts([
          ...hazard.codeLinks.map((link): JudgedFact => ['', link.reference.text, whatStandsThere(link)]),
          ...ofControls(({ codeLinks, tags }) => [
            ...codeLinks.map((link) => [link.reference.text, whatStandsThere(link)] as const),
            ...tags.map(({ place }) => [place.file, 'says so itself'] as const),
          ]),
        ]),
      },
      {
        name: 'settings',
        facts: mergedFacts(
          ofControls(({ checkResults }) => checkResults.filter(({ counts }) => counts).flatMap(valuesOf)),
        ),
      },
      { name: 'tests', facts: mergedFacts(ofControls(outcomesOf)) },
      {
        name: 'evidence',
        facts: mergedFacts(
          ofControls(({ evidenceLinks }) =>
            evidenceLinks.map((link) => [link.line.text, whatItSays(link, digest)] as const),
          ),
        ),
      },
      {
        name: 'verification',
        facts: controls.map((control): JudgedFact => [name(control), 'state', control.verification]),
      },
    ],
  }
}

/** Of a document, that it is there; of an evidence record, what it says; of a runbook, all of it. */
const whatItSays = ({ exists, record }: EvidenceLink, digest: JudgedAsk['digest']): string => {
  if (!exists) return 'not there'
  if (record === undefined) return 'there'
  if (record.kind === 'runbook') return digest(record.record.sections.map(({ source }) => source).join(''))
  const { kind, who, date, outcome, valid } = record.record
  const said = [kind?.word, who?.text, date?.text, outcome?.text, valid?.text, record.supersededBy]
  return said.map((part) => part ?? 'not stated').join(', ')
}

/** `D1` within its hazard: what it is called there, whatever the hazard's id. */
const nameWithin =
  (hazardId: string) =>
  (control: AssessedControl): string => {
    const name = controlName(control)
    return name.startsWith(`${hazardId}.`) ? name.slice(hazardId.length + 1) : name
  }

/** Where it stands, and what it means there: not how it is laid out, nor on which lines. */
const whatStandsThere = ({ paths, problem, meaning }: CodeLink): string =>
  problem ?? `${paths.join(', ')}${MEANING_MARK}${meaning() ?? 'not known'}`

/**
 * Each value that was found, by the way to it; what was not found is said to be. What an environment beside the
 * released one says is no part of it; nor is the line that a value stands on.
 */
const valuesOf = ({ check, environment, found }: CheckResult): readonly (readonly [string, string])[] => {
  const where = environment === undefined ? '' : ` in ${environment}`
  if (found.length === 0) return [[`${check.file} ${check.path}${where}`, 'not found']]
  return found.map(({ path, value }) => [`${check.file} ${path}${where}`, value ?? 'no single value'])
}

const outcomesOf = ({ testLinks }: AssessedControl): readonly (readonly [string, string])[] =>
  testLinks.flatMap(({ outcomes }) =>
    outcomes.map(
      ({ outcome: { file, names, status } }) =>
        [[...(file === undefined ? [] : [file]), ...names].join(' > '), status] as const,
    ),
  )

/** A digest for each heading, less that one line: a line that only quotes the approval is part of what was judged. */
export const factsOfRecord = (
  sections: readonly Pick<Section, 'heading' | 'source'>[],
  left: number | undefined,
  digest: (text: string) => string,
): readonly JudgedFact[] => {
  let next = 1
  return sections.flatMap(({ heading, source }): readonly JudgedFact[] => {
    const lines = source.split('\n')
    const first = next
    next += lines.length - 1
    const text = withoutBlanks(lines.filter((_, index) => first + index !== left))
    // An approval that is written where nothing stood leaves nothing behind.
    if (heading === undefined && text === '') return []
    return [['', heading?.trim() ?? '', digest(text)]]
  })
}

/** Blank lines, and what nobody sees at the end of a line, say nothing. */
const withoutBlanks = (lines: readonly string[]): string => {
  const seen = lines.map((line) => line.trimEnd())
  return seen
    .filter((line, index) => line !== '' || seen[index - 1] !== '')
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}
