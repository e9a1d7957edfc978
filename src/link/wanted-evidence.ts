import type { CodeReference } from '../domain/control.ts'
import type { HazardLog } from '../domain/hazard-log.ts'
import { fileOfCheck } from './check-links.ts'
import { MOST_OPENED, destinationsOf, filesOfGlob } from './resolve-reference.ts'

/** What the read stage has to look at before anything can be linked. */
export interface WantedEvidence {
  /** Paths whose kind and number of lines are asked for. */
  readonly files: ReadonlySet<string>
  /** By path, the names to look for in it. */
  readonly symbols: ReadonlyMap<string, ReadonlySet<string>>
  /** The files of `Check:` lines. */
  readonly settings: ReadonlySet<string>
}

/** Lists every file that linking will ask about, by the resolution that linking itself uses. */
export const wantedEvidence = (
  log: Pick<HazardLog, 'hazards'>,
  paths: ReadonlySet<string>,
): WantedEvidence => {
  const files = new Set<string>()
  const symbols = new Map<string, Set<string>>()
  const settings = new Set<string>()
  for (const hazard of log.hazards) {
    for (const reference of [...hazard.code, ...hazard.controls.flatMap(({ code }) => code)]) {
      for (const path of wantedFiles(reference, hazard.file, paths)) {
        files.add(path)
        if (reference.symbol === undefined || !paths.has(path)) continue
        symbols.set(path, (symbols.get(path) ?? new Set()).add(reference.symbol))
      }
    }
    for (const check of hazard.controls.flatMap(({ checks }) => checks)) {
      const file = fileOfCheck(check)
      if (file !== undefined && paths.has(file)) settings.add(file)
    }
  }
  return { files, symbols, settings }
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
