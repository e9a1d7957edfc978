import type { FactPlace } from '../../domain/hazard-change.ts'
import type { FieldName } from '../../domain/hazard.ts'
import { isList } from '../blocks.ts'
import type { Block, ListBlock, ListItem } from '../blocks.ts'
import { CONTROL_KEYS } from '../controls.ts'
import { factOfItem, isFact, readFacts } from '../facts.ts'
import type { Fact, Part as FactPart } from '../facts.ts'
import { HEAD_KEYS } from '../head-facts.ts'
import { STATUS_KEYS } from '../parse-hazard.ts'
import { RESIDUAL_KEYS, SCORING_KEYS } from '../scorings.ts'
import { partsFor } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { findControl } from './find-control.ts'
import type { FoundControl } from './find-control.ts'
import { isRefusal, refusal } from './plan.ts'
import type { Refusal } from './plan.ts'

/** A fact with what it stands in. */
export interface FoundFact {
  readonly fact: Fact
  /** `undefined`: it is a line of a paragraph. */
  readonly item: ListItem | undefined
  readonly list: ListBlock | undefined
  /** Does its value go on in lines or bullets of their own? */
  readonly goesOn: boolean
}

/** Where facts can stand, and those that do. */
export interface FactHost {
  readonly keys: ReadonlySet<string>
  readonly facts: readonly FoundFact[]
  readonly found: FoundControl | undefined
  /** Everything else that stands there, in order. */
  readonly rest: readonly string[]
}

const KEYS_OF = {
  head: HEAD_KEYS,
  likelihood: SCORING_KEYS,
  severity: SCORING_KEYS,
  residual: RESIDUAL_KEYS,
  status: STATUS_KEYS,
} as const

/** The facts of one place of the file. */
export const factHost = (anatomy: Anatomy, place: FactPlace): FactHost | Refusal => {
  if (typeof place === 'object') {
    const found = findControl(anatomy, place.control)
    if (isRefusal(found)) return found
    const facts = found.item.blocks.filter(isList).flatMap((list) => inList(anatomy, list, CONTROL_KEYS))
    return { keys: CONTROL_KEYS, facts, found, rest: [found.control.text] }
  }
  const keys = KEYS_OF[place]
  const repeated = place === 'head' ? undefined : repeatedHeading(anatomy, place)
  if (repeated !== undefined) return repeated
  const blocks = (
    place === 'head'
      ? anatomy.parts.filter(({ isHead, owner }) => isHead || owner === 'assignment')
      : partsFor(anatomy, place)
  ).flatMap((part) => part.blocks)
  return {
    keys,
    facts: blocks.flatMap((block) => inBlock(anatomy, block, keys)),
    found: undefined,
    rest: readFacts(anatomy.source, blocks, keys).rest.map(({ written }) => written.text),
  }
}

/** Of a heading that stands twice nobody can tell which one holds. */
export const repeatedHeading = ({ parts, file }: Anatomy, field: FieldName): Refusal | undefined => {
  const [first, second] = parts.filter(({ section }) => section.field === field)
  return first === undefined || second === undefined
    ? undefined
    : refusal(
        `The heading "${first.section.heading ?? ''}" stands on line ${first.section.place.line} and again on line ${second.section.place.line} of ${file.path}, so nobody can tell which one holds; take one of them out first`,
      )
}

const inBlock = (anatomy: Anatomy, block: Block, keys: ReadonlySet<string>): readonly FoundFact[] => {
  if (isList(block)) return inList(anatomy, block, keys)
  const { parts } = readFacts(anatomy.source, [block], keys)
  return parts.flatMap((fact, index) =>
    isFact(fact)
      ? [{ fact, item: undefined, list: undefined, goesOn: isBelow(fact.key, parts[index + 1]) }]
      : [],
  )
}

const isBelow = (key: string, next: FactPart | undefined): boolean =>
  next !== undefined && !isFact(next) && next.below === key

const inList = ({ source }: Anatomy, list: ListBlock, keys: ReadonlySet<string>): readonly FoundFact[] =>
  list.items.flatMap((item) => {
    const fact = factOfItem(source, item, keys)
    return fact === undefined ? [] : [{ fact, item, list, goesOn: item.blocks.length > 1 }]
  })
