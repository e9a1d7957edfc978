import type { BarrierView, BowTieView } from '../domain/bow-tie-view.ts'
import type { RiskEntry } from '../domain/safety-case.ts'
import { barrierName } from './barrier-chips.ts'
import type { FigureTable } from './figure.ts'

/** A bow-tie in words: each cause, each control once, the hazard, and what follows from it. */
export const bowTieTable = (view: BowTieView): FigureTable => ({
  head: ['Part', 'What it says', 'What stands there'],
  rows: [
    ...view.causes.map(({ label, text, barriers }) => [label, text, namesOf(barriers, NO_CONTROL)]),
    ...barriersOf(view).map((barrier) => [barrierName(barrier), barrier.text, barrierWords(barrier)]),
    [
      view.id,
      view.name,
      `Today ${riskWords(view.current)}; claimed ${riskWords(view.residual)}, ${view.claim}`,
    ],
    ['Against the harm', 'Controls that reduce the severity', namesOf(view.after, NOTHING_AFTER)],
    ['Not placed', 'Controls that do not say where they stand', namesOf(view.unplaced, 'none')],
    ['Effect', view.effect || UNWRITTEN, ''],
    ['Harm', view.harm || UNWRITTEN, ''],
  ],
})

/** The same in short, for those who hear a picture rather than see it. */
export const bowTieWords = (view: BowTieView): readonly string[] => [
  ...view.causes.map(({ label, barriers }) => `${label}: ${namesOf(barriers, NO_CONTROL)}`),
  `Hazard: today ${riskWords(view.current)}; claimed ${riskWords(view.residual)}, ${view.claim}`,
  `Against the harm: ${namesOf(view.after, NOTHING_AFTER)}`,
  ...(view.unplaced.length === 0 ? [] : [`Where it stands is not stated: ${namesOf(view.unplaced, '')}`]),
  'The table below says it in full',
]

export const NO_CONTROL = 'no control names it'
export const NOTHING_AFTER = 'no control is said to lessen the harm'
export const UNWRITTEN = 'not written'

/** `4, High × Major`. */
export const riskWords = ({ text, axes, isKnown }: RiskEntry): string => (isKnown ? `${text}, ${axes}` : text)

const namesOf = (barriers: readonly BarrierView[], none: string): string =>
  barriers.length === 0
    ? none
    : barriers.map((barrier) => `${barrierName(barrier)} ${barrier.state}`).join('; ')

const barrierWords = ({ state, place, isReliedOn }: BarrierView): string =>
  [
    state,
    place === 'not stated' ? 'its place is not stated' : place,
    ...(isReliedOn ? ['the residual risk rests on it'] : []),
  ].join('; ')

/** Each once: one that addresses several causes stands on the line of each. */
const barriersOf = ({ causes, after, unplaced }: BowTieView): readonly BarrierView[] => [
  ...new Map(
    [...causes.flatMap(({ barriers }) => barriers), ...after, ...unplaced].map((barrier) => [
      [barrier.name, barrier.category, barrier.state, barrier.text].join('\n'),
      barrier,
    ]),
  ).values(),
]
