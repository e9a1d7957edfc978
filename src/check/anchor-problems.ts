import type { Problem } from '../domain/finding.ts'
import type { AssessedHazard, CodeLink } from '../domain/hazard-log.ts'

/** What a rule says of each code link of a hazard and of its controls; those of a control carry its id. */
export const linkProblems = (
  { codeLinks, controls }: AssessedHazard,
  problemsOf: (link: CodeLink) => readonly Problem[],
): readonly Problem[] => [
  ...codeLinks.flatMap(problemsOf),
  ...controls.flatMap((control) =>
    control.codeLinks.flatMap(problemsOf).map((problem) => ({ ...problem, control: control.id })),
  ),
]
