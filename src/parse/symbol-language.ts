import type { Lines } from '../domain/anchor.ts'
import type { SyntaxTree } from './syntax-tree.ts'

/**
 * A file as its language sees it. Its meaning is a row of words: two texts with the same words behave alike,
 * whatever their comments, white space and line breaks.
 */
export interface Outline {
  readonly words: readonly Word[]
  readonly definitions: readonly Definition[]
  /** Is there anything that could not be understood? Nothing then says that two texts behave alike. */
  readonly isBroken: boolean
}

/** All of it, or the definitions alone: their words are then not to be relied on. */
export type Wanted = 'words' | 'names'

/** A word of the meaning, and the lines (from 1) from which and to which it goes. */
export interface Word extends Lines {
  readonly text: string
}

/** Something with a name. */
export interface Definition {
  /** `Class.method`: the names of what it stands in, and its own. */
  readonly name: string
  readonly lines: Lines
  /** Its words: from the first index up to, and without, the second. */
  readonly words: readonly [number, number]
  /** A piece of something that may have more of them: an overload, an accessor, a merged declaration. */
  readonly isPiece: boolean
  /** Where it stands: pieces of one thing stand in one place. */
  readonly within: number
  readonly isBroken: boolean
}

/**
 * One language of the shelf `symbol-languages/`: how its names are found and what its text means. To add one, add
 * its file and a line in `symbol-languages/index.ts`.
 */
export interface SymbolLanguage {
  readonly id: string
  /** As it is called in a sentence. */
  readonly name: string
  /** Ends of file names, with their dot. */
  readonly extensions: readonly string[]
  /** The grammar that reads a file of this name; `undefined`: the language needs none. */
  readonly grammarOf: ((path: string) => string) | undefined
  /** `tree` is there where there is a grammar. `undefined`: the text cannot be understood. */
  readonly outline: (text: string, tree: SyntaxTree | undefined, wants: Wanted) => Outline | undefined
}
