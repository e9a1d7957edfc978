import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isDeploymentCategory } from '../src/domain/control.ts'
import type { AssessedControl, AssessedHazard, AssessedLog } from '../src/domain/hazard-log.ts'
import type { FieldName } from '../src/domain/hazard.ts'
import { examine, load } from '../src/pipeline.ts'
import type { Ask } from '../src/pipeline.ts'
import { findingsIn, runIn } from './builders/a-register.ts'

/** Rules that speak of test results, which the run that this test is part of is about to write. */
const OF_RESULTS =
  /^(?:no-test-results|unmatched-test-results|unreadable-test-results|not-run-control|unearned-residual|untested-hazard)$/

const ASK: Ask = {
  cwd: '.',
  env: { SOURCE_DATE_EPOCH: '1793491200' },
  toolVersion: '0.0.0',
  register: undefined,
  results: [],
  resultsRev: undefined,
  date: undefined,
  rev: undefined,
  profile: undefined,
  cacheDir: false,
  out: undefined,
  recordsInputs: false,
}

let log: AssessedLog
beforeAll(async () => void ({ log } = await examine(await load(ASK))), 60_000)

/** The hazards of which something cannot be said, by their ids. */
const except = (isSo: (hazard: AssessedHazard) => boolean): readonly string[] =>
  log.hazards.filter((hazard) => !isSo(hazard)).map(({ id }) => id)

const idsOf = (controls: readonly AssessedControl[]): readonly string[] =>
  controls.map(({ id }) => id ?? 'a control without an id')

describe("the product's own register", { timeout: 60_000 }, () => {
  it('names code, settings and tests that are there', async () => {
    const { out } = await runIn('.', ['check', '--json', '--no-cache'])
    const { findings } = findingsIn(out)
    const errors = findings.filter(({ level, rule }) => level === 'error' && !OF_RESULTS.test(rule))
    // A report of an earlier run may still show a test as failing; it is not what is asked here.
    expect(
      errors
        .filter(({ rule }) => !/^(?:failing|skipped|stale|missing)-control$/.test(rule))
        .map(({ message }) => message),
    ).toEqual([])
  })

  it('finds the limits that compose.dev.yml sets', async () => {
    const { out } = await runIn('.', ['check', '--json', '--no-cache'])
    const { findings } = findingsIn(out)
    expect(existsSync('compose.dev.yml')).toBe(true)
    expect(findings.filter(({ rule }) => rule === 'failing-check').map(({ message }) => message)).toEqual([])
  })

  it('has at least twelve hazards, each with every field of the template written', () => {
    expect(log.hazards.length).toBeGreaterThanOrEqual(12)
    const isWritten = (hazard: AssessedHazard, field: FieldName): boolean =>
      hazard.sections.some((section) => section.field === field && section.text.length > 2)
    for (const field of FIELDS)
      expect([field, except((hazard) => isWritten(hazard, field))]).toEqual([field, []])
  })

  it('answers every cause with a control, and says what brings the risk down and what is left', () => {
    const unanswered = log.hazards.flatMap(({ id, causes, controls }) => {
      const answered = new Set(controls.flatMap(({ addresses }) => addresses.map(({ text }) => text)))
      return causes
        .map((_, index) => `cause ${index + 1}`)
        .filter((cause) => !answered.has(cause))
        .map((cause) => `${id} ${cause}`)
    })
    expect(unanswered).toEqual([])
    expect(except(({ causes }) => causes.length > 0)).toEqual([])
    expect(except(({ residual }) => (residual?.reliesOn ?? []).length > 0)).toEqual([])
    expect(except(({ residual }) => residual?.rationale !== undefined)).toEqual([])
  })

  it('shows for every hazard where a control is built and which test tries it', () => {
    const isShown = ({ codeLinks, checkResults }: AssessedControl): boolean =>
      codeLinks.length + checkResults.length > 0
    expect(except(({ relied }) => relied.some(isShown))).toEqual([])
    expect(
      except(({ controls }) =>
        controls.some(({ codeLinks }) => codeLinks.length > 0 || controls.some(isShown)),
      ),
    ).toEqual([])
    expect(except(({ relied }) => relied.every(({ testLinks }) => testLinks.length > 0))).toEqual([])
  })

  it('rests no control on a test that merely carries its id', () => {
    const isNamed = ({ testLinks }: AssessedControl): boolean =>
      testLinks.some(({ reference }) => reference !== undefined)
    const tried = log.hazards
      .flatMap(({ controls }) => controls)
      .filter(({ testLinks }) => testLinks.length > 0)
    expect(tried.length).toBeGreaterThan(40)
    expect(idsOf(tried.filter((control) => !isNamed(control)))).toEqual([])
  })

  it('rests no risk on what others have to do, or on what is only planned', () => {
    const relied = log.hazards.flatMap((hazard) => hazard.relied)
    expect(idsOf(relied.filter(({ category }) => isDeploymentCategory(category)))).toEqual([])
    expect(idsOf(relied.filter(({ declared }) => declared !== 'implemented'))).toEqual([])
    const handedOn = log.hazards.flatMap(({ currentRisk }) => currentRisk.conditions)
    expect(except(({ currentRisk }) => currentRisk.conditions.length > 0)).toEqual([])
    expect(
      idsOf(handedOn.filter(({ owner }) => owner?.text.startsWith('deploying organisation') !== true)),
    ).toEqual([])
  })

  it('proposes its scores and says that they await a Clinical Safety Officer', async () => {
    expect(except(({ axes }) => axes.lifecycle === 'draft')).toEqual([])
    expect(except(({ statusText }) => statusText?.text === PROPOSED)).toEqual([])
    expect(except(({ file }) => readFileSync(file, 'utf8').includes(`\n> ${NOTICE}\n`))).toEqual([])
    expect(
      except(({ initialRisk, residualRisk }) => (initialRisk.risk ?? residualRisk?.risk) !== undefined),
    ).toEqual([])
    const { out } = await runIn('.', ['check', '--no-cache'])
    expect(out).toContain('draft-hazard')
    expect(out).toContain('missing-safety-officer')
  })

  it('waives nothing, lowers no rule and invents nobody', () => {
    const { people, waivers, rules } = log.config
    expect([people, waivers, [...rules]]).toEqual([[], [], []])
    expect(except(({ approval, reviewed }) => approval === undefined && reviewed === undefined)).toEqual([])
  })
})

const FIELDS: readonly FieldName[] = [
  ...([
    'name',
    'likelihood',
    'severity',
    'description',
    'causes',
    'effect',
    'hazard',
    'types',
    'harm',
  ] as const),
  ...(['existingControls', 'assignment', 'design', 'testing', 'training', 'process'] as const),
  ...(['residual', 'status', 'code'] as const),
]

const PROPOSED = 'Draft — proposed scores, awaiting a Clinical Safety Officer'
const NOTICE = 'Proposed by the maintainers. The scores await a Clinical Safety Officer.'
