/** Where a value is written. */
export interface Origin {
  /** Path from the root. */
  readonly file: string
  /** From 1; `undefined` where no single line holds it. */
  readonly line: number | undefined
}

/** A number, a text or a word as the file's own rules read it. */
export type Scalar = string | number | bigint | boolean | null

interface ScalarNode extends Origin {
  readonly kind: 'scalar'
  readonly value: Scalar
  /** What a reader has to know of the value, for a sentence: "a default that MEMORY may replace". */
  readonly remark?: string | undefined
}

interface MapNode extends Origin {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, SettingNode>
}

interface ListNode extends Origin {
  readonly kind: 'list'
  readonly items: readonly SettingNode[]
}

/** Something stands here, but what it comes to cannot be told: no claim about it holds. */
interface UnknownNode extends Origin {
  readonly kind: 'unknown'
  /** As it is written. */
  readonly text: string
  /** "which MEMORY fills in when it starts": why, as the end of a sentence. */
  readonly because: string
}

/** A part of a settings file, with the place of every value in it. */
export type SettingNode = (ScalarNode | MapNode | ListNode | UnknownNode) & {
  /** Compose's `!reset` and `!override`: what becomes of the value that is overridden. */
  readonly instruction?: 'reset' | 'override' | undefined
}

/** A value that a `Check:` line found. */
export interface FoundSetting extends Origin {
  /** The way to it, every `*` replaced by the name it stands for here. */
  readonly path: string
  /** As a word; `undefined` for maps, lists and what cannot be told. */
  readonly value: string | undefined
  /** Does the claim hold of it? */
  readonly holds: boolean
}
