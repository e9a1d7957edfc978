import { ELEMENT_PREFIXES } from './argument.ts'
import type { ArgumentElement, ElementKind, SafetyArgument } from './argument.ts'

/**
 * What is not legal in an argument by the rules of GSN version 3, one sentence each; none where all of it is:
 * which kinds support which, one root that is a goal, no circle, nothing left lying beside it, each goal either
 * developed or said to be undeveloped, and only counter goals and counter solutions challenge.
 */
export const argumentProblems = (argument: SafetyArgument): readonly string[] => {
  const byId = new Map(argument.elements.map((element) => [element.id, element]))
  return [
    ...argument.elements.flatMap((element) => [
      ...problemsOfIts(element),
      ...linkProblems(element, 'supportedBy', byId),
      ...linkProblems(element, 'inContextOf', byId),
      ...challengeProblems(element, byId),
    ]),
    ...(byId.size < argument.elements.length ? ['An id stands for more than one element'] : []),
    ...rootProblems(argument),
    ...circleProblems(argument, byId),
  ]
}

type Elements = ReadonlyMap<string, ArgumentElement>

/** What each kind may rest on; counter goals argue as goals do, on the other side. */
const SUPPORTS: Readonly<Partial<Record<ElementKind, readonly ElementKind[]>>> = {
  goal: ['goal', 'strategy', 'solution'],
  strategy: ['goal'],
  'counter-goal': ['counter-goal', 'counter-solution'],
}

const CONTEXTS: Readonly<Partial<Record<ElementKind, readonly ElementKind[]>>> = {
  goal: ['context', 'assumption', 'justification'],
  strategy: ['context', 'assumption', 'justification'],
}

const isClaim = ({ kind }: ArgumentElement): boolean => kind === 'goal' || kind === 'strategy'

const problemsOfIts = (element: ArgumentElement): readonly string[] => {
  const { id, kind, text, undeveloped, supportedBy } = element
  return [
    ...(id.startsWith(`${ELEMENT_PREFIXES[kind]}-`) ? [] : [`The id ${id} is not that of a ${kind}`]),
    ...(text.trim() === '' ? [`${id} says nothing`] : []),
    ...(undeveloped !== undefined && !isClaim(element) ? [`${id} is a ${kind} and undeveloped`] : []),
    ...(undeveloped !== undefined && supportedBy.length > 0
      ? [`${id} is undeveloped and has something under it`]
      : []),
    ...(undeveloped === undefined && isClaim(element) && supportedBy.length === 0
      ? [`${id} has nothing under it and is not said to be undeveloped`]
      : []),
  ]
}

const linkProblems = (
  element: ArgumentElement,
  link: 'supportedBy' | 'inContextOf',
  byId: Elements,
): readonly string[] => {
  const allowed = (link === 'supportedBy' ? SUPPORTS : CONTEXTS)[element.kind] ?? []
  const targets = element[link]
  const wrong = targets.flatMap((id) => {
    const target = byId.get(id)
    if (target === undefined) return [`${element.id} names ${id}, which is not there`]
    return allowed.includes(target.kind)
      ? []
      : [`A ${element.kind} has a ${target.kind} under ${link}: ${element.id} → ${id}`]
  })
  return new Set(targets).size === targets.length ? wrong : [...wrong, `${element.id} names something twice`]
}

const challengeProblems = ({ id, kind, challenges }: ArgumentElement, byId: Elements): readonly string[] => {
  if (challenges === undefined) return []
  if (kind !== 'counter-goal' && kind !== 'counter-solution')
    return [`${id} is a ${kind} and challenges ${challenges}`]
  return byId.has(challenges) && challenges !== id
    ? []
    : [`${id} challenges ${challenges}, which is not there`]
}

/** One element only is named by no other, a goal, and every defeat has somebody who brought it about. */
const rootProblems = ({ root, elements }: SafetyArgument): readonly string[] => {
  const named = new Set(elements.flatMap(({ supportedBy, inContextOf }) => [...supportedBy, ...inContextOf]))
  const challenged = new Set(elements.flatMap(({ challenges }) => challenges ?? []))
  const roots = elements.filter(({ id, challenges }) => challenges === undefined && !named.has(id))
  return [
    ...roots.filter(({ id }) => id !== root).map(({ id }) => `${id} lies beside the argument`),
    ...(roots.some(({ id, kind }) => id === root && kind === 'goal')
      ? []
      : [`The root ${root} is not a goal that no other element names`]),
    ...elements
      .filter(({ id, isDefeated }) => isDefeated && !challenged.has(id))
      .map(({ id }) => `${id} is defeated and nothing challenges it`),
  ]
}

const circleProblems = ({ elements }: SafetyArgument, byId: Elements): readonly string[] => {
  const state = new Map<string, 'open' | 'done'>()
  const isInCircle = (id: string): boolean => {
    if (state.has(id)) return state.get(id) === 'open'
    state.set(id, 'open')
    const found = (byId.get(id)?.supportedBy ?? []).some(isInCircle)
    state.set(id, 'done')
    return found
  }
  return elements.filter(({ id }) => isInCircle(id)).map(({ id }) => `${id} rests on itself in the end`)
}
