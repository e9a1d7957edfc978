import type { Hazard } from '../../domain/hazard.ts'
import { isPlaceholder } from '../../domain/placeholder.ts'
import type { FactChange } from './facts.ts'
import { withControl } from './find-control.ts'
import { factHost } from './find-facts.ts'
import type { FactHost } from './find-facts.ts'
import { keyOf } from './fact-key.ts'
import { sectionsWith } from './meant-sections.ts'
import type { Plan } from './plan.ts'
import { isRefusal } from './plan.ts'

/**
 * The hazard with a fact changed. Once the place is known to state the facts it did and the one that was asked for,
 * and the same words beside them, what is read from them is right.
 */
export const meantFact =
  (host: FactHost, change: FactChange): Plan['meant'] =>
  (before, after) => {
    const now = factHost(after, change.place)
    if (isRefusal(now)) return undefined
    const left = listed(host)
    const right = listed(now)
    const isChanged =
      change.kind === 'remove-fact'
        ? isOneMore(right, left, saying(change))
        : isOneMore(left, right, saying(change)) || isOneOther(left, right, change)
    if (!isChanged || !isSameBeside(host.rest, now.rest) || isSplit(now, change)) return undefined
    return copied(before.hazard, after.hazard, { change, host })
  }

const listed = ({ facts }: FactHost): readonly string[] =>
  facts.map(({ fact }) => `${fact.key}: ${fact.text.text}`)

/** Is the text read as several values, or as one with something below it? */
const isSplit = ({ facts }: FactHost, change: FactChange): boolean =>
  change.kind !== 'remove-fact' &&
  facts.some(
    ({ fact, goesOn }) =>
      `${fact.key}: ${fact.text.text}` === saying(change) && (goesOn || fact.values.length !== 1),
  )

const saying = ({ key, text }: Pick<FactChange, 'key' | 'text'>): string =>
  `${keyOf(key)}: ${text.trim().replaceAll(/\n[ \t]+/g, '\n')}`

/** Is the longer list the shorter one with this in it? */
const isOneMore = (shorter: readonly string[], longer: readonly string[], said: string): boolean =>
  longer.length === shorter.length + 1 &&
  longer.some((each, index) => each === said && isSame(longer.toSpliced(index, 1), shorter))

/** Is one fact of the same key another now? */
const isOneOther = (
  left: readonly string[],
  right: readonly string[],
  change: Pick<FactChange, 'key' | 'text'>,
): boolean =>
  left.length === right.length &&
  right.some(
    (each, index) =>
      each === saying(change) &&
      isSame(right.toSpliced(index, 1), left.toSpliced(index, 1)) &&
      left[index]?.split(':')[0] === each.split(':')[0],
  )

/** The words beside the facts; one that only kept a place may go. */
const isSameBeside = (left: readonly string[], right: readonly string[]): boolean =>
  isSame(left, right) || (right.length === 0 && left.every((each) => isPlaceholder(each)))

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each, index) => each === right[index])

const copied = (
  before: Hazard,
  after: Hazard,
  { change: { place, key }, host }: { readonly change: FactChange; readonly host: FactHost },
): Hazard | undefined => {
  if (host.found !== undefined) {
    const { index, control } = host.found
    const now = after.controls[index]
    if (now === undefined) return undefined
    const { text, id, category, group } = control
    const declared = keyOf(key) === 'status' ? now.declared : control.declared
    return withControl(before, index, { ...now, text, id, category, group, declared }, after)
  }
  if (typeof place === 'object') return undefined
  const sections = sectionsWith(before, after, place === 'head' ? [] : [place])
  if (place === 'residual') return { ...before, sections, residual: after.residual }
  if (place === 'likelihood' || place === 'severity') return { ...before, sections, initial: after.initial }
  if (place === 'status') return { ...before, sections, transferredTo: after.transferredTo }
  const { identified, reviewed, conditions, approval, approvalReason, provenance, axes, assignment } = after
  return {
    ...{ ...before, sections, identified, reviewed, conditions, approval, approvalReason, provenance },
    assignment,
    axes: keyOf(key) === 'provenance' ? axes : before.axes,
  }
}
