import { isMap } from '../shared/is-map.ts'

/** One step of a path into a settings file. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }

/** What stands at the end of one way through a settings file. */
export interface Found {
  /** The way itself, every `*` replaced by the name it stands for here. */
  readonly path: string
  /** `barred`: the way does not exist in a file of this shape, so that nothing can be said of its end. */
  readonly state: 'there' | 'nothing' | 'barred'
  /** `undefined` unless it is there. */
  readonly value: unknown
  /** Why nothing stands there, for a sentence; `undefined` where something does. */
  readonly explanation: string | undefined
}

const STEP = /(?:\.|^)(?:"([^"]*)"|(\*)|([^.[\]"*\s][^.[\]"]*))|\[(?:(\d{1,9})|(\*))\]/y

/** More ways than this are no claim about settings but an attack on the reader's patience. */
const MOST_FOUND = 10_000

/**
 * The steps of `services."my.key".ports[0].*`; `undefined` where it cannot be read as a path.
 * A step of digits is an index in a list and a key in a map.
 */
export const parseSettingsPath = (path: string): readonly Step[] | undefined => {
  const steps: Step[] = []
  STEP.lastIndex = 0
  for (let at = 0; at < path.length; at = STEP.lastIndex) {
    const match = STEP.exec(path)
    if (match === null) return undefined
    const [, quoted, star, key, index, allItems] = match
    if (star !== undefined || allItems !== undefined) steps.push({ kind: 'all' })
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) })
    else steps.push({ kind: 'key', key: quoted ?? key ?? '' })
  }
  return steps.length === 0 ? undefined : steps
}

/**
 * Every place the steps lead to, those where nothing stands among them: `*` makes a claim about all
 * children. Never empty; `undefined` where there are too many.
 */
export const lookUp = (value: unknown, steps: readonly Step[]): readonly Found[] | undefined => {
  let found: readonly Found[] = [there('', value)]
  for (const step of steps) {
    const next: Found[] = []
    for (const from of found) {
      const children = childrenOf(from, step)
      if (next.length + children.length > MOST_FOUND) return undefined
      next.push(...children)
    }
    found = next
  }
  return found
}

const childrenOf = (from: Found, step: Step): readonly Found[] => {
  if (from.state === 'barred') return [from]
  if (step.kind === 'all') return allChildren(from)
  const path = step.kind === 'index' ? `${from.path}[${step.index}]` : joined(from.path, step.key)
  return [isList(from.value) ? itemOf(from, from.value, step) : entryOf(from.value, step, path)]
}

const allChildren = ({ path, state, value }: Found): readonly Found[] => {
  const children = isList(value)
    ? value.map((item, index) => there(`${path}[${index}]`, item))
    : isMap(value)
      ? Object.entries(value).map(([key, child]) => there(joined(path, key), child))
      : []
  if (state === 'there' && children.length > 0) return children
  const star = path === '' ? '*' : `${path}.*`
  return [{ ...nothing(star), state: 'barred' }]
}

const itemOf = (from: Found, list: readonly unknown[], step: Exclude<Step, { kind: 'all' }>): Found => {
  if (step.kind === 'key' && !/^\d{1,9}$/.test(step.key)) {
    // A Compose file may list what others map (`- DEBUG=1`): the name may well be there.
    return {
      ...nothing(from.path),
      state: 'barred',
      explanation: `${from.path} is a list, which has no names`,
    }
  }
  const index = step.kind === 'index' ? step.index : Number(step.key)
  const path = `${from.path}[${index}]`
  return index < list.length ? there(path, list[index]) : nothing(path)
}

const entryOf = (map: unknown, step: Exclude<Step, { kind: 'all' }>, path: string): Found =>
  step.kind === 'key' && isMap(map) && Object.hasOwn(map, step.key)
    ? there(path, map[step.key])
    : nothing(path)

const there = (path: string, value: unknown): Found => ({
  path,
  state: 'there',
  value,
  explanation: undefined,
})

const nothing = (path: string): Found => ({
  path,
  state: 'nothing',
  value: undefined,
  explanation: `nothing stands at ${path}`,
})

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const joined = (path: string, key: string): string => {
  const name = key === '' || /[.[\]"*\s]/.test(key) ? `"${key}"` : key
  return path === '' ? name : `${path}.${name}`
}
