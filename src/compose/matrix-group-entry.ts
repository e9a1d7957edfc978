import { VERIFICATIONS } from '../domain/control.ts'
import type { MatrixGroup, Portfolio, PortfolioProduct, UnearnedRisk } from '../domain/portfolio.ts'
import type {
  LevelCount,
  MatrixGroupEntry,
  PortfolioProductEntry,
  UnearnedRiskEntry,
} from '../domain/portfolio-entry.ts'
import type { RiskLevel } from '../domain/risk.ts'
import type { RiskCounts } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'

/** The products that one matrix judges: their risks together, each by itself, and where a claim is not earned. */
export const matrixGroupEntry = (
  group: MatrixGroup,
  { unearned }: Pick<Portfolio, 'unearned'>,
): MatrixGroupEntry => ({
  ...{ name: group.name, source: group.source, hazards: group.hazards },
  levels: LEVELS.map((level) => ({
    label: level,
    tone: toneOf(level),
    ...{ today: group.current[level], claimed: group.residual[level], initial: group.initial[level] },
    meaning:
      level === 'unknown'
        ? 'nobody has scored it, or nothing tells; it ranks above 5'
        : (group.levels[Number(level) - 1] ?? 'not stated'),
  })),
  products: group.products.map(productEntry),
  unearned: unearned.filter(({ matrix }) => matrix === group.name).map(unearnedEntry),
})

/** The highest first, and what nobody knows before that. */
const LEVELS = ['unknown', '5', '4', '3', '2', '1'] as const

const toneOf = (level: (typeof LEVELS)[number]): LevelCount['tone'] =>
  level === 'unknown' ? level : `risk-${level}`

const productEntry = (product: PortfolioProduct): PortfolioProductEntry => {
  const { label, file, sha256, hazards, controls, verified, unearned } = product
  const open = openPoints(product)
  return {
    ...{ label, file, sha256, hazards },
    version: product.version ?? 'no version',
    release: product.release ?? 'no release',
    manufacturer: product.manufacturer ?? 'no manufacturer',
    judged: `${product.date} at ${product.revision?.slice(0, 12) ?? 'no revision'}, ${product.profile === 'draft' ? 'as a draft' : 'as a release'}`,
    isDirty: product.isDirty,
    gate: product.closedGates === 0 ? 'open' : 'closed',
    gateTone: product.closedGates === 0 ? 'plain' : 'bad',
    findings: findingWords(product),
    today: countsOf(product.current),
    claimed: countsOf(product.residual),
    claim: unearned === 0 ? 'all earned' : `${unearned} not earned`,
    claimTone: unearned === 0 ? 'good' : 'bad',
    controls: `${verified} of ${controls} verified`,
    controlsTone: verified === controls ? 'good' : 'doubtful',
    unverified: VERIFICATIONS.filter((state) => state !== 'verified' && product.verification[state] > 0)
      .map((state) => `${product.verification[state]} ${state}`)
      .join(', '),
    open,
    openText: open.length === 0 ? 'nothing that is counted here' : open.join('; '),
    officers: product.officers.join(', ') || 'none is named',
  }
}

const countsOf = (counts: RiskCounts): readonly LevelCount[] =>
  LEVELS.filter((level) => counts[level] > 0).map((level) => ({
    text: level === 'unknown' ? `${counts[level]} unknown` : `${counts[level]} at ${level}`,
    tone: toneOf(level),
  }))

/** Whatever makes fewer errors count is said beside them. */
const findingWords = ({ errors, warnings, waived, fromBefore, lowered }: PortfolioProduct): string =>
  [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(waived === 0 ? [] : [`${waived} waived`]),
    ...(fromBefore === 0 ? [] : [`${counted(fromBefore, 'error')} from before, which do not close it`]),
    ...lowered.map((rule) => `lowered: ${rule}`),
  ].join(', ')

const openPoints = (product: PortfolioProduct): readonly string[] => {
  const { unapproved, drafts, overdueReviews, unaskedReviews, openIncidents, unapprovedDocuments, hazards } =
    product
  return [
    ...some(unapproved, `${unapproved} of ${hazards} not approved`),
    ...some(drafts, `${drafts} in draft`),
    ...some(unapprovedDocuments, `${counted(unapprovedDocuments, 'document')} not approved`),
    ...some(overdueReviews, `${counted(overdueReviews, 'review')} overdue`),
    ...some(unaskedReviews, `no review is asked for of ${counted(unaskedReviews, 'hazard')}`),
    ...some(product.suspect, `${product.suspect} suspect since their review`),
    ...some(openIncidents, `${counted(openIncidents, 'incident')} not closed`),
    ...some(
      product.unassessedComponents,
      `${product.unassessedComponents} of ${counted(product.components, 'component')} not assessed`,
    ),
    ...some(
      product.unreadableLists,
      `${counted(product.unreadableLists, 'list')} of components not readable`,
    ),
    ...some(product.listsComponents ? 0 : 1, 'no list of components'),
    ...some(product.officers.length === 0 ? 1 : 0, 'no Clinical Safety Officer named'),
  ]
}

const some = (count: number, words: string): readonly string[] => (count === 0 ? [] : [words])

const unearnedEntry = (risk: UnearnedRisk): UnearnedRiskEntry => ({
  ...{ product: risk.product, hazard: risk.hazard, name: risk.name || 'no name', because: risk.because },
  claimed: levelWords(risk.claimed),
  today: risk.isAtLeast
    ? { ...levelWords(risk.today), text: `at least ${levelWords(risk.today).text}` }
    : levelWords(risk.today),
})

const levelWords = (level: RiskLevel | undefined): LevelCount =>
  level === undefined ? { text: 'unknown', tone: 'unknown' } : { text: String(level), tone: `risk-${level}` }
