import type { Command, CommandOption } from './command.ts'

/** What a shell can be told about one command. */
export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  /** `--name`, each once. */
  readonly options: readonly { readonly flag: string; readonly summary: string }[]
  /** What its arguments are; `undefined`: files, or nothing that can be told. */
  readonly words: 'ids' | 'rules' | 'patterns' | 'shells' | undefined
}

/** Every command as a shell completes it. */
export const completedCommands = (
  commands: readonly Command[],
  common: readonly CommandOption[],
): readonly CompletedCommand[] =>
  commands.map(({ name, summary, options }) => ({
    name,
    summary,
    options: [...options, ...common, { flags: '--help', summary: 'print this help' }].flatMap(
      ({ flags, summary: words }) => {
        const flag = /--[a-z-]+/.exec(flags)?.[0]
        return flag === undefined ? [] : [{ flag, summary: words }]
      },
    ),
    words: WORDS.get(name),
  }))

const WORDS: ReadonlyMap<string, CompletedCommand['words']> = new Map([
  ['show', 'ids'],
  ['score', 'ids'],
  ['approve', 'ids'],
  ['prove', 'ids'],
  ['at', 'ids'],
  ['stub', 'ids'],
  ['explain', 'rules'],
  ['patterns', 'patterns'],
  ['completion', 'shells'],
])
