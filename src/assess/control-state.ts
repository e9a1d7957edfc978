import { isDeploymentCategory } from '../domain/control.ts'
import type { Implementation, Verification } from '../domain/control.ts'
import type { Place } from '../domain/finding.ts'
import type { DatedReport, Evidence } from '../domain/evidence.ts'
import type { CheckResult, LinkedControl, TestLink } from '../domain/hazard-log.ts'
import type { ControlProof } from '../domain/proof.ts'
import { evidenceTrouble } from './evidence-trouble.ts'
import type { EvidenceFacts, EvidenceOf } from './evidence-trouble.ts'
import { assertionlessBecause, failedBecause, nameOfTest, skippedBecause, testKey } from './test-reasons.ts'

/** What the facts say of one control, and the fact that decides. */
export interface ControlState {
  readonly implementation: Implementation
  readonly verification: Verification
  readonly because: string
  readonly becausePlace: Place
}

/** What a control's facts are held against. */
export interface StateFacts extends EvidenceFacts {
  readonly evidence: Evidence
  /** The id of the control's hazard. */
  readonly hazard: string
}

interface Reason {
  readonly because: string
  readonly becausePlace: Place
}

/**
 * Implementation (6.3.2) and verification (6.3.3) of a control, from its facts alone: of the states in
 * register.md's table the first that applies. Nothing is true of an empty set.
 */
export const controlState = (
  control: LinkedControl,
  facts: StateFacts,
  proof: ControlProof,
): ControlState => {
  const implementation = implementationOf(control, facts)
  const states: readonly (readonly [Verification, () => Reason | undefined])[] = [
    ['missing', () => missing(control, facts.evidence)],
    ['failing', () => failing(control) ?? evidenceReason(control, 'failing', facts)],
    ['skipped', () => firstTest(control, skippedBecause)],
    ['not-run', () => notRun(control)],
    ['stale', () => stale(control, facts)],
    ['untested', () => vacuous(control, proof) ?? untested(control, implementation)],
    ['unverified', () => unverified(control, implementation)],
  ]
  for (const [verification, reasonOf] of states) {
    const reason = reasonOf()
    if (reason !== undefined) return { implementation, verification, ...reason }
  }
  return {
    implementation,
    verification: 'verified',
    because: whyVerified(control),
    becausePlace: control.place,
  }
}

const implementationOf = (control: LinkedControl, facts: StateFacts): Implementation => {
  const holding = isDeploymentCategory(control.category)
    ? evidenceHolding(control, facts)
    : control.category === 'testing'
      ? ownTests(control).map(({ outcomes, file }) => outcomes.length > 0 || file !== undefined)
      : [
          ...control.codeLinks.map(({ problem }) => problem === undefined),
          ...countingChecks(control).map(({ holds }) => holds),
          ...control.tags.map(() => true),
          ...(control.category === 'existing' ? evidenceHolding(control, facts) : []),
        ]
  if (holding.length === 0) return 'none'
  return holding.every(Boolean) ? 'shown' : 'missing'
}

/** What an environment beside the released one says is told, and changes nothing. */
const countingChecks = ({ checkResults }: LinkedControl): readonly CheckResult[] =>
  checkResults.filter(({ counts }) => counts)

const inEnvironment = ({ environment }: CheckResult): string =>
  environment === undefined ? '' : ` in ${environment}`

const evidenceHolding = (control: LinkedControl, facts: StateFacts): readonly boolean[] =>
  control.evidenceLinks.map(
    (link) => link.exists && evidenceTrouble(link, ownerOf(control, facts), facts) === undefined,
  )

const ownerOf = ({ id }: LinkedControl, { hazard }: StateFacts): EvidenceOf => ({ control: id, hazard })

/** The first of a control's evidence that speaks against it (`failing`) or shows nothing (`stale`). */
const evidenceReason = (
  control: LinkedControl,
  state: 'failing' | 'stale',
  facts: StateFacts,
): Reason | undefined => {
  for (const link of control.evidenceLinks) {
    const trouble = evidenceTrouble(link, ownerOf(control, facts), facts)
    if (trouble?.state === state) return { because: trouble.because, becausePlace: link.line.place }
  }
  return undefined
}

const ownTests = (control: LinkedControl): readonly TestLink[] =>
  control.testLinks.filter(({ through }) => through === undefined)

const missing = (control: LinkedControl, evidence: Evidence): Reason | undefined => {
  const code = control.codeLinks.find(({ problem }) => problem !== undefined)
  if (code !== undefined)
    return {
      because: `the code at ${code.reference.path} cannot be found: ${code.explanation ?? 'nothing is there'}`,
      becausePlace: code.reference.place,
    }
  for (const { check, holds, files } of countingChecks(control)) {
    const gone = holds ? undefined : files.find((file) => !evidence.paths.has(file))
    if (gone !== undefined)
      return { because: `the file ${gone} of a check is not there`, becausePlace: check.place }
  }
  const test = control.testLinks.find(({ isFileMissing }) => isFileMissing)
  if (test !== undefined)
    return {
      because: `the test file of ${nameOfTest(test)} is not there`,
      becausePlace: placeOf(test, control),
    }
  const document = control.evidenceLinks.find(({ exists }) => !exists)
  if (document === undefined) return undefined
  return {
    because: `the evidence ${document.line.document ?? document.line.text} is not there`,
    becausePlace: document.line.place,
  }
}

const failing = (control: LinkedControl): Reason | undefined => {
  const check = countingChecks(control).find(({ holds }) => !holds)
  if (check !== undefined)
    return {
      because: `the check ${check.check.text} does not hold${inEnvironment(check)}: ${check.explanation}`,
      becausePlace: check.check.place,
    }
  return firstTest(control, failedBecause)
}

/** The first test of which there is something to say. */
const firstTest = (
  control: LinkedControl,
  say: (link: TestLink) => string | undefined,
): Reason | undefined => {
  for (const link of control.testLinks) {
    const because = say(link)
    if (because !== undefined) return { because, becausePlace: placeOf(link, control) }
  }
  return undefined
}

const notRun = (control: LinkedControl): Reason | undefined => {
  const ambiguous = control.testLinks.find(({ isAmbiguous }) => isAmbiguous)
  if (ambiguous !== undefined)
    return {
      because: `${nameOfTest(ambiguous)} names two different tests, so nobody can tell which one is meant`,
      becausePlace: placeOf(ambiguous, control),
    }
  const link = control.testLinks.find(({ outcomes }) => outcomes.length === 0)
  return link === undefined
    ? undefined
    : { because: `${nameOfTest(link)} ${whyNotRun(link)}`, becausePlace: placeOf(link, control) }
}

const whyNotRun = ({ reference, file }: TestLink): string =>
  file !== undefined && reference?.text.endsWith(file.slice(file.lastIndexOf('/') + 1)) === true
    ? 'names a file and no test in it'
    : 'is in no test report'

const stale = (control: LinkedControl, facts: StateFacts): Reason | undefined => {
  for (const link of control.testLinks) {
    const trouble = staleTest(control, link, facts.evidence)
    if (trouble !== undefined)
      return { because: `${nameOfTest(link)}: ${trouble}`, becausePlace: placeOf(link, control) }
  }
  return evidenceReason(control, 'stale', facts)
}

/** Why no report of a test speaks for the tree as it is; a pass in one that does is enough. */
const staleTest = (control: LinkedControl, link: TestLink, evidence: Evidence): string | undefined => {
  const named = [
    ...control.codeLinks.flatMap(({ paths }) => paths),
    ...countingChecks(control).flatMap(({ files }) => files),
    ...control.tags.map(({ place }) => place.file),
    ...(link.file === undefined ? [] : [link.file]),
  ]
  const files = new Set([...named, ...named.flatMap((file) => evidence.links.get(file) ?? [])])
  let trouble: string | undefined
  const fresh = new Set<string>()
  const tests = new Set<string>()
  for (const { outcome, report } of link.outcomes) {
    tests.add(testKey(outcome))
    const outdated = outdatedBecause(report, {
      files,
      own: outcome.file,
      isFileKnown: link.file !== undefined,
    })
    if (outdated !== undefined) trouble ??= outdated
    else if (outcome.status === 'passed') fresh.add(testKey(outcome))
    else trouble ??= `it did not pass in ${report.file}, which is newer than the report in which it did`
  }
  return tests.size > fresh.size ? trouble : undefined
}

const outdatedBecause = (
  report: DatedReport,
  test: {
    readonly files: ReadonlySet<string>
    readonly own: string | undefined
    readonly isFileKnown: boolean
  },
): string | undefined => {
  if (report.unknownRevision !== undefined) return `${report.file} cannot be dated: ${report.unknownRevision}`
  const changed = [...test.files, ...(test.own === undefined ? [] : [test.own])].find((file) =>
    report.changed.has(file),
  )
  if (changed !== undefined) return `${changed} changed after ${report.file} was made`
  return !test.isFileKnown && test.own === undefined && report.changed.size > 0
    ? `files changed after ${report.file} was made, and nobody can tell whether the test's own is among them`
    : undefined
}

/** Tests that pass whether the control is there or not are none of it; nor are those of which nobody can tell. */
const vacuous = (control: LinkedControl, { state, because, vanished }: ControlProof): Reason | undefined => {
  const gone = vanished === undefined ? '' : `, as a proof says that git's history holds`
  if (state === 'vacuous')
    return {
      because: `its tests do not notice when it is undone${gone}: ${because}`,
      becausePlace: control.place,
    }
  return state === 'unreadable' ? { because, becausePlace: control.place } : undefined
}

const untested = (control: LinkedControl, implementation: Implementation): Reason | undefined => {
  if (implementation !== 'shown') return undefined
  // A test that asserts nothing is as good as none.
  if (control.testLinks.length > 0) return firstTest(control, assertionlessBecause)
  if (isDeploymentCategory(control.category)) return undefined
  const restsOnEvidenceAlone =
    control.category === 'existing' &&
    control.evidenceLinks.length > 0 &&
    control.codeLinks.length + control.checkResults.length + control.tags.length === 0
  if (restsOnEvidenceAlone) return undefined
  return { because: 'it is there, but no test names it', becausePlace: control.place }
}

const unverified = (control: LinkedControl, implementation: Implementation): Reason | undefined =>
  implementation === 'shown'
    ? undefined
    : {
        because: `nothing shows that it is implemented: it has ${whatIsLacking(control)}`,
        becausePlace: control.place,
      }

const whatIsLacking = (control: LinkedControl): string => {
  if (isDeploymentCategory(control.category)) return 'no evidence in date'
  return control.category === 'testing' ? 'no test' : 'no code and no check'
}

const whyVerified = (control: LinkedControl): string => {
  const tests = control.testLinks.length
  if (tests > 0) return `${tests === 1 ? 'its test' : `its ${tests} tests`} passed at this revision`
  return 'its evidence is in date'
}

const placeOf = (link: TestLink, control: LinkedControl): Place => link.reference?.place ?? control.place
