import { lstatSync, readdirSync, readFileSync, rmSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME } from '../domain/bundle.ts'
import { UsageError } from '../shared/usage-error.ts'
import { listedOutputs } from './manifest.ts'

/** Where a build is prepared: this and the number of its process. */
export const STAGING_PREFIX = '.hazards-staging-'

/**
 * Is the folder ours to write to: absent, empty, or made by an earlier build? Gives what that build wrote,
 * and takes away what killed runs left behind. Throws UsageError where it is not ours, or where something
 * that no build wrote stands at one of the `wanted` paths.
 */
export const inspectFolder = (folder: string, wanted: readonly string[]): readonly string[] => {
  const stats = statsOf(folder)
  if (stats === undefined) return []
  if (stats.isSymbolicLink()) throw refusal(folder, 'is a symbolic link')
  if (!stats.isDirectory()) throw refusal(folder, 'is a file')
  const names = readdirSync(folder)
  const leftovers = names.filter((name) => isLeftover(folder, name))
  const staged = leftovers.flatMap((name) => manifestIn(join(folder, name, 'new')) ?? [])
  const others = names.filter((name) => !leftovers.includes(name))
  const listed = others.includes(MANIFEST_NAME) ? manifestIn(folder) : onlyFrom(staged, others)
  if (listed === undefined) throw refusal(folder, 'holds files that no build wrote')
  const old = [...new Set([...listed, ...staged])]
  for (const path of [...old, ...wanted, MANIFEST_NAME]) refuseDetour(folder, path)
  const foreign = wanted.find((path) => !old.includes(path) && statsOf(join(folder, path)) !== undefined)
  if (foreign !== undefined) throw refusal(folder, `holds ${foreign}, which no build wrote`)
  for (const name of leftovers) rmSync(join(folder, name), { recursive: true, force: true })
  return old
}

/** A run that was killed while it moved its first files into place has left them without a manifest. */
const onlyFrom = (staged: readonly string[], names: readonly string[]): readonly string[] | undefined =>
  names.every((name) => staged.some((path) => path.split('/')[0] === name)) ? [] : undefined

/** Was it left by a run that is no more? Throws where that run is still at work. */
const isLeftover = (folder: string, name: string): boolean => {
  const id = name.startsWith(STAGING_PREFIX) ? Number(name.slice(STAGING_PREFIX.length)) : Number.NaN
  if (!Number.isSafeInteger(id) || id <= 0 || statsOf(join(folder, name))?.isDirectory() !== true)
    return false
  if (id !== process.pid && isRunning(id)) {
    throw new UsageError(
      `Another build is writing to ${folder}, expected one at a time; wait for process ${id}, or remove ${name} if that is no build`,
    )
  }
  return true
}

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The outputs listed by the manifest of a folder; `undefined`: it has none that is ours. */
const manifestIn = (folder: string): readonly string[] | undefined => {
  const path = join(folder, MANIFEST_NAME)
  return statsOf(path)?.isFile() === true ? listedOutputs(readFileSync(path, 'utf8')) : undefined
}

/** No step of the path, and not its end, may be a symbolic link; its end is a file or nothing. */
const refuseDetour = (folder: string, path: string): void => {
  const names = path.split('/')
  for (const [index, name] of names.entries()) {
    const step = names.slice(0, index + 1)
    const stats = statsOf(join(folder, ...step))
    if (stats === undefined) return
    if (stats.isSymbolicLink()) throw refusal(folder, `has a symbolic link at ${step.join('/')}`)
    const isLast = index === names.length - 1
    if (isLast !== stats.isFile()) {
      throw refusal(folder, `has a ${isLast ? 'folder' : 'file'} called ${name} where a build has none`)
    }
  }
}

/** Of the entry itself, never of what a link leads to; `undefined`: there is none. */
const statsOf = (path: string): Stats | undefined => {
  try {
    return lstatSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const refusal = (folder: string, what: string): UsageError =>
  new UsageError(
    `${folder} ${what}, expected a folder that is absent, empty or made by an earlier build; name another with --out, or clear this one yourself`,
  )
