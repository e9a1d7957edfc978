import { needsReview, type Impact, type Touch } from '../domain/impact.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'

/** The one sentence that matters: whether a control is touched, and whether somebody has to look. */
export const impactVerdict = (impact: Impact): string => {
  const controls = impact.hazards.flatMap((hazard) => hazard.controls).length
  const touched =
    controls === 0
      ? 'No hazard control is touched'
      : `${counted(controls, 'hazard control')} in ${counted(impact.hazards.filter((hazard) => hazard.controls.length > 0).length, 'hazard')} ${controls === 1 ? 'is' : 'are'} touched`
  return needsReview(impact)
    ? `${touched}. A Clinical Safety Officer has to look`
    : `${touched}. Nothing here asks for a Clinical Safety Officer`
}

/** What the change is between: `main (1a2b3c4d5e) and the working tree`. */
export const endsInWords = ({ base, head }: Impact): string => [base, head].map(endInWords).join(' and ')

const endInWords = ({ name, commit }: Impact['head']): string =>
  commit === undefined || commit === name ? shortened(name) : `${name} (${commit.slice(0, 10)})`

const shortened = (name: string): string => (/^[0-9a-f]{40,}$/.test(name) ? name.slice(0, 10) : name)

/** `code: src/a.ts changed; test: test/a.test.ts gone`. */
export const touchesInWords = (touches: readonly Touch[]): readonly string[] =>
  [...groupBy(touches, ({ kind }) => kind)].map(
    ([kind, ofKind]) => `${kind}: ${ofKind.map(({ path, how }) => `${path} ${how}`).join(', ')}`,
  )

/** What is not verified and lies elsewhere; none where all is. */
export const elsewhereNote = ({ unverifiedElsewhere: count }: Impact): readonly string[] =>
  count === 0
    ? []
    : [
        `${counted(count, 'other control')} that a residual risk relies on ${count === 1 ? 'is' : 'are'} not verified either way: hazards check names ${count === 1 ? 'it' : 'them'}`,
      ]
