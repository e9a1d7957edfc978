import { resolve } from 'node:path'
import { verdictOf } from '../../domain/delivery-check.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { textOf } from '../options.ts'

/** Checks again, on any machine, what somebody was handed. What was not checked never counts as a match. */
export const verify: Command = {
  name: 'verify',
  argument: '<file>',
  summary: 'is a bundle, or the folder of a build, what was built? Offline, without the repository',
  options: [
    { flags: '--allowed-signers <file>', summary: 'whose signatures count, in the form of ssh-keygen' },
    { flags: '--outputs-only', summary: 'the files that were written alone: no inputs, no other judgement' },
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
  ],
  examples: [
    'hazards verify safety-case.zip',
    'hazards verify safety-case.zip --allowed-signers signers',
    'hazards verify build --outputs-only',
  ],
  run: async (terminal, argument, options) => {
    const [{ verifyDelivery }, { VERIFY_FORMATS }] = await Promise.all([
      import('../verify-delivery.ts'),
      import('../../report/verify-formats/index.ts'),
    ])
    const format = chosenFormat(VERIFY_FORMATS, options)
    const file = argument ?? ''
    const allowed = textOf(options['allowedSigners'])
    const check = await verifyDelivery({
      ...{ file, path: resolve(terminal.cwd, file), isOutputsOnly: options['outputsOnly'] === true },
      allowedSigners: allowed === undefined ? undefined : resolve(terminal.cwd, allowed),
    })
    terminal.out(format.report(check, { isColoured: terminal.isColoured }))
    return verdictOf(check.checks) === 'matches' ? EXIT.clean : EXIT.findings
  },
}
