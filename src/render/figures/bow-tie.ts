import type { BowTieView, CauseView } from '../../domain/bow-tie-view.ts'
import type { RiskEntry } from '../../domain/safety-case.ts'
import { chipGrid, chipLegend, CHIP } from '../barrier-chips.ts'
import { bowTieTable, bowTieWords, NO_CONTROL, NOTHING_AFTER, UNWRITTEN } from '../bow-tie-table.ts'
import type { Figure } from '../figure.ts'
import type { Shape, Sketch } from '../sketch.ts'
import {
  arrow,
  boxed,
  line,
  stacked,
  textPiece,
  told,
  within,
  type Piece,
  type Stretch,
  type Text,
} from '../sketch-pieces.ts'

/** Causes at the left, the hazard in the middle, effect and harm at the right, and between them what stands against them. */
export const bowTie = (view: BowTieView): Figure => ({
  title: view.title,
  help: HELP,
  sketches: [bowTieSketch(view)],
  table: bowTieTable(view),
})

const HELP =
  'A control stands between a cause and the hazard where it says that it addresses that cause, and between the hazard and the harm where it says that it reduces the severity. A control that says neither stands below.'

const WIDTH = 980
const CAUSES: Stretch = { x: 1, width: 202 }
const BEFORE: Stretch = { x: 225, width: 2 * CHIP + 8 }
/** Where the ways of all causes meet. */
const MEETING = 470
const KNOT: Stretch = { x: 492, width: 168 }
const AFTER: Stretch = { x: 681, width: CHIP }
const END: Stretch = { x: 815, width: 164 }

const bowTieSketch = (view: BowTieView): Sketch => {
  const rows = view.causes.map(causePiece)
  const causes = stacked(rows, 12)
  const [knot, after, end] = [hazardPiece(view), afterPiece(view), endPiece(view)]
  const height = Math.max(...[causes, knot, after, end].map((piece) => piece.height))
  const middle = HEAD + height / 2
  const centred = (piece: Piece): readonly Shape[] => piece.draw(middle - piece.height / 2)
  const below = stacked([...unplacedPieces(view), chipLegend(8)], 14)
  const firstRow = middle - causes.height / 2
  return {
    width: WIDTH,
    height: HEAD + height + 26 + below.height + 4,
    name: view.title,
    says: bowTieWords(view),
    shapes: [
      ...heads(),
      ...meeting(
        rows.map((row, index) => firstRow + (causes.tops[index] ?? 0) + row.height / 2),
        middle,
      ),
      ...arrow({ x: KNOT.x + KNOT.width, y: middle }, { x: END.x, y: middle }, 'plain'),
      ...[causes, knot, after, end].flatMap(centred),
      ...below.draw(HEAD + height + 26),
    ],
  }
}

/** The room for what the columns are. */
const HEAD = 26

const heads = (): readonly Shape[] =>
  [
    { text: 'Causes', x: CAUSES.x },
    { text: 'Controls that address them', x: BEFORE.x },
    { text: 'Hazard', x: KNOT.x },
    { text: 'Against the harm', x: AFTER.x },
    { text: 'What follows', x: END.x },
  ].flatMap(({ text, x }) => textPiece([quiet(text)], { x, width: 260 }).draw(2))

/** From where all causes meet to the hazard. */
const meeting = (rows: readonly number[], middle: number): readonly Shape[] => [
  line(
    [
      { x: MEETING, y: Math.min(middle, ...rows) },
      { x: MEETING, y: Math.max(middle, ...rows) },
    ],
    'plain',
  ),
  ...arrow({ x: MEETING, y: middle }, { x: KNOT.x, y: middle }, 'plain'),
]

/** The way of one cause; controls that stand on it interrupt it. */
const way = (y: number, against: Piece | undefined): readonly Shape[] => {
  const [from, left, right] = [CAUSES.x + CAUSES.width, BEFORE.x - 7, BEFORE.x + BEFORE.width + 7]
  const stretch = (begin: number, end: number): Shape =>
    line(
      [
        { x: begin, y },
        { x: end, y },
      ],
      'plain',
    )
  if (against === undefined) return [stretch(from, MEETING)]
  const gate = (x: number): Shape =>
    line(
      [
        { x, y: y - against.height / 2 },
        { x, y: y + against.height / 2 },
      ],
      'quiet',
    )
  return [stretch(from, left), gate(left), gate(right), stretch(right, MEETING)]
}

const causePiece = ({ label, text, barriers }: CauseView): Piece => {
  const words = textPiece([quiet(label), { ...plain(text), lines: 5 }], within(CAUSES))
  const cause = told(boxed(words, CAUSES, { tone: 'plain', outline: 'thin' }), `${label}: ${text}`)
  const against = barriers.length === 0 ? undefined : chipGrid(barriers, { x: BEFORE.x, columns: 2 })
  const row = abreast([cause, against ?? bare(BEFORE, NO_CONTROL)])
  return { ...row, draw: (top) => [...way(top + row.height / 2, against), ...row.draw(top)] }
}

/** Words over a line that nothing stands on. */
const bare = (place: Stretch, words: string): Piece => {
  const said = textPiece([{ ...plain(words), isBold: true, tone: 'bad' }], {
    x: place.x + place.width / 2,
    width: place.width - 8,
    anchor: 'middle',
  })
  // As much below the line as above it, so that the line is in the middle.
  return { height: 2 * said.height + 12, draw: said.draw }
}

const hazardPiece = (view: BowTieView): Piece => {
  const { id, name, current, residual, claim } = view
  const title = textPiece([quiet(id), { ...plain(name), isBold: true, lines: 7 }], within(KNOT))
  return stacked(
    [
      told(boxed(title, KNOT, { tone: 'plain', outline: 'heavy' }), `${id} ${name}`),
      riskPiece('Today', current),
      riskPiece('Claimed', residual, claim),
    ],
    0,
  )
}

const riskPiece = (step: string, { text, axes, tone }: RiskEntry, claim?: string): Piece =>
  boxed(
    textPiece(
      [
        { ...plain(`${step}: ${text}`), isBold: true, tone },
        { ...plain(axes), size: 'small', tone },
        ...(claim === undefined ? [] : [{ ...plain(claim), size: 'small' as const, tone }]),
      ],
      within(KNOT),
    ),
    KNOT,
    { tone, outline: 'heavy' },
  )

const afterPiece = ({ after }: BowTieView): Piece =>
  after.length === 0
    ? bare({ x: 661, width: 152 }, NOTHING_AFTER)
    : chipGrid(after, { x: AFTER.x, columns: 1 })

const endPiece = ({ effect, harm }: BowTieView): Piece => {
  const boxes = [endBox('Effect', effect), endBox('Harm', harm)]
  const between = boxes[0]?.height ?? 0
  const both = stacked(boxes, 22)
  const x = END.x + END.width / 2
  return {
    height: both.height,
    draw: (top) => [
      ...both.draw(top),
      ...arrow({ x, y: top + between }, { x, y: top + between + 22 }, 'plain'),
    ],
  }
}

const endBox = (label: string, text: string): Piece => {
  const isWritten = text !== ''
  const words = {
    ...plain(isWritten ? text : UNWRITTEN),
    lines: 8,
    tone: isWritten ? 'plain' : 'doubtful',
  } as const
  const inner = textPiece([quiet(label), words], within(END))
  return told(
    boxed(
      inner,
      END,
      isWritten ? { tone: 'plain', outline: 'thin' } : { tone: 'doubtful', outline: 'broken' },
    ),
    `${label}: ${isWritten ? text : UNWRITTEN}`,
  )
}

const unplacedPieces = ({ unplaced }: BowTieView): readonly Piece[] =>
  unplaced.length === 0
    ? []
    : [
        stacked(
          [
            textPiece(
              [{ ...plain('Controls of which the register does not say where they stand'), isBold: true }],
              {
                x: 1,
                width: WIDTH,
              },
            ),
            chipGrid(unplaced, { x: 1, columns: 8 }),
          ],
          8,
        ),
      ]

/** Beside each other, each in the middle of the higher one. */
const abreast = (pieces: readonly Piece[]): Piece => {
  const height = Math.max(...pieces.map((piece) => piece.height))
  return { height, draw: (top) => pieces.flatMap((piece) => piece.draw(top + (height - piece.height) / 2)) }
}

const quiet = (text: string): Text => ({ text, size: 'small', isBold: false, lines: 2, tone: 'quiet' })
const plain = (text: string): Text => ({ text, size: 'normal', isBold: false, lines: 3, tone: 'plain' })
