import type { Completion } from '../completion.ts'
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { zsh } from './zsh.ts'

/** The shells that `hazards completion` writes for. */
export const COMPLETIONS: readonly Completion[] = [bash, zsh, fish]
