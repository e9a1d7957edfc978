import type { Problem } from '../../domain/finding.ts'
import type { CodeLink } from '../../domain/hazard-log.ts'
import { linkProblems } from '../anchor-problems.ts'
import { anchorText, linesFix } from '../fix-reference.ts'
import { always, defineRule } from '../rule.ts'

/** Lines are counted from the top of a file, and whoever writes above them moves what was meant. */
export const driftedCodeReference = defineRule({
  id: 'drifted-code-reference',
  level: always('warning'),
  clause: 'DCB0129 6.3.2',
  summary: 'The code that a reference meant stands on other lines now',
  checkHazard: (hazard) => linkProblems(hazard, problemsOf),
})

const problemsOf = ({ reference, changes, problem }: CodeLink): readonly Problem[] =>
  problem !== undefined
    ? []
    : changes.flatMap(({ kind, path, lines, symbol }) => {
        if (kind !== 'drifted' || lines === undefined) return []
        const anchor = `${path}${anchorText({ lines, symbol }, reference.target !== undefined)}`
        return [
          {
            place: reference.place,
            message: `The code that ${path}${anchorText({ lines: reference.lines ?? lines, symbol: undefined })} held at the last review stands on lines ${lines.first} to ${lines.last} now, expected ${anchor}`,
            help: `Write ${anchor}; a name behind "#" moves with the code`,
            fix: linesFix(reference, { lines, symbol }),
          },
        ]
      })
