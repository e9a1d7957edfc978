import type { ReleaseRiskEntry, RiskShare } from '../../domain/release-entry.ts'
import type { RiskHistoryView } from '../../domain/risk-history-view.ts'
import { counted } from '../../shared/counted.ts'
import type { Figure } from '../figure.ts'
import { hatching } from '../hatching.ts'
import { levelLegend } from '../level-legend.ts'
import { widthOf } from '../letter-widths.ts'
import {
  momentWords,
  riskHistoryTable,
  sharesInWords,
  shareWords,
  UNKNOWN_EVIDENCE,
  UNKNOWN_REGISTER,
} from '../risk-history-table.ts'
import { boxArea, type Shape, type Sketch } from '../sketch.ts'
import { line, stacked, textPiece, told, type Piece, type Stretch, type Text } from '../sketch-pieces.ts'

/** A bar for what the register of each release claimed, and one for what its evidence carried, where anybody knows. */
export const riskHistory = (view: RiskHistoryView): Figure => ({
  title: view.title,
  help: HELP,
  sketches: [riskHistorySketch(view)],
  table: riskHistoryTable(view),
})

const HELP =
  'A bar is as long as the register has hazards and begins with the worst of them. What the evidence of an earlier release carried nobody can tell afterwards: its hatched bar says so, and says nothing of how safe that release was.'

const WIDTH = 720
const NAMES: Stretch = { x: 1, width: 128 }
const CHART: Stretch = { x: 142, width: 436 }
const BAR = 24
/** How high the bar is of what nobody knows. */
const GHOST = 11

const riskHistorySketch = ({ moments, title }: RiskHistoryView): Sketch => {
  const unit = CHART.width / Math.max(1, ...moments.map(({ total }) => total))
  const rows = moments.map((moment, index) => momentPiece(moment, moments[index - 1], unit))
  const past = rows.slice(0, -1)
  const bars = stacked([...past, ...(past.length === 0 ? [] : [PARTING]), ...rows.slice(-1)], 16)
  const all = stacked([bars, levelLegend(CHART.x)], 22)
  return {
    ...{ width: WIDTH, height: all.height + 8, name: title },
    says: [...moments.map(momentWords), 'The table below says it in full'],
    shapes: [...all.draw(4), upright(CHART.x, { from: 4, to: 4 + bars.height })],
  }
}

/** Between what was and what is. */
const PARTING: Piece = {
  height: 1,
  draw: (top) => [
    line(
      [
        { x: 0, y: top },
        { x: WIDTH, y: top },
      ],
      'quiet',
    ),
  ],
}

const upright = (x: number, { from, to }: { readonly from: number; readonly to: number }): Shape =>
  line(
    [
      { x, y: from },
      { x, y: to },
    ],
    'plain',
  )

const momentPiece = (moment: ReleaseRiskEntry, before: ReleaseRiskEntry | undefined, unit: number): Piece => {
  const { name, date, matrix } = moment
  const names = textPiece(
    [
      { ...SMALL, text: name, size: 'normal', isBold: true },
      { ...SMALL, text: date, tone: 'quiet' },
      // Levels of different matrices do not compare.
      ...(before === undefined || before.matrix === matrix ? [] : [{ ...SMALL, text: `by ${matrix}` }]),
    ],
    NAMES,
  )
  const bars = stacked([claimedPiece(moment, unit), shownPiece(moment, unit)], moment.isShown ? 9 : 4)
  return told(
    {
      height: Math.max(names.height, bars.height),
      draw: (top) => [...names.draw(top), ...bars.draw(top)],
    },
    momentWords(moment),
  )
}

const claimedPiece = ({ isKnown, claimed, total }: ReleaseRiskEntry, unit: number): Piece => {
  if (isKnown) return stacked([said('Claimed', claimed), barPiece(claimed, { total, unit })], 3)
  return stacked([loudly(UNKNOWN_REGISTER), ghostPiece(CHART.width, BAR, '')], 3)
}

const shownPiece = ({ isKnown, isShown, shown, total }: ReleaseRiskEntry, unit: number): Piece => {
  if (isShown) return stacked([said('Evidence carries', shown), barPiece(shown, { total, unit })], 3)
  return isKnown && total === 0
    ? loudly(UNKNOWN_EVIDENCE)
    : ghostPiece(isKnown ? total * unit : CHART.width, GHOST, UNKNOWN_EVIDENCE)
}

/** The hazards of each level, the worst first, and at the end how many they are. */
const barPiece = (
  shares: readonly RiskShare[],
  { total, unit }: { readonly total: number; readonly unit: number },
): Piece => ({
  height: BAR,
  draw: (top) => {
    let x = CHART.x
    const parts = shares
      .filter(({ count }) => count > 0)
      .flatMap((share) => {
        const shapes = sharePiece(share, { x, width: share.count * unit }).draw(top)
        x += share.count * unit
        return shapes
      })
    return [...parts, ...atEnd(counted(total, 'hazard'), x, top + BAR / 2)]
  },
})

const sharePiece = (share: RiskShare, { x, width }: Stretch): Piece => ({
  height: BAR,
  draw: (top) => {
    const lettering = { size: 'small', isBold: true } as const
    const text = [shareWords(share), String(share.count)].find(
      (each) => widthOf(each, lettering) + 6 <= width,
    )
    return [
      boxArea({ x, y: top, width, height: BAR }, share.tone, 'thin'),
      ...(text === undefined
        ? []
        : [
            {
              ...{ shape: 'words' as const, text, anchor: 'middle' as const, tone: share.tone, ...lettering },
              at: { x: x + width / 2, y: top + BAR / 2 + 4 },
            },
          ]),
    ]
  },
})

const ghostPiece = (width: number, height: number, words: string): Piece => ({
  height,
  draw: (top) => [
    ...hatching({ x: CHART.x, y: top, width, height }),
    ...(words === '' ? [] : atEnd(words, CHART.x + width, top + height / 2)),
  ],
})

const atEnd = (text: string, x: number, middle: number): readonly Shape[] => [
  {
    ...{ shape: 'words', text, anchor: 'start', size: 'small', isBold: false, tone: 'plain' },
    at: { x: x + 8, y: middle + 4 },
  },
]

const WORDS: Stretch = { x: CHART.x + 6, width: WIDTH - CHART.x - 6 }

const said = (what: string, shares: readonly RiskShare[]): Piece =>
  textPiece([{ ...SMALL, text: `${what}: ${sharesInWords(shares)}` }], WORDS)

const loudly = (text: string): Piece => textPiece([{ ...SMALL, text, isBold: true, tone: 'bad' }], WORDS)

const SMALL: Omit<Text, 'text'> = { size: 'small', isBold: false, lines: 2, tone: 'plain' }
