import { compile } from 'json-schema-to-typescript'
import { format, resolveConfig } from 'prettier'
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

/** What src/domain/schema-types.ts holds: a type for each schema and each of its definitions. */
export const schemaTypes = async (): Promise<string> => {
  const parts: string[] = []
  for (const [name, schema] of SCHEMAS) parts.push(await compile(typed(schema), name, OPTIONS))
  const style = await resolveConfig('package.json')
  return format(HEADER + parts.map(withShortComments).join('\n'), { ...style, parser: 'typescript' })
}

const SCHEMAS: readonly (readonly [name: string, schema: object])[] = [
  ['ApprovalRecordFile', approval],
  ['ConfigFile', config],
  ['RiskMatrixFile', riskMatrix],
  ['HazardFacts', hazard],
  ['IncidentFacts', incident],
  ['EvidenceRecordFacts', evidenceRecord],
  ['RunbookFacts', runbook],
  ['FailureModeFacts', failureMode],
  ['FindingsFile', findings],
  ['RegisterFile', register],
  ['ProofRecord', proof],
  ['BaselineFile', baseline],
  ['ImpactFile', impact],
  ['DiffFile', diff],
  ['ShowFile', show],
  ['PatternsFile', patterns],
  ['ManifestFile', manifest],
  ['FactsFile', facts],
  ['VerifyFile', verify],
  ['PortfolioFile', portfolio],
]

const HEADER = '// Generated from schemas/ by `npm run generate`; never edited.\n\n'
const OPTIONS = { bannerComment: '', format: false, ignoreMinAndMaxItems: true, unreachableDefinitions: true }

const withShortComments = (code: string): string =>
  code
    .replaceAll(/\s*\*\s*\n\s*\* This interface was referenced by .*\n.*via .*/g, '')
    .replaceAll(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */')

/** What another schema defines, by its reference. */
const FOREIGN: ReadonlyMap<unknown, string> = new Map([
  ['urn:hazards:schema:risk-matrix', 'RiskMatrixFile'],
  ['urn:hazards:schema:findings#/$defs/summaryRecord', 'SummaryRecord'],
  ['urn:hazards:schema:findings#/$defs/findingRecord', 'FindingRecord'],
  ['urn:hazards:schema:register#/$defs/hazardRecord', 'HazardRecord'],
  ['urn:hazards:schema:findings#/$defs/baselineStandingRecord', 'BaselineStandingRecord'],
  ['urn:hazards:schema:findings#/$defs/riskCounts', 'RiskCounts'],
  ['urn:hazards:schema:findings#/$defs/count', 'Count'],
  ['urn:hazards:schema:register#/$defs/step', 'Step'],
])

/** The schema as the compiler of types can take it: titles are for people, and its types know no `if`. */
const typed = (schema: object): Record<string, unknown> => {
  const keywords = new Map<string, unknown>(Object.entries(schema))
  const description = keywords.get('description')
  const reference = keywords.get('$ref')
  // Alone, so that the type of the definition is named and not written out.
  if (reference !== undefined) {
    const foreign = FOREIGN.get(reference)
    return foreign === undefined ? { $ref: reference } : { description, tsType: foreign }
  }
  const isChoice = keywords.has('if') && !keywords.has('properties')
  if (isChoice) return { description, anyOf: [keywords.get('then'), keywords.get('else')].map(typedValue) }
  return Object.fromEntries([...keywords].flatMap(([keyword, value]) => typedKeyword(keyword, value)))
}

const typedKeyword = (keyword: string, value: unknown): readonly (readonly [string, unknown])[] => {
  switch (keyword) {
    case '$id':
    case 'title':
    case 'if':
    case 'then':
    case 'else':
    case 'allOf':
      return []
    case 'properties':
    case '$defs':
      return [[keyword, typedMembers(value)]]
    case 'prefixItems':
      return [['items', Array.isArray(value) ? value.map(typedValue) : value]]
    case 'items':
    case 'additionalProperties':
      return [[keyword, typedValue(value)]]
    default:
      return [[keyword, value]]
  }
}

const typedMembers = (members: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members ?? {}).map(([name, schema]) => [name, typedValue(schema)]))

const typedValue = (schema: unknown): unknown =>
  typeof schema === 'object' && schema !== null ? typed(schema) : schema
