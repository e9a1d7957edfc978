import type { ControlEntry, HazardEntry } from '../../domain/safety-case.ts'
import type { Shown, WhyStep } from '../../domain/shown.ts'
import type { Finding } from '../../domain/finding.ts'
import { counted } from '../../shared/counted.ts'
import { visibleBlock, visibleText } from '../../shared/visible-text.ts'
import { paints, type Paints } from '../paint.ts'
import type { ShowAsk, ShowFormat } from '../show-format.ts'

/** For a person at a terminal. */
export const text = {
  id: 'text',
  report: (shown: readonly Shown[], { isWhy, isColoured }: ShowAsk): string => {
    const paint = paints(isColoured)
    const parts = shown.map((each) =>
      [
        ...headLines(each, paint),
        ...(isWhy ? whyLines(each, paint) : [...bodyLines(each, paint), ...whyHint(each, paint)]),
      ].join('\n'),
    )
    return `${parts.join('\n\n')}\n`
  },
} as const satisfies ShowFormat

const headLines = ({ hazard }: Shown, paint: Paints): readonly string[] => {
  const { id, name, file, line, initial, current, residual, claim } = hazard
  const risk = ({ text: level, axes }: HazardEntry['initial']): string => `${level} (${axes})`
  const verdict = claim === 'earned' ? paint.good(claim) : paint.error(claim)
  return [
    `${paint.heading(visibleText(`${id}  ${name}`))}  ${paint.dim(visibleText(`${file}:${line}`))}`,
    visibleText(`Status    ${hazard.lifecycle}, ${hazard.status}; ${hazard.approvalText}`),
    visibleText(`Initial   ${risk(initial)}`),
    visibleText(`Today     ${risk(current)}`),
    `${visibleText(`Claimed   ${risk(residual)}`)}, ${verdict}`,
    ...(hazard.remark === '' ? [] : [visibleText(`          ${hazard.remark}`)]),
  ]
}

const bodyLines = (shown: Shown, paint: Paints): readonly string[] => {
  const { hazard, controls, isControl, findings } = shown
  const said = isControl
    ? []
    : [...hazard.fields, ...hazard.scoreFields, ...hazard.furtherFields, ...hazard.otherSections]
  return [
    ...said
      .filter((field) => field.text !== '')
      .flatMap((field) => ['', paint.heading(visibleText(field.heading)), visibleBlock(field.text)]),
    ...(isControl ? [] : ['', paint.heading('Controls'), `relied on: ${visibleText(hazard.reliesOn)}`]),
    ...(controls.length === 0 ? ['no control'] : controls.flatMap((control) => controlLines(control, paint))),
    ...listOf('Left to the deploying organisation', isControl ? [] : hazard.conditions, paint),
    ...listOf(
      'Records',
      isControl ? [] : hazard.records.map(({ id, title, state }) => `${id} ${title}: ${state}`),
      paint,
    ),
    ...findingLines(findings, paint),
  ]
}

const controlLines = (control: ControlEntry, paint: Paints): readonly string[] => {
  const state = control.verification === 'verified' ? paint.good : paint.error
  const rest = `${control.kind}${control.isReliedOn ? ', relied on' : ''}, declared: ${control.declared}`
  return [
    '',
    `${visibleText(control.name)}  ${state(control.verification)}  ${visibleText(rest)}  ${paint.dim(visibleText(`${control.file}:${control.line}`))}`,
    ...control.text.split('\n').map((line) => `  ${visibleText(line)}`),
    `  ${paint.dim('because')}   ${visibleText(control.because)}`,
    ...control.code.map((code) => evidenceLine('code', code.isThere, [code.text, code.remark], paint)),
    ...control.tests.map((test) =>
      evidenceLine('test', test.tone === 'good', [test.name, test.result, test.source], paint),
    ),
    ...control.evidence.map((each) =>
      evidenceLine('evidence', each.isThere, [each.text, each.remark], paint),
    ),
  ]
}

/** A word says what the colour says. */
const evidenceLine = (kind: string, isGood: boolean, words: readonly string[], paint: Paints): string => {
  const mark = isGood ? paint.good('+') : paint.error('!')
  return `  ${mark} ${kind.padEnd(8)}${visibleText(words.filter((word) => word !== '').join('  '))}`
}

const listOf = (title: string, entries: readonly string[], paint: Paints): readonly string[] =>
  entries.length === 0 ? [] : ['', paint.heading(title), ...entries.map((entry) => `  ${visibleText(entry)}`)]

const findingLines = (findings: readonly Finding[], paint: Paints): readonly string[] => [
  '',
  paint.heading(findings.length === 0 ? 'No finding' : counted(findings.length, 'finding')),
  ...findings.flatMap(({ place, level, rule, message, help, waived }) => [
    `  ${paint.dim(visibleText(`${place.file}:${place.line}`))}  ${waived === undefined ? paint[level](level) : paint.waived('waived')}  ${rule}`,
    `    ${visibleText(message)}`,
    `    ${paint.dim(visibleText(waived === undefined ? help : `${waived.reason} (${waived.by}, until ${waived.until})`))}`,
  ]),
]

const whyHint = ({ why, record, isControl, controls }: Shown, paint: Paints): readonly string[] =>
  why.length === 0
    ? []
    : [
        '',
        paint.dim(
          `"hazards show ${visibleText((isControl ? controls[0]?.id : undefined) ?? record.id)} --why" follows ${counted(why.length, 'cause')} up to the claim`,
        ),
      ]

/** Each cause with the claims that fall with it, indented from the cause up. */
const whyLines = ({ why, isControl, controls, hazard }: Shown, paint: Paints): readonly string[] => {
  if (why.length > 0)
    return why.flatMap((chain) => ['', ...chain.map((step, depth) => stepLine(step, depth, paint))])
  return ['', isControl && controls[0]?.isReliedOn !== true ? NOT_RELIED_ON : noCause(hazard)]
}

const NOT_RELIED_ON = 'No residual risk relies on this control'

const noCause = ({ claim }: HazardEntry): string =>
  claim === 'earned'
    ? 'Every claim here leads to evidence, and nothing that was found speaks against it; people judge whether that is enough'
    : 'Nothing here speaks against the claim'

const stepLine = ({ text: words, reason, place, clause }: WhyStep, depth: number, paint: Paints): string => {
  const said = shortened(reason === undefined ? words : `${words}: ${reason}`)
  return [
    `${'  '.repeat(depth)}${depth === 0 ? '' : '→ '}`,
    place === undefined ? '' : `${paint.dim(visibleText(`${place.file}:${place.line}`))}  `,
    depth === 0 ? paint.error(visibleText(said)) : visibleText(said),
    clause === undefined ? '' : `  ${paint.dim(`[${clause}]`)}`,
  ].join('')
}

/** All of it stands above, in the file, and in the JSON. */
const shortened = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words)
const MOST = 200
