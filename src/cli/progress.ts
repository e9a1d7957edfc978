import type { Terminal } from './command.ts'

/** What is being made, in one line that the next one takes the place of; nothing where nobody sits. */
export const progressOn = (terminal: Terminal): ((what: string) => void) => {
  if (terminal.ask === undefined) return () => undefined
  let isThere = false
  return (what) => {
    if (what !== '' || isThere) terminal.tell(`\r\u001b[K${what}`)
    isThere = what !== ''
  }
}
