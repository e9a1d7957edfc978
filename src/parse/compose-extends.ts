import { isMap } from '../shared/is-map.ts'

/** Longer than any chain that people write, and short enough to follow. */
const LONGEST_CHAIN = 20

type Service = Readonly<Record<string, unknown>>

/** Sequences that a service replaces rather than adds to. */
const REPLACED: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test'])

/**
 * The file with each service as it is after `extends`. A service that builds on one which the file does
 * not show, or in a way that could be merged differently, keeps its `extends`: what it says is unknown.
 */
export const resolveExtends = (compose: unknown): unknown => {
  if (!isMap(compose) || !isMap(compose['services'])) return compose
  const { services } = compose
  const resolved = Object.entries(services).map(
    ([name, service]) => [name, resolve(service, services, [name])] as const,
  )
  return { ...compose, services: Object.fromEntries(resolved) }
}

const resolve = (service: unknown, services: Service, trail: readonly string[]): unknown => {
  if (!isMap(service) || !Object.hasOwn(service, 'extends')) return service
  const { extends: extended, ...own } = service
  const base = baseOf(extended)
  if (base === undefined || !Object.hasOwn(services, base)) return service
  if (trail.includes(base) || trail.length >= LONGEST_CHAIN) return service
  const resolvedBase = resolve(services[base], services, [...trail, base])
  if (!isMap(resolvedBase) || Object.hasOwn(resolvedBase, 'extends')) return service
  return merge(resolvedBase, own) ?? service
}

/** The service of the same file that is extended. */
const baseOf = (extended: unknown): string | undefined => {
  if (typeof extended === 'string') return extended
  if (!isMap(extended) || Object.keys(extended).length !== 1) return undefined
  return typeof extended['service'] === 'string' ? extended['service'] : undefined
}

/** Maps merge, lists append, scalars replace; `undefined` where two shapes meet. */
const merge = (base: Service, own: Service): Service | undefined => {
  const merged = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(own)) {
    const joint = Object.hasOwn(base, key) ? join(base[key], value, key) : { value }
    if (joint === undefined) return undefined
    merged.set(key, joint.value)
  }
  return Object.fromEntries(merged)
}

const join = (base: unknown, own: unknown, key: string): { readonly value: unknown } | undefined => {
  if (REPLACED.has(key)) return { value: own }
  if (isMap(base) && isMap(own)) {
    const value = merge(base, own)
    return value === undefined ? undefined : { value }
  }
  if (Array.isArray(base) && Array.isArray(own)) return { value: [...listOf(base), ...listOf(own)] }
  const isEither = [base, own].some((value) => value === null || typeof value === 'object')
  return isEither ? undefined : { value: own }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
