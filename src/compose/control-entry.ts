import { foundByCheck, inEnvironment, outcomesByLine } from '../domain/check-words.ts'
import { controlName } from '../domain/control-name.ts'
import { isDeploymentCategory, type ControlCategory } from '../domain/control.ts'
import type { TestOutcome } from '../domain/evidence.ts'
import type { AssessedControl, CodeLink, EvidenceLink, TestLink } from '../domain/hazard-log.ts'
import type { ControlProof } from '../domain/proof.ts'
import { isSuspect } from '../domain/review.ts'
import type { CodeChange } from '../domain/review.ts'
import type { ControlEntry, Tone } from '../domain/safety-case.ts'
import type { AnchorEntry, ProofEntry, TestEntry } from '../domain/trace.ts'
import { citedRecord } from './cited-record.ts'
import { verificationTone } from './totals.ts'

/** A control as a document shows it. */
export const controlEntry = (
  control: AssessedControl,
  conditions: readonly AssessedControl[],
): ControlEntry => ({
  id: control.id ?? 'no id yet',
  name: controlName(control),
  category: control.category,
  kind: KINDS[control.category],
  text: control.text,
  declared: control.declared ?? 'not stated',
  verification: control.verification,
  tone: verificationTone(control.verification),
  because: control.because,
  proof: proofEntry(control),
  isReliedOn: control.isReliedOn,
  isCondition: conditions.includes(control),
  owner:
    control.owner?.text ??
    (isDeploymentCategory(control.category) ? 'deploying organisation' : 'manufacturer'),
  due: control.due?.text ?? '',
  newHazards: control.newHazards?.text ?? 'not assessed',
  code: [
    ...control.codeLinks.map(codeAnchor),
    ...outcomesByLine(control.checkResults).map(checkAnchor),
    ...tagAnchors(control),
  ],
  tests: control.testLinks.flatMap(testEntries),
  evidence: control.evidenceLinks.map(evidenceAnchor),
  file: control.place.file,
  line: control.place.line,
})

/** Nothing is said of a control that nobody has tried, and nothing twice. */
const proofEntry = ({ proof: { state, because, dated }, verification }: AssessedControl): ProofEntry => ({
  word: PROOF_WORDS[state],
  tone: PROOF_TONES[state],
  because: [
    ...(verification === 'untested' || because === '' ? [] : [because]),
    ...(dated === undefined ? [] : [dated]),
  ].join(', '),
})

const PROOF_WORDS: Readonly<Record<ControlProof['state'], string>> = {
  proven: 'noticed when undone',
  vacuous: 'not noticed when undone',
  inconclusive: 'not shown whether noticed when undone',
  outdated: 'was noticed when undone, before it changed',
  unreadable: 'proof cannot be read',
  none: '',
}

const PROOF_TONES: Readonly<Record<ControlProof['state'], Tone>> = {
  ...{ proven: 'good', vacuous: 'bad', inconclusive: 'doubtful', outdated: 'doubtful', unreadable: 'bad' },
  none: 'doubtful',
}

const KINDS: Readonly<Record<ControlCategory, string>> = {
  design: 'Design (manufacturer)',
  testing: 'Testing (manufacturer)',
  training: 'Training (deployment)',
  process: 'Business process (deployment)',
  existing: 'Existing control',
}

const codeAnchor = ({ reference, problem, explanation, changes }: CodeLink): AnchorEntry => ({
  text: reference.text,
  isThere: problem === undefined,
  isSuspect: changes.some(isSuspect),
  remark: explanation ?? changes.filter(isSuspect).map(changeRemark).join('; '),
})

/** What happened since the review, and by which commits. */
const changeRemark = ({ kind, lines, commits }: CodeChange): string => {
  const where = lines === undefined ? '' : ` (lines ${lines.first} to ${lines.last})`
  const by = commits.map(({ id, date, author }) => `${id.slice(0, 8)} of ${date} by ${author}`)
  return `${CHANGES[kind]} since the last review${where}: ${by.length === 0 ? 'not committed' : by.join(', ')}`
}

const CHANGES: Readonly<Record<CodeChange['kind'], string>> = {
  changed: 'changed in meaning',
  added: 'new',
  drifted: 'moved',
  unknown: 'cannot be compared with what it was',
}

/** What the released environment says, and where another says something else. */
const checkAnchor = ({ counting, differing }: ReturnType<typeof outcomesByLine>[number]): AnchorEntry => {
  const told = [...new Set([...counting, ...differing])].map((outcome) =>
    `${inEnvironment(outcome).trim()} ${foundByCheck(outcome)}`.trim(),
  )
  return {
    text: counting[0]?.check.text ?? '',
    isThere: counting.length > 0 && counting.every(({ holds }) => holds),
    isSuspect: false,
    remark: told.join('; '),
  }
}

/** Comments in the source that name the control. */
const tagAnchors = ({ tags, tagChanges }: AssessedControl): readonly AnchorEntry[] =>
  tags.map((tag) => {
    const changes = tagChanges.filter((each) => each.tag === tag && isSuspect(each.change))
    return {
      text: `${tag.place.file}:${tag.place.line}`,
      isThere: true,
      isSuspect: changes.length > 0,
      remark: ['names this control', ...changes.map(({ change }) => changeRemark(change))].join('; '),
    }
  })

const evidenceAnchor = ({ line, exists, record }: EvidenceLink): AnchorEntry => ({
  text: line.text,
  isThere: exists,
  isSuspect: false,
  remark: exists ? (record === undefined ? '' : citedRecord(record)) : 'the document is not there',
})

/**
 * What the reports say of a test: what passed under one name together, all else one by one; and an entry for a
 * test of which no report speaks.
 */
const testEntries = ({ reference, tag, through, outcomes }: TestLink): readonly TestEntry[] => {
  const way = through === undefined ? '' : `, through ${through}`
  const named = reference?.text ?? tag ?? ''
  if (outcomes.length === 0)
    return [
      {
        name: named,
        result: 'no result',
        tone: 'doubtful',
        source: `in no report${way}`,
        through: through ?? '',
      },
    ]
  const passed = outcomes.filter(({ outcome }) => isPlainPass(outcome))
  const others = outcomes.filter(({ outcome }) => !isPlainPass(outcome))
  const reports = [...new Set(passed.map(({ report }) => report.file))].join(', ')
  const [first] = passed
  const together: readonly TestEntry[] =
    first === undefined
      ? []
      : [
          {
            name: reference?.text ?? testName(first.outcome),
            result: passed.length === 1 ? 'passed' : `${passed.length} passed`,
            tone: 'good',
            source: `${reports}${way}`,
            through: through ?? '',
          },
        ]
  return [
    ...others.map(({ outcome, report }) => ({
      name: testName(outcome),
      result: resultOf(outcome),
      tone: outcome.status === 'passed' ? 'doubtful' : TEST_TONES[outcome.status],
      source: `${report.file}${way}`,
      through: through ?? '',
    })),
    ...together,
  ]
}

const testName = ({ file, names }: TestOutcome): string =>
  [...(file === undefined || names[0] === file ? [] : [file]), ...names].join(' > ')

const isPlainPass = ({ status, assertions }: TestOutcome): boolean => status === 'passed' && assertions !== 0

const resultOf = ({ status, isRetried, quarantine }: TestOutcome): string => {
  if (isRetried === true) return 'passed only when run again'
  if (quarantine !== undefined) return `does not count: ${quarantine}`
  return status === 'passed' ? 'passed, asserting nothing' : status
}

const TEST_TONES = { failed: 'bad', errored: 'bad', skipped: 'doubtful' } as const
