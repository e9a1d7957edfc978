import type { RegisterChange } from '../domain/comparison.ts'
import { controlName } from '../domain/control-name.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedControl, CheckResult, CodeLink, EvidenceLink, TestLink } from '../domain/hazard-log.ts'
import type { ControlOnBoth } from './changes-of-controls.ts'
import { folded, pairsBy } from './pairs.ts'
import type { Pair, Side } from './side.ts'

/** One thing that a control stands on, as both sides can name it. */
interface Ground {
  /** `the test "opens the record"`. */
  readonly name: string
  readonly place: Place
  /** What there is to see of it; `undefined` where nobody can tell. */
  readonly state: string | undefined
  /** What it means, where that can be told. */
  readonly meaning?: string | undefined
  /** Does it speak for the control? `undefined` where nobody can tell. */
  readonly isGood: boolean | undefined
  readonly kind: 'evidence' | 'check'
}

/** Code, settings, tests, documents and proofs that a control gained, lost, or that say something else. */
export const changesOfEvidence = (pair: ControlOnBoth): readonly RegisterChange[] => {
  const pairs = pairsBy(
    groundsOf(pair.before, pair.base),
    groundsOf(pair.after, pair.head),
    ({ name }) => name,
  )
  return [
    ...pairs.flatMap(({ before, after }) => groundChange(pair, before, after)),
    ...meaningChange(pair, pairs),
    ...proofChange(pair),
  ]
}

const groundChange = (
  pair: ControlOnBoth,
  before: Ground | undefined,
  after: Ground | undefined,
): readonly RegisterChange[] => {
  const control = controlName(pair.after)
  const said = (kind: RegisterChange['kind'], says: string): readonly RegisterChange[] => [
    {
      ...{ kind, hazard: pair.hazard, control, says: `Control ${control} ${says}` },
      ...{ was: undefined, is: undefined, before: before?.place, after: after?.place },
    },
  ]
  if (before === undefined) {
    const state = after?.isGood === true || after?.state === undefined ? '' : `, which is ${after.state}`
    return after === undefined ? [] : said('evidence-gained', `rests on ${after.name} now${state}`)
  }
  if (after === undefined) return said('evidence-lost', `no longer rests on ${before.name}`)
  if (before.state === undefined || after.state === undefined) return []
  if (before.state !== after.state)
    return said(
      changedKind(before, after),
      `rests on ${after.name}, which was ${before.state} and is ${after.state}`,
    )
  const values = after.kind === 'check' ? valuesChange(before.meaning, after.meaning) : ''
  return values === '' ? [] : said('setting-changed', `rests on ${after.name}, which ${values}`)
}

/** The values that are no longer what they were: `found 2G and finds 4G`. */
const valuesChange = (before = '', after = ''): string => {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const gone = was.filter((value) => !is.includes(value)).join(', ') || 'nothing else'
  const come = is.filter((value) => !was.includes(value)).join(', ') || 'nothing else'
  return before === after ? '' : `found ${gone} and finds ${come}`
}

/** Code that is there on both sides and does something else, in one change: a release touches much of it. */
const meaningChange = (pair: ControlOnBoth, pairs: readonly Pair<Ground>[]): readonly RegisterChange[] => {
  const changed = pairs.filter(
    ({ before, after }) =>
      after?.kind === 'evidence' &&
      before?.state === after.state &&
      before?.meaning !== undefined &&
      after.meaning !== undefined &&
      before.meaning !== after.meaning,
  )
  if (changed.length === 0) return []
  const control = controlName(pair.after)
  const names = changed.flatMap(({ after }) => after?.name ?? []).join(', ')
  return [
    {
      ...{ kind: 'evidence-changed', hazard: pair.hazard, control },
      says: `Control ${control} rests on code that means something else than it did: ${names}`,
      ...{
        was: undefined,
        is: undefined,
        before: changed[0]?.before?.place,
        after: changed[0]?.after?.place,
      },
    },
  ]
}

const changedKind = (before: Ground, after: Ground): RegisterChange['kind'] => {
  const isCheck = after.kind === 'check'
  if (before.isGood === true && after.isGood === false) return isCheck ? 'check-broken' : 'evidence-lost'
  if (before.isGood === false && after.isGood === true) return isCheck ? 'check-mended' : 'evidence-gained'
  return isCheck ? 'setting-changed' : 'evidence-changed'
}

const groundsOf = (control: AssessedControl, side: Side): readonly Ground[] => [
  ...control.codeLinks.map(codeGround),
  ...control.tags.map(({ place }) => ({
    ...{ name: `the mark in ${place.file}`, place, state: 'there', isGood: true, kind: 'evidence' as const },
  })),
  ...control.checkResults.map(checkGround),
  // What speaks through a testing control is told of there.
  ...control.testLinks
    .filter(({ through }) => through === undefined)
    .map((link) => testGround(link, control, side)),
  ...control.evidenceLinks.map(documentGround),
]

/** The code by what it means, where that can be told: not by its lines. */
const codeGround = ({ reference, problem, paths, meaning, changes }: CodeLink): Ground => {
  const suspect = changes.some(({ kind }) => kind !== 'drifted') ? ', changed since the last review' : ''
  return {
    name: `the code ${folded(reference.text)}`,
    place: reference.place,
    state: problem ?? `${paths.join(', ')}${suspect}`,
    meaning: problem === undefined ? meaning() : undefined,
    isGood: problem === undefined,
    kind: 'evidence',
  }
}

const checkGround = ({ check, environment, holds, explanation, found }: CheckResult): Ground => ({
  name: `the check ${folded(check.text)}${environment === undefined ? '' : ` in ${environment}`}`,
  place: check.place,
  state: holds ? 'held' : `not held (${explanation})`,
  meaning: found.map(({ path, value }) => `${path} = ${value ?? 'no single value'}`).join('\n'),
  isGood: holds,
  kind: 'check',
})

/** What became of a test is known from the reports of that side alone. */
const testGround = (link: TestLink, control: AssessedControl, side: Side): Ground => {
  const statuses = [...new Set(link.outcomes.map(({ outcome }) => outcome.status))].sort()
  return {
    name: `the test ${link.reference === undefined ? `that carries ${link.tag ?? 'its id'}` : `"${folded(link.reference.text)}"`}`,
    place: link.reference?.place ?? control.place,
    state: side.isTestsKnown ? statuses.join(' and ') || 'in no report' : undefined,
    isGood: side.isTestsKnown ? statuses.length === 1 && statuses[0] === 'passed' : undefined,
    kind: 'evidence',
  }
}

const documentGround = ({ line, exists, record }: EvidenceLink): Ground => {
  const outcome = record?.kind === 'evidence' ? record.record.outcome : undefined
  const newer = record?.kind === 'evidence' ? record.supersededBy : undefined
  const said = [outcome?.text, newer === undefined ? undefined : `superseded by ${newer}`]
  const broken =
    record?.kind === 'runbook' && record.broken.length > 0 ? ['with links that lead nowhere'] : []
  const words = [exists ? 'there' : 'not there', ...said, ...broken].filter((part) => part !== undefined)
  return {
    name: `the evidence ${folded(line.text)}`,
    place: line.place,
    state: words.join(', '),
    isGood: exists && outcome?.word !== 'failed' && newer === undefined && broken.length === 0,
    kind: 'evidence',
  }
}

/** Whether its tests notice when it is undone, and how that is known. */
const proofChange = ({ hazard, before, after }: ControlOnBoth): readonly RegisterChange[] => {
  const [was, is] = [before.proof, after.proof]
  if (was.state === is.state && was.because === is.because && was.dated === is.dated) return []
  const control = controlName(after)
  const isSame = was.state === is.state
  const became = isSame
    ? `is ${is.state} as before, by another proof: ${is.because}`
    : `was ${proofWord(was.state)} and is ${proofWord(is.state)}`
  return [
    {
      kind: isSame
        ? 'evidence-changed'
        : is.state === 'proven'
          ? 'evidence-gained'
          : was.state === 'proven'
            ? 'evidence-lost'
            : 'evidence-changed',
      ...{ hazard, control },
      says: `That the tests of control ${control} notice when it is undone ${became}`,
      ...{ was: undefined, is: undefined, before: before.place, after: after.place },
    },
  ]
}

const proofWord = (state: string): string => (state === 'none' ? 'not proven' : state)
