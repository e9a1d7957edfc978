import type { Hazard } from '../domain/hazard.ts'
import type { Clash } from '../domain/renumbering.ts'
import { SHORT } from './id-places.ts'
import type { IdMention } from './id-places.ts'

/** Lines of a hazard's file that rely on, or verify, a control by its short id; none where the clash is of no control. */
export const shortMentions = (
  hazards: readonly Hazard[],
  { id, holders }: Clash,
  textOf: (file: string) => string | undefined,
): readonly IdMention[] => {
  const [first] = holders
  const hazard = hazards.find(({ file }) => file === first?.file)
  if (first?.kind !== 'control' || hazard === undefined) return []
  const short = id.slice(id.lastIndexOf('.') + 1).toLowerCase()
  const names = [...(hazard.residual?.reliesOn ?? []), ...hazard.controls.flatMap(({ verifies }) => verifies)]
  const lines = textOf(hazard.file)?.split('\n') ?? []
  const at = new Set(names.filter(({ text }) => text.toLowerCase() === short).map(({ place }) => place.line))
  return [...at].map((line) => ({
    ...{ file: hazard.file, line, text: lines[line - 1] ?? '' },
    ...{ nth: SHORT, behind: '' },
  }))
}
