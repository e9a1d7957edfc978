import type { SettingNode } from '../domain/setting.ts'
import { folderOf, resolvePath } from '../shared/tree-path.ts'
import { mergeCompose } from './compose-merge.ts'

/** Longer than any chain that people write, and short enough to follow. */
const LONGEST_CHAIN = 20

/** A Compose file, and the folder from which `file:` in it is seen. */
export interface ComposeSource {
  readonly file: string
  readonly folder: string
  readonly root: SettingNode
}

/** Another Compose file with its variables filled in, or why it cannot be looked at. */
export type OpenCompose = (file: string) => { readonly root: SettingNode } | { readonly problem: string }

/**
 * The file with each service as it is after `extends`. A service that builds on one which cannot be looked up is
 * unknown as a whole.
 */
export const withExtends = (source: ComposeSource, open: OpenCompose): SettingNode => {
  const services = servicesOf(source.root)
  if (source.root.kind !== 'map' || services === undefined) return source.root
  const resolved = [...services.entries].map(
    ([name, service]) => [name, resolve({ source, name, trail: [] }, service, open)] as const,
  )
  const entries = new Map([...source.root.entries, ['services', { ...services, entries: new Map(resolved) }]])
  return { ...source.root, entries }
}

/** The files that services of this file build on, from the root of the repository; those outside it left out. */
export const extendedFiles = (root: SettingNode, folder: string): readonly string[] =>
  [...(servicesOf(root)?.entries.values() ?? [])].flatMap((service) => {
    const file = service.kind === 'map' ? baseOf(service.entries.get('extends'))?.file : undefined
    const path = file === undefined ? undefined : resolvePath(folder, file)
    return path === undefined ? [] : [path]
  })

interface Link {
  readonly source: ComposeSource
  readonly name: string
  /** The services that led here, for rings and endless chains. */
  readonly trail: readonly string[]
}

const resolve = (link: Link, service: SettingNode, open: OpenCompose): SettingNode => {
  const extended = service.kind === 'map' ? service.entries.get('extends') : undefined
  if (service.kind !== 'map' || extended === undefined) return service
  const unknown = (because: string): SettingNode => ({
    kind: 'unknown',
    text: '',
    because,
    file: extended.file,
    line: extended.line,
  })
  const base = baseOf(extended)
  if (base === undefined) return unknown('extends in a way that cannot be read')
  const source = base.file === undefined ? link.source : sourceOf(base.file, link.source, open)
  if ('problem' in source) return unknown(`extends ${base.service}, but ${source.problem}`)
  const trail = [...link.trail, `${link.source.file}\n${link.name}`]
  if (trail.includes(`${source.file}\n${base.service}`)) return unknown('extends itself, in a ring')
  if (trail.length > LONGEST_CHAIN) return unknown(`extends through more than ${LONGEST_CHAIN} services`)
  const found = servicesOf(source.root)?.entries.get(base.service)
  if (found === undefined) return unknown(`extends ${base.service}, which is not in ${source.file}`)
  const resolved = resolve({ source, name: base.service, trail }, found, open)
  if (resolved.kind === 'unknown') return { ...resolved, file: extended.file, line: extended.line }
  const own = new Map(service.entries)
  own.delete('extends')
  return mergeCompose(resolved, { ...service, entries: own }, ['services', link.name])
}

const sourceOf = (
  named: string,
  from: ComposeSource,
  open: OpenCompose,
): ComposeSource | { readonly problem: string } => {
  const file = resolvePath(from.folder, named)
  if (file === undefined) return { problem: `${named} lies outside the repository` }
  const opened = open(file)
  return 'problem' in opened ? opened : { file, folder: folderOf(file), root: opened.root }
}

const servicesOf = (root: SettingNode): Extract<SettingNode, { kind: 'map' }> | undefined => {
  const services = root.kind === 'map' ? root.entries.get('services') : undefined
  return services?.kind === 'map' ? services : undefined
}

const baseOf = (
  extended: SettingNode | undefined,
): { readonly service: string; readonly file: string | undefined } | undefined => {
  if (extended?.kind === 'scalar')
    return typeof extended.value === 'string' ? { service: extended.value, file: undefined } : undefined
  if (extended?.kind !== 'map') return undefined
  const service = extended.entries.get('service')
  const file = extended.entries.get('file')
  if (service?.kind !== 'scalar' || typeof service.value !== 'string') return undefined
  if (file === undefined) return { service: service.value, file: undefined }
  return file.kind === 'scalar' && typeof file.value === 'string'
    ? { service: service.value, file: file.value }
    : undefined
}
