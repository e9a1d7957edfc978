import type { Hazard } from '../../src/domain/hazard.ts'
import { parseHazardFile } from '../../src/parse/parse-hazard-log.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'

/** The hazard that a file of this text, or of these bytes, states. */
export const parseText = (content: string | Uint8Array): Promise<Hazard> =>
  parseHazardFile(
    'HAZ-0001',
    {
      path: 'hazards/HAZ-0001.md',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      problem: undefined,
    },
    (markdown) => Promise.resolve(remarkBlocks(markdown)),
  )
