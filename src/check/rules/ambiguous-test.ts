import type { TestOutcome } from '../../domain/evidence.ts'
import type { TestLink } from '../../domain/hazard-log.ts'
import { listed } from '../../shared/listed.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A name that fits two tests lets the one that passes speak for the one that fails. */
export const ambiguousTest = defineRule({
  id: 'ambiguous-test',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'The name of a test fits two different tests, so nobody can tell which one is meant',
  checkHazard: ({ controls }, { config }) =>
    controls.flatMap((control) =>
      control.testLinks
        .filter(({ isAmbiguous, through }) => isAmbiguous && through === undefined)
        .map((link) => ({
          place: link.reference?.place ?? control.place,
          control: control.id,
          level: evidenceLevel(control, config.profile),
          message: `The test ${quoted(link.reference?.text ?? link.tag ?? '')} of control ${nameOfControl(control)} may be any of ${matches(link)}, expected one`,
          help: 'Write more of its name: the file, and the classes or suites around it; where all of them are meant, write "*"',
        })),
    ),
})

const matches = ({ outcomes }: TestLink): string =>
  listed([...new Set(outcomes.map(({ outcome }) => nameOf(outcome)))].map(quoted))

const nameOf = ({ file, names }: TestOutcome): string =>
  [...(file === undefined || names[0] === file ? [] : [file]), ...names].join(' > ')
