import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import approval from '../../schemas/approval.schema.json' with { type: 'json' }
import baseline from '../../schemas/baseline.schema.json' with { type: 'json' }
import config from '../../schemas/config.schema.json' with { type: 'json' }
import diff from '../../schemas/diff.schema.json' with { type: 'json' }
import evidenceRecord from '../../schemas/evidence-record.schema.json' with { type: 'json' }
import failureMode from '../../schemas/failure-mode.schema.json' with { type: 'json' }
import facts from '../../schemas/facts.schema.json' with { type: 'json' }
import findings from '../../schemas/findings.schema.json' with { type: 'json' }
import hazard from '../../schemas/hazard.schema.json' with { type: 'json' }
import impact from '../../schemas/impact.schema.json' with { type: 'json' }
import incident from '../../schemas/incident.schema.json' with { type: 'json' }
import patterns from '../../schemas/patterns.schema.json' with { type: 'json' }
import manifest from '../../schemas/manifest.schema.json' with { type: 'json' }
import portfolio from '../../schemas/portfolio.schema.json' with { type: 'json' }
import proof from '../../schemas/proof.schema.json' with { type: 'json' }
import register from '../../schemas/register.schema.json' with { type: 'json' }
import riskMatrix from '../../schemas/risk-matrix.schema.json' with { type: 'json' }
import runbook from '../../schemas/runbook.schema.json' with { type: 'json' }
import show from '../../schemas/show.schema.json' with { type: 'json' }
import verify from '../../schemas/verify.schema.json' with { type: 'json' }
import type {
  ApprovalRecordFile,
  BaselineFile,
  ConfigFile,
  DiffFile,
  EvidenceRecordFacts,
  FactsFile,
  FailureModeFacts,
  FindingsFile,
  HazardFacts,
  ImpactFile,
  IncidentFacts,
  PatternsFile,
  PortfolioFile,
  ManifestFile,
  ProofRecord,
  RegisterFile,
  RiskMatrixFile,
  RunbookFacts,
  ShowFile,
  VerifyFile,
} from '../domain/schema-types.ts'
import { isIsoDate } from '../shared/dates.ts'
import { once } from '../shared/once.ts'

/** What each schema of schemas/ describes. */
export interface Shapes {
  readonly approval: ApprovalRecordFile
  readonly config: ConfigFile
  readonly 'risk-matrix': RiskMatrixFile
  readonly hazard: HazardFacts
  readonly incident: IncidentFacts
  readonly 'evidence-record': EvidenceRecordFacts
  readonly runbook: RunbookFacts
  readonly 'failure-mode': FailureModeFacts
  readonly findings: FindingsFile
  readonly register: RegisterFile
  readonly baseline: BaselineFile
  readonly impact: ImpactFile
  readonly diff: DiffFile
  readonly proof: ProofRecord
  readonly show: ShowFile
  readonly patterns: PatternsFile
  readonly manifest: ManifestFile
  readonly facts: FactsFile
  readonly verify: VerifyFile
  readonly portfolio: PortfolioFile
}

/**
 * The check of a schema, compiled when it is first asked for. hazards.yaml is read as text: its check
 * puts numbers in the place of the texts that are to be numbers, in the value itself.
 */
export const schemaOf = <Name extends keyof Shapes>(name: Name): ValidateFunction<Shapes[Name]> => {
  const ajv = READ_AS_TEXT.has(name) ? textAjv() : name === 'register' ? firstAjv() : valueAjv()
  const check = ajv.getSchema<Shapes[Name]>(`urn:hazards:schema:${name}`)
  if (check === undefined) throw new Error(`Unreachable: no schema ${name}`)
  return check
}

const READ_AS_TEXT: ReadonlySet<keyof Shapes> = new Set([
  'config',
  'hazard',
  'evidence-record',
  'runbook',
  'incident',
  'failure-mode',
])

/** Compiles the schemas that every run needs, when there is a moment to spare. */
export const prepareSchemas = (): void => {
  schemaOf('config')
  schemaOf('hazard')
}

const newAjv = ({
  coerceTypes,
  allErrors,
}: {
  readonly coerceTypes: boolean
  readonly allErrors: boolean
}): Ajv2020 =>
  new Ajv2020({
    allErrors,
    verbose: true,
    strict: true,
    // A branch of `if` requires what its parent describes.
    strictRequired: false,
    allowUnionTypes: false,
    // The tests hold the schemas against their own schema, once and for all.
    validateSchema: false,
    meta: false,
    // Compiling is what takes time at the start of a run, not validating.
    code: { optimize: false },
    coerceTypes,
    formats: { date: isIsoDate },
    schemas: [
      approval,
      baseline,
      config,
      evidenceRecord,
      facts,
      failureMode,
      findings,
      hazard,
      impact,
      diff,
      incident,
      patterns,
      portfolio,
      manifest,
      proof,
      register,
      riskMatrix,
      runbook,
      show,
      verify,
    ],
  })

const textAjv = once(() => newAjv({ coerceTypes: true, allErrors: true }))
const valueAjv = once(() => newAjv({ coerceTypes: false, allErrors: true }))
/** A whole register comes from strangers, and one made for it could hold more errors than there is memory for. */
const firstAjv = once(() => newAjv({ coerceTypes: false, allErrors: false }))
