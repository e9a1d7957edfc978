import type { TestCommand } from '../domain/proof.ts'

/** What the words of a test command stand for in one run. */
export interface CommandFilling {
  /** The test files, from the folder in which the command is run. */
  readonly files: readonly string[]
  /** The tests' own names; `*` stands for anything. */
  readonly names: readonly string[]
  /** Absolute. */
  readonly report: string
}

/**
 * The words of a command, filled in. A name out of a register becomes an argument, or part of a pattern in one,
 * and never a word of its own making: what begins with a dash is not taken for an option.
 */
export const fillCommand = (
  { words }: Pick<TestCommand, 'words'>,
  filling: CommandFilling,
): readonly string[] =>
  words.flatMap((word) => {
    if (word === '{files}') return filling.files.map((file) => (file.startsWith('-') ? `./${file}` : file))
    if (word === '{names}') return [`(?:${filling.names.map(patternOf).join('|')})`]
    return [word.replaceAll('{report}', () => filling.report)]
  })

const patternOf = (name: string): string =>
  name
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join('.*')
