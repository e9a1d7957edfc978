import type { Component } from '../domain/component.ts'

/** What a format makes of a list: its components, or why nothing of it counts. */
export type ReadComponents =
  | { readonly components: readonly Component[] }
  /** Goes on from the list's name, without a full stop: "names … twice, expected …". */
  | { readonly unreadable: string; readonly line: number | undefined }

/** A format of lists of components. Reading one never throws: what is wrong makes the whole list unreadable. */
export interface ComponentListFormat {
  readonly id: string
  /** As people call it, for a message that lists what can be read. */
  readonly name: string
  /** The files it is used for, in words. */
  readonly files: string
  /** Names at the root by which it is found where hazards.yaml names none. */
  readonly wellKnown: RegExp
  /** What it tells beyond names and versions, in words. */
  readonly tells: string
  /** Judges by the list's own name, without folders, and by its text. */
  readonly detects: (name: string, text: string) => boolean
  readonly parse: (text: string, file: string) => Promise<ReadComponents>
}

export const unreadableList = (unreadable: string, line?: number): ReadComponents => ({ unreadable, line })

/** What a list in its own format has to have: a component whose name it does not give is one that nobody can look up. */
export const nameless = (where: string, line: number | undefined): ReadComponents =>
  unreadableList(`has a component without a name (${where}), expected a name for each`, line)

/** The same version of the same component twice, where the format allows it once: two lists were joined by hand. */
export const twiceNamed = (components: readonly Component[]): ReadComponents | undefined => {
  const seen = new Set<string>()
  for (const { name, version, line } of components) {
    const key = JSON.stringify([name, version])
    if (seen.has(key))
      return unreadableList(
        `names ${[name, version].filter((part) => part !== undefined).join(' ')} twice, expected each version of a component once`,
        line,
      )
    seen.add(key)
  }
  return undefined
}
