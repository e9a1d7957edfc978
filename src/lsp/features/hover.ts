import { fieldOfHeading } from '../../domain/fields.ts'
import type { Term } from '../../domain/risk.ts'
import type { Shown, WhyStep } from '../../domain/shown.ts'
import type { Feature, Pointer, View } from '../feature.ts'
import { FIELD_MEANINGS, STATE_MEANINGS } from '../meanings.ts'
import { controlAround, lineAt, namedAt } from '../named-at.ts'

/**
 * What stands behind the word that is pointed at, as plain lines: of an id its scores, its state and why; of a heading
 * what belongs under it; of a score what its word means in the matrix; elsewhere in a control, that control.
 */
export const hover = {
  id: 'hover',
  answer: (view, pointer) => {
    const named = namedAt(view, pointer)
    if (named !== undefined) return ofId(view, named.control?.id ?? named.hazard.id)
    const heading = /^#{1,6}\s+(.*)$/.exec(lineAt(pointer))?.[1]
    if (heading !== undefined) return ofHeading(view, pointer, heading)
    return ofScore(view, pointer) ?? ofControl(view, pointer)
  },
} as const satisfies Feature<Pointer, readonly string[] | undefined>

const ofId = ({ shown }: View, id: string): readonly string[] | undefined => {
  const found = shown(id)
  return found.length === 0 ? undefined : found.flatMap((each) => [...linesOf(each), ...whyOf(each)])
}

const linesOf = ({ hazard, controls, isControl }: Shown): readonly string[] => {
  const [control] = controls
  if (isControl && control !== undefined)
    return [
      `${control.name}: ${control.verification}${control.isReliedOn ? ', relied on' : ''}`,
      firstLine(control.text),
      `because ${control.because}`,
    ]
  const { id, name, initial, current, residual, claim } = hazard
  return [
    `${id} ${name}`,
    `Initial ${initial.text} (${initial.axes})`,
    `Today ${current.text} (${current.axes})`,
    `Claimed ${residual.text} (${residual.axes}), ${claim}`,
  ]
}

/** The first causes with the way up to the claim, as "hazards show --why" has them. */
const whyOf = ({ why }: Shown): readonly string[] => {
  const shown = why.slice(0, MOST_CAUSES).map((chain) => chain.map(stepOf).join(' → '))
  const rest = why.length - shown.length
  return [...shown, ...(rest > 0 ? [`and ${rest} more: hazards show --why`] : [])]
}

const MOST_CAUSES = 3

const stepOf = ({ text, reason, place }: WhyStep): string => {
  const said = reason === undefined ? text : `${text}: ${reason}`
  const words = said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS)}…` : said
  return place === undefined ? words : `${words} (${place.file}:${place.line})`
}

const MOST_WORDS = 160

const ofHeading = (view: View, { file }: Pointer, heading: string): readonly string[] | undefined => {
  const field = fieldOfHeading(heading)
  if (field === undefined || !view.log.hazards.some((hazard) => hazard.file === file)) return undefined
  const { likelihoods, severities } = view.log.config.matrix
  const terms = field === 'likelihood' ? likelihoods : field === 'severity' ? severities : []
  return [FIELD_MEANINGS[field], ...terms.map(termOf)]
}

/** A line that begins with a word of the axis that its section is about. */
const ofScore = ({ log }: View, pointer: Pointer): readonly string[] | undefined => {
  const hazard = log.hazards.find(({ file }) => file === pointer.file)
  if (hazard === undefined) return undefined
  const { matrix } = log.config
  const scores = [hazard.initial, ...(hazard.residual === undefined ? [] : [hazard.residual])].flatMap(
    ({ likelihood, severity }) => [
      { written: likelihood, terms: matrix.likelihoods },
      { written: severity, terms: matrix.severities },
    ],
  )
  const at = scores.find(
    ({ written }) =>
      written !== undefined && written.place.line <= pointer.line && pointer.line <= written.place.endLine,
  )
  if (at?.written === undefined) return undefined
  const words = at.written.text.toLowerCase()
  const index = at.terms.findLastIndex(
    ({ word }, step) => words.startsWith(word.toLowerCase()) || words.startsWith(String(step + 1)),
  )
  const term = at.terms[index]
  return term === undefined ? at.terms.map(termOf) : [termOf(term, index)]
}

const termOf = ({ word, meaning }: Term, index: number): string => `${index + 1} ${word}: ${meaning}`

const ofControl = (view: View, pointer: Pointer): readonly string[] | undefined => {
  const control = controlAround(view, pointer)?.control
  if (control === undefined) return undefined
  const { id, verification, because } = control
  return [
    `${id ?? 'This control'}: ${verification}, since ${because}`,
    `${verification}: ${STATE_MEANINGS[verification]}`,
  ]
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
