import type { Command } from '../command.ts'
import { JUDGING_OPTIONS, askOf } from '../options.ts'

/** For an editor: findings while somebody types, and what stands behind a word. */
export const lsp: Command = {
  name: 'lsp',
  argument: undefined,
  summary: 'talk to an editor (Language Server Protocol over stdin and stdout)',
  options: [
    { flags: '--stdio', summary: 'over stdin and stdout, as it does anyway; editors pass it' },
    ...JUDGING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rev ')),
  ],
  examples: ['hazards lsp --stdio'],
  run: async (terminal, _argument, options) => {
    const { serveLsp } = await import('../lsp/serve-lsp.ts')
    const ask = askOf(terminal, options, { out: undefined, recordsInputs: false })
    return serveLsp(ask, [process.stdin, process.stdout])
  },
}
