import type { ControlCategory } from '../domain/control.ts'
import type { ControlEntry, HazardEntry } from '../domain/safety-case.ts'
import type { AnchorEntry, TestEntry } from '../domain/trace.ts'

/** The controls of these kinds, each with its id, its own words and what its author claims. */
export const controlTexts = (
  { controls }: Pick<HazardEntry, 'controls'>,
  categories: readonly ControlCategory[],
): string => join(controls.filter(isOf(categories)).map(controlText))

/** What shows each of these controls, and whether it does; of testing controls their own words too. */
export const evidenceTexts = (
  { controls }: Pick<HazardEntry, 'controls'>,
  categories: readonly ControlCategory[],
): string =>
  join(
    controls.filter(isOf(categories)).map((control) => {
      const head = control.category === 'testing' ? `Test – ${controlText(control)}` : control.id
      return [`${head}: ${verdictOf(control)}`, ...proofOf(control, SHORT)].join('\n')
    }),
  )

/** What is left to do: each control that is not verified, with the reason. */
export const openActions = ({ controls }: Pick<HazardEntry, 'controls'>) => {
  const open = controls.filter(({ verification }) => verification !== 'verified')
  return {
    summary: open.map((control) => `${control.name}: ${verdictOf(control)}`).join('\n'),
    owners: open
      .map(({ name, owner, due }) => `${name}: ${owner}${due === '' ? '' : `, due ${due}`}`)
      .join('\n'),
  }
}

/**
 * What shows the control, a line for each. In short: tests that speak through a testing control stand there alone,
 * with their results.
 */
export const proofOf = (
  { code, tests, evidence }: ControlEntry,
  how: typeof SHORT | 'in full' = 'in full',
): readonly string[] => [
  ...code.map((anchor) => `Code or setting: ${anchorText(anchor)}`),
  ...(how === SHORT ? shortTests(tests) : tests.map(testText)),
  ...evidence.map((anchor) => `Evidence: ${anchorText(anchor)}`),
]

const SHORT = 'in short'

const shortTests = (tests: readonly TestEntry[]): readonly string[] => [
  ...new Set(tests.map((test) => (test.through === '' ? testText(test) : `Tests: see ${test.through}`))),
]

const verdictOf = ({ verification, because }: ControlEntry): string => `${verification} – ${because}`

const isOf =
  (categories: readonly ControlCategory[]) =>
  ({ category }: ControlEntry): boolean =>
    categories.includes(category)

const controlText = ({ id, text, declared }: ControlEntry): string => `${id}: ${text} [${declared}]`

const anchorText = ({ text, isThere, isSuspect, remark }: AnchorEntry): string =>
  [
    text,
    ...(isThere ? [] : ['[not there, or not as claimed]']),
    ...(isSuspect ? ['[suspect]'] : []),
    ...(remark === '' ? [] : [`(${remark})`]),
  ].join(' ')

const testText = ({ name, result, source }: TestEntry): string =>
  `Test: ${name} – ${result}${source === '' ? '' : ` (${source})`}`

const join = (texts: readonly string[]): string => texts.join('\n\n')
