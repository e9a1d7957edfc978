import type { Written } from '../../domain/finding.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import type { FailureMode } from '../../domain/record.ts'
import { isNamedIn } from '../../domain/incident-facts.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Somebody knew what would stand against it; whether it is worth having is for people to say. */
export const unusedCandidate = defineRule({
  id: 'unused-candidate',
  level: always('info'),
  clause: 'DCB0129 6.1.1',
  summary: 'A failure mode names something that would stand against it, and no hazard has it as a control',
  checkLog: (log) =>
    log.records.failureModes.flatMap((mode) =>
      unusedCandidates(mode, log).map(({ text, place }) => ({
        place,
        message: `${mode.id} names ${quoted(text)}, which no hazard has as a control, expected a control or a decision against it`,
        help: 'Write it as a control of the hazard and its id here; or write here why it is not worth having, behind "decided against:"',
      })),
    ),
})

/** Candidates that name no control of the register, are no control of its hazards word for word, and are not decided against. */
const unusedCandidates = (mode: FailureMode, { hazards }: AssessedLog): readonly Written[] => {
  const controls = hazards.flatMap((hazard) => hazard.controls)
  const ids = controls.flatMap(({ id }) => id?.toLowerCase() ?? [])
  const texts = new Set(
    hazards
      .filter(({ id }) => isNamedIn(mode.hazards, id))
      .flatMap((hazard) => hazard.controls.map(({ text }) => folded(text))),
  )
  return mode.candidates.filter(({ text }) => {
    const words = text.toLowerCase()
    const names = ids.some((id) =>
      new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-])`).test(words),
    )
    return !names && !texts.has(folded(text)) && !/\bdecided against\b/.test(words)
  })
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
