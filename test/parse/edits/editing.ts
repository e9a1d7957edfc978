import type { HazardChange } from '../../../src/domain/hazard-change.ts'
import type { Hazard } from '../../../src/domain/hazard.ts'
import type { Block } from '../../../src/parse/blocks.ts'
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

/** By the full parser; the edit and the test that reads its result again ask for the same few texts. */
export const markdown = (text: string) => Promise.resolve(blocksOf(text))

const blocksOf = (text: string): readonly Block[] => {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  const blocks = frozen(remarkBlocks(text))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, blocks)
  return blocks
}

const known = new Map<string, readonly Block[]>()
const MOST_KNOWN = 20_000

/** Who would change what the next reader is given stops the test. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

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
