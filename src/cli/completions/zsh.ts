import { ASK_IDS, fixedWords } from '../completion.ts'
import type { Completed, Completion } from '../completion.ts'

/** Zsh; where nothing can be told, it completes files. */
export const zsh = {
  id: 'zsh',
  usage: 'source <(hazards completion zsh)       # in ~/.zshrc, after compinit',
  script: (completed: Completed) => `#compdef hazards
# Completion of hazards for zsh.
_hazards() {
  local -a told
  if (( CURRENT == 2 )); then
    told=(${completed.commands.map(({ name, summary }) => described(name, summary)).join(' ')})
    _describe -t commands command told
    return
  fi
  if [[ \${words[CURRENT]} == -* ]]; then
    case \${words[2]} in
${completed.commands.map(({ name, options }) => `      ${name}) told=(${options.map(({ flag, summary }) => described(flag, summary)).join(' ')}) ;;`).join('\n')}
    esac
    _describe -t options option told
    return
  fi
  case \${words[2]} in
${completed.commands.flatMap(({ name, words }) => (words === undefined ? [] : [`    ${name}) told=(${words === 'ids' ? `\${(f)"$(${ASK_IDS})"}` : fixedWords(words, completed).map(quote).join(' ')}) ;;`])).join('\n')}
  esac
  if (( \${#told} )); then compadd -a told; else _files; fi
}
compdef _hazards hazards
`,
} as const satisfies Completion

const quote = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`

/** A colon parts a word from its description. */
const described = (word: string, summary: string): string =>
  quote(`${word}:${summary.replaceAll(':', '\\:')}`)
