import { isInRelease } from './component.ts'
import type { AssessedComponent, ThirdParty } from './component.ts'

/** The third-party components of a release, and those of them that nobody has assessed in that version. */
export interface UnassessedComponents {
  readonly asked: readonly AssessedComponent[]
  readonly open: readonly AssessedComponent[]
  /** How many of how many, in a clause without a full stop. */
  readonly says: string
}

/** @clause DCB0129 2.5.1 — every third-party product in a release is assessed */
export const unassessedComponents = ({
  components,
}: Pick<ThirdParty, 'components'>): UnassessedComponents => {
  const asked = components.filter(isInRelease)
  const open = asked.filter(({ state }) => state !== 'assessed')
  const stale = open.filter(({ state }) => state === 'stale').length
  const others = stale === 0 ? '' : `, ${stale} of them only in another version`
  const says = `${open.length} of ${asked.length} third-party component${asked.length === 1 ? '' : 's'} of the release ${open.length === 1 ? 'is' : 'are'} not assessed${others}`
  return { asked, open, says }
}
