import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { sha256 } from './digest.ts'
import { realPath } from './real-path.ts'
import { fromRoot } from './resolve-path.ts'

/**
 * Results of parsing, kept between runs. Values come back as JSON has them: what is `undefined` in an
 * object is absent. Nothing depends on it: whatever goes wrong, the value is not there.
 */
export interface ParseCache {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => void
  /** Writes what was set; until then it is in memory alone. */
  readonly flush: () => void
}

/** Opens the cache in a folder, which need not be there; without a folder it forgets everything. */
export const openCache = (ask: {
  readonly folder: string | undefined
  readonly toolVersion: string
}): ParseCache => {
  const { folder, toolVersion } = ask
  if (folder === undefined) return OFF
  const fresh = new Map<string, string>()
  const nameOf = (key: string): string => sha256(`${toolVersion}\0${key}`)
  return {
    get: (key) => {
      const name = nameOf(key)
      const text = fresh.get(name) ?? readEntry(folder, name)
      return text === undefined ? undefined : parsed(text)
    },
    set: (key, value) => {
      if (value !== undefined) fresh.set(nameOf(key), JSON.stringify(value))
    },
    flush: () => {
      for (const [name, text] of fresh) if (!writeEntry(folder, name, text)) break
      fresh.clear()
    },
  }
}

/** The key of what was parsed from some bytes; `kind` names the parser and what else it went by. */
export const cacheKey = (kind: string, bytes: Uint8Array): string => `${kind}\0${sha256(bytes)}`

/**
 * The user's own cache folder; `undefined` where there is none, or where it lies in the repository that is
 * judged and so could have come with it.
 */
export const defaultCacheFolder = (
  env: Readonly<Record<string, string | undefined>>,
  root?: string,
): string | undefined => {
  const base = [env['XDG_CACHE_HOME'], under(env['HOME'], '.cache'), env['LOCALAPPDATA']].find(
    (folder) => folder !== undefined && isAbsolute(folder),
  )
  const folder = under(base, 'hazards')
  const isInside =
    folder !== undefined && root !== undefined && fromRoot(realPath(folder), root) !== undefined
  return isInside ? undefined : folder
}

const under = (folder: string | undefined, name: string): string | undefined =>
  folder === undefined || folder === '' ? undefined : join(folder, name)

const OFF: ParseCache = { get: () => undefined, set: () => undefined, flush: () => undefined }

const pathOf = (folder: string, name: string): string => join(folder, name.slice(0, 2), name.slice(2))

// The name is part of the sum: an entry copied to another's place is as foreign as a damaged one.
const checksum = (name: string, text: string): string => sha256(`${name}\n${text}`)

const readEntry = (folder: string, name: string): string | undefined => {
  try {
    const content = readFileSync(pathOf(folder, name), 'utf8')
    const end = content.indexOf('\n')
    const text = content.slice(end + 1)
    return content.slice(0, end) === checksum(name, text) ? text : undefined
  } catch {
    return undefined
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const writeEntry = (folder: string, name: string, text: string): boolean => {
  const path = pathOf(folder, name)
  const draft = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${checksum(name, text)}\n${text}`)
    renameSync(draft, path)
    return true
  } catch {
    remove(draft)
    return false
  }
}

const remove = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // It was never written.
  }
}
