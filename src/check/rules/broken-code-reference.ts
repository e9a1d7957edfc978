import type { Problem } from '../../domain/finding.ts'
import type { CodeLink, LinkProblem } from '../../domain/hazard-log.ts'
import type { CodeReference } from '../../domain/control.ts'
import { anchorText, linesFix, pathFix } from '../fix-reference.ts'
import { oneLine, quoted } from '../one-line.ts'
import { always, defineRule, evidenceLevel } from '../rule.ts'

/** A pointer into the code that points at nothing shows nothing. */
export const brokenCodeReference = defineRule({
  id: 'broken-code-reference',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'A code reference names a file, lines or a name that are not there',
  checkHazard: ({ codeLinks, controls }, { config }) => [
    ...codeLinks.flatMap(problemsOf),
    ...controls.flatMap((control) =>
      control.codeLinks.flatMap(problemsOf).map((problem) => ({
        ...problem,
        control: control.id,
        level: evidenceLevel(control, config.profile),
      })),
    ),
  ],
})

const problemsOf = (link: CodeLink): readonly Problem[] => {
  const { reference, problem, explanation } = link
  if (problem === undefined) return []
  const healed = healing(link)
  const why = oneLine(explanation ?? 'expected a file of the repository')
  return [
    {
      place: reference.place,
      message: `Code reference ${nameOf(reference)} ${WORDS[problem].says}, ${healed?.says ?? why}`,
      help: healed?.help ?? WORDS[problem].help,
      fix: healed?.fix,
    },
  ]
}

/** Where the code is now, as git's history or the review tells. */
const healing = ({
  reference,
  changes,
  movedTo,
}: CodeLink): (Pick<Problem, 'help' | 'fix'> & { readonly says: string }) | undefined => {
  if (movedTo !== undefined)
    return {
      says: `the file went to ${movedTo}`,
      help: `Write ${movedTo}, and look at whether it still does what the control says`,
      fix: pathFix(reference, movedTo),
    }
  const drift = changes.find(({ kind }) => kind === 'drifted')
  if (drift?.lines === undefined) return undefined
  const { lines, symbol, path } = drift
  return {
    says: `the code stands on lines ${lines.first} to ${lines.last} now`,
    help: `Write ${path}${anchorText({ lines, symbol }, reference.target !== undefined)}`,
    fix: linesFix(reference, { lines, symbol }),
  }
}

const nameOf = ({ path, lines, text }: CodeReference): string => {
  if (path === '') return quoted(text)
  if (lines === undefined) return path
  return lines.first === lines.last ? `${path}:${lines.first}` : `${path}:${lines.first}-${lines.last}`
}

const OUTSIDE = 'Name a file of this repository; nothing outside it is ever looked at'

const WORDS: Readonly<Record<LinkProblem, { readonly says: string; readonly help: string }>> = {
  missing: {
    says: 'leads nowhere',
    help: 'Correct the path, as it is seen from the top of the repository; if the code is gone, so is the control',
  },
  'climbs-out': { says: 'is not followed', help: OUTSIDE },
  outside: { says: 'is not followed', help: OUTSIDE },
  folder: { says: 'names no file', help: 'Name the file, or all files below the folder with "FOLDER/**"' },
  submodule: { says: 'cannot be looked at', help: 'Check the submodule out before the register is judged' },
  unreadable: { says: 'cannot be looked at', help: 'Name a text file that can be read' },
  'empty-glob': {
    says: 'stands for nothing',
    help: 'Correct the pattern until it matches the files that are meant',
  },
  'past-end': {
    says: 'names lines that are not there',
    help: 'Look up where the code stands now and correct the lines, or name a symbol behind "#" instead',
  },
  'ambiguous-symbol': {
    says: 'may mean several things',
    help: 'Write behind "#" the class or function it stands in as well, such as "Class.method"',
  },
  'no-symbol': {
    says: 'names something that is not there',
    help: 'Correct the name behind "#" as the file now writes it',
  },
}
