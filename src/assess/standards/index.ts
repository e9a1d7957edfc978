import { dcb0129 } from './dcb0129-v4.2.ts'
import type { Standard } from '../standard.ts'

/** Every standard that a register can be held against. */
export const standards: readonly Standard[] = [dcb0129]
