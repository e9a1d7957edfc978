import { AREAS, OUTCOMES, verdictOf } from '../../domain/delivery-check.ts'
import type { CheckedThing, DeliveryCheck } from '../../domain/delivery-check.ts'
import { counted } from '../../shared/counted.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { paints, type Paints } from '../paint.ts'
import type { VerifyFormat } from '../verify-format.ts'

/** For a person at a terminal. */
export const text = {
  id: 'text',
  report: (check: DeliveryCheck, { isColoured }): string => {
    const paint = paints(isColoured)
    return `${[
      ...headLines(check, paint),
      '',
      ...AREAS.flatMap((area) => areaLines(area, check.checks, paint)),
      `  ${'signature'.padEnd(WIDTH)}${visibleText(check.signature)}`,
      ...wrongLines(check.checks, paint),
      '',
      'Not shown by this:',
      ...check.trusted.map((sentence) => `  ${visibleText(sentence)}`),
      '',
      verdictLine(check, paint),
    ].join('\n')}\n`
  },
} as const satisfies VerifyFormat

const WIDTH = 15

const headLines = ({ file, kind, manifest }: DeliveryCheck, paint: Paints): readonly string[] => [
  paint.heading(visibleText(`${file}: ${kind === 'bundle' ? 'the bundle' : 'the folder'} of a build`)),
  visibleText(
    `judged ${manifest.date ?? 'on no day'}, revision ${manifest.revision ?? 'unknown'}${manifest.dirty ? ' with changes that are not committed' : ''}, by hazards ${manifest.tool.version}`,
  ),
]

const NAMES: Readonly<Record<CheckedThing['area'], string>> = {
  manifest: 'manifest',
  output: 'outputs',
  input: 'inputs',
  totals: 'totals',
  'judged again': 'judged again',
  signature: 'signed by',
}

/** `outputs        112 match, 1 differs`. */
const areaLines = (
  area: CheckedThing['area'],
  checks: readonly CheckedThing[],
  paint: Paints,
): readonly string[] => {
  const own = checks.filter((check) => check.area === area)
  if (own.length === 0 || area === 'signature') return []
  const parts = OUTCOMES.flatMap((outcome) => {
    const count = own.filter((check) => check.outcome === outcome).length
    if (count === 0) return []
    return [outcome === 'matches' ? paint.good(`${count} match`) : paint.error(`${count} ${WORDS[outcome]}`)]
  })
  return [`  ${NAMES[area].padEnd(WIDTH)}${parts.join(', ')}`]
}

const WORDS: Readonly<Record<CheckedThing['outcome'], string>> = {
  matches: 'match',
  differs: 'differ',
  missing: 'missing',
  extra: 'extra',
  'not checked': 'not checked',
}

/** A person reads so many; JSON has them all. */
const MOST_SHOWN = 40

const wrongLines = (checks: readonly CheckedThing[], paint: Paints): readonly string[] => {
  const wrong = checks.filter(({ outcome }) => outcome !== 'matches')
  const lines = wrong
    .slice(0, MOST_SHOWN)
    .flatMap((check) => [
      '',
      `${paint.error(check.outcome)}  ${visibleText(check.path)}  ${paint.dim(`(${NAMES[check.area]})`)}`,
      `  ${visibleText(check.because)}`,
      ...(check.expected === null ? [] : [`  expected  ${visibleText(check.expected)}`]),
      ...(check.found === null ? [] : [`  found     ${visibleText(check.found)}`]),
    ])
  const rest = wrong.length - MOST_SHOWN
  return rest > 0 ? [...lines, '', `and ${rest} more: --format json has them all`] : lines
}

const verdictLine = ({ checks }: DeliveryCheck, paint: Paints): string => {
  const wrong = checks.filter(({ outcome }) => !['matches', 'not checked'].includes(outcome)).length
  const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').length
  const open = unchecked === 0 ? '' : `; ${counted(unchecked, 'thing was', 'things were')} not checked`
  switch (verdictOf(checks)) {
    case 'matches':
      return paint.good(`everything matches: ${counted(checks.length, 'check')}`)
    case 'not checked':
      return paint.error(`nothing differs${open}`)
    case 'differs':
      return paint.error(`${counted(wrong, 'thing does', 'things do')} not match${open}`)
  }
}
