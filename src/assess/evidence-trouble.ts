import type { Config } from '../domain/config.ts'
import type { CitedEvidence, CitedRecord, EvidenceLink } from '../domain/hazard-log.ts'
import { contradictionsOf, missingParts } from '../domain/evidence-parts.ts'
import type { ManualEvidence } from '../domain/record.ts'
import { counted } from '../shared/counted.ts'
import { addPeriod } from '../shared/dates.ts'
import { runbookGaps } from './runbook-gaps.ts'

/** What evidence is held against. */
export interface EvidenceFacts {
  /** The date of judgement, ISO. */
  readonly date: string
  readonly product: Config['product']
  readonly reviewEvery: string | undefined
}

/** Why evidence that is there shows nothing: it speaks against the control, or it holds no longer or never did. */
export interface EvidenceTrouble {
  readonly state: 'failing' | 'stale'
  readonly because: string
}

/** The control that the evidence is to speak for. */
export interface EvidenceOf {
  readonly control: string | undefined
  readonly hazard: string
}

/** Why a document or a record shows nothing on a day; `undefined` while it holds. */
export const evidenceTrouble = (
  { line, record }: EvidenceLink,
  of: EvidenceOf,
  facts: EvidenceFacts,
): EvidenceTrouble | undefined => {
  if (record?.kind === 'evidence')
    return recordTrouble(record, of, facts) ?? contradiction(line, record.record)
  const because =
    record === undefined ? documentTrouble(line, facts.date) : runbookTrouble(record, line, facts)
  return because === undefined ? undefined : { state: 'stale', because }
}

/** Why a document shows nothing on a day; `undefined` while it holds. */
export const documentTrouble = (
  line: { readonly text: string; readonly dated: string | undefined; readonly valid: string | undefined },
  date: string,
): string | undefined => {
  if (line.dated === undefined) return `the evidence "${line.text}" has no date`
  if (line.dated > date) return `the evidence is dated ${line.dated}, which is after ${date}`
  if (line.valid === undefined) return `the evidence dated ${line.dated} does not say how long it holds`
  const last = addPeriod(line.dated, line.valid)
  if (last === undefined) return `the evidence dated ${line.dated} does not say how long it holds`
  return last < date ? `the evidence dated ${line.dated} held until ${last}` : undefined
}

/** A runbook with a gap shows nothing; a date beside its name counts like that of any document. */
const runbookTrouble = (
  { record, broken }: Extract<CitedRecord, { readonly kind: 'runbook' }>,
  line: EvidenceLink['line'],
  facts: EvidenceFacts,
): string | undefined => {
  const [first, ...more] = runbookGaps(record, { ...facts, broken })
  if (first !== undefined)
    return `${record.id} ${first.what}${more.length === 0 ? '' : ` (and ${counted(more.length, 'more gap')})`}`
  return line.dated === undefined && line.valid === undefined ? undefined : documentTrouble(line, facts.date)
}

const recordTrouble = (
  { record, supersededBy }: CitedEvidence,
  of: EvidenceOf,
  facts: EvidenceFacts,
): EvidenceTrouble | undefined => {
  const { id, outcome } = record
  if (outcome?.word === 'failed') return { state: 'failing', because: `${id} says that it failed` }
  if (outcome?.word === 'partly')
    return { state: 'failing', because: `${id} says that it passed only in part` }
  const because =
    (supersededBy === undefined ? undefined : `${id} is superseded by ${supersededBy}`) ??
    whatIsMissing(record) ??
    ofAnother(record, of) ??
    ageTrouble(record, facts.date) ??
    acceptanceTrouble(record, facts.product)
  return because === undefined ? undefined : { state: 'stale', because }
}

const whatIsMissing = (record: ManualEvidence): string | undefined => {
  const missing = missingParts(record)
  return missing.length === 0 ? undefined : `${record.id} does not say ${missing.join(', ')}`
}

/** A record of one control shows nothing of another. */
const ofAnother = ({ id, of }: ManualEvidence, { control, hazard }: EvidenceOf): string | undefined => {
  const names = of.map(({ text }) => text.toLowerCase())
  const isOfThis = [control, hazard].some((name) => name !== undefined && names.includes(name.toLowerCase()))
  return names.length === 0 || isOfThis
    ? undefined
    : `${id} is of ${of.map(({ text }) => text).join(', ')}, not of this control`
}

const ageTrouble = ({ id, date, valid }: ManualEvidence, today: string): string | undefined => {
  if (date === undefined || valid === undefined) return undefined
  if (date.text > today) return `${id} is dated ${date.text}, which is after ${today}`
  const last = addPeriod(date.text, valid.text)
  if (last === undefined) return `${id} does not say how long it holds`
  return last < today ? `${id} of ${date.text} held until ${last}` : undefined
}

/** What the manufacturer accepts on the deployer's behalf, or what was accepted of another release, is no acceptance. */
const acceptanceTrouble = (
  { id, kind, organisation, release }: ManualEvidence,
  product: Config['product'],
): string | undefined => {
  if (kind?.word !== 'acceptance') return undefined
  if (product.manufacturer !== undefined && isSame(organisation?.text, product.manufacturer))
    return `${id} is an acceptance by the manufacturer itself, not by a deploying organisation`
  const today = [product.release, product.version].flatMap((each) => each ?? [])
  if (release === undefined || today.length === 0 || today.some((each) => isSame(each, release.text)))
    return undefined
  return `${id} accepts release ${release.text}, while the product is at ${today[0] ?? ''}`
}

const isSame = (left: string | undefined, right: string): boolean =>
  left?.trim().toLowerCase() === right.trim().toLowerCase()

/** A date or a validity beside the record's name that the record contradicts leaves nobody knowing which holds. */
const contradiction = (line: EvidenceLink['line'], record: ManualEvidence): EvidenceTrouble | undefined => {
  const said = contradictionsOf(line, record)
  return said.length === 0
    ? undefined
    : { state: 'stale', because: `the line and ${record.id} contradict each other: ${said.join(', ')}` }
}
