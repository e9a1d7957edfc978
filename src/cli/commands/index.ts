import type { Command } from '../command.ts'
import { approve } from './approve.ts'
import { at } from './at.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { completionOf } from './completion.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { fmt } from './fmt.ts'
import { importFiles } from './import.ts'
import { impact } from './impact.ts'
import { init } from './init.ts'
import { lsp } from './lsp.ts'
import { newHazard } from './new.ts'
import { patterns } from './patterns.ts'
import { portfolio } from './portfolio.ts'
import { prove } from './prove.ts'
import { renumber } from './renumber.ts'
import { score } from './score.ts'
import { show } from './show.ts'
import { stub } from './stub.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  newHazard,
  importFiles,
  patterns,
  stub,
  check,
  build,
  show,
  at,
  impact,
  diff,
  portfolio,
  fmt,
  renumber,
  score,
  approve,
  explain,
  prove,
  lsp,
  completionOf(() => commands),
  verify,
]
