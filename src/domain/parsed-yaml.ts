import type { Place } from './finding.ts'

/** The way to a value from the top of a file: keys, and positions from 0. */
export type Pointer = readonly (string | number)[]

/** Why a file, or a part of it, cannot be understood: a clause without a full stop. */
export interface YamlProblem {
  readonly message: string
  readonly place: Place
}

/** A YAML or JSON file as plain values, with the places they came from. */
export interface ParsedYaml {
  /** `undefined` where there are problems: what is only half understood is not used. */
  readonly value: unknown
  /** Where a value or its key stands; for what the file does not hold, the nearest thing around it. */
  readonly placeOf: (pointer: Pointer, part?: 'key' | 'value') => Place
  readonly problems: readonly YamlProblem[]
}

/** hazards.yaml as written. Every scalar is text, so that a version `1.10` keeps its nought. */
export interface ParsedConfig extends ParsedYaml {
  /** Path from the root. */
  readonly file: string
}
