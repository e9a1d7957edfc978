import type { TestOutcome, TestReport } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { statusOfSteps } from '../cucumber-status.ts'
import { fieldsIn, listOf, pathOf, readJson, textOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { firstLine, mayCarryId, readableReport, unreadableReport } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected the JSON report of Cucumber'

/**
 * The older JSON of Cucumber, of every language: a list of features. It shows only the last try of a scenario
 * and no rule; the messages (`cucumber-messages`) show both.
 */
export const cucumberJson: TestReportFormat = {
  id: 'cucumber-json',
  name: 'Cucumber JSON',
  detects: (head) => head.startsWith('['),
  parse: (file, chunks) => readJson(file, chunks, { expected: EXPECTED, read: readReport }),
}

const readReport = (value: unknown, file: string): TestReport => {
  const features = listOf(value)
  if (features === undefined)
    return unreadableReport(file, `holds JSON that is no list of features, ${EXPECTED}`)
  const outcomes: TestOutcome[] = []
  for (const [index, feature] of features.entries()) {
    const found = outcomesOfFeature(feature, file)
    if (found === undefined)
      return unreadableReport(
        file,
        `has no list "elements" with lists of steps in feature ${index}, ${EXPECTED}`,
      )
    for (const outcome of found) outcomes.push(outcome)
  }
  return readableReport(file, outcomes)
}

const outcomesOfFeature = (feature: Fields, report: string): readonly TestOutcome[] | undefined => {
  const elements = listOf(feature['elements'])
  if (elements === undefined || textOf(feature['uri']) === undefined) return undefined
  const outcomes: TestOutcome[] = []
  // Some runners write a background as an element of its own, before the scenario it was run for.
  let background: readonly Fields[] = []
  for (const element of elements) {
    const steps = stepsOf(element)
    if (steps === undefined) return undefined
    if (element['type'] === 'background') background = steps
    else {
      outcomes.push(outcomeOf({ feature, element, steps: [...background, ...steps] }, report))
      background = []
    }
  }
  return outcomes
}

/** Hooks before and after, of the scenario and of each step, are steps too. */
const stepsOf = (element: Fields): readonly Fields[] | undefined => {
  const lists = [element['before'], element['steps'], element['after']].map((list) => listOf(list ?? []))
  const steps: Fields[] = []
  for (const list of lists) {
    if (list === undefined) return undefined
    for (const step of list)
      steps.push(...(listOf(step['before'] ?? []) ?? [{}]), step, ...(listOf(step['after'] ?? []) ?? [{}]))
  }
  return steps
}

interface Scenario {
  readonly feature: Fields
  readonly element: Fields
  readonly steps: readonly Fields[]
}

const outcomeOf = ({ feature, element, steps }: Scenario, report: string): TestOutcome => {
  const results = steps.map((step) => fieldsIn(step, 'result'))
  const tags = [feature, element].flatMap((each) => listOf(each['tags']) ?? [])
  return {
    file: pathOf(feature['uri']),
    names: [feature['name'], element['name']].flatMap((name) => splitTestName(textOf(name) ?? '')),
    status: statusOfSteps(results.map(({ status }) => textOf(status))),
    tags: tags.flatMap(({ name }) => textOf(name) ?? []).filter(mayCarryId),
    report,
    line: undefined,
    message: firstLine(results.map((result) => textOf(result['error_message']) ?? '').join('\n')),
  }
}
