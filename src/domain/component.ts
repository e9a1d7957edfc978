import type { Place, Written } from './finding.ts'

/** A third-party component, as one list names it (DCB0129 2.5.1). */
export interface Component {
  /** The package manager's name in package URLs: `npm`, `pypi`, `cargo`, `golang`; `''` where the list does not tell. */
  readonly ecosystem: string
  /** With its scope or group: `@scope/name`. */
  readonly name: string
  /** `undefined`: the list does not pin it, so nobody knows which version is in the release. */
  readonly version: string | undefined
  /** Does the product itself ask for it? `undefined`: the list does not tell. */
  readonly isDirect: boolean | undefined
  /** Is it for development alone? `undefined`: the list does not tell, and it counts as part of the release. */
  readonly isDevelopment: boolean | undefined
  /** The line of the list that names it, from 1. */
  readonly line: number | undefined
}

/** One list of components, read: a software bill of materials or a lock file. */
export interface ComponentList {
  /** From the root; what hazards.yaml names, where nothing is there. */
  readonly file: string
  /** As people call the format; `undefined` where nobody can tell. */
  readonly format: string | undefined
  readonly components: readonly Component[]
  /** SHA-256 of the file; `undefined` where nothing could be read. */
  readonly digest: string | undefined
  /** Why it could not be read, going on from its name; it then holds no component, and nobody knows how many it has. */
  readonly unreadable: string | undefined
  /** The line of the trouble, from 1. */
  readonly line: number | undefined
  /** Where hazards.yaml names it; `undefined`: it was found by its well-known name. */
  readonly place: Place | undefined
}

/** Who assessed a component, and when. */
export interface Assessor {
  readonly name: string
  readonly body: string | undefined
  readonly number: string | undefined
  /** ISO date. */
  readonly date: string | undefined
}

/** What a person says of a component, below a heading with its name in `case/third-party.md`. */
export interface ComponentAssessment {
  /** The component's name, as the heading has it. */
  readonly name: string
  /** `undefined`: the heading names none. */
  readonly ecosystem: string | undefined
  readonly place: Place
  /** What is covered, each `4.17.21` or `4.17.x`. */
  readonly versions: readonly string[]
  /** `''` where nobody has written it; so with those below. */
  readonly usedFor: string
  readonly anomalies: string
  /** Hazards it may contribute to. */
  readonly hazards: readonly Written[]
  /** Why there is none; `''` where nothing is said. */
  readonly noHazards: string
  readonly assessor: Assessor | undefined
}

/** A component of the release, whichever lists name it. */
export interface ListedComponent extends Omit<Component, 'line'> {
  readonly lists: readonly { readonly file: string; readonly line: number | undefined }[]
}

/** `stale`: only another version is assessed, which counts as none. */
export type ComponentState = 'assessed' | 'stale' | 'not assessed'

export interface AssessedComponent {
  readonly component: ListedComponent
  readonly state: ComponentState
  /** The assessment that counts, or the one of another version. */
  readonly assessment: ComponentAssessment | undefined
  /** Why, for a sentence. */
  readonly because: string
}

/** An assessment that does not count, and why, for a sentence. */
export interface DoubtedAssessment {
  readonly assessment: ComponentAssessment
  readonly because: string
  /** Is it of a version that no list has, and nothing else wrong with it? */
  readonly isStale: boolean
}

/** What is known of the third-party components of a release. */
export interface ThirdParty {
  readonly lists: readonly ComponentList[]
  readonly components: readonly AssessedComponent[]
  readonly doubted: readonly DoubtedAssessment[]
}

/** Must it be assessed? Everything must but what its lists say is for development alone. */
export const isInRelease = ({ component }: Pick<AssessedComponent, 'component'>): boolean =>
  component.isDevelopment !== true

/** `npm: lodash`: the name with its package manager, so that no two are taken for one another. */
export const componentName = ({ ecosystem, name }: Pick<Component, 'ecosystem' | 'name'>): string =>
  ecosystem === '' ? name : `${ecosystem}: ${name}`
