import type { ShownClause } from '../domain/compliance.ts'
import { statedRelease } from '../domain/stated-release.ts'
import { awaiting, lacking, partial, some } from './shown-clause.ts'
import type { ComplianceFacts } from './shown-clause.ts'

/**
 * What the tags show of the trail of versions and patches. At most Partial: that everything that was delivered has a
 * tag, no tag can show.
 * @clause DCB0129 7.3.4
 */
export const trailOfReleases = (log: ComplianceFacts): ShownClause => {
  const { releaseTags, history } = log.evidence
  const { releases } = releaseTags
  const unseen = releaseTags.unseen ?? history.unseen
  if (unseen !== undefined)
    return awaiting(
      `Nobody can tell which versions were released: ${unseen}`,
      'A clone with all tags and history',
    )
  if (releases.length === 0)
    return awaiting('No tag of git is a release, which does not say that none was delivered')
  const light = releases.filter(({ isAnnotated }) => !isAnnotated).map(({ name }) => name)
  const mismatch = releaseMismatch(log)
  const lacks = [
    ...(light.length === 0 ? [] : [`nobody recorded who released ${some(light)}, and when`]),
    ...(mismatch === undefined ? [] : [mismatch]),
  ]
  return lacks.length === 0
    ? partial(
        `Each of ${releases.length} tagged releases has its day, its person and its revision; that everything that was delivered has a tag a person has to attest`,
        ['releases.html'],
      )
    : lacking(
        `The trail has gaps: ${lacks.join('; ')}`,
        'Annotated tags (git tag --annotate), and the same release in hazards.yaml',
        ['releases.html'],
      )
}

/** How hazards.yaml and the tag of the judged revision disagree, for a sentence; `undefined`: they do not. */
export const releaseMismatch = ({ config, revision, evidence }: ComplianceFacts): string | undefined => {
  const { releases } = evidence.releaseTags
  const { kind, stated, tags } = statedRelease({ product: config.product, revision, releases })
  return kind === 'differs'
    ? `hazards.yaml states ${stated}, and this revision is tagged ${tags.join(', ')}`
    : undefined
}
