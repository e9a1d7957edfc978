import type { ProveConfig } from './proof.ts'
import type { Level, Place, Profile } from './finding.ts'
import type { Frequency } from './record.ts'
import type { RiskMatrix } from './risk.ts'

/** What is being made safe. */
export interface Product {
  readonly name: string
  readonly version: string | undefined
  readonly manufacturer: string | undefined
  readonly release: string | undefined
  /** The phase of the lifecycle that the Clinical Safety Case Report is for (3.5.1). */
  readonly phase: string | undefined
  /** How to reach the manufacturer with a question on safety or an incident. */
  readonly contact: string | undefined
}

/** Somebody who may review or approve; `checked` is when the registration was last looked up (2.3.2). */
export interface Person {
  readonly name: string
  readonly role: string | undefined
  readonly body: string | undefined
  readonly number: string | undefined
  /** ISO date. */
  readonly checked: string | undefined
  /** The public half of the SSH key they sign approvals with: `ssh-ed25519 AAAA…`. */
  readonly key: string | undefined
}

/** What an approval has to have before it counts. */
export interface ApprovalPolicy {
  readonly isSignatureRequired: boolean
  /** The longest time since the registration was looked up, such as `12 months`. */
  readonly registration: string
}

/** A rule's level in this register; `from` is the lowest current risk (1 to 5) at which it holds. */
export interface RuleSetting {
  readonly level: Level
  readonly from: number | undefined
}

/** A finding that a person lets stand for a while. */
export interface Waiver {
  readonly rule: string
  readonly hazard: string | undefined
  readonly control: string | undefined
  readonly reason: string
  readonly by: string
  /** ISO date, inclusive. */
  readonly until: string
  readonly place: Place
}

/** A set of settings files that are used together. */
export interface Environment {
  /** From the root, each laid over those before it. */
  readonly files: readonly string[]
  /** Is it the one that the safety case is about? */
  readonly isReleased: boolean
}

/** A check that a register defines for itself. */
export interface OwnCheck {
  /** One sentence: what it demands. */
  readonly says: string
  /** From the root, or `@compose`. */
  readonly file: string
  readonly path: string
  readonly operator: string
  readonly value: string | undefined
}

/** hazards.yaml after defaults. */
export interface Config {
  /** Path from the root; `undefined`: the folder has none and the defaults hold. */
  readonly file: string | undefined
  readonly product: Product
  readonly people: readonly Person[]
  /** The register's root as written in hazards.yaml, from that file's folder. */
  readonly root: string | undefined
  readonly ignore: readonly string[]
  readonly results: readonly { readonly pattern: string; readonly place: Place }[]
  /** Where the lists of third-party components are; `undefined`: nobody says, and well-known names are looked for. */
  readonly components: readonly { readonly pattern: string; readonly place: Place }[] | undefined
  readonly matrix: RiskMatrix
  /** Did somebody choose the matrix, or is it the default that nobody declared? (3.2.1) */
  readonly declaresMatrix: boolean
  readonly profile: Profile
  /** How often a hazard is looked at again, such as `12 months`. */
  readonly reviewEvery: string | undefined
  readonly approvals: ApprovalPolicy
  /** In both profiles; once the profile is chosen, with its own on top (`inProfile`). */
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly profiles: ReadonlyMap<Profile, ReadonlyMap<string, RuleSetting>>
  /** The file of the baseline, from the root; `undefined`: baseline.json beside hazards.yaml. */
  readonly baseline: string | undefined
  /** Globs of the tags that are releases; `undefined`: those that look like a version are. */
  readonly releaseTags: readonly string[] | undefined
  readonly waivers: readonly Waiver[]
  readonly environments: ReadonlyMap<string, Environment>
  /** Checks of its own, by name. */
  readonly checks: ReadonlyMap<string, OwnCheck>
  /** How often harm of a likelihood may at most be seen, by its word in small letters. */
  readonly rates: ReadonlyMap<string, Frequency>
  /** Hazard types that this register uses beyond the published list. */
  readonly hazardTypes: readonly string[]
  /** How controls are proven; `undefined`: nobody has said. */
  readonly prove: ProveConfig | undefined
}
