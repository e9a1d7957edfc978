import { ELEMENT_PREFIXES } from '../domain/argument.ts'
import type { ArgumentElement, ElementKind, SafetyArgument } from '../domain/argument.ts'
import { visibleText } from '../shared/visible-text.ts'

/** A claim with all that stands under it and against it; what is left away there is none of. */
export interface Branch extends Partial<
  Pick<ArgumentElement, 'isDefeated' | 'place' | 'clause' | 'page' | 'anchor' | 'undeveloped'>
> {
  readonly kind: ElementKind
  /** What the id says behind its prefix; whoever has the same name later in the argument gets a number. */
  readonly name: string
  readonly text: string
  readonly under?: readonly Branch[]
  readonly context?: readonly Branch[]
  readonly against?: readonly Branch[]
}

/**
 * The elements of a tree of claims, in the order of reading. A goal or strategy with nothing under it is undeveloped,
 * whether it says why or not.
 */
export const argumentOf = (root: Branch): SafetyArgument => {
  const elements: ArgumentElement[] = []
  const taken = new Set<string>()
  /** The number that was given last to a name, so that a name of many is not counted through again for each. */
  const last = new Map<string, number>()
  const idOf = ({ kind, name }: Branch): string => {
    const wanted = `${ELEMENT_PREFIXES[kind]}-${name.replaceAll(/[^A-Za-z0-9_.-]+/g, '_')}`
    let count = last.get(wanted) ?? 1
    let id = count === 1 ? wanted : `${wanted}-${count}`
    for (; taken.has(id); id = `${wanted}-${count}`) count += 1
    last.set(wanted, count)
    taken.add(id)
    return id
  }
  const add = (branch: Branch, id: string, challenges: string | undefined): string => {
    const { under = [], context = [], against = [] } = branch
    const named = { under: under.map(idOf), context: context.map(idOf), against: against.map(idOf) }
    elements.push(elementOf(branch, { id, challenges, ...named }))
    for (const [index, each] of context.entries()) add(each, named.context[index] ?? '', undefined)
    for (const [index, each] of against.entries()) add(each, named.against[index] ?? '', id)
    for (const [index, each] of under.entries()) add(each, named.under[index] ?? '', undefined)
    return id
  }
  return { root: add(root, idOf(root), undefined), elements }
}

const elementOf = (
  branch: Branch,
  at: {
    readonly id: string
    readonly challenges: string | undefined
    readonly under: readonly string[]
    readonly context: readonly string[]
  },
): ArgumentElement => {
  const isClaim = branch.kind === 'goal' || branch.kind === 'strategy'
  return {
    id: at.id,
    kind: branch.kind,
    text: plain(branch.text),
    supportedBy: at.under,
    inContextOf: at.context,
    undeveloped: isClaim && at.under.length === 0 ? plain(branch.undeveloped ?? NOTHING) : undefined,
    challenges: at.challenges,
    isDefeated: branch.isDefeated ?? false,
    place: branch.place,
    clause: branch.clause,
    page: branch.page,
    anchor: branch.anchor,
  }
}

const NOTHING = 'nothing is there that would support it'

/** A text in one line, with everything in it visible. */
const plain = (text: string): string => visibleText(text.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())

/** A claim for which there is evidence, or a reason why there is none. */
export const shownOrNot = (
  claim: Pick<Branch, 'name' | 'text' | 'place' | 'clause' | 'page' | 'anchor'>,
  shown: string | undefined,
  lacking: string,
): Branch =>
  shown === undefined
    ? { ...claim, kind: 'goal', undeveloped: lacking }
    : { ...claim, kind: 'solution', text: shown }

/** The same as a goal of its own, as a strategy wants it. */
export const shownGoal = (
  claim: Parameters<typeof shownOrNot>[0],
  shown: string | undefined,
  lacking: string,
): Branch => ({
  ...claim,
  kind: 'goal',
  undeveloped: lacking,
  under: shown === undefined ? [] : [shownOrNot(claim, shown, lacking)],
})
