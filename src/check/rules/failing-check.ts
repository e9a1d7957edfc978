import { foundByCheck, inEnvironment } from '../../domain/check-words.ts'
import type { CheckResult } from '../../domain/hazard-log.ts'
import { oneLine, quoted } from '../one-line.ts'
import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A setting that the control counts on is not what it should be, or nobody can tell. */
export const failingCheck = defineRule({
  id: 'failing-check',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'A "Check:" does not hold, or its file or path is not there',
  checkHazard: ({ controls }, { config }) =>
    controls.flatMap((control) =>
      control.checkResults
        .filter(({ holds, counts }) => !holds && counts)
        .map((result) => ({
          place: result.check.place,
          control: control.id,
          level: evidenceLevel(control, config.profile),
          message: `The check ${quoted(result.check.text)} of control ${nameOfControl(control)} does not hold${inEnvironment(result)}: ${oneLine(foundByCheck(result))}${expectedBy(result)}`,
          help: `Correct the setting, or the line if it names the wrong file or path${inBrackets(result.hint)}; weaken the claim only if the control still does what the hazard needs`,
        })),
    ),
})

const inBrackets = (hint: string): string => (hint === '' ? '' : ` (${oneLine(hint)})`)

const expectedBy = ({ expected }: CheckResult): string =>
  expected === '' ? '' : `, expected ${oneLine(expected)}`
