import type { Artifact } from '../domain/artifact.ts'
import type { Examined, PreparedBuild } from '../pipeline.ts'
import { drawingFonts, printer } from './printing.ts'

/**
 * Every file of a build but its manifest, findings.json among them, and what was left out of it, each a sentence.
 * @throws UsageError where a template fails
 */
export const makeArtifacts = async (
  examined: Examined,
  { templates, isWanted, isAsked }: PreparedBuild,
  tell: (what: string) => void,
): Promise<{ readonly artifacts: readonly Artifact[]; readonly leftOut: readonly string[] }> => {
  const [{ build }, { reportFindings }] = await Promise.all([
    import('../pipeline.ts'),
    import('../report/report-findings.ts'),
  ])
  const { config, ask } = examined.loaded
  const findings = reportFindings(examined.judgement, {
    ...{ format: 'json', toolVersion: ask.toolVersion, profile: config.profile },
    ...{ isColoured: false, isQuiet: false },
  })
  const built = await build(examined, templates, { isWanted, isAsked, tell, printer, drawingFonts })
  const record = { path: 'findings.json', bytes: new TextEncoder().encode(findings) }
  return { artifacts: [...built.artifacts, record], leftOut: built.leftOut }
}
