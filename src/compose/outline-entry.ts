import type { ArgumentElement, ElementKind } from '../domain/argument.ts'
import type { OutlineEntry } from '../domain/argument-entry.ts'
import { CLAIM_STATES, CLAIM_TONES, type ClaimStanding } from '../domain/claim-states.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'

/** An argument that was gone through. */
export interface Seen {
  readonly byId: ReadonlyMap<string, ArgumentElement>
  readonly standings: ReadonlyMap<string, ClaimStanding>
  /** What challenges an element, by its id. */
  readonly against: ReadonlyMap<string, readonly ArgumentElement[]>
  /** Are there so many elements that a hazard's own stand on the page of the hazard? */
  readonly isLarge?: boolean
}

/**
 * An element with everything that stands against it, under it and beside it, in this order: nobody has to look for
 * what speaks against a claim. Many goals of one claim are put together by their state, the worst first.
 */
export const outlineEntry = (element: ArgumentElement, seen: Seen): OutlineEntry => {
  const { id, kind, text, clause, place } = element
  if (seen.isLarge === true && isOfHazard(element)) return brief(element, seen)
  const under = entriesOf(element.supportedBy, seen)
  return {
    ...{ anchor: id, shape: kind, kind: KIND_WORDS[kind], text },
    ...standingOf(element, seen.standings.get(id)),
    facts: [
      ...(clause === undefined ? [] : [clause]),
      ...(place === undefined ? [] : [`${place.file}:${place.line}`]),
    ],
    ...moreOf(element),
    isOpen: kind === 'strategy',
    children: [
      ...(seen.against.get(id) ?? []).map((each) => outlineEntry(each, seen)),
      ...(under.length > MOST ? grouped(under) : under),
      ...entriesOf(element.inContextOf, seen),
    ],
  }
}

/** The goal of a hazard is on the page of the hazard. */
const isOfHazard = ({ kind, page, anchor, supportedBy }: ArgumentElement): boolean =>
  kind === 'goal' && anchor === undefined && supportedBy.length > 0 && page?.startsWith('hazards/') === true

/** The goal with what speaks against it, and the way to the rest. */
const brief = (element: ArgumentElement, seen: Seen): OutlineEntry => {
  const whole = outlineEntry({ ...element, supportedBy: [], inContextOf: [] }, { ...seen, isLarge: false })
  return {
    ...whole,
    to: `${element.page ?? ''}#argument`,
    toName: `controls and evidence: ${whole.toName.replace(/^more: /, '')}`,
  }
}

/** What each kind of element is called. */
const KIND_WORDS: Readonly<Record<ElementKind, string>> = {
  goal: 'Goal',
  strategy: 'Strategy',
  solution: 'Solution',
  context: 'Context',
  assumption: 'Assumption',
  justification: 'Justification',
  'counter-goal': 'Counter goal',
  'counter-solution': 'Counter solution',
}

/** More goals than these under one claim are too many to be read in a row. */
const MOST = 30

const entriesOf = (ids: readonly string[], seen: Seen): readonly OutlineEntry[] =>
  ids.flatMap((id) => {
    const element = seen.byId.get(id)
    return element === undefined ? [] : [outlineEntry(element, seen)]
  })

const standingOf = (
  { kind, undeveloped }: ArgumentElement,
  standing: ClaimStanding | undefined,
): Pick<OutlineEntry, 'state' | 'tone' | 'remark'> => {
  // Whatever the argument assumes is a control that the deploying organisation puts in place, or a transfer to it.
  if (kind === 'assumption')
    return { state: 'owned by the deploying organisation', tone: 'plain', remark: '' }
  if (standing === undefined) return { state: '', tone: 'plain', remark: '' }
  const { state, below } = standing
  return {
    ...{ state, tone: CLAIM_TONES[state] },
    remark: undeveloped ?? (below === '' ? '' : `Below it: ${below}`),
  }
}

/** The claim is about all that the site says: it leads nowhere else. */
const moreOf = ({ page = '', anchor }: ArgumentElement): Pick<OutlineEntry, 'to' | 'toName'> => {
  const to = anchor ?? (page === 'index.html' ? '' : page)
  return { to, toName: `more: ${to.replace(/^.*\//, '').replace(/\.(?:html|md)$/, '')}` }
}

const grouped = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] => {
  const byState = groupBy(entries, ({ state }) => state)
  const states = [
    ...CLAIM_STATES,
    ...[...byState.keys()].filter((state) => !CLAIM_STATES.some((known) => known === state)),
  ]
  return states.flatMap((state): readonly OutlineEntry[] => {
    const children = byState.get(state) ?? []
    const [first] = children
    if (first === undefined) return []
    return [
      {
        ...{ anchor: '', shape: 'group', kind: '', facts: [], to: '', toName: '', remark: '' },
        text: counted(children.length, first.kind.toLowerCase()),
        ...{ state, tone: first.tone, isOpen: false, children },
      },
    ]
  })
}
