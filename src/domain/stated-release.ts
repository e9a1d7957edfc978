import type { Product } from './config.ts'
import type { Tag } from './tag.ts'

/**
 * How the version and release that hazards.yaml states stand to the tags. `agrees`: a release tag of the judged
 * revision says the same. `differs`: those of the judged revision say something else. `elsewhere`: the judged revision
 * has no release tag, and the tag that says the same names another one. `untagged`: no release tag says the same.
 * `unstated`: hazards.yaml states neither.
 */
export interface StatedRelease {
  readonly kind: 'agrees' | 'differs' | 'elsewhere' | 'untagged' | 'unstated'
  /** What hazards.yaml states: `1.2.0`, or `1.2.0 and 2026.05`. */
  readonly stated: string
  /** The tags that are spoken of. */
  readonly tags: readonly string[]
}

export const statedRelease = (ask: {
  readonly product: Product
  readonly revision: string | undefined
  readonly releases: readonly Tag[]
}): StatedRelease => {
  const { version, release } = ask.product
  const words = [...new Set([version, release].filter((word) => word !== undefined))]
  const stated = words.join(' and ')
  const here = ask.releases.filter(({ commit }) => commit !== undefined && commit === ask.revision)
  const isSaid = ({ name }: Tag): boolean => words.some((word) => numbersOf(word) === numbersOf(name))
  const said = ask.releases.filter(isSaid)
  const names = (tags: readonly Tag[]): readonly string[] => tags.map(({ name }) => name)
  if (words.length === 0) return { kind: 'unstated', stated, tags: names(here) }
  if (here.some(isSaid)) return { kind: 'agrees', stated, tags: names(here.filter(isSaid)) }
  if (here.length > 0) return { kind: 'differs', stated, tags: names(here) }
  return { kind: said.length > 0 ? 'elsewhere' : 'untagged', stated, tags: names(said) }
}

/** `v1.2.0`, `release-1.2.0` and `Release 1.2.0` are the same: what begins with the first digit. */
const numbersOf = (word: string): string => {
  const [numbers] = /\d.*$/s.exec(word) ?? []
  return (numbers ?? word).trim().toLowerCase()
}
