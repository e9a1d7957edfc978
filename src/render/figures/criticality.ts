import type { CriticalityView, SupportEntry } from '../../domain/criticality-view.ts'
import type { RiskEntry } from '../../domain/safety-case.ts'
import { counted } from '../../shared/counted.ts'
import type { Figure, FigureTable } from '../figure.ts'
import type { Outline, Shape, Sketch } from '../sketch.ts'
import {
  arrow,
  boxed,
  line,
  stacked,
  textPiece,
  told,
  INSET,
  type Piece,
  type Text,
} from '../sketch-pieces.ts'

/** What most rests on, ranked: for each the risk of today, and how far it comes back without it. */
export const criticality = (view: CriticalityView): Figure => ({
  title: view.title,
  help: HELP,
  sketches: [criticalitySketch(view)],
  table: criticalityTable(view),
})

const HELP =
  'Each row takes one control, or one thing that controls of several hazards share, as failing, and judges its hazards again as today’s risk is judged. The thin box is the highest risk of those hazards today, the heavy box the highest without it.'

const WIDTH = 980
const NAME = { x: 1, width: 318 }
const LANES = { x: 340, step: 58 }
const WORDS = { x: 716, width: 262 }
const LANE_NAMES = ['1', '2', '3', '4', '5', 'not scored'] as const
const HEAD = 40

const criticalitySketch = (view: CriticalityView): Sketch => {
  const rows = stacked(
    [
      ...view.entries.map(rowPiece),
      ...(view.entries.length === 0 ? [remark(NOTHING)] : []),
      ...moreOf(view).map(remark),
    ],
    0,
  )
  const height = HEAD + rows.height + 6
  return {
    width: WIDTH,
    height,
    name: view.title,
    says: [...view.entries.map(said), ...(view.entries.length === 0 ? [NOTHING] : []), ...moreOf(view)],
    shapes: [...heads(HEAD + (rows.tops[view.entries.length] ?? rows.height)), ...rows.draw(HEAD)],
  }
}

const NOTHING =
  'No risk comes back today if one thing fails: no residual risk is earned, or none rests on a control'

const moreOf = ({ more }: CriticalityView): readonly string[] =>
  more === 0 ? [] : [`And ${counted(more, 'more thing')} of which a risk comes back if it fails`]

const said = ({ kindWord, name, today, lost, words }: SupportEntry): string =>
  `${kindWord} ${name}: ${today.text} today, ${lost.text} without it; it ${words}`

const laneX = (lane: number): number => LANES.x + lane * LANES.step

const heads = (foot: number): readonly Shape[] => [
  ...textPiece([quiet('If this fails')], NAME).draw(16),
  ...textPiece([quiet('Risk today, and without it')], { x: laneX(0), width: 300 }).draw(1),
  ...textPiece([quiet('What that means')], WORDS).draw(16),
  ...LANE_NAMES.flatMap((name, lane) => [
    ...textPiece([quiet(name)], {
      x: laneX(lane) + LANES.step / 2,
      width: LANES.step + 10,
      anchor: 'middle',
    }).draw(16),
    line(
      [
        { x: laneX(lane) + LANES.step / 2, y: HEAD - 6 },
        { x: laneX(lane) + LANES.step / 2, y: foot },
      ],
      'faint',
    ),
  ]),
]

/** `control, verified`, or `code of 3 controls`. */
const aboutOf = ({ kindWord, state, controlCount }: SupportEntry): string =>
  state === '' ? `${kindWord} of ${counted(controlCount, 'control')}` : `${kindWord}, ${state}`

const rowPiece = (entry: SupportEntry): Piece => {
  const { name, text, words, today, lost } = entry
  const title = textPiece(
    [
      { ...plain(name), isBold: true },
      { ...quiet(aboutOf(entry)), lines: 2 },
      ...(text === '' ? [] : [{ ...plain(text), size: 'small' as const }]),
    ],
    NAME,
  )
  const meaning = textPiece([{ ...plain(words), lines: 4 }], WORDS)
  const [from, to] = apart(laneOf(today), laneOf(lost))
  const [before, after] = [riskBox(today, from, 'thin'), riskBox(lost, to, 'heavy')]
  const height = Math.max(title.height, meaning.height, before.height, after.height) + 16
  const middle = (piece: Piece, top: number): readonly Shape[] =>
    piece.draw(top + (height - piece.height) / 2)
  const row: Piece = {
    height,
    draw: (top) => [
      line(
        [
          { x: 0, y: top },
          { x: WIDTH, y: top },
        ],
        'faint',
      ),
      ...middle(title, top),
      ...arrow({ x: from + BOX / 2, y: top + height / 2 }, { x: to - BOX / 2, y: top + height / 2 }, 'heavy'),
      ...middle(before, top),
      ...middle(after, top),
      ...middle(meaning, top),
    ],
  }
  return told(row, said(entry))
}

const BOX = 46

/** The middle of the box: on the line of its level, and half a step further for `at least` that level. */
const laneOf = ({ isKnown, text, tone }: RiskEntry): number => {
  const level = isKnown ? Number(/\d/.exec(tone)?.[0] ?? 0) : LANE_NAMES.length
  return laneX(level - 1) + LANES.step / 2 + (/^\d$/.test(text) || !isKnown ? 0 : LANES.step / 2)
}

/** Both a little from their places where one box would lie over the other. */
const apart = (from: number, to: number): readonly [from: number, to: number] => {
  const lack = Math.max(0, BOX + 12 - (to - from)) / 2
  return [from - lack, to + lack]
}

const riskBox = (risk: RiskEntry, x: number, outline: Outline): Piece => {
  const isShort = risk.text.length === 1
  const text: Text = {
    text: risk.text,
    size: isShort ? 'normal' : 'small',
    isBold: outline === 'heavy',
    lines: 2,
    tone: risk.tone,
  }
  const words = textPiece([text], { x, width: BOX - 2, anchor: 'middle' })
  const stretch = { x: x - BOX / 2, width: BOX }
  return boxed({ height: words.height - INSET, draw: (top) => words.draw(top - INSET / 2) }, stretch, {
    tone: risk.tone,
    outline,
  })
}

const remark = (text: string): Piece => {
  const words = textPiece([{ ...plain(text), isBold: true }], { x: 1, width: WIDTH - 2 })
  return {
    height: words.height + 16,
    draw: (top) => [
      line(
        [
          { x: 0, y: top },
          { x: WIDTH, y: top },
        ],
        'faint',
      ),
      ...words.draw(top + 8),
    ],
  }
}

const criticalityTable = (view: CriticalityView): FigureTable => ({
  head: ['If this fails', 'Kind and state', 'Today', 'Without it', 'What that means', 'Its hazards'],
  rows: [
    ...view.entries.map((entry) => [
      [entry.name, entry.text].filter(Boolean).join(': '),
      aboutOf(entry),
      entry.today.text,
      entry.lost.text,
      entry.words,
      entry.hazards.map(({ id }) => id).join(', '),
    ]),
    ...[...(view.entries.length === 0 ? [NOTHING] : []), ...moreOf(view)].map((text) => [
      text,
      '',
      '',
      '',
      '',
      '',
    ]),
  ],
})

const quiet = (text: string): Text => ({ text, size: 'small', isBold: false, lines: 1, tone: 'quiet' })
const plain = (text: string): Text => ({ text, size: 'normal', isBold: false, lines: 2, tone: 'plain' })
