import type { HazardChange } from '../../../src/domain/hazard-change.ts'
import type { Hazard } from '../../../src/domain/hazard.ts'
import { editHazard } from '../../../src/parse/edit-hazard.ts'
import type { EditedHazard } from '../../../src/parse/edit-hazard.ts'
import { parseHazardFile } from '../../../src/parse/parse-hazard-log.ts'
import { remarkBlocks } from '../../../src/parse/remark-blocks.ts'

export const ID = 'HAZ-0001'
export const PATH = 'hazards/HAZ-0001.md'
export const WORDS = {
  likelihood: ['Very Low', 'Low', 'Medium', 'High', 'Very High'],
  severity: ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'],
} as const

/** Bytes as text, one character each, so that no byte is lost in a test. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const markdown = (text: string) => Promise.resolve(remarkBlocks(text))

export const parsed = (bytes: Uint8Array, id = ID): Promise<Hazard> =>
  parseHazardFile(id, { path: PATH, bytes, problem: undefined }, markdown)

export const edit = (
  bytes: Uint8Array,
  ...changes: readonly HazardChange[]
): Promise<EditedHazard | { readonly refused: string }> =>
  editHazard({ id: ID, path: PATH, bytes }, changes, markdown)

/** The edited text, or the refusal. */
export const edited = async (text: string, ...changes: readonly HazardChange[]): Promise<string> => {
  const result = await edit(bytesOf(text), ...changes)
  return 'refused' in result ? `refused: ${result.refused}` : textOf(result.bytes)
}

export const score = (
  assessment: 'initial' | 'residual',
  axis: 'likelihood' | 'severity',
  step: number,
): HazardChange => ({ kind: 'set-score', assessment, axis, step, words: WORDS[axis] })
