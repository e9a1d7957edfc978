import type { Place, Problem } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { isSuspect } from '../../domain/review.ts'
import type { CodeChange, Commit, ReviewedCode } from '../../domain/review.ts'
import { linkProblems } from '../anchor-problems.ts'
import { oneLine } from '../one-line.ts'
import { WARNING_THEN_ERROR, defineRule } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** What was reviewed is not what runs now. */
export const suspectLink = defineRule({
  id: 'suspect-link',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 7.3.1',
  summary: 'Linked code has changed in meaning since its hazard was last reviewed, or nobody can tell',
  checkHazard: (hazard) => {
    const { reviewedCode, controls } = hazard
    if (reviewedCode === undefined) return []
    if (reviewedCode.unseen !== undefined) return unseen(hazard, reviewedCode, reviewedCode.unseen)
    const problem = (place: Place, change: CodeChange): readonly Problem[] =>
      isSuspect(change) ? [suspect(hazard, place, { change, reviewedCode })] : []
    return [
      ...linkProblems(hazard, ({ reference, changes }) =>
        changes.flatMap((change) => problem(reference.place, change)),
      ),
      ...controls.flatMap(({ id, tagChanges }) =>
        tagChanges
          .flatMap(({ tag, change }) => problem(tag.place, change))
          .map((found) => ({ ...found, control: id })),
      ),
    ]
  },
})

const suspect = (
  { id }: AssessedHazard,
  place: Place,
  { change, reviewedCode }: { readonly change: CodeChange; readonly reviewedCode: ReviewedCode },
): Problem => {
  const { key, text } = reviewedCode.line
  const review = `"${key}: ${oneLine(text)}"${reviewedCode.commit === undefined ? '' : ` (${shortCommit(reviewedCode.commit)})`}`
  return {
    place,
    message: `${where(change)} ${WORDS[change.kind]} ${review}, expected a review of ${id} as it is now: ${why(change)}`,
    help: `Look at the code and judge whether ${id} still holds; then write "Reviewed:" with the day and your name, and on the same day what you looked at, so that the line is a new one`,
  }
}

const WORDS: Readonly<Record<CodeChange['kind'], string>> = {
  changed: 'has changed in meaning since',
  added: 'was not there, or not linked, at',
  drifted: 'stands elsewhere since',
  unknown: 'cannot be compared with what it was at',
}

const where = ({ path, lines }: CodeChange): string => {
  if (lines === undefined) return path
  return lines.first === lines.last
    ? `${path}, line ${lines.first},`
    : `${path}, lines ${lines.first} to ${lines.last},`
}

const MOST_COMMITS = 3

const why = ({ commits, because }: CodeChange): string => {
  const named = commits.slice(0, MOST_COMMITS).map(nameOf).join('; ')
  const more = commits.length > MOST_COMMITS ? ` and ${commits.length - MOST_COMMITS} more` : ''
  const by = commits.length === 0 ? 'the change is not committed' : `${named}${more}`
  return because === undefined ? by : `${by}; compared by its text, since ${because}`
}

const nameOf = ({ id, date, author, subject }: Commit): string =>
  `${shortCommit(id)} of ${date} by ${oneLine(author)} ("${oneLine(subject)}")`

/** One finding for the hazard: every link of it is in doubt. */
const unseen = (hazard: AssessedHazard, { line }: ReviewedCode, because: string): readonly Problem[] => {
  const hasCode =
    hazard.codeLinks.length > 0 ||
    hazard.controls.some(({ codeLinks, tags }) => codeLinks.length + tags.length > 0)
  return hasCode
    ? [
        {
          place: line.place,
          message: `Nobody can tell whether the code of ${hazard.id} has changed since "${line.key}: ${oneLine(line.text)}", expected git's history back to that line: ${oneLine(because)}`,
          help: 'Judge the register in a full clone (on a build server: fetch-depth: 0)',
        },
      ]
    : []
}
