import type { CodeReference } from '../../domain/control.ts'
import type { Problem, TextEdit } from '../../domain/finding.ts'
import type { CodeLink } from '../../domain/hazard-log.ts'
import { always, defineRule } from '../rule.ts'

/** The words of a link name the right file, but whoever follows it lands elsewhere. */
export const misplacedLink = defineRule({
  id: 'misplaced-link',
  level: always('warning'),
  clause: 'DCB0129 6.3.2',
  summary: 'A link names a file in its words, but leads elsewhere',
  checkHazard: ({ codeLinks, controls }) => [
    ...codeLinks.flatMap((link) => problemsOf(link)),
    ...controls.flatMap(({ codeLinks: links, id }) =>
      links.flatMap((link) => problemsOf(link)).map((problem) => ({ ...problem, control: id })),
    ),
  ],
})

const problemsOf = ({ reference, repair }: CodeLink): readonly Problem[] =>
  repair === undefined
    ? []
    : [
        {
          place: reference.place,
          message: `The link ${reference.path} leads a reader to ${reference.target ?? 'nothing'}, expected ${repair}`,
          help: `Write ${repair} as the target of the link; its words already name the file`,
          fix: fixOf(reference, repair),
        },
      ]

/** Only where the text stands on one line just as it was written, and holds the target once. */
const fixOf = ({ text, place, target }: CodeReference, repair: string): readonly TextEdit[] | undefined => {
  const [before, after, ...more] = target === undefined ? [] : text.split(`](${target})`)
  const isVerbatim = place.line === place.endLine && place.endColumn - place.column === text.length
  if (target === undefined || before === undefined || after === undefined) return undefined
  if (more.length > 0 || !isVerbatim) return undefined
  const column = place.column + before.length + ']('.length
  return [{ place: { ...place, column, endColumn: column + target.length }, text: repair }]
}
