import type { SettingNode } from '../domain/setting.ts'

/** What a format makes of a text: its documents, most often one, or why nothing can be made of it. */
export type ReadSettings =
  | { readonly documents: readonly SettingNode[] }
  /** A clause without a full stop; the whole file then counts as unknown. */
  | { readonly unreadable: string }

/**
 * A way to write settings: turns a text into values with their places. Whatever could be understood in two ways
 * is unreadable, or a value of kind `unknown`: never one of the two.
 */
export interface SettingsFormat {
  readonly id: string
  /** As people call it. */
  readonly name: string
  /** The files it is used for, in words. */
  readonly files: string
  /** How a path leads into it, in words. */
  readonly paths: string
  readonly reads: (file: string) => boolean
  /** `undefined`: the file is not in this format after all, and the next one is asked. Never throws. */
  readonly parse: (text: string, file: string) => Promise<ReadSettings | undefined>
}

/** "line 3: …" in front of what is wrong there. */
export const unreadableAt = (line: number, message: string): ReadSettings => ({
  unreadable: `line ${line}: ${message}`,
})

/** The file's own name, without its folders. */
export const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)
