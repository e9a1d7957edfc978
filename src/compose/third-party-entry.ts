import { componentName, isInRelease } from '../domain/component.ts'
import type {
  AssessedComponent,
  ComponentAssessment,
  ComponentState,
  ThirdParty,
} from '../domain/component.ts'
import type { Tone } from '../domain/safety-case.ts'
import type { ComponentEntry, ComponentGroupEntry, ThirdPartyEntry } from '../domain/third-party-entry.ts'

/** The register of third-party components: counts, sources, every component, and what does not count. */
export const thirdPartyEntry = (
  { lists, components, doubted }: ThirdParty,
  pageOf: (hazard: string) => string,
): ThirdPartyEntry => {
  const release = components.filter(isInRelease)
  const count = (state: ComponentState): number => release.filter((each) => each.state === state).length
  return {
    isListed: lists.length > 0,
    ...{ components: components.length, release: release.length },
    ...{ assessed: count('assessed'), unassessed: count('not assessed'), stale: count('stale') },
    development: components.length - release.length,
    unreadable: lists.filter(({ unreadable }) => unreadable !== undefined).length,
    sources: lists.map(({ file, format, components: listed, digest, unreadable }) => ({
      ...{
        file,
        format: format ?? 'not known',
        digest: inGroups(digest ?? 'not known'),
        unreadable: unreadable ?? '',
      },
      components: unreadable === undefined ? String(listed.length) : 'not known',
    })),
    groups: groupsOf(components, pageOf),
    setAside: doubted.map(({ assessment, because }) => ({
      component: componentName({ ...assessment, ecosystem: assessment.ecosystem ?? '' }),
      where: whereOf(assessment),
      because,
    })),
  }
}

/** Sixteen digits and a space: in one piece it would not fit a column. */
const inGroups = (digest: string): string => digest.replaceAll(/[0-9a-f]{16}(?=.)/g, '$& ')

const groupsOf = (
  components: readonly AssessedComponent[],
  pageOf: (hazard: string) => string,
): readonly ComponentGroupEntry[] =>
  GROUPS.map(({ title, help, holds }) => ({
    ...{ title, help },
    components: components.filter(holds).map((each) => componentEntry(each, pageOf)),
  })).filter((group) => group.components.length > 0)

const GROUPS: readonly (Omit<ComponentGroupEntry, 'components'> & {
  readonly holds: (each: AssessedComponent) => boolean
})[] = [
  {
    title: 'Asked for by the product itself',
    help: 'Direct components of the release',
    holds: (each) => isInRelease(each) && each.component.isDirect === true,
  },
  {
    title: 'Needed by other components',
    help: 'Transitive components of the release',
    holds: (each) => isInRelease(each) && each.component.isDirect === false,
  },
  {
    title: 'Of which the lists do not tell whether they are direct',
    help: 'Components of the release, direct or transitive',
    holds: (each) => isInRelease(each) && each.component.isDirect === undefined,
  },
  {
    title: 'For development alone',
    help: 'Components that the lists keep out of the release: no assessment is asked for',
    holds: (each) => !isInRelease(each),
  },
]

const componentEntry = (
  { component, state, assessment, because }: AssessedComponent,
  pageOf: (hazard: string) => string,
): ComponentEntry => {
  const counted = state === 'assessed' ? assessment : undefined
  return {
    name: componentName(component),
    version: component.version ?? 'not pinned',
    ...(state === 'not assessed' && !isInRelease({ component })
      ? { state: 'not asked for', tone: 'plain' as const }
      : { state: state === 'stale' ? 'stale: not assessed' : state, tone: TONES[state] }),
    ...{ usedFor: counted?.usedFor ?? '', anomalies: counted?.anomalies ?? '' },
    hazards: (counted?.hazards ?? []).map(({ text }) => ({ id: text, page: pageOf(text) })),
    noHazards: counted?.noHazards ?? '',
    by: counted === undefined ? '' : byOf(counted),
    remark: state === 'stale' ? because : '',
  }
}

const byOf = (assessment: ComponentAssessment): string => {
  const { name = '', body, number, date } = assessment.assessor ?? {}
  const registration = [body, number].filter((part) => part !== undefined).join(' ')
  const parts = [name, registration, date].filter((part) => part !== undefined && part !== '')
  return `${parts.join(', ')} (${whereOf(assessment)})`
}

const whereOf = ({ place: { file, line } }: ComponentAssessment): string => `${file}:${line}`

const TONES: Readonly<Record<ComponentState, Tone>> = {
  assessed: 'good',
  stale: 'bad',
  'not assessed': 'doubtful',
}
