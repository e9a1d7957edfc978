/** The words of a command, or why it cannot be run as it stands, for a sentence: "it …". */
export type CommandWords = { readonly words: readonly string[] } | { readonly problem: string }

const WORD = /\s*((?:"[^"]*"|'[^']*'|[^\s"'])+)/y
/** What a shell would act on, and nobody else. */
const SHELL = /[|&;<>`]|\$[\w({]|^~/

/**
 * Splits a command into its words, which are handed to the system as they are: no shell sees them. Blanks part
 * words, quotes of either kind keep what is between them together, and nothing is expanded or escaped.
 */
export const commandWords = (command: string): CommandWords => {
  const words: string[] = []
  WORD.lastIndex = 0
  for (let at = 0; command.slice(at).trim() !== ''; at = WORD.lastIndex) {
    const [, word] = WORD.exec(command) ?? []
    if (word === undefined) return { problem: 'it has a quotation mark without its partner' }
    const [found] = SHELL.exec(word.replaceAll(/"[^"]*"|'[^']*'/g, '')) ?? []
    if (found !== undefined) return { problem: `it is run without a shell, which "${found}" would need` }
    words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'))
  }
  const [program] = words
  if (program === undefined || program === '') return { problem: 'it names no program' }
  if (/^\w+=/.test(program)) return { problem: `it begins with the variable "${program}" and not a program` }
  return { words }
}
