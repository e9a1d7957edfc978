import type { RegisterRecord } from '../../src/domain/record.ts'
import { aPlace } from './a-hazard.ts'

/** A record beside the hazards, of which only the id is known. */
export const aRecord = (overrides: Partial<RegisterRecord> = {}): RegisterRecord => {
  const id = overrides.id ?? 'INC-0001'
  const file = overrides.file ?? `hazards/incidents/${id}.md`
  return {
    id,
    file,
    place: aPlace(1, 0, file),
    title: undefined,
    sections: [],
    unknownHeadings: [],
    oddBytes: undefined,
    unreadable: undefined,
    ...overrides,
  }
}
