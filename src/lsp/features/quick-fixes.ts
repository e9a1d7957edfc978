import type { Finding, Place } from '../../domain/finding.ts'
import type { Feature } from '../feature.ts'

/** The findings with a repair that stand on the lines that somebody marked; what can be repaired changes no meaning. */
export const quickFixes = {
  id: 'quick-fixes',
  answer: ({ findings }, marked) =>
    findings.filter(
      ({ fix, place, waived }) =>
        fix !== undefined &&
        waived === undefined &&
        place.file === marked.file &&
        place.line <= marked.endLine &&
        marked.line <= place.endLine,
    ),
} as const satisfies Feature<Place, readonly Finding[]>
