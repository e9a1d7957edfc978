import { CHANGE_KINDS, CHANGE_WEIGHTS } from '../domain/change-kinds.ts'
import type { ChangeWeight } from '../domain/change-kinds.ts'
import type { ChangeEntry, ComparisonEntry, WholeText } from '../domain/comparison-entry.ts'
import {
  ANSWERS,
  changesOfWeight,
  endInWords,
  placesInWords,
  subjectOf,
  WEIGHT_TITLES,
} from '../domain/comparison-words.ts'
import type { Comparison, RegisterChange } from '../domain/comparison.ts'
import type { Tone } from '../domain/safety-case.ts'

/** A comparison in the words of the report on changes. */
export const comparisonEntry = (comparison: Comparison): ComparisonEntry => {
  const { base, head, date, changes, report } = comparison
  const weights = CHANGE_WEIGHTS.map((weight) => ({
    ...{ weight, title: WEIGHT_TITLES[weight], ofWeight: changesOfWeight(comparison, weight) },
  }))
  return {
    ...{ from: endInWords(base), to: endInWords(head), date, count: changes.length },
    ...{ hazardsBefore: base.hazards, hazardsNow: head.hazards },
    totals: weights.map(({ weight, title, ofWeight }) => ({
      ...{ title, count: String(ofWeight.length) },
      tone: ofWeight.length === 0 ? 'plain' : LOOKS[weight].tone,
    })),
    unknown: [...base.unknown, ...head.unknown],
    answer: ANSWERS[report.answer],
    ...{ asks: report.asks, judge: report.judge, against: report.against },
    groups: weights.flatMap(({ title, ofWeight }) =>
      ofWeight.length === 0
        ? []
        : [
            {
              title,
              changes: ofWeight.map((change) => changeEntry(change, comparison)),
              texts: ofWeight.flatMap((change) => wholeTexts(change, comparison)),
            },
          ],
    ),
  }
}

const LOOKS: Readonly<Record<ChangeWeight, { readonly tone: Tone; readonly word: string }>> = {
  worse: { tone: 'bad', word: 'worse' },
  unknown: { tone: 'unknown', word: 'not known' },
  eased: { tone: 'good', word: 'eased' },
  other: { tone: 'plain', word: 'changed' },
}

const changeEntry = (change: RegisterChange, comparison: Comparison): ChangeEntry => ({
  subject: subjectOf(change, comparison),
  ...LOOKS[CHANGE_KINDS[change.kind].weight],
  says: change.says,
  was: isLong(change.was) ? BELOW : (change.was ?? ''),
  is: isLong(change.is) ? BELOW : (change.is ?? ''),
  where: placesInWords(change, comparison) || 'the register',
})

const MOST_LINES = 12
const BELOW = 'in full below'

const isLong = (text = ''): boolean => text.split('\n').length > MOST_LINES

/** What has no room in a row. */
const wholeTexts = (change: RegisterChange, comparison: Comparison): readonly WholeText[] => {
  const subject = change.control ?? subjectOf(change, comparison)
  const sides = [
    { side: 'as it was', text: change.was ?? '' },
    { side: 'as it is', text: change.is ?? '' },
  ]
  return sides.flatMap(({ side, text }) => (isLong(text) ? [{ subject, side, text }] : []))
}
