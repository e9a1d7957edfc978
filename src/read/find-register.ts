import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import { nearestRepository } from './git.ts'
import { fromRoot } from './resolve-path.ts'

/** Where a register is; both paths are absolute and real. */
export interface FoundRegister {
  readonly folder: string
  /** `undefined`: the folder has no hazards.yaml, and the defaults hold. */
  readonly configFile: string | undefined
}

/**
 * The register that a command is about: what `--register` names, else the nearest one on the way up.
 * @throws UsageError where there is none, or where it cannot be read
 */
export const findRegister = (cwd: string, register: string | undefined): Promise<FoundRegister> =>
  Promise.resolve().then(() =>
    register === undefined ? findUpwards(look(cwd, real)) : findNamed(resolve(cwd, register), register),
  )

const findUpwards = (cwd: string): FoundRegister => {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found =
      configured(join(folder, 'hazards')) ??
      configured(folder) ??
      unconfigured(join(folder, 'hazards'), MARKDOWN) ??
      (folder === cwd && !isPartOfRegister(folder) ? unconfigured(folder, HAZARD_FILE) : undefined)
    if (found !== undefined) return settle(found, folder)
    if (dirname(folder) === folder) break
  }
  throw new UsageError(
    `There is no register here: neither ${cwd} nor a folder above it holds hazards/hazards.yaml, hazards.yaml or hazards/*.md; start one with "hazards init", or name its folder with --register DIR`,
  )
}

const findNamed = (folder: string, words: string): FoundRegister => {
  const found =
    configured(folder) ??
    configured(join(folder, 'hazards')) ??
    unconfigured(folder, MARKDOWN) ??
    unconfigured(join(folder, 'hazards'), MARKDOWN)
  if (found !== undefined) return settle(found, look(folder, real))
  throw new UsageError(
    `--register ${words} names no register, expected a folder with hazards.yaml or hazard files (*.md) in it, or in its folder "hazards"; looked in ${folder}; correct the name, or start one there with "hazards init ${words}"`,
  )
}

const CONFIG = 'hazards.yaml'
const MARKDOWN = /\.md$/
const HAZARD_FILE = /^[a-z]+-\d+.*\.md$/i

/** Folders of a register that hold numbered files of their own. */
const PARTS: ReadonlySet<string> = new Set(['incidents', 'failure-modes', 'runbooks', 'case'])

const isPartOfRegister = (folder: string): boolean =>
  PARTS.has(basename(folder)) &&
  (basename(dirname(folder)) === 'hazards' || configured(dirname(folder)) !== undefined)

const configured = (folder: string): FoundRegister | undefined => {
  const configFile = join(folder, CONFIG)
  const found = look(configFile, statsOf)
  return found?.isFile() === true ? { folder, configFile } : undefined
}

const unconfigured = (folder: string, name: RegExp): FoundRegister | undefined => {
  const found = look(folder, statsOf)
  if (found?.isDirectory() !== true) return undefined
  const names = look(folder, (path) => readdirSync(path))
  return names.some((entry) => name.test(entry)) ? { folder, configFile: undefined } : undefined
}

// A stranger may have planted links: what is found from a folder lies in that folder's repository.
const settle = ({ folder, configFile }: FoundRegister, from: string): FoundRegister => {
  look(folder, (path) => readdirSync(path))
  const home = nearestRepository(from) ?? from
  const realFolder = look(folder, real)
  const realConfig = configFile === undefined ? undefined : look(configFile, real)
  if (fromRoot(realFolder, home) === undefined) throw ledAway(folder, home)
  if (realConfig === undefined) return { folder: realFolder, configFile: undefined }
  // Its lines are quoted in messages, so no other file may pass for it.
  if (fromRoot(realConfig, home) === undefined || basename(realConfig) !== CONFIG) {
    throw ledAway(configFile ?? folder, home)
  }
  return { folder: realFolder, configFile: realConfig }
}

const ledAway = (path: string, home: string): UsageError =>
  new UsageError(
    `${path} is a link that leads away, expected the register itself inside ${home}; put the file or folder in the link's place`,
  )

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

const real = (path: string): string => realpathSync(path)

const look = <T>(path: string, see: (path: string) => T): T => {
  try {
    return see(path)
  } catch (cause) {
    throw new UsageError(`${path} cannot be read, expected permission to look for a register there`, {
      cause,
    })
  }
}
