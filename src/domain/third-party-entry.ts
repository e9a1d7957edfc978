import type { Tone } from './safety-case.ts'

/** The third-party components of the release, as documents show them (DCB0129 2.5). */
export interface ThirdPartyEntry {
  /** Is there any list of components, readable or not? */
  readonly isListed: boolean
  /** All that the lists name, each version once. */
  readonly components: number
  readonly release: number
  readonly assessed: number
  /** Of the release, those with a stale assessment apart. */
  readonly unassessed: number
  readonly stale: number
  /** For development alone: listed, and not asked for. */
  readonly development: number
  readonly unreadable: number
  readonly sources: readonly ComponentSourceEntry[]
  /** Those that have a component: asked for by the product itself, needed by others, not told, for development. */
  readonly groups: readonly ComponentGroupEntry[]
  /** Assessments that do not count, stale ones among them. */
  readonly setAside: readonly {
    readonly component: string
    readonly where: string
    readonly because: string
  }[]
}

export interface ComponentSourceEntry {
  readonly file: string
  readonly format: string
  /** `12`, or `not known`. */
  readonly components: string
  /** In groups of sixteen digits, or `not known`. */
  readonly digest: string
  /** Why it could not be read; `''` where it could. */
  readonly unreadable: string
}

export interface ComponentGroupEntry {
  readonly title: string
  readonly help: string
  readonly components: readonly ComponentEntry[]
}

export interface ComponentEntry {
  /** `npm: ajv`. */
  readonly name: string
  readonly version: string
  readonly state: string
  readonly tone: Tone
  readonly usedFor: string
  readonly anomalies: string
  /** Hazards it may contribute to, or why there is none. */
  readonly hazards: readonly { readonly id: string; readonly page: string }[]
  readonly noHazards: string
  /** `A. Example, GMC 0000000, 2026-10-15 (hazards/case/third-party.md:12)`; `''` where nobody has assessed it. */
  readonly by: string
  /** Why it is stale; `''` for any other. */
  readonly remark: string
}
