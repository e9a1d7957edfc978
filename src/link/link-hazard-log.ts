import type { Config } from '../domain/config.ts'
import type { Control } from '../domain/control.ts'
import type { Evidence, SourceTag } from '../domain/evidence.ts'
import type { Written } from '../domain/finding.ts'
import type { HazardLog, LinkedControl, LinkedHazard, LinkedLog } from '../domain/hazard-log.ts'
import type { Hazard } from '../domain/hazard.ts'
import { tagKey } from '../domain/review.ts'
import type { ReviewedCode } from '../domain/review.ts'
import { groupBy } from '../shared/group-by.ts'
import { createMemory, noMemory } from '../shared/memory.ts'
import type { Memory } from '../shared/memory.ts'
import { linkedControl } from './linked-control.ts'
import { linkChecks } from './check-links.ts'
import type { CheckFacts } from './check-links.ts'
import { createCheckTargets } from './check-targets.ts'
import { linkCode } from './code-links.ts'
import { createRecordIndex, linkEvidence } from './evidence-links.ts'
import type { RecordIndex } from './evidence-links.ts'
import { brokenLinks } from './runbook-links.ts'
import { createTestIndex } from './test-index.ts'
import type { TestIndex } from './test-index.ts'
import { linkTests } from './test-links.ts'

/** The facts, sorted so that each control finds its own. */
interface Linking {
  readonly evidence: Evidence
  readonly tests: TestIndex
  readonly broken: LinkedLog['brokenLinks']
  readonly records: RecordIndex
  readonly tagsById: ReadonlyMap<string, readonly SourceTag[]>
  readonly checks: CheckFacts
}

/** What was linked before, for a register that is linked again and again. */
export interface LinkMemory {
  readonly linking: Memory<Evidence, Linking>
  readonly hazards: Memory<Hazard, LinkedHazard>
}

export const createLinkMemory = (): LinkMemory => ({ linking: createMemory(), hazards: createMemory() })

const NO_MEMORY: LinkMemory = { linking: noMemory(), hazards: noMemory() }

/** Joins every control to the facts that speak for it: code, settings, tests, documents and source tags. */
export const linkHazardLog = (
  log: HazardLog,
  { evidence, memory = NO_MEMORY }: { readonly evidence: Evidence; readonly memory?: LinkMemory | undefined },
  { environments, checks: own }: Pick<Config, 'environments' | 'checks'>,
): LinkedLog => {
  const controlIds = new Set(log.hazards.flatMap(({ controls }) => controls.flatMap(({ id }) => id ?? [])))
  const hazardIds = new Set(log.hazards.map(({ id }) => id))
  const shared = sharedIds(log)
  const ids = [controlIds, shared].map((each) => [...each].join('\n'))
  const linking = memory.linking([log.records, environments, own, ...ids], (facts) =>
    linkingOf(log.records, facts, { controlIds, shared, environments, own }),
  )(evidence)
  const { tests, broken } = linking
  const hazards = log.hazards.map(memory.hazards([linking], (hazard) => linkHazard(hazard, linking)))
  const matched = matchedReports(hazards)
  return {
    ...log,
    stage: 'linked',
    hazards,
    evidence,
    orphanTags: [...evidence.tags.filter((tag) => !isKnown(tag, hazardIds, controlIds)), ...tests.orphans],
    brokenLinks: broken,
    isAnyOutcomeMatched: matched.size > 0,
    unmatchedReports: evidence.reports
      .filter(({ file, outcomes }) => outcomes.length > 0 && !matched.has(file))
      .map(({ file }) => file),
  }
}

/**
 * Ids that name several controls, in lower case: a tag or the name of a test that carries one may mean either. Until each
 * has an id of its own, what passed speaks for neither, and what did not against both.
 */
const sharedIds = ({ hazards }: HazardLog): ReadonlySet<string> => {
  const [seen, shared] = [new Set<string>(), new Set<string>()]
  for (const { controls } of hazards)
    for (const { id } of controls) {
      const key = id?.toLowerCase()
      if (key !== undefined && seen.has(key)) shared.add(key)
      if (key !== undefined) seen.add(key)
    }
  return shared
}

const withoutShared = (index: TestIndex, shared: ReadonlySet<string>): TestIndex =>
  shared.size === 0
    ? index
    : {
        ...index,
        byControl: new Map(
          [...index.byControl].map(([id, own]) => [
            id,
            shared.has(id.toLowerCase()) ? own.filter(({ outcome }) => outcome.status !== 'passed') : own,
          ]),
        ),
      }

const linkingOf = (
  kept: HazardLog['records'],
  evidence: Evidence,
  {
    controlIds,
    shared,
    environments,
    own,
  }: Pick<Config, 'environments'> & {
    readonly controlIds: ReadonlySet<string>
    readonly shared: ReadonlySet<string>
    readonly own: Config['checks']
  },
): Linking => {
  const broken = new Map(
    kept.runbooks.flatMap((runbook) => {
      const links = brokenLinks(runbook, evidence)
      return links.length === 0 ? [] : [[runbook, links] as const]
    }),
  )
  return {
    ...{ evidence, broken, records: createRecordIndex(kept, broken) },
    tests: withoutShared(createTestIndex(evidence.reports, controlIds), shared),
    tagsById: groupBy(
      evidence.tags.filter(({ id }) => !shared.has(id.toLowerCase())),
      ({ id }) => id,
    ),
    checks: { targets: createCheckTargets(evidence, environments), paths: evidence.paths, own },
  }
}

const linkHazard = (hazard: Hazard, linking: Linking): LinkedHazard => {
  const testLinks = linkTests(hazard.controls, { index: linking.tests, paths: linking.evidence.paths })
  const { evidence } = linking
  const reviewedCode = evidence.reviewed.get(hazard.file)
  const controls = hazard.controls.map((control) =>
    linkedControl(control, {
      codeLinks: control.code.map((reference) => linkCode(reference, { evidence, from: hazard.file })),
      checkResults: linkChecks(control.checks, linking.checks),
      testLinks: testLinks.get(control) ?? [],
      evidenceLinks: linkEvidence(control, linking.records, evidence.paths),
      tags: tagsOf(control, linking),
      tagChanges: tagsOf(control, linking).flatMap((tag) => tagChanges(tag, reviewedCode)),
      unknownTargets: unknownTargets(control, hazard),
    }),
  )
  const { relied, unknown } = reliance(hazard, controls)
  return {
    ...hazard,
    controls,
    codeLinks: hazard.code.map((reference) =>
      linkCode(reference, { evidence: linking.evidence, from: hazard.file }),
    ),
    reviewedCode,
    relied,
    unknownReliedOn: unknown,
  }
}

const tagsOf = ({ id }: Control, { tagsById }: Linking): readonly SourceTag[] =>
  id === undefined ? [] : (tagsById.get(id) ?? [])

const tagChanges = (tag: SourceTag, reviewed: ReviewedCode | undefined): LinkedControl['tagChanges'] => {
  const change = reviewed?.changes[tagKey(tag.place.file, tag.place.line)]
  return change === undefined ? [] : [{ tag, change }]
}

/** What the residual relies on: the controls it names, or every control where it names none. */
const reliance = (
  hazard: Hazard,
  controls: readonly LinkedControl[],
): { readonly relied: readonly LinkedControl[]; readonly unknown: readonly Written[] } => {
  const { residual } = hazard
  if (residual === undefined) return { relied: [], unknown: [] }
  // Words without a score claim nothing, so nothing is relied on yet.
  if (residual.reliesOn === undefined) {
    const isScored = residual.likelihood !== undefined || residual.severity !== undefined
    return { relied: isScored ? controls : [], unknown: [] }
  }
  const { reliesOn } = residual
  return {
    relied: controls.filter((control) => reliesOn.some((name) => isNamed(control, name, hazard.id))),
    unknown: reliesOn.filter((name) => !controls.some((control) => isNamed(control, name, hazard.id))),
  }
}

/** Short ids (`D1`) and full ones (`HAZ-0001.D1`) name a control of the same hazard. */
const isNamed = (control: Control, { text }: Written, hazardId: string): boolean =>
  [text, `${hazardId}.${text}`].some((name) => name.toLowerCase() === control.id?.toLowerCase())

const unknownTargets = (control: Control, hazard: Hazard): readonly Written[] => [
  ...control.verifies.filter((name) => !hazard.controls.some((other) => isNamed(other, name, hazard.id))),
  ...control.addresses.filter(({ text }) => {
    const number = /^causes?\s+(\d+)$|^(\d+)$/i.exec(text)
    const position = Number(number?.[1] ?? number?.[2] ?? 0)
    return number !== null && (position < 1 || position > hazard.causes.length)
  }),
]

const isKnown = (
  { kind, id }: SourceTag,
  hazardIds: ReadonlySet<string>,
  controlIds: ReadonlySet<string>,
): boolean => (kind === 'hazard' ? hazardIds.has(id) : controlIds.has(id))

const matchedReports = (hazards: readonly LinkedHazard[]): ReadonlySet<string> => {
  const files = new Set<string>()
  for (const { controls } of hazards)
    for (const { testLinks } of controls)
      for (const { outcomes } of testLinks) for (const { report } of outcomes) files.add(report.file)
  return files
}
