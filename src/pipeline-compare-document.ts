import { comparisonEntry } from './compose/comparison-entry.ts'
import { composeSafetyCase } from './compose/compose-safety-case.ts'
import { endInWords } from './domain/comparison-words.ts'
import type { ComparedRevisions } from './pipeline-compare.ts'
import { gatherReleases } from './pipeline-releases.ts'
import { readChangesTemplates, readTemplates } from './read/read-templates.ts'
import { renderDocuments } from './render/render-documents.ts'
import type { RenderRequest } from './render/render-documents.ts'
import { selectionOf } from './render/selection.ts'
import type { Artifact } from './domain/artifact.ts'
import { UsageError } from './shared/usage-error.ts'

/**
 * The report on what changed, in every format of a document and by the same tree as those of a build; what stands on
 * its sheets is of the newer side. No project replaces its template.
 * @throws UsageError where `only` names no format of it, or the template fails
 */
export const changesDocument = async (
  { comparison, head }: ComparedRevisions,
  {
    only,
    ...tools
  }: Pick<RenderRequest, 'printer' | 'drawingFonts' | 'tell'> & { readonly only: readonly string[] },
): Promise<{ readonly artifacts: readonly Artifact[]; readonly leftOut: readonly string[] }> => {
  const { loaded, log, judgement } = head
  const safetyCase = composeSafetyCase(log, judgement, {
    toolVersion: loaded.ask.toolVersion,
    profile: loaded.config.profile,
    releases: await gatherReleases(head),
  })
  const builtIn = await readTemplates(
    loaded.tree,
    { folder: log.folder, replacedTemplates: [] },
    loaded.inputs,
  )
  const { document, standing } = readChangesTemplates()
  const templates = {
    ...builtIn,
    documents: [document],
    standing: { whole: standing, 'by rule': standing, brief: standing, hazard: standing },
  }
  const selection = selectionOf(only, templates.documents)
  if ('problem' in selection) throw new UsageError(selection.problem)
  const about = {
    ...safetyCase,
    comparison: comparisonEntry(comparison),
    standsAt: endInWords(comparison.head),
  }
  const rendered = await renderDocuments(about, templates, {
    ...tools,
    ...selection,
  })
  if ('problem' in rendered) throw new UsageError(rendered.problem)
  loaded.cache.flush()
  // A document carries its style with it.
  const own = rendered.artifacts.filter(({ path }) => path.startsWith(document.name))
  return { artifacts: own, leftOut: rendered.leftOut }
}
