import { anchorOf } from '../domain/anchor.ts'
import type { Anchor } from '../domain/anchor.ts'
import type { Config, Environment } from '../domain/config.ts'
import type { CheckLine, CodeReference } from '../domain/control.ts'
import type { Settings } from '../domain/evidence.ts'
import type { HazardLog } from '../domain/hazard-log.ts'
import { folderOf } from '../shared/tree-path.ts'
import { fileOfCheck } from './check-links.ts'
import { extendedFiles } from './compose-extends.ts'
import { envFilesOf } from './compose-variables.ts'
import { MOST_OPENED, destinationsOf, filesOfGlob } from './resolve-reference.ts'

/** What the read stage has to look at before anything can be linked. */
export interface WantedEvidence {
  /** Paths whose kind and number of lines are asked for. */
  readonly files: ReadonlySet<string>
  /** By path, what references hold of it. */
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>
  /** The files of `Check:` lines, and of environments where a line is about those. */
  readonly settings: ReadonlySet<string>
}

/** Lists every file that linking will ask about, by the resolution that linking itself uses. */
export const wantedEvidence = (
  log: Pick<HazardLog, 'hazards'>,
  paths: ReadonlySet<string>,
  config: Pick<Config, 'environments' | 'checks'>,
): WantedEvidence => {
  const files = new Set<string>()
  const anchors = new Map<string, Anchor[]>()
  const settings = new Set<string>()
  for (const hazard of log.hazards) {
    for (const reference of [...hazard.code, ...hazard.controls.flatMap(({ code }) => code)]) {
      for (const path of wantedFiles(reference, hazard.file, paths)) {
        files.add(path)
        if (!paths.has(path)) continue
        const known = anchors.get(path)
        if (known === undefined) anchors.set(path, [anchorOf(reference)])
        else known.push(anchorOf(reference))
      }
    }
    for (const check of hazard.controls.flatMap(({ checks }) => checks))
      for (const file of settingsOfCheck(check, config, paths)) if (paths.has(file)) settings.add(file)
  }
  return { files, anchors, settings }
}

/** The files of a `Check:` line, with those that give them their variables. */
const settingsOfCheck = (
  check: CheckLine,
  { environments, checks }: Pick<Config, 'environments' | 'checks'>,
  paths: ReadonlySet<string>,
): readonly string[] => {
  const file = fileOfCheck(check, checks)
  const sets = file === undefined ? [...environments.values()].map(({ files }) => files) : [[file]]
  return sets.flatMap((files) => [...files, ...envFilesOf(files, paths)])
}

/** Files read at the wish of others in one round. */
const MOST_EXTENDED = 100

/**
 * The files on which services of those read so far build and that are still to be read; empty in the end, since
 * no file is asked for twice.
 */
export const furtherSettings = (
  known: ReadonlyMap<string, Settings>,
  paths: ReadonlySet<string>,
  environments: ReadonlyMap<string, Environment>,
): readonly string[] => {
  const folders = [...environments.values()].map(({ files }) => folderOf(files[0] ?? ''))
  const wanted = new Set<string>()
  for (const { file, documents } of known.values())
    for (const document of documents)
      // Compose sees `file:` from the folder of the first file of all.
      for (const folder of new Set([folderOf(file), ...folders]))
        for (const path of extendedFiles(document, folder)) {
          const isNew = paths.has(path) && !known.has(path)
          if (isNew && wanted.size < MOST_EXTENDED) wanted.add(path)
        }
  return [...wanted]
}

/** The files one reference asks about, those that are not in the tree among them. */
const wantedFiles = (
  reference: CodeReference,
  from: string,
  paths: ReadonlySet<string>,
): readonly string[] => {
  const { named, target, isGlob } = destinationsOf(reference, from, paths)
  const matched = named.flatMap((glob) =>
    isGlob ? (filesOfGlob(glob, paths) ?? []).slice(0, MOST_OPENED) : [glob],
  )
  return [...matched, ...(target === undefined ? [] : [target])].filter((path) => path !== '')
}
