import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** A copy of the tree in a temporary folder, in which tests are run and controls undone. */
export interface ScratchTree {
  /** Absolute; the copy's root. */
  readonly root: string
  /** A path for a new report, outside the copy: nothing stands there. */
  readonly reportPath: () => string
  /**
   * Puts other texts in the place of files of the copy.
   * @returns what puts the old ones back; `undefined` where one of them is a link that leads out of the copy
   */
  readonly replace: (texts: ReadonlyMap<string, string>) => (() => void) | undefined
  readonly remove: () => void
}

/** What is copied. */
export interface ScratchRequest {
  /** Absolute real path. */
  readonly root: string
  /** The top of the checkout; packages may be installed anywhere between it and the root. */
  readonly top: string
  /** Every file and link of the tree, from the root. */
  readonly paths: Iterable<string>
  /** Folders whose content the copy gets links to; `undefined`: those of installed packages. */
  readonly links: readonly string[] | undefined
}

/**
 * Copies the tree as it is. A plain copy and no worktree of git's: what is not committed is judged too, no hook or
 * filter of the repository runs, and nothing is ever written into `.git`.
 */
export const makeScratchTree = ({ root, top, paths, links }: ScratchRequest): ScratchTree => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hazards-prove-')))
  const copy = join(folder, 'tree')
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  try {
    mkdirSync(copy)
    for (const path of paths) copyEntry(join(root, path), join(copy, path))
    for (const link of links ?? USUAL) linkFolder(link, { root, top, copy, isNamed: links !== undefined })
  } catch (error) {
    remove()
    throw error
  }
  let reports = 0
  return {
    root: copy,
    reportPath: () => join(folder, `report-${(reports += 1)}`),
    replace: (texts) => replaceIn(copy, texts),
    remove,
  }
}

const copyEntry = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else copyFileSync(from, to, constants.COPYFILE_FICLONE)
}

/** Where package managers install what the tests need, and git does not track. */
const USUAL = ['node_modules', '.venv', 'venv', 'vendor'] as const

/** Not linked: caches, which the tests write to. */
const OWN = /^\.(?!bin$|pnpm$|package-lock\.json$|modules\.yaml$|yarn)/

interface Linking {
  readonly root: string
  readonly top: string
  readonly copy: string
  /** Did hazards.yaml name it? */
  readonly isNamed: boolean
}

/** A folder of its own with a link for each entry, so that new files in it stay in the copy. */
const linkFolder = (link: string, { root, top, copy, isNamed }: Linking): void => {
  const target = join(copy, link)
  if (existsSync(target)) return
  const from = isNamed ? resolve(root, link) : nearest(link, root, top)
  if (from === undefined || !existsSync(from)) return
  mkdirSync(target, { recursive: true })
  const keeps = /node_modules$/.test(link) ? (name: string) => !OWN.test(name) : () => true
  for (const name of readdirSync(from).filter(keeps)) symlinkSync(join(from, name), join(target, name))
}

const nearest = (name: string, root: string, top: string): string | undefined => {
  for (let at = root; ; at = dirname(at)) {
    if (existsSync(join(at, name))) return join(at, name)
    if (at === top || dirname(at) === at || !isBelow(at, top)) return undefined
  }
}

const isBelow = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..')

const replaceIn = (copy: string, texts: ReadonlyMap<string, string>): (() => void) | undefined => {
  const files = [...texts].map(([path, text]) => ({ path: realFile(copy, path), text }))
  const old: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const { path } of files) {
    if (path === undefined) return undefined
    old.push({ path, bytes: readFileSync(path) })
  }
  for (const { path, text } of files) if (path !== undefined) writeFileSync(path, text)
  return () => {
    for (const { path, bytes } of old) writeFileSync(path, bytes)
  }
}

/** Links of the tree may lead anywhere: nothing is written but to a file that is really in the copy. */
const realFile = (copy: string, path: string): string | undefined => {
  const real = realpathSync(join(copy, path))
  return real.startsWith(copy + sep) ? real : undefined
}
