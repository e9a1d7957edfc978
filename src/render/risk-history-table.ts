import type { ReleaseRiskEntry, RiskShare } from '../domain/release-entry.ts'
import type { RiskHistoryView } from '../domain/risk-history-view.ts'
import { counted } from '../shared/counted.ts'
import type { FigureTable } from './figure.ts'

/** Two rows for each release: what was claimed, and what the evidence carried. */
export const riskHistoryTable = ({ moments }: RiskHistoryView): FigureTable => ({
  head: ['Release', 'Risk', ...(moments[0]?.claimed ?? []).map(headOf)],
  rows: moments.flatMap(({ name, date, matrix, claimed, shown }) => {
    const release = `${name} (${date}; ${matrix})`
    const cells = (shares: readonly RiskShare[]): readonly string[] => shares.map(({ text }) => text)
    return [
      [release, 'claimed', ...cells(claimed)],
      [release, 'carried by the evidence', ...cells(shown)],
    ]
  }),
})

const headOf = ({ label, tone }: RiskShare): string => (tone === 'unknown' ? 'Not scored' : `Level ${label}`)

/** `level 4: 3`, or `not scored: 1`. */
export const shareWords = ({ label, tone, count }: Pick<RiskShare, 'label' | 'tone' | 'count'>): string =>
  `${tone === 'unknown' ? label : `level ${label}`}: ${count}`

/** Every level that a hazard has, the worst first. */
export const sharesInWords = (shares: readonly RiskShare[]): string =>
  shares
    .filter(({ count }) => count > 0)
    .map(shareWords)
    .join(', ') || 'no hazard'

export const UNKNOWN_REGISTER = 'What it claimed is not known: its register is not here'
export const UNKNOWN_EVIDENCE = 'evidence not known'

/** A release in a sentence, for those who hear a picture rather than see it. */
export const momentWords = ({ name, isKnown, claimed, total, isShown, shown }: ReleaseRiskEntry): string =>
  [
    isKnown
      ? `${name}: ${counted(total, 'hazard')}, claimed ${sharesInWords(claimed)}`
      : `${name}: ${UNKNOWN_REGISTER}`,
    isShown ? `carried by the evidence ${sharesInWords(shown)}` : UNKNOWN_EVIDENCE,
  ].join('; ')
