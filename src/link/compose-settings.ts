import type { SettingNode } from '../domain/setting.ts'
import { wordOf } from './setting-value.ts'
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
export const lookUpCompose = (root: SettingNode, steps: readonly Step[]): readonly Found[] | undefined => {
  const written = lookUp(root, steps)?.map((found, index) => ofEnvFile(found, { root, steps, index }))
  const spelling = otherSpelling(steps)
  const other = spelling === undefined ? undefined : lookUp(root, spelling)
  // Only the service may be a `*` in both, so that the two lists run side by side.
  return written?.flatMap((found, index) => {
    const twin = other?.[index]
    if (twin === undefined || twin.state === 'nothing' || twin.path === found.path) return [found]
    return found.state === 'nothing' ? [twin] : [found, twin]
  })
}

/** A variable that the service's own text does not set may be set by a file it names under `env_file`. */
const ofEnvFile = (
  found: Found,
  {
    root,
    steps,
    index,
  }: { readonly root: SettingNode; readonly steps: readonly Step[]; readonly index: number },
): Found => {
  const [services, service, environment] = steps
  const isVariable = environment?.kind === 'key' && environment.key === 'environment'
  if (found.state !== 'nothing' || !isVariable || services === undefined || service === undefined)
    return found
  const files = lookUp(root, [services, service, { kind: 'key', key: 'env_file' }])
  const file = files?.length === 1 ? files[0] : files?.[index]
  if (file === undefined || file.state === 'nothing') return found
  return { ...found, state: 'barred', explanation: `${file.path} names a file that may set ${found.path}` }
}

/** Does the value say that there is no limit, as 0 and -1 do in a Compose file? */
export const isNoLimit = ({ path, node }: Found): boolean => {
  const word = wordOf(node)
  return LIMIT.test(path) && word !== undefined && word !== '' && Number(word) <= 0
}

const otherSpelling = ([services, service, ...rest]: readonly Step[]): readonly Step[] | undefined => {
  if (services?.kind !== 'key' || services.key !== 'services' || service === undefined) return undefined
  const written = rest.map((step) => (step.kind === 'key' ? step.key : '*')).join('.')
  const pair = SPELLINGS.find((spellings) => spellings.includes(written))
  const other = pair?.find((spelling) => spelling !== written)
  return other === undefined
    ? undefined
    : [services, service, ...other.split('.').map((key) => ({ kind: 'key', key }) as const)]
}
