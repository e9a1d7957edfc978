import type { DatedReport, Evidence } from './domain/evidence.ts'
import type { FileRewrite, Holder } from './domain/renumbering.ts'
import { bytesIn } from './pipeline-edit.ts'
import type { IdSearch } from './pipeline-renumber-search.ts'
import type { Loaded } from './pipeline.ts'
import type { IdMention } from './renumber/id-places.ts'
import type { SaidMeaning } from './renumber/said-meanings.ts'

/** What somebody wants to have another id. */
export interface RenumberAsk {
  /** `undefined`: every clash. */
  readonly id: string | undefined
  /** `undefined`: the next free one. */
  readonly to: string | undefined
  /** Files, or lines of controls, that keep their id. */
  readonly keep: readonly string[]
  /** `PLACE=FILE`: what a place means that git cannot tell. */
  readonly means: readonly string[]
}

/** Everything that is known while ids are given anew. */
export interface Desk {
  readonly loaded: Loaded
  readonly ask: RenumberAsk
  readonly said: readonly SaidMeaning[]
  readonly search: IdSearch
  readonly history: Evidence['history']
  readonly reports: readonly DatedReport[]
  /** Files that are other ones by now, by their paths; what one clash changed the next one finds. */
  readonly rewritten: Map<string, FileRewrite>
  /** Ids that nothing may have; each that is given is added. */
  readonly idsTaken: string[]
}

/** A mention and whom it means. */
export interface ReadMention {
  readonly mention: IdMention
  /** `undefined`: nobody can tell. */
  readonly holder: Holder | undefined
  readonly because: string
  /** The commit that wrote its line, where git was asked and holds one. */
  readonly commit?: string | undefined
}

/** The bytes of a file as what was healed before has left them. */
export const bytesNow = (desk: Pick<Desk, 'loaded' | 'rewritten'>, path: string): Uint8Array =>
  desk.rewritten.get(path)?.after ?? bytesIn(desk.loaded, path)
