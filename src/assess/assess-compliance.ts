import type { AssessedClause, Attestation, Clause, SetAside, ShownClause } from '../domain/compliance.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { whyNoAttestation } from './attestation-problem.ts'
import { awaiting, partial } from './shown-clause.ts'
import type { ClauseJudges, ComplianceFacts } from './shown-clause.ts'
import { clausesOfPlanning } from './clauses-of-planning.ts'
import { clausesOfRisk } from './clauses-of-risk.ts'
import { clausesOfUse } from './clauses-of-use.ts'
import { clausesOf } from './standard.ts'
import type { Standard } from './standard.ts'
import { dcb0129 } from './standards/dcb0129-v4.2.ts'

/**
 * Every clause with what the register shows of it and what named people attest. Yes is computed of no clause that a
 * machine can only tell in part, and an attestation makes nothing better of which something is known to be lacking.
 */
export const assessCompliance = (
  log: ComplianceFacts,
  standard: Standard = dcb0129,
): Pick<AssessedLog, 'compliance' | 'standard' | 'setAside'> => {
  const known = new Set(clausesOf(standard).map(({ id }) => id))
  const problems = new Map(
    log.attestations.map((each) => [each, whyNoAttestation(each, { log, known })] as const),
  )
  const usable = log.attestations.filter((each) => problems.get(each) === undefined)
  const compliance = standard.groups.flatMap(({ id, title, clauses }) =>
    clauses.map((clause): AssessedClause => ({
      ...{ clause, group: { id, title }, owes: OWES[clause.id] ?? 'the manufacturer' },
      ...attested(
        withinReach(clause, shownOf(clause, log)),
        clause,
        usable.filter((each) => each.clause === clause.id),
      ),
    })),
  )
  const setAside = [...problems].flatMap(([attestation, because]): readonly SetAside[] =>
    because === undefined ? [] : [{ attestation, because }],
  )
  return { compliance, standard: { name: standard.name, source: standard.source }, setAside }
}

const JUDGES: ClauseJudges = { ...clausesOfPlanning, ...clausesOfRisk, ...clausesOfUse }

/** A clause of which nothing is known here waits for a person. */
const shownOf = (clause: Clause, log: ComplianceFacts): ShownClause =>
  JUDGES[clause.id]?.(log) ?? awaiting('A program cannot tell: a person has to attest it')

/** What a machine can only tell in part is at most Partial, and what it cannot tell waits for a person. */
const withinReach = ({ checkability }: Clause, shown: ShownClause): ShownClause => {
  if (shown.value !== 'Yes' || checkability === 'machine') return shown
  return checkability === 'part' ? partial(shown.because, shown.evidence) : awaiting(shown.because)
}

/** What is said against a clause always counts; what is said for it counts where nothing is known to be lacking. */
const attested = (
  shown: ShownClause,
  clause: Clause,
  attestations: readonly Attestation[],
): Pick<AssessedClause, 'value' | 'shown' | 'attestation' | 'contradicted'> => {
  const lowered = attestations.find(({ value }) => rankOf(value) < rankOf(shown.value))
  const lifting = attestations.filter(({ value }) => rankOf(value) > rankOf(shown.value))
  const isHeld = shown.isGap && !isLeftOut(clause, attestations)
  const contradicted = isHeld ? lifting : []
  const counted =
    lowered ?? (isHeld ? undefined : lifting[0]) ?? attestations.find(({ value }) => value === shown.value)
  return { value: counted?.value ?? shown.value, shown, attestation: counted, contradicted }
}

/** A recommendation may be left out for a reason that a person gives. */
const isLeftOut = ({ force }: Clause, attestations: readonly Attestation[]): boolean =>
  force === 'should' &&
  attestations.length > 0 &&
  attestations.every(({ value }) => value === 'Not applicable')

/** How far a value is from being open: that nobody has answered is no better than No. */
export const rankOf = (value: Attestation['value']): number => {
  switch (value) {
    case 'Yes':
    case 'Not applicable':
      return 2
    case 'Partial':
      return 1
    case 'No':
    case 'Awaiting':
    case undefined:
      return 0
  }
}

const OWES: Readonly<Record<string, string>> = {
  ...{ '2.2.1': 'Top Management', '2.2.2': 'Top Management', '2.3.1': 'Top Management' },
  ...{ '2.3.2': 'Top Management', '2.3.3': 'Top Management', '2.3.4': 'the Clinical Safety Officer' },
  ...{ '3.2.2': 'the Clinical Safety Officer', '3.3.2': 'the Clinical Safety Officer' },
  ...{ '3.3.3': 'the Clinical Safety Officer', '3.5.2': 'the Clinical Safety Officer' },
  ...{ '5.1.1': 'the Clinical Safety Officer', '6.1.4': 'the Clinical Safety Officer' },
  ...{ '6.2.1': 'the Clinical Safety Officer', '6.4.1': 'the Clinical Safety Officer' },
  ...{ '7.2.2': 'the Clinical Safety Officer' },
}
