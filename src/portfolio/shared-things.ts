import { SHARED_KINDS } from '../domain/portfolio.ts'
import type { SharedHolder, SharedKind, SharedThing } from '../domain/portfolio.ts'
import { folded } from '../shared/folded.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import type { LabelledRegister } from './portfolio-of.ts'
import { identityOf } from './repeated-products.ts'
import { SHARED_MENTIONS } from './shared-mentions.ts'

/** Something that a register names. */
export interface Mention {
  readonly name: string
  /** Where it stands, and what is known of it there. */
  readonly detail: string
  /** False: only a list of components knows it as what other components need. */
  readonly isDirect?: boolean
}

/**
 * What at least two products name in the same words, case and blanks apart, those first that most products share.
 * Two revisions of one product share nothing by that. Whether the same words mean the same thing, people judge.
 */
export const sharedThings = (registers: readonly LabelledRegister[]): readonly SharedThing[] =>
  SHARED_KINDS.flatMap((kind) =>
    [...groupBy(mentionsOf(registers, kind), ({ name }) => folded(name)).values()]
      .filter((mentions) => new Set(mentions.map(({ identity }) => identity)).size > 1)
      .map((mentions) => sharedThing(kind, mentions))
      .toSorted(
        byKeys(
          ({ holders }) => -holders.length,
          ({ isDirect }) => (isDirect ? 0 : 1),
          ({ name }) => name,
        ),
      ),
  )

interface HeldMention extends Mention {
  readonly product: string
  readonly identity: string
}

const mentionsOf = (registers: readonly LabelledRegister[], kind: SharedKind): readonly HeldMention[] =>
  registers.flatMap(({ label, register }) => {
    const identity = identityOf(register.product)
    return SHARED_MENTIONS[kind](register)
      .filter(({ name }) => folded(name) !== '')
      .map((mention) => ({ ...mention, product: label, identity }))
  })

const sharedThing = (kind: SharedKind, mentions: readonly HeldMention[]): SharedThing => ({
  kind,
  name: mentions[0]?.name ?? '',
  holders: [...groupBy(mentions, ({ product }) => product)].map(([product, own]): SharedHolder => ({
    product,
    details: [...new Set(own.map(({ detail }) => detail))],
  })),
  isDirect: mentions.some(({ isDirect }) => isDirect !== false),
})
