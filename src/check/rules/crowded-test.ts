import type { TestOutcome } from '../../domain/evidence.ts'
import type { Place, Problem } from '../../domain/finding.ts'
import type { AssessedControl, AssessedLog, TestLink } from '../../domain/hazard-log.ts'
import { counted } from '../../shared/counted.ts'
import { groupBy } from '../../shared/group-by.ts'
import { listed } from '../../shared/listed.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** More controls than this, of several hazards, are hardly tried by one test. */
const MOST_CONTROLS = 10

/** A test that speaks for everything is matched by accident, or says little of each. */
export const crowdedTest = defineRule({
  id: 'crowded-test',
  level: always('warning'),
  clause: 'DCB0129 6.3.3',
  summary: 'One test speaks for many controls of several hazards',
  checkLog: (log) => [...groupsOf(crowdsOf(log)).values()].map(problemOf),
})

/** The controls that one test speaks for. */
interface Crowd {
  readonly outcome: TestOutcome
  readonly controls: Set<AssessedControl>
  /** Those it reaches by a name with `*`. */
  readonly byWildcard: Set<AssessedControl>
  readonly hazards: Set<string>
  readonly place: Place
}

const crowdsOf = (log: AssessedLog): readonly Crowd[] => {
  const crowds = new Map<string, Crowd>()
  for (const { id, controls } of log.hazards)
    for (const control of controls)
      for (const link of control.testLinks)
        for (const { outcome } of link.outcomes) addTo(crowds, { outcome, link, control, hazard: id })
  return [...crowds.values()].filter(
    ({ controls, hazards }) => controls.size > MOST_CONTROLS && hazards.size > 1,
  )
}

interface Found {
  readonly outcome: TestOutcome
  readonly link: TestLink
  readonly control: AssessedControl
  readonly hazard: string
}

const addTo = (crowds: Map<string, Crowd>, { outcome, link, control, hazard }: Found): void => {
  const name = nameOf(outcome)
  const crowd = crowds.get(name) ?? {
    outcome,
    controls: new Set(),
    byWildcard: new Set(),
    hazards: new Set(),
    place: link.reference?.place ?? control.place,
  }
  crowds.set(name, crowd)
  crowd.controls.add(control)
  crowd.hazards.add(hazard)
  if (link.reference?.text.includes('*') === true) crowd.byWildcard.add(control)
}

const nameOf = ({ file, names }: TestOutcome): string =>
  [...(file === undefined || names[0] === file ? [] : [file]), ...names].join(' > ')

/** A wildcard reaches many tests at once: those that speak for the same controls are one finding. */
const groupsOf = (crowds: readonly Crowd[]): ReadonlyMap<string, readonly Crowd[]> => {
  const numbers = new Map<AssessedControl, number>()
  const numberOf = (control: AssessedControl): number => {
    const number = numbers.get(control) ?? numbers.size
    numbers.set(control, number)
    return number
  }
  return groupBy(crowds, ({ controls }) => [...controls].map(numberOf).join(' '))
}

const problemOf = ([first, ...others]: readonly Crowd[]): Problem => {
  if (first === undefined) throw new Error('Unreachable: a group of no test')
  const { controls, hazards, byWildcard, outcome, place } = first
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')} like it`
  const wildcard = byWildcard.size === 0 ? '' : `, ${byWildcard.size} of them through a name with "*"`
  return {
    place,
    message: `The test ${quoted(nameOf(outcome))}${more} speaks for ${controls.size} controls of ${counted(hazards.size, 'hazard')} (${listed([...hazards])})${wildcard}, expected one that tries few`,
    help: 'Name for each control the test that would fail without it; leave an id out of a title that is only near it',
  }
}
