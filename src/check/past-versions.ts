import type { History, PastHazard } from '../domain/evidence.ts'
import { groupBy } from '../shared/group-by.ts'
import { memoise } from '../shared/memoise.ts'

const byId = memoise(({ hazards }: History) => groupBy(hazards, ({ id }) => id))

/** The earlier versions of one hazard that git's history holds, newest first. */
export const pastVersions = (history: History, id: string): readonly PastHazard[] =>
  byId(history).get(id) ?? []
