import type { Problem } from '../../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../../domain/hazard-log.ts'
import { isWithdrawn } from '../is-withdrawn.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Hazards of normal use and of faults are both to be looked for; only a tag shows that both were. */
export const untaggedConditions = defineRule({
  id: 'untagged-conditions',
  level: always('warning'),
  clause: 'DCB0129 4.3.1',
  summary: 'It is not said whether hazards arise in normal use or from a fault, or one of the two is missing',
  checkHazard: (hazard) => {
    const { id, conditions, place, slips } = hazard
    if (slips.unreadable !== undefined || CONDITIONS.some(({ tag }) => isTagged(hazard, tag))) return []
    const [written] = conditions
    return [
      {
        place: written?.place ?? place,
        message: `${id} does not say in which conditions it arises${written === undefined ? '' : ` but reads ${quoted(written.text)}`}, expected normal, fault or both`,
        help: 'Add a line "Conditions: normal", "Conditions: fault" or "Conditions: normal, fault" above the first heading',
      },
    ]
  },
  checkLog: (log) =>
    log.hazards.length === 0
      ? []
      : CONDITIONS.filter(
          ({ tag }) => !log.hazards.some((hazard) => !isWithdrawn(hazard) && isTagged(hazard, tag)),
        ).map(({ tag, meaning }) => problemOfLog(log, tag, meaning)),
})

const CONDITIONS = [
  { tag: 'normal', meaning: 'arises in normal use' },
  { tag: 'fault', meaning: 'arises from a fault' },
] as const

const isTagged = ({ conditions }: AssessedHazard, tag: string): boolean =>
  conditions.some(({ text }) => new RegExp(`^${tag}\\b`, 'i').test(text))

const problemOfLog = (log: AssessedLog, tag: string, meaning: string): Problem => ({
  place: placeOfRegister(log),
  message: `No hazard of the register says that it ${meaning}, expected at least one`,
  help: `Look for hazards of this kind, and tag them "Conditions: ${tag}"`,
})
