import type { Verification } from './control.ts'
import type { Profile } from './finding.ts'
import type { ReviewStanding } from './review.ts'
import type { RiskLevel } from './risk.ts'
import type { RegisterFile } from './schema-types.ts'
import type { RiskCounts } from './summary.ts'

/** A register.json that somebody gave, under the name they gave it. */
export interface ReadRegister {
  readonly file: string
  readonly register: RegisterFile
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string
  /** Where it contradicts itself, each for a sentence: no build writes such a file. */
  readonly contradictions: readonly string[]
}

/** A file of which nobody knows what stands in it: as many hazards as there are, at any risk. */
export interface UnreadableRegister {
  readonly file: string
  /** Why, for a sentence: "it is no JSON". */
  readonly because: string
}

export type GivenRegister = ReadRegister | UnreadableRegister

export const isRead = (given: GivenRegister): given is ReadRegister => 'register' in given

export const isUnread = (given: GivenRegister): given is UnreadableRegister => !isRead(given)

/** Why the totals of a portfolio cannot be relied on. */
export interface PortfolioDoubt {
  readonly kind: 'unreadable' | 'contradiction' | 'repeated' | 'other revision'
  readonly files: readonly string[]
  /** One sentence without a full stop. */
  readonly says: string
}

/** What several registers say together. Levels of risk are counted by matrix: those of two matrices do not compare. */
export interface Portfolio {
  readonly files: number
  readonly unreadable: readonly UnreadableRegister[]
  /** Empty: each file was read, agrees with itself, and is of a product of its own. */
  readonly doubts: readonly PortfolioDoubt[]
  /** The first and the last day of judgement, ISO; `undefined`: no file could be read. */
  readonly dates: { readonly first: string; readonly last: string } | undefined
  readonly totals: PortfolioTotals
  readonly matrices: readonly MatrixGroup[]
  /** Hazards whose residual risk does not count today, those of the highest risk first. */
  readonly unearned: readonly UnearnedRisk[]
  /** Reviews that are overdue, or of which nobody can tell, those first that wait longest. */
  readonly reviews: readonly DueReview[]
  /** Incidents that are not closed, the oldest first. */
  readonly incidents: readonly OpenIncident[]
  readonly shared: readonly SharedThing[]
}

/** Counts of one register, or of all that could be read. None of them says anything of a file that could not. */
export interface PortfolioTotals {
  readonly hazards: number
  readonly controls: number
  readonly verified: number
  /** Hazards whose residual risk does not count today. */
  readonly unearned: number
  readonly unscored: number
  readonly unapproved: number
  readonly drafts: number
  readonly withdrawn: number
  readonly suspect: number
  readonly errors: number
  readonly warnings: number
  readonly waived: number
  /** Registers whose gate is closed. */
  readonly closedGates: number
  /** Reviews that are overdue, or of which nobody can tell. */
  readonly overdueReviews: number
  /** Hazards of which hazards.yaml asks for no review. */
  readonly unaskedReviews: number
  readonly openIncidents: number
  /** Of the Plan, the Hazard Log and the report. */
  readonly unapprovedDocuments: number
  /** Third-party components of the release, and those among them that nobody has assessed in this version. */
  readonly components: number
  readonly unassessedComponents: number
  /** Lists of components that could not be read. */
  readonly unreadableLists: number
}

/** One register of a portfolio. */
export interface PortfolioProduct extends PortfolioTotals {
  readonly file: string
  readonly sha256: string
  /** Its name, and its file where another register has the same name. */
  readonly label: string
  readonly name: string
  readonly version: string | undefined
  readonly release: string | undefined
  readonly manufacturer: string | undefined
  readonly revision: string | undefined
  readonly isDirty: boolean
  /** The date of judgement, ISO. */
  readonly date: string
  readonly profile: Profile
  /** What lets an error stand: waivers are in `waived`. */
  readonly fromBefore: number
  readonly lowered: readonly string[]
  readonly verification: Readonly<Record<Verification, number>>
  readonly initial: RiskCounts
  readonly current: RiskCounts
  readonly residual: RiskCounts
  /** Clinical Safety Officers; empty: it names none. */
  readonly officers: readonly string[]
  /** Does a list of components stand in it, read or not? */
  readonly listsComponents: boolean
  readonly contradictions: readonly string[]
}

/** The registers that are judged by one matrix, and the risks of all of them. */
export interface MatrixGroup {
  /** Its name, with a number where another matrix of the same name differs from it. */
  readonly name: string
  readonly source: string
  /** What the levels 1 to 5 mean. */
  readonly levels: readonly string[]
  readonly hazards: number
  readonly initial: RiskCounts
  readonly current: RiskCounts
  readonly residual: RiskCounts
  /** The worst first. */
  readonly products: readonly PortfolioProduct[]
}

/** A hazard of one product of a portfolio. */
export interface PortfolioHazard {
  readonly product: string
  readonly file: string
  readonly hazard: string
  readonly name: string
}

export interface UnearnedRisk extends PortfolioHazard {
  readonly matrix: string
  /** `undefined`: not scored. */
  readonly claimed: RiskLevel | undefined
  readonly today: RiskLevel | undefined
  readonly isAtLeast: boolean
  /** Why it does not count, for a sentence. */
  readonly because: string
}

export interface DueReview extends PortfolioHazard {
  readonly state: ReviewStanding['state']
  /** ISO; `undefined`: nobody can tell. */
  readonly due: string | undefined
  /** Days from then to the date of judgement; `undefined` where nobody can tell. */
  readonly days: number | undefined
  /** When it was last looked at, and by whom; '' where nobody says. */
  readonly last: string
  /** Who answers for the hazard; '' where nobody says. */
  readonly owner: string
  /** The date of judgement of its register: the only clock. */
  readonly judged: string
}

export interface OpenIncident {
  readonly product: string
  readonly file: string
  readonly id: string
  readonly title: string
  readonly occurred: string | undefined
  readonly hazards: readonly string[]
  readonly openActions: number
  /** Of them, those whose day has passed. */
  readonly overdueActions: number
  readonly judged: string
}

/** What several products have in common, by the words that they use for it. */
export const SHARED_KINDS = [
  'person',
  'hazard',
  'failure mode',
  'condition',
  'control',
  'component',
  'setting',
  'code',
  'test',
  'evidence',
  'owner',
] as const
export type SharedKind = (typeof SHARED_KINDS)[number]

export interface SharedThing {
  readonly kind: SharedKind
  /** As the first product writes it. */
  readonly name: string
  /** At least two, in the order of their labels. */
  readonly holders: readonly SharedHolder[]
  /** Of a component: does a product itself ask for it, or can nobody tell? True of everything else. */
  readonly isDirect: boolean
}

export interface SharedHolder {
  readonly product: string
  /** Where it stands there, and what is known of it there. */
  readonly details: readonly string[]
}
