import type { SettingNode } from '../domain/setting.ts'
import { nearest } from '../shared/nearest.ts'

/** One step of a path into a settings file. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }

/** What stands at the end of one way through a settings file. */
export interface Found {
  /** The way itself, every `*` replaced by the name it stands for here. */
  readonly path: string
  /**
   * `barred`: the way does not exist in a file of this shape, or what stands on it cannot be told, so that nothing
   * can be said of its end.
   */
  readonly state: 'there' | 'nothing' | 'barred'
  /** What stands there; `undefined` unless something does. */
  readonly node: SettingNode | undefined
  /** Why nothing stands there or nothing can be said, for a sentence; `undefined` where something stands. */
  readonly explanation: string | undefined
  /** What stands beside it, for whoever mistyped: `did you mean "backend"?`; '' where nothing helps. */
  readonly hint: string
}

const STEP = /(?:\.|^)(?:"([^"]*)"|(\*)|([^.[\]"*\s][^.[\]"]*))|\[(?:(\d{1,9})|(\*))\]/y

/** More ways than this are no claim about settings but an attack on the reader's patience. */
const MOST_FOUND = 10_000

/** How many names a hint lists. */
const MOST_LISTED = 5

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
export const lookUp = (root: SettingNode, steps: readonly Step[]): readonly Found[] | undefined => {
  let found: readonly Found[] = [foundAt('', root)]
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
  return [from.node?.kind === 'list' ? itemOf(from.path, from.node.items, step) : entryOf(from, step, path)]
}

const allChildren = ({ path, node, hint }: Found): readonly Found[] => {
  const children =
    node?.kind === 'list'
      ? node.items.map((item, index) => foundAt(`${path}[${index}]`, item))
      : node?.kind === 'map'
        ? [...node.entries].map(([key, child]) => foundAt(joined(path, key), child))
        : []
  if (children.length > 0) return children
  return [{ ...nothing(path === '' ? '*' : `${path}.*`), state: 'barred', hint }]
}

const itemOf = (path: string, items: readonly SettingNode[], step: Exclude<Step, { kind: 'all' }>): Found => {
  if (step.kind === 'key' && !/^\d{1,9}$/.test(step.key)) {
    // A Compose file may list what others map (`- DEBUG=1`): the name may well be there.
    return barred(path, `${path} is a list, which has no names`)
  }
  const index = step.kind === 'index' ? step.index : Number(step.key)
  const item = items[index]
  return item === undefined ? nothing(`${path}[${index}]`) : foundAt(`${path}[${index}]`, item)
}

const entryOf = (
  { path: from, node, hint }: Found,
  step: Exclude<Step, { kind: 'all' }>,
  path: string,
): Found => {
  if (node?.kind !== 'map') return { ...nothing(path), hint }
  const entry = step.kind === 'key' ? node.entries.get(step.key) : undefined
  if (entry !== undefined) return foundAt(path, entry)
  return {
    ...nothing(path),
    hint: hintAt(from, step.kind === 'key' ? step.key : '', [...node.entries.keys()]),
  }
}

/** What cannot be told bars the way, whatever would stand behind it. */
const foundAt = (path: string, node: SettingNode): Found => {
  const because =
    node.kind === 'unknown'
      ? node.because
      : node.instruction === undefined
        ? undefined
        : `carries !${node.instruction}, which only Compose reads, and only in a file that is laid over another`
  return because === undefined
    ? { path, state: 'there', node, explanation: undefined, hint: '' }
    : { ...barred(path, `${path === '' ? 'the file' : path} ${because}`), node }
}

const barred = (path: string, explanation: string): Found => ({
  ...nothing(path),
  state: 'barred',
  explanation,
})

const nothing = (path: string): Found => ({
  path,
  state: 'nothing',
  node: undefined,
  explanation: `nothing stands at ${path}`,
  hint: '',
})

const hintAt = (from: string, key: string, names: readonly string[]): string => {
  if (names.length === 0) return ''
  const near = nearest(key, names)
  if (near !== undefined) return `did you mean "${near}"?`
  const rest = names.length - MOST_LISTED
  const listed = names.slice(0, MOST_LISTED).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  return `${from === '' ? 'the file' : from} has ${listed}`
}

const joined = (path: string, key: string): string => {
  const name = key === '' || /[.[\]"*\s]/.test(key) ? `"${key}"` : key
  return path === '' ? name : `${path}.${name}`
}
