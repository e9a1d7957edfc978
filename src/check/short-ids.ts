import type { AssessedHazard } from '../domain/hazard-log.ts'

/** The ids of a hazard's controls as its own file writes them: `D1`, `T1`. */
export const shortIds = ({ controls }: Pick<AssessedHazard, 'controls'>): readonly string[] =>
  controls.flatMap(({ id }) => (id === undefined ? [] : [id.slice(id.lastIndexOf('.') + 1)]))
