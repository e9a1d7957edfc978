import { UNOPENED, anchorKey, anchorOf } from '../domain/anchor.ts'
import type { AnchoredCode, Span } from '../domain/anchor.ts'
import type { CodeReference } from '../domain/control.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { CodeLink, LinkProblem } from '../domain/hazard-log.ts'
import type { CodeChange, ReviewedCode } from '../domain/review.ts'
import { counted } from '../shared/counted.ts'
import { folderOf, isAbsolutePath, relativePath } from '../shared/tree-path.ts'
import { lookUpFile, lookUpGlob } from './look-up-path.ts'
import type { LookUp } from './look-up-path.ts'
import { destinationsOf, isWebAddress } from './resolve-reference.ts'
import type { Destinations } from './resolve-reference.ts'
import { hintFor } from './tree-index.ts'

/** What a reference is linked against. */
export interface LinkQuestion {
  readonly evidence: Evidence
  /** The hazard's file, from the root. */
  readonly from: string
}

/** Finds what a code reference points at: files, lines and symbol, or the reason why it does not hold. */
export const linkCode = (reference: CodeReference, { evidence, from }: LinkQuestion): CodeLink => {
  const destinations = destinationsOf(reference, from, evidence.paths)
  const named = lookUpNamed(reference, destinations, evidence)
  const target = destinations.target === undefined ? undefined : lookUpFile(destinations.target, evidence)
  const isTargetMeant =
    target?.problem === undefined && (named.problem !== undefined || isShortName(reference, target))
  const chosen = target !== undefined && isTargetMeant ? target : named
  const slip = chosen.problem === undefined ? slipInside(reference, chosen.paths, evidence) : chosen
  const paths = slip === undefined ? chosen.paths : []
  return {
    reference,
    paths,
    ...heldCode(reference, paths, evidence),
    changes: changesOf(reference, chosen.paths, evidence.reviewed.get(from)),
    movedTo: chosen.problem === 'missing' ? movedTo(destinations.named, evidence) : undefined,
    problem: slip?.problem,
    explanation: slip?.explanation,
    repair:
      chosen === named && !destinations.isGlob ? repairOf(reference, { named, target, from }) : undefined,
  }
}

/** `[main.py](../app/main.py)`: the words are the end of the target, so the target says which one. */
const isShortName = ({ path }: CodeReference, target: LookUp | undefined): boolean =>
  target?.paths.some((each) => each.endsWith(`/${path}`)) === true

const lookUpNamed = (reference: CodeReference, destinations: Destinations, evidence: Evidence): LookUp => {
  const { named, isGlob } = destinations
  const lookUps = named.map((path) => (isGlob ? lookUpGlob(path, evidence) : lookUpFile(path, evidence)))
  const best =
    lookUps.find(({ problem }) => problem === undefined) ??
    lookUps.find(({ problem }) => problem !== 'missing') ??
    lookUps[0]
  if (best === undefined) return nowhere(reference.path)
  if (best.problem !== 'missing' || best.explanation !== undefined) return best
  const hint = named.map((path) => hintFor(path, evidence.paths)).find((each) => each !== undefined)
  return { ...best, explanation: ['there is no such file', ...(hint === undefined ? [] : [hint])].join('; ') }
}

/** Why a path leads to no place in the tree at all. */
const nowhere = (path: string): LookUp => {
  if (path === '') return { paths: [], problem: 'missing', explanation: 'no path is named' }
  if (isWebAddress(path)) return { paths: [], problem: 'missing', explanation: 'it is a web address' }
  const explanation = isAbsolutePath(path) ? 'it is an absolute path' : 'it leads out of the repository'
  return { paths: [], problem: 'climbs-out', explanation }
}

interface Slip {
  readonly problem: LinkProblem
  readonly explanation: string
}

/** Lines or a symbol that the files do not have; every file of a glob has to have them. */
const slipInside = (
  reference: CodeReference,
  paths: readonly string[],
  evidence: Evidence,
): Slip | undefined => {
  for (const path of paths) {
    const slip =
      slipInLines(reference, evidence.files.get(path)?.lines) ?? slipInSymbol(reference, path, evidence)
    if (slip !== undefined)
      return paths.length === 1 ? slip : { ...slip, explanation: `${path}: ${slip.explanation}` }
  }
  return undefined
}

const slipInLines = ({ lines }: CodeReference, count: number | undefined): Slip | undefined => {
  if (lines === undefined) return undefined
  if (lines.first < 1) return { problem: 'past-end', explanation: 'lines are counted from 1' }
  if (lines.last < lines.first) {
    return {
      problem: 'past-end',
      explanation: `the range runs backwards, from ${lines.first} to ${lines.last}`,
    }
  }
  if (count === undefined) return { problem: 'unreadable', explanation: 'its lines could not be counted' }
  if (lines.last <= count) return undefined
  return { problem: 'past-end', explanation: `the file has ${counted(count, 'line')}` }
}

const slipInSymbol = (reference: CodeReference, path: string, { anchors }: Evidence): Slip | undefined => {
  const { symbol } = reference
  if (symbol === undefined) return undefined
  const { lines = [], isAmbiguous = false } = anchors.get(anchorKey(path, anchorOf(reference))) ?? {}
  if (lines.length === 0)
    return { problem: 'no-symbol', explanation: `"${symbol}" does not stand in the file` }
  if (!isAmbiguous) return undefined
  const places = lines.map(({ first }) => first).join(', ')
  return {
    problem: 'ambiguous-symbol',
    explanation: `"${symbol}" stands for different things, on lines ${places}`,
  }
}

const changesOf = (
  reference: CodeReference,
  paths: readonly string[],
  reviewed: ReviewedCode | undefined,
): readonly CodeChange[] =>
  reviewed === undefined
    ? []
    : paths.flatMap((path) => reviewed.changes[anchorKey(path, anchorOf(reference))] ?? [])

/** Two places to which it may have gone are none. */
const movedTo = (named: readonly string[], { moved }: Evidence): string | undefined => {
  const places = new Set(named.flatMap((path) => moved.get(path) ?? []))
  return places.size === 1 ? [...places][0] : undefined
}

/** The lines that a reference holds of each of its files, and what they mean together. */
const heldCode = (
  reference: CodeReference,
  paths: readonly string[],
  { anchors }: Evidence,
): Pick<CodeLink, 'spans' | 'meaning'> => {
  const held = paths.map((path) => ({ path, code: anchors.get(anchorKey(path, anchorOf(reference))) }))
  return {
    spans: held.flatMap(({ path, code }): readonly Span[] =>
      (code?.lines ?? [{ first: 1, last: UNOPENED }]).map(({ first, last }) => ({ path, first, last })),
    ),
    meaning: () => meaningTogether(held),
  }
}

/** Of several files all have to be known: the meaning of a part says nothing of the whole. */
const meaningTogether = (
  held: readonly { readonly path: string; readonly code: AnchoredCode | undefined }[],
): string | undefined => {
  const meanings = held.map(({ code }) => code?.reading().meaning)
  if (meanings.length === 0 || meanings.includes(undefined)) return undefined
  return meanings.length === 1 ? meanings[0] : meanings.join(' ')
}

interface Misplaced {
  readonly named: LookUp
  /** `undefined` for a target that leads out of the tree. */
  readonly target: LookUp | undefined
  readonly from: string
}

/** The target a link should have, when its words name a file and its target leads a reader elsewhere. */
const repairOf = (reference: CodeReference, { named, target, from }: Misplaced): string | undefined => {
  const [path] = named.paths
  if (path === undefined || reference.target === undefined || isWebAddress(reference.target)) return undefined
  const isSomewhere = target !== undefined && target.problem !== undefined && target.problem !== 'missing'
  if (isSomewhere || target?.paths[0] === path) return undefined
  const fragment = /#.*$/s.exec(reference.target)?.[0] ?? ''
  // Half a surrogate pair cannot be encoded, and no link could carry it.
  const way = relativePath(folderOf(from), path).replaceAll(/\p{Surrogate}/gu, '\ufffd')
  return encodeURI(way).replaceAll(/[#?()]/g, encodeCharacter) + fragment
}

const encodeCharacter = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
