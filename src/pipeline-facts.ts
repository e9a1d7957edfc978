import type { Artifact } from './domain/artifact.ts'
import { FACTS_NAME } from './domain/bundle.ts'
import type { Evidence } from './domain/evidence.ts'
import type { FactsFile } from './domain/schema-types.ts'
import { baselineFile, baselinePath } from './pipeline-baseline.ts'
import { gatherReleases } from './pipeline-releases.ts'
import type { Examined, Loaded } from './pipeline.ts'
import { packed } from './shared/packed-json.ts'

/** facts.json: what a build was told that none of its inputs says, so that it can be judged again without the repository. */
export const factsArtifact = async (examined: Examined, only: readonly string[]): Promise<Artifact> => {
  const { loaded, log } = examined
  const releases = await gatherReleases(examined)
  const facts: FactsFile = {
    ...{ ...askedFacts(loaded, only), ...treeFacts(loaded), ...gitFacts(loaded, log.evidence) },
    releaseTags: { ...log.evidence.releaseTags },
    releases: Object.fromEntries(Object.entries(releases).map(([name, each]) => [name, packed(each)])),
  }
  return { path: FACTS_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(facts, null, 1)}\n`) }
}

const askedFacts = (loaded: Loaded, only: readonly string[]) => ({
  schema: 'hazards-facts/1' as const,
  folder: loaded.log.folder,
  folderName: loaded.folderName,
  profile: loaded.config.profile,
  only: [...only],
  baselineFile: baselinePath(loaded),
})

const treeFacts = ({ tree, answers }: Loaded): Pick<FactsFile, 'paths' | 'kinds' | 'problems' | 'links'> => ({
  paths: [...tree.paths],
  kinds: [...(answers?.kinds ?? [])].map(([path, kind]) => ({ path, kind })),
  problems: [...(answers?.problems ?? [])].map(([path, problem]) => ({ path, problem })),
  links: [...(answers?.links ?? [])].map(([from, to]) => ({ from, to })),
})

type GitFacts = Pick<
  FactsFile,
  'unsearched' | 'patterns' | 'reports' | 'history' | 'moved' | 'reviewed' | 'baseline'
>

const gitFacts = ({ inputs }: Loaded, evidence: Evidence): GitFacts => {
  const { history, baseline, unsearched } = evidence
  const known = inputs.digests()
  return {
    unsearched,
    patterns: evidence.patterns.map(({ pattern, files, place }) => ({
      ...{ pattern, files: [...files], place: place ?? null },
    })),
    reports: evidence.reports.map(({ file, changed, unknownRevision, unreadable }) => ({
      ...{ file, changed: [...changed], unknownRevision: unknownRevision ?? null },
      unreadable: known.has(file) ? null : (unreadable ?? null),
    })),
    history: {
      hazards: history.hazards.map((past) => ({ ...past })),
      removedRecords: history.removedRecords.map(({ path, commit }) => ({ path, commit })),
      proofs: history.proofs.map((past) => ({ ...past })),
      unseen: history.unseen ?? null,
    },
    moved: [...evidence.moved].map(([from, to]) => ({ from, to: [...to] })),
    reviewed: [...evidence.reviewed].map(([file, reviewed]) => ({ file, reviewed: { ...reviewed } })),
    baseline: baseline === undefined ? null : baselineFacts(baseline),
  }
}

const baselineFacts = (baseline: NonNullable<Evidence['baseline']>): NonNullable<FactsFile['baseline']> => ({
  unusable: baseline.unusable ?? null,
  // A version in which the file was removed has no date.
  former: baseline.former.map((version) => (version.date === '' ? {} : { ...baselineFile(version) })),
})
