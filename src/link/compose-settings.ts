import { isMap } from '../shared/is-map.ts'
import { lookUp } from './settings-path.ts'
import type { Found, Step } from './settings-path.ts'

/** The two ways in which a Compose service may state the same thing. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['mem_limit', 'deploy.resources.limits.memory'],
  ['mem_reservation', 'deploy.resources.reservations.memory'],
  ['cpus', 'deploy.resources.limits.cpus'],
  ['pids_limit', 'deploy.resources.limits.pids'],
  ['scale', 'deploy.replicas'],
]

const LIMIT = /(?:^|\.)(?:cpus|mem_limit|memory|memswap_limit|pids|pids_limit)$/

/** As `lookUp`, for a Compose file: a setting counts in either of its spellings, and in both if both are there. */
export const lookUpCompose = (value: unknown, steps: readonly Step[]): readonly Found[] | undefined => {
  const written = lookUp(value, steps)
  const spelling = otherSpelling(steps)
  const other = spelling === undefined ? undefined : lookUp(value, spelling)
  // Only the service may be a `*` in both, so that the two lists run side by side.
  return written?.flatMap((found, index) => {
    const twin = other?.[index]
    if (twin?.state !== 'there') return [found]
    return found.state === 'there' ? [found, twin] : [twin]
  })
}

/** The services on the way that build on others which the file alone does not show. */
export const unresolvedServices = (value: unknown, steps: readonly Step[]): readonly string[] => {
  if (steps.length < 3) return []
  const services = lookUp(value, steps.slice(0, 2)) ?? []
  return services
    .filter(({ value }) => isMap(value) && Object.hasOwn(value, 'extends'))
    .map(({ path }) => path)
}

/** Does the value say that there is no limit, as 0 and -1 do in a Compose file? */
export const isNoLimit = ({ path, value }: Found): boolean =>
  LIMIT.test(path) && (typeof value === 'number' || typeof value === 'string') && Number(value) <= 0

const otherSpelling = ([services, service, ...rest]: readonly Step[]): readonly Step[] | undefined => {
  if (services?.kind !== 'key' || services.key !== 'services' || service === undefined) return undefined
  const written = rest.map((step) => (step.kind === 'key' ? step.key : '*')).join('.')
  const pair = SPELLINGS.find((spellings) => spellings.includes(written))
  const other = pair?.find((spelling) => spelling !== written)
  return other === undefined
    ? undefined
    : [services, service, ...other.split('.').map((key) => ({ kind: 'key', key }) as const)]
}
