import fc from 'fast-check'
import { REPORTS } from './some-reports.ts'
import type { ReportedTest } from './some-reports.ts'

/** The evidence of one control: how good it is, best first. */
export interface ControlEvidence {
  readonly kind: 'code' | 'check' | 'training' | 'drill' | 'runbook'
  readonly isImplementedClaim: boolean
  readonly file: 'there' | 'shorter' | 'gone'
  readonly setting: 'holds' | 'differs' | 'unparsable' | 'gone'
  readonly test: (typeof WORSE)['test'][number]
  readonly document: 'there' | 'gone'
  /** What stands in the evidence record, for a drill. */
  readonly record: (typeof WORSE)['record'][number]
  /** What stands in the runbook, for a control that names one. */
  readonly runbook: (typeof WORSE)['runbook'][number]
  /** Months between the document, the drill or the review and the day of judgement; each holds for 12. */
  readonly age: number
}

export interface HazardFacts {
  readonly likelihood: number | undefined
  readonly severity: number | undefined
  readonly residualLikelihood: number | undefined
  readonly residualSeverity: number | undefined
  /** Indexes of controls, or every control. */
  readonly reliesOn: readonly number[] | 'all'
  readonly controls: readonly ControlEvidence[]
}

/** A register of hazards with everything their controls rest on. */
export interface ProjectFacts {
  readonly hazards: readonly HazardFacts[]
  readonly report: 'whole' | 'truncated' | 'gone'
  readonly format: keyof typeof REPORTS
  /** Did the code change after the report was made? */
  readonly isReportStale: boolean
}

const step = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 6 })

const mostly = <T>(good: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** What may become of a test beside a pass: also passes that are none. */
const NOT_PASSED = [
  ...(['skipped', 'failed', 'errored', 'not-run'] as const),
  ...(['retried', 'quarantined', 'assertionless', 'half-skipped'] as const),
] as const

const controlEvidence: fc.Arbitrary<ControlEvidence> = fc.record({
  kind: fc.constantFrom('code', 'code', 'check', 'training', 'drill', 'runbook'),
  isImplementedClaim: fc.boolean(),
  file: mostly('there', 'shorter', 'gone'),
  setting: mostly('holds', 'differs', 'unparsable', 'gone'),
  test: mostly('passed', ...NOT_PASSED),
  document: mostly('there', 'gone'),
  record: mostly('passed', 'partly', 'failed', 'ambiguous', 'unsigned', 'superseded', 'gone'),
  runbook: mostly('complete', 'blank', 'dead link', 'ownerless', 'gone'),
  age: mostly(3, 11, 13, 40),
})

const hazardFacts: fc.Arbitrary<HazardFacts> = fc
  .record({
    likelihood: step,
    severity: step,
    residualLikelihood: step,
    residualSeverity: step,
    reliesOn: fc.oneof(fc.constant('all' as const), fc.subarray([0, 1, 2])),
    controls: fc.array(controlEvidence, { minLength: 1, maxLength: 3 }),
  })
  .map((facts) => ({
    ...facts,
    residualLikelihood: lower(facts.residualLikelihood, facts.likelihood),
    residualSeverity: lower(facts.residualSeverity, facts.severity),
    reliesOn:
      facts.reliesOn === 'all'
        ? facts.reliesOn
        : facts.reliesOn.filter((index) => index < facts.controls.length),
  }))

const lower = (residual: number | undefined, initial: number | undefined): number | undefined =>
  residual === undefined || initial === undefined ? residual : Math.min(residual, initial)

/** Random registers with random evidence, most of it good, so that gates are open often enough to be closed. */
export const projectFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  hazards: fc.array(hazardFacts, { minLength: 1, maxLength: 3 }),
  report: mostly('whole', 'truncated', 'gone'),
  format: fc.constantFrom('junit', 'ctrf', 'tap'),
  isReportStale: mostly(false, true),
})

const WORSE = {
  file: ['there', 'shorter', 'gone'],
  setting: ['holds', 'differs', 'unparsable', 'gone'],
  test: ['passed', ...NOT_PASSED],
  document: ['there', 'gone'],
  record: ['passed', 'partly', 'failed', 'ambiguous', 'unsigned', 'superseded', 'gone'],
  runbook: ['complete', 'blank', 'dead link', 'ownerless', 'gone'],
} as const

/** Takes one piece of evidence away, or makes it worse; `choice` says which. The register itself stays as it is. */
export const weaken = (facts: ProjectFacts, choice: number): ProjectFacts => {
  const ways: (() => ProjectFacts)[] = [
    () => ({ ...facts, report: facts.report === 'whole' ? 'truncated' : 'gone' }),
    () => ({ ...facts, isReportStale: true }),
  ]
  for (const [h, hazard] of facts.hazards.entries())
    for (const [c, control] of hazard.controls.entries()) {
      const change = (weaker: Partial<ControlEvidence>) => (): ProjectFacts => ({
        ...facts,
        hazards: facts.hazards.with(h, {
          ...hazard,
          controls: hazard.controls.with(c, { ...control, ...weaker }),
        }),
      })
      for (const file of WORSE.file.slice(WORSE.file.indexOf(control.file) + 1)) ways.push(change({ file }))
      for (const setting of WORSE.setting.slice(WORSE.setting.indexOf(control.setting) + 1))
        ways.push(change({ setting }))
      if (control.test === 'passed') for (const test of WORSE.test.slice(1)) ways.push(change({ test }))
      else ways.push(change({ test: 'not-run' }))
      for (const record of WORSE.record.slice(1)) ways.push(change({ record }))
      for (const runbook of WORSE.runbook.slice(1)) ways.push(change({ runbook }))
      ways.push(change({ document: 'gone' }), change({ age: control.age + 12 }))
    }
  return ways[choice % ways.length]?.() ?? facts
}

const WORDS = ['Very Low', 'Low', 'Medium', 'High', 'Very High'] as const
const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'] as const

/** The facts as the files of a repository. */
export const filesOf = (facts: ProjectFacts): Record<string, string> => {
  const files: Record<string, string> = {
    'hazards/hazards.yaml': 'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*"]\n',
  }
  // A test that no control names is always there, so that the report is never empty by itself.
  const tests: ReportedTest[] = [{ file: 'test/other.test.ts', state: 'passed' }]
  for (const [h, hazard] of facts.hazards.entries()) {
    const id = `HAZ-000${h + 1}`
    files[`hazards/${id}.md`] = hazardText(id, hazard)
    for (const [c, control] of hazard.controls.entries()) {
      const at = `${h}-${c}`
      if (control.file !== 'gone')
        files[`src/${at}.ts`] = control.file === 'there' ? 'one\ntwo\nthree\n' : 'one\n'
      if (control.setting !== 'gone') files[`settings/${at}.yml`] = SETTING[control.setting]
      if (control.document === 'there') files[`training/${at}.pdf`] = 'slides'
      if (control.kind === 'drill') Object.assign(files, recordFiles(control, at))
      if (control.kind === 'runbook' && control.runbook !== 'gone')
        files[`hazards/runbooks/RB-${numberOf(at)}.md`] = runbookText(control)
      files[`test/${at}.test.ts`] = 'test'
      if (control.test !== 'not-run') tests.push({ file: `test/${at}.test.ts`, state: control.test })
    }
  }
  const { path, write } = REPORTS[facts.format]
  const report = write(tests)
  if (facts.report !== 'gone') files[path] = facts.report === 'whole' ? report : report.slice(0, -9)
  return files
}

const SETTING = { holds: 'limit: 512M\n', differs: 'limit: 4G\n', unparsable: 'limit: [\n' } as const
const hazardText = (id: string, hazard: HazardFacts): string => {
  const controls = hazard.controls.map((control, index) => controlText(id, control, index))
  const of = (kinds: readonly ControlEvidence['kind'][]): string =>
    hazard.controls
      .flatMap(({ kind }, index) => (kinds.includes(kind) ? [controls[index] ?? ''] : []))
      .join('\n')
  const names =
    hazard.reliesOn === 'all' ? [] : hazard.reliesOn.map((index) => shortId(hazard.controls[index], index))
  return `# Hazard name\n\nA hazard ${id}\n
# Likelihood scoring\n\n${scoreText(hazard.likelihood, WORDS)}\n
# Severity scoring\n\n${scoreText(hazard.severity, SEVERITIES)}\n
# Design controls (manufacturer)\n\n${of(['code', 'check'])}\n
# Training controls (deployment)\n\n${of(['training', 'drill'])}\n
# Business process controls (deployment)\n\n${of(['runbook'])}\n
# Residual hazard risk assessment\n
- Likelihood: ${scoreText(hazard.residualLikelihood, WORDS)}
- Severity: ${scoreText(hazard.residualSeverity, SEVERITIES)}
${hazard.reliesOn === 'all' ? '' : `- Relies on: ${names.join(', ')}`}
- Further reduction: impractical – nothing else is left\n
# Risk-benefit analysis\n\nThe benefit outweighs it.\n
# Hazard status\n\nOpen\n`
}

const scoreText = (value: number | undefined, words: readonly string[]): string =>
  value === undefined ? 'TBC' : (words[value - 1] ?? 'TBC')

const shortId = (control: ControlEvidence | undefined, index: number): string =>
  `${LETTERS[control?.kind ?? 'code']}${index + 1}`

const controlText = (hazardId: string, control: ControlEvidence, index: number): string => {
  const at = `${Number(hazardId.slice(4)) - 1}-${index}`
  const lines = [`- **${shortId(control, index)}** Control number ${index + 1} of the hazard`]
  if (control.kind === 'code') lines.push(`  - Code: src/${at}.ts:2-3`)
  if (control.kind === 'check') lines.push(`  - Check: settings/${at}.yml limit <= 1G`)
  if (control.kind === 'training')
    lines.push(`  - Evidence: training/${at}.pdf, dated ${dateBefore(control.age)}, valid 12 months`)
  else if (control.kind === 'drill') lines.push(`  - Evidence: EV-${numberOf(at)}`)
  else if (control.kind === 'runbook') lines.push(`  - Evidence: RB-${numberOf(at)}`)
  else lines.push(`  - Test: test/${at}.test.ts > works`)
  if (control.isImplementedClaim) lines.push('  - Status: implemented')
  return lines.join('\n')
}

const LETTERS = { code: 'D', check: 'D', training: 'P', drill: 'P', runbook: 'B' } as const

/** `0-2` is `0003`: the number of a record that belongs to one control alone. */
const numberOf = (at: string): string => {
  const [hazard = 0, control = 0] = at.split('-').map(Number)
  return String(hazard * 10 + control + 1).padStart(4, '0')
}

const OUTCOMES = {
  passed: 'passed',
  superseded: 'passed',
  unsigned: 'passed',
  partly: 'partly',
  failed: 'failed',
  ambiguous: 'passed, but one failed',
} as const

const recordFiles = ({ record, age }: ControlEvidence, at: string): Record<string, string> => {
  if (record === 'gone') return {}
  const text = (outcome: string, supersedes: string): string =>
    `# A drill\n\n- Kind: drill\n- Who: ${record === 'unsigned' ? 'TBC' : 'A. Example, lead'}\n- When: ${dateBefore(age)}\n- Outcome: ${outcome}\n- Valid: 12 months\n${supersedes}`
  const own = { [`hazards/evidence/EV-${numberOf(at)}.md`]: text(OUTCOMES[record], '') }
  if (record !== 'superseded') return own
  const newer = text('passed', `- Supersedes: EV-${numberOf(at)}\n`)
  return { ...own, [`hazards/evidence/EV-1${numberOf(at)}.md`]: newer }
}

const runbookText = ({ runbook, age }: ControlEvidence): string => `# What to do

- Owner: ${runbook === 'ownerless' ? 'TBC' : 'A. Example'}
- Contact: extension 4242
- Reviewed: ${dateBefore(age)}
- Next review: every 12 months

Ring ${runbook === 'blank' ? '[Configure in your org]' : 'the clinic'}, then read ${runbook === 'dead link' ? '[on](gone.md)' : 'on'}.
`

/** The first of the month that lies `months` before November 2026. */
const dateBefore = (months: number): string => {
  const month = 2026 * 12 + 10 - months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
