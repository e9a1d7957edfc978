import { completion } from './completion.ts'
import { definition } from './definition.ts'
import { diagnostics } from './diagnostics.ts'
import { hover } from './hover.ts'
import { quickFixes } from './quick-fixes.ts'
import { references } from './references.ts'
import { rename } from './rename.ts'
import { symbols } from './symbols.ts'

/** Everything that an editor can ask; the server asks by these names. */
export const FEATURES = {
  diagnostics,
  hover,
  symbols,
  completion,
  definition,
  references,
  quickFixes,
  rename,
} as const
