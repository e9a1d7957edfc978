import type { Finding, Place } from '../domain/finding.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import { fingerprint } from '../shared/fingerprint.ts'
import { memoise } from '../shared/memoise.ts'
import { oneLine } from './one-line.ts'

/**
 * What tells a finding from others from one day to the next: its rule, its subject, and the author's words that it
 * points at. Lines may move and the program may word it anew. Where it points at no words, its message counts, less
 * what changes by itself.
 */
export const findingIdentity = (
  finding: Pick<Finding, 'rule' | 'hazard' | 'control' | 'place' | 'message'>,
  hazard: AssessedHazard | undefined,
): string => {
  const { rule, control, place, message } = finding
  const words = hazard === undefined ? '' : wordsAt(hazard, place)
  const said = words.length > 1 ? words : lastingPart(message, finding.hazard === undefined)
  return fingerprint(JSON.stringify([rule, finding.hazard ?? place.file, control ?? null, said]))
}

const wordsAt = (hazard: AssessedHazard, place: Place): string => {
  if (place.file !== hazard.file) return ''
  const lines = linesOf(hazard).slice(place.line - 1, place.endLine)
  const last = lines.length - 1
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? place.column - 1 : 0, index === last ? place.endColumn - 1 : undefined),
  )
  return oneLine(cut.join('\n'))
}

const linesOf = memoise(({ sections }: AssessedHazard): readonly string[] =>
  sections
    .map(({ source }) => source)
    .join('')
    .split('\n'),
)

/** Codes, commits, days and lines change by themselves; numbers of the whole register do too. */
const lastingPart = (message: string, isOfRegister: boolean): string => {
  const lasting = message
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, 'DAY')
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b/g, 'CODE')
    .replaceAll(/\bline \d+|:\d+(?:-\d+)?/g, 'LINE')
  return isOfRegister ? lasting.replaceAll(/\d+/g, 'N') : lasting
}
