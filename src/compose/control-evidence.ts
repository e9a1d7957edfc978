import { foundByCheck, inEnvironment, outcomesByLine } from '../domain/check-words.ts'
import { isDeploymentCategory } from '../domain/control.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedControl, TestLink } from '../domain/hazard-log.ts'
import { listed } from '../shared/listed.ts'

type At = Pick<Place, 'file' | 'line'>

/** Evidence in a few words, and the place where it stands. */
export interface Shown {
  readonly words: string
  readonly place: At
}

/** What shows that a control is there (6.3.2); `undefined` unless all that it names is. */
export const implementationShown = (control: AssessedControl): Shown | undefined => {
  if (control.implementation !== 'shown') return undefined
  const pieces = [
    ...codePieces(control),
    ...checkPieces(control),
    ...tagPieces(control),
    ...ownPieces(control),
  ]
  return shownBy(pieces, control)
}

/** What shows that a control works (6.3.3); `undefined` unless it is verified. */
export const effectivenessShown = (control: AssessedControl): Shown | undefined => {
  if (control.verification !== 'verified') return undefined
  const pieces = [...testPieces(control.testLinks), ...evidencePieces(control)]
  const { words, place } = shownBy(pieces, control)
  return { words: pieces.length === 0 ? control.because : `${control.because}: ${words}`, place }
}

/** The place of the fact that decides against a control: in the report or the settings, else in its file. */
export const decidingPlace = (control: AssessedControl): At => {
  if (control.verification !== 'failing') return control.becausePlace
  const check = control.checkResults.find(({ counts, holds }) => counts && !holds)
  if (check !== undefined) {
    const found = check.found.find(({ holds }) => !holds)
    return found === undefined ? check.check.place : { file: found.file, line: found.line ?? 1 }
  }
  const bad = control.testLinks
    .flatMap(({ outcomes }) => outcomes)
    .find(({ outcome }) => outcome.status === 'failed' || outcome.status === 'errored')
  return bad === undefined ? control.becausePlace : { file: bad.report.file, line: bad.outcome.line ?? 1 }
}

const shownBy = (pieces: readonly Shown[], { place }: AssessedControl): Shown => ({
  words: listed([...new Set(pieces.map(({ words }) => words))]),
  place: pieces[0]?.place ?? place,
})

const codePieces = ({ codeLinks }: AssessedControl): readonly Shown[] =>
  codeLinks.map(({ reference, spans: [first] }) => ({
    words: reference.text,
    place: first === undefined ? reference.place : { file: first.path, line: first.first },
  }))

const checkPieces = ({ checkResults }: AssessedControl): readonly Shown[] =>
  outcomesByLine(checkResults).flatMap(({ counting }) =>
    counting.map((result) => ({
      words: `${result.check.text}${inEnvironment(result)}, ${foundByCheck(result)}`,
      place: { file: result.found[0]?.file ?? result.check.file, line: result.found[0]?.line ?? 1 },
    })),
  )

const tagPieces = ({ tags }: AssessedControl): readonly Shown[] =>
  tags.map(({ place }) => ({ words: `${place.file}:${place.line} names it`, place }))

/** A testing control is its tests; one of the deployer's is there once its evidence is. */
const ownPieces = (control: AssessedControl): readonly Shown[] => {
  if (control.category === 'testing')
    return testPieces(control.testLinks.filter(({ through }) => through === undefined))
  const restsOnEvidence = isDeploymentCategory(control.category) || control.category === 'existing'
  return restsOnEvidence ? evidencePieces(control) : []
}

const testPieces = (links: readonly TestLink[]): readonly Shown[] =>
  links.flatMap(({ reference, tag, outcomes: [first] }) =>
    first === undefined
      ? []
      : [
          {
            words: `${reference?.text ?? tag ?? ''} in ${first.report.file}`,
            place: { file: first.report.file, line: first.outcome.line ?? 1 },
          },
        ],
  )

const evidencePieces = ({ evidenceLinks }: AssessedControl): readonly Shown[] =>
  evidenceLinks.map(({ line }) => ({ words: line.text, place: line.place }))
