import type { ExitCode } from './exit-code.ts'

/** Where a command runs and whom it talks to. */
export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Data; nothing else ever stands there. Bytes go out as they are. */
  readonly out: (data: string | Uint8Array) => void
  /** Words for a person. */
  readonly tell: (text: string) => void
  readonly isColoured: boolean
  /**
   * Puts a question to the person who sits there and gives the line they typed, trimmed; '' where they closed
   * the input instead. `undefined`: nobody sits there (a pipe, CI), so nothing may be asked.
   */
  readonly ask: ((question: string) => Promise<string>) | undefined
}

/** The value of an option as commander hands it over: a flag, a text, or several. */
export type OptionValue = boolean | string | readonly string[] | undefined
export type OptionValues = Readonly<Record<string, OptionValue>>

/** One option: commander's flags, and what it is for. */
export interface CommandOption {
  readonly flags: string
  readonly summary: string
}

/** A command of the shelf. Its work is loaded only when it runs. */
export interface Command {
  readonly name: string
  /** Commander's notation: `<rule>`, `[dir]`; of several (`[id...]`, `<rev> <id>`) all are in the option `arguments`. */
  readonly argument: string | undefined
  readonly summary: string
  readonly options: readonly CommandOption[]
  /** Lines under `Examples:` in the help. */
  readonly examples: readonly string[]
  readonly run: (terminal: Terminal, argument: string | undefined, options: OptionValues) => Promise<ExitCode>
}
