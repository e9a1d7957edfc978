import { ASK_IDS, fixedWords } from '../completion.ts'
import type { Completed, Completion } from '../completion.ts'

/** Fish; where nothing can be told, it completes files. */
export const fish = {
  id: 'fish',
  usage: 'hazards completion fish > ~/.config/fish/completions/hazards.fish',
  script: (completed: Completed) => {
    const lines = completed.commands.flatMap(({ name, summary, options, words }) => {
      const inCommand = `complete -c hazards -n '__fish_seen_subcommand_from ${name}'`
      const told = words === 'ids' ? `(${ASK_IDS})` : fixedWords(words, completed).join(' ')
      return [
        `complete -c hazards -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
        ...options.map(({ flag, summary: what }) => `${inCommand} -l ${flag.slice(2)} -d ${quote(what)}`),
        ...(words === undefined ? [] : [`${inCommand} -f -a ${quote(told)}`]),
      ]
    })
    return `# Completion of hazards for fish.\n${lines.join('\n')}\n`
  },
} as const satisfies Completion

const quote = (words: string): string => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
