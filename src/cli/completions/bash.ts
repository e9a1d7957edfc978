import { ASK_IDS, fixedWords } from '../completion.ts'
import type { Completed, Completion } from '../completion.ts'

/** Bash; where nothing can be told, it completes files as it always does. */
export const bash = {
  id: 'bash',
  usage: 'source <(hazards completion bash)      # in ~/.bashrc',
  script: (completed: Completed) => {
    const { commands } = completed
    return `# Completion of hazards for bash.
_hazards() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  if [[ -z $command ]]; then
    words='${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}'
  elif [[ $cur == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      ${name}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`).join('\n')}
    esac
  else
    case $command in
${commands.flatMap(({ name, words }) => (words === undefined ? [] : [`      ${name}) words=${words === 'ids' ? `$(${ASK_IDS})` : `'${fixedWords(words, completed).join(' ')}'`} ;;`])).join('\n')}
    esac
  fi
  [[ -z $words ]] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _hazards hazards
`
  },
} as const satisfies Completion
