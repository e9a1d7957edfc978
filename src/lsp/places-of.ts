import { UNOPENED } from '../domain/anchor.ts'
import type { Span } from '../domain/anchor.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedControl, CheckResult, CodeLink, TestLink } from '../domain/hazard-log.ts'
import type { View } from './feature.ts'
import { startOf, titlePlaces } from './title-places.ts'

/** The code that a reference holds: the lines, or the files. */
export const codePlaces = ({ spans, paths }: Pick<CodeLink, 'spans' | 'paths'>): readonly Place[] =>
  spans.length > 0 ? spans.map(placeOfSpan) : paths.map(startOf)

const placeOfSpan = ({ path, first, last }: Span): Place => ({
  ...{ file: path, line: first, column: 1, endColumn: 1 },
  endLine: last === UNOPENED ? first : last + 1,
})

/** Where the values stand that a `Check:` line is about, else the files that it looks into. */
export const checkPlaces = ({ found, files }: CheckResult): readonly Place[] => {
  const written = found.flatMap(({ file, line }) =>
    line === undefined ? [] : [{ ...startOf(file), line, endLine: line }],
  )
  return written.length > 0 ? written : files.map(startOf)
}

/** Where a test stands: its name in its file, else the file, else its line in the report. */
export const testPlaces = (
  { textOf, log }: View,
  { reference, outcomes, file }: TestLink,
): readonly Place[] => {
  const files = new Set([
    ...(file === undefined ? [] : [file]),
    ...outcomes.flatMap(fileOf(log.evidence.paths)),
  ])
  const titles = outcomes.map(({ outcome }) => outcome.names.at(-1) ?? '')
  const written = reference?.text.split(' > ').at(-1) ?? ''
  for (const title of new Set([...titles, written])) {
    const places = [...files].flatMap((each) => titlePlaces(each, textOf(each) ?? '', title))
    if (places.length > 0) return places
  }
  if (files.size > 0) return [...files].map(startOf)
  return outcomes.flatMap(({ outcome: { report, line = 1 } }) => ({
    ...startOf(report),
    line,
    endLine: line,
  }))
}

const fileOf =
  (paths: ReadonlySet<string>) =>
  ({ outcome }: TestLink['outcomes'][number]): readonly string[] => {
    const { file, names } = outcome
    // Runners in JavaScript put the file where others put a class.
    return [file, names[0]].flatMap((each) => (each !== undefined && paths.has(each) ? [each] : []))
  }

/** Everything outside the register that stands for a control: code, settings, tags and tests, each place once. */
export const placesOfControl = (view: View, control: AssessedControl): readonly Place[] => {
  const all = [
    ...control.codeLinks.flatMap(codePlaces),
    ...control.checkResults.flatMap(checkPlaces),
    ...control.tags.map(({ place }) => place),
    ...control.testLinks.flatMap((link) => testPlaces(view, link)),
  ]
  return [...new Map(all.map((place) => [`${place.file}:${place.line}:${place.column}`, place])).values()]
}
