import type { CompletedCommand } from './completed-command.ts'

/** What a script of completion is made of. */
export interface Completed {
  readonly commands: readonly CompletedCommand[]
  /** Ids of rules and names of ready-made checks, for `explain`. */
  readonly rules: readonly string[]
  /** Names and topics of patterns. */
  readonly patterns: readonly string[]
}

/** A shell that can be told what may be typed next. */
export interface Completion {
  readonly id: string
  /** How the script is put to use, for a person. */
  readonly usage: string
  readonly script: (completed: Completed) => string
}

/** What a shell asks for while somebody types, since only the register at hand has it. */
export const ASK_IDS = 'hazards completion --words ids 2>/dev/null'

/** The words that a command completes its arguments with, where they can be told beforehand. */
export const fixedWords = (words: CompletedCommand['words'], completed: Completed): readonly string[] => {
  if (words === 'rules') return completed.rules
  if (words === 'patterns') return completed.patterns
  return words === 'shells' ? ['bash', 'zsh', 'fish'] : []
}
