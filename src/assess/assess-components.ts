import type {
  AssessedComponent,
  Component,
  ComponentAssessment,
  ComponentList,
  DoubtedAssessment,
  ListedComponent,
  ThirdParty,
} from '../domain/component.ts'
import { componentName } from '../domain/component.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { isCovered, whyNoAssessment } from './component-assessment.ts'
import type { AssessmentFacts } from './component-assessment.ts'

/**
 * Every component of every list, once for each version, with the assessment that counts for it. One without an
 * assessment is not assessed, and one of which only another version is assessed is not either.
 * @clause DCB0129 2.5.1 — every third-party product in a release is assessed
 */
export const assessComponents = (
  lists: readonly ComponentList[],
  assessments: readonly ComponentAssessment[],
  facts: AssessmentFacts,
): ThirdParty => {
  const listed = listedComponents(lists)
  const byName = groupBy(listed, ({ name, ecosystem }) => keyOf(name, ecosystem))
  const judged = assessments.map((assessment) => judge(assessment, byName, facts))
  const usable = groupBy(
    judged.filter(({ because, isStale }) => because === '' || isStale),
    ({ assessment }) => keyOf(assessment.name),
  )
  return {
    lists,
    components: listed.map((component) =>
      assessed(
        component,
        (usable.get(keyOf(component.name)) ?? []).map(({ assessment }) => assessment),
      ),
    ),
    doubted: judged.filter(({ because }) => because !== ''),
  }
}

/** Names are compared as package managers do: `Typing_Extensions` is `typing-extensions`. */
const keyOf = (name: string, ecosystem = ''): string => {
  const small = name.toLowerCase()
  return ecosystem === 'pypi' || !/[/:@]/.test(small) ? small.replaceAll(/[._]/g, '-') : small
}

const listedComponents = (lists: readonly ComponentList[]): readonly ListedComponent[] => {
  const all = lists.flatMap(({ file, components }) => components.map((component) => ({ component, file })))
  const groups = groupBy(all, ({ component: { ecosystem, name, version } }) =>
    JSON.stringify([ecosystem, keyOf(name, ecosystem), version]),
  )
  return [...groups.values()].flatMap(merged).sort(
    byKeys(
      ({ name }) => name,
      ({ ecosystem }) => ecosystem,
      ({ version }) => version ?? '',
    ),
  )
}

/** What several entries say of one version: direct if one of them says so, for development alone if all of them do. */
const merged = (
  entries: readonly { readonly component: Component; readonly file: string }[],
): readonly ListedComponent[] => {
  const [first] = entries
  if (first === undefined) return []
  const { ecosystem, name, version } = first.component
  const direct = entries.map(({ component }) => component.isDirect)
  return [
    {
      ...{ ecosystem, name, version },
      isDirect: direct.includes(true) ? true : direct.includes(false) ? false : undefined,
      isDevelopment: entries.every(({ component }) => component.isDevelopment === true)
        ? true
        : entries.some(({ component }) => component.isDevelopment === false)
          ? false
          : undefined,
      lists: entries.map(({ component, file }) => ({ file, line: component.line })),
    },
  ]
}

const judge = (
  assessment: ComponentAssessment,
  byName: ReadonlyMap<string, readonly ListedComponent[]>,
  facts: AssessmentFacts,
): DoubtedAssessment => {
  const because = whyNoAssessment(assessment, facts)
  if (because !== undefined) return { assessment, because, isStale: false }
  const named = (byName.get(keyOf(assessment.name)) ?? []).filter((each) => isOf(assessment, each))
  const ecosystems = [...new Set(named.map(({ ecosystem }) => ecosystem))]
  if (named.length === 0)
    return { assessment, because: 'no list holds a component of that name', isStale: false }
  if (ecosystems.length > 1)
    return { assessment, because: `it could be of ${ecosystems.join(' or ')}`, isStale: false }
  if (named.some((each) => isCovered(assessment, each.version)))
    return { assessment, because: '', isStale: false }
  const versions = named.map(({ version }) => version ?? 'a version that is not pinned')
  return {
    assessment,
    because: `it is of ${assessment.versions.join(', ')}, and the lists have ${versions.join(', ')}`,
    isStale: true,
  }
}

const isOf = ({ ecosystem, name }: ComponentAssessment, component: ListedComponent): boolean =>
  keyOf(name) === keyOf(component.name) && (ecosystem === undefined || ecosystem === component.ecosystem)

const assessed = (
  component: ListedComponent,
  candidates: readonly ComponentAssessment[],
): AssessedComponent => {
  const own = candidates.filter((each) => isOf(each, component))
  const covering = own
    .filter((each) => isCovered(each, component.version))
    .toSorted(byKeys(({ assessor }) => assessor?.date ?? ''))
    .at(-1)
  if (covering !== undefined)
    return { component, state: 'assessed', assessment: covering, because: 'it is assessed in this version' }
  const [other] = own
  if (other === undefined)
    return { component, state: 'not assessed', assessment: undefined, because: 'nobody has assessed it' }
  const version = component.version ?? 'a version that is not pinned'
  return {
    ...{ component, state: 'stale', assessment: other },
    because: `${componentName(component)} is assessed in ${other.versions.join(', ')}, the release has ${version}`,
  }
}
