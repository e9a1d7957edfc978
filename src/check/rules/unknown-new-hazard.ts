import type { Problem } from '../../domain/finding.ts'
import type { AssessedControl, AssessedLog } from '../../domain/hazard-log.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { memoise } from '../../shared/memoise.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** A hazard that a control brings is managed only once it stands in the register itself. */
export const unknownNewHazard = defineRule({
  id: 'unknown-new-hazard',
  level: always('error'),
  clause: 'DCB0129 6.1.3',
  summary: 'A control names a new hazard that the register does not hold',
  checkAmongOthers: ({ id, controls }, log) =>
    controls.flatMap((control) => unknownIn(control, idsOf(log), id)),
})

const idsOf = memoise((log: AssessedLog) => new Set(log.hazards.map(({ id }) => id)))

const unknownIn = (control: AssessedControl, ids: ReadonlySet<string>, ownId: string): readonly Problem[] => {
  const text = control.newHazards?.text
  if (text === undefined || isUnwritten(text)) return []
  const words = firstWords(text)
  const unknown = words.filter((word) => ID.test(word) && !ids.has(word))
  const isAnswer = words.some((word) => ids.has(word) || ID.test(word) || /^none$/i.test(word))
  const problem = (message: string): Problem => ({
    place: control.newHazards?.place ?? control.place,
    control: control.id,
    message,
    help: 'Write that hazard with "hazards new" and name its id, or write "none"',
  })
  if (!isAnswer)
    return [
      problem(
        `The new hazards of control ${nameOfControl(control)} read ${quoted(text)}, expected "none" or ids of this register`,
      ),
    ]
  return unknown.map((id) =>
    problem(
      `Control ${nameOfControl(control)} brings the new hazard ${id}, which the register does not hold, expected a hazard of that id${didYouMean(
        id,
        [...ids].filter((each) => each !== ownId),
      )}`,
    ),
  )
}

const ID = /^[A-Za-z]+-\d+$/

/** The first word of each name, as far as the remark behind a dash, a bracket or a full stop. */
const firstWords = (text: string): readonly string[] => {
  const [names = ''] = text.replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1').split(/\s[–—-]+\s|[(.:–—]/)
  return names.split(/[,;\n]|\sand\s/).map((name) => /[\p{L}\p{N}-]+/u.exec(name)?.[0] ?? '')
}
