import type { ProvenanceLine, StatusAxes } from '../domain/hazard.ts'

type Axes = Partial<StatusAxes>

/** What the first words of a status line say. What they do not say stays unknown. */
const STATUS_WORDS: readonly (readonly [RegExp, Axes])[] = [
  [/^open\b/i, { lifecycle: 'active', status: 'Open' }],
  [/^transferred\b/i, { lifecycle: 'active', status: 'Transferred' }],
  [/^closed\b/i, { lifecycle: 'active', status: 'Closed' }],
  [/^active\b/i, { lifecycle: 'active' }],
  [/^(?:new[- ]hazard[- ])?(?:for[- ])?triage\b/i, { lifecycle: 'triage' }],
  [/^draft\b/i, { lifecycle: 'draft' }],
  [/^(?:withdrawn|deprecated)\b/i, { lifecycle: 'withdrawn' }],
  [/^merged\b/i, { lifecycle: 'merged' }],
]

const PROVENANCE_WORDS: readonly (readonly [RegExp, Axes])[] = [
  [/\b(?:llm|ai|language model|generated|tool)\b/i, { provenance: 'tool' }],
  [/\bimport(?:ed)?\b/i, { provenance: 'import' }],
]

/**
 * The three axes that hide in one `Hazard status` line: lifecycle, status (hazard log template v3.6)
 * and provenance. `Fixed — since May` says none of them.
 */
export const statusAxes = (line: string | undefined): StatusAxes => {
  const words = (line ?? '').replaceAll(/[*_`[\]]/g, '').trim()
  const [, axes] = STATUS_WORDS.find(([pattern]) => pattern.test(words)) ?? []
  const isDraft = axes?.lifecycle === 'draft' || axes?.lifecycle === 'triage'
  const [, source] = isDraft ? (PROVENANCE_WORDS.find(([pattern]) => pattern.test(words)) ?? []) : []
  return {
    lifecycle: axes?.lifecycle,
    status: axes?.status,
    provenance: source?.provenance,
  }
}

/** What a line `Provenance:` adds: it holds for a hazard in any status, and names a tool unless it says otherwise. */
export const withProvenance = (
  axes: StatusAxes,
  line: Pick<ProvenanceLine, 'text'> | undefined,
): StatusAxes => {
  if (line === undefined) return axes
  const source = /\bimport(?:ed)?\b/i.test(line.text) ? 'import' : 'tool'
  return { ...axes, provenance: axes.provenance ?? source }
}
