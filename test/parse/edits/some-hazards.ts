import fc from 'fast-check'
import type { FactPlace, HazardChange } from '../../../src/domain/hazard-change.ts'
import { score } from './editing.ts'

/** A word or two that a clinician may have written; odd ones among them. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Cap the memory', 'Two cases in ten years', 'A fall, or a delay') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('caf\xe9 au lait', 'a  b', '`code` and *stress*', 'one\ntwo', '# no heading'),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('ab -*_`[]()<>|~#:!\n\t\\1.+=')),
      maxLength: 12,
    }),
  },
)

const heading = fc.constantFrom('#', '##', '###')
const scored = fc.constantFrom(
  '3',
  '[3]',
  'Medium',
  '3 - Medium',
  'Medium (3)',
  'TBC',
  'Low or High',
  '',
  '- 2',
  '**High**',
)
const controlLine = fc.constantFrom(
  '- **D1** Cap the memory.',
  '* **D2** Restart it,\n  when it is ill.',
  '- Watch it.',
  '- SystemCrash',
  '- **T1** Try it out.',
  '- None',
  '1. First of all',
  '- [ ] a box to tick',
)
const factLine = fc.constantFrom(
  '  - Owner: A. Example',
  '  - Code: src/a.ts',
  '    * Code: [src/b.ts](../src/b.ts):3-9 - a remark',
  '  - Status: implemented  ',
  '  - Verifies: D1',
  '  - something else',
  '  - Owner:\n    - A. Example',
)
const odd = fc.constantFrom(
  '> a note',
  '<!-- a comment -->',
  '---',
  '```\ncode\n```',
  '| a | b |\n| - | - |\n| c | d |',
  'caf\xe9',
  '\ttab',
  '<div>',
  'Setext\n===',
)

const section = (name: string, body: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(heading, body, fc.constantFrom('\n', '\n\n', '\n\n\n'))
    .map(([marks, text, gap]) => `${marks} ${name}${gap}${text}`)
const lines = (line: fc.Arbitrary<string>, most = 4): fc.Arbitrary<string> =>
  fc.array(line, { maxLength: most }).map((each) => each.join('\n'))
const controls = lines(fc.oneof({ weight: 3, arbitrary: controlLine }, { weight: 2, arbitrary: factLine }), 6)

const anySection: fc.Arbitrary<string> = fc.oneof(
  section('Hazard name', words),
  section(
    'Likelihood scoring',
    fc
      .tuple(scored, lines(fc.constantFrom('- Justification: seen twice', 'Score: 2', '')))
      .map((parts) => parts.join('\n\n')),
  ),
  section(
    'Severity scoring',
    fc
      .tuple(scored, lines(fc.constantFrom('- Harm: death', '- Patients: single', '* Harm: negligible')))
      .map((parts) => parts.join('\n\n')),
  ),
  section('Description', words),
  section('Cause(s)', fc.constantFrom('1. one\n2. two', '- one', 'TBC')),
  section('Hazard type', fc.constantFrom('- NoTreatment', 'NoTreatment, WrongDrug', '')),
  section('Existing controls', controls),
  section('Hazard controls', fc.constant('')),
  section('Design controls (manufacturer)', controls),
  section('Testing controls', controls),
  section('Planned controls', controls),
  section('Business process controls (deployment)', fc.constant('None identified.')),
  section(
    'Residual hazard risk assessment',
    lines(
      fc.constantFrom(
        '- Likelihood: Low',
        '- Severity: Major',
        '- Relies on: D1, T1',
        'TBC',
        '- Rationale: it holds',
        'Likelihood: 2',
        'some words',
      ),
    ),
  ),
  section(
    'Hazard status',
    fc.constantFrom(
      'Open',
      'Draft',
      'Fixed - since May',
      '',
      'Open\nbut not for long',
      '- Transferred to: somebody',
    ),
  ),
  section('Code associated with hazard', fc.constantFrom('- src/a.ts', 'src/a.ts', 'see below')),
  section('Something else', words),
  odd,
)

const head = lines(
  fc.constantFrom(
    '# HAZ-0001',
    '- Identified: 2026-01-05',
    '- Reviewed: 2026-02-01, A. Example',
    '',
    'Approved: TBC',
    '> a note',
  ),
)

/** Files as people have them: sections in any order, tidy or not, with marks and bytes of every kind. */
export const files: fc.Arbitrary<Uint8Array> = fc
  .record({
    head,
    sections: fc.array(anySection, { minLength: 1, maxLength: 8 }),
    gap: fc.constantFrom('\n', '\n\n', '\n\n---\n\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    hasBom: fc.boolean(),
    hasOddByte: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n  \n'),
    isMixed: fc.boolean(),
  })
  .map(({ head: top, sections, gap, lineEnd, hasBom, hasOddByte, end, isMixed }) => {
    const text = [top, ...sections].join(gap) + end
    const utf8 = Buffer.from(
      hasOddByte ? text : text.replaceAll('\xe9', '\u00e9'),
      hasOddByte ? 'latin1' : 'utf8',
    )
    const whole = (hasBom ? '\xef\xbb\xbf' : '') + utf8.toString('latin1')
    let line = 0
    const ended = whole.replaceAll('\n', () => (isMixed && (line += 1) % 3 === 0 ? '\n' : lineEnd))
    return Uint8Array.from(Buffer.from(ended, 'latin1'))
  })

const controlAt = fc.oneof(
  fc.constantFrom('D1', 'D2', 'T1'),
  fc.record({ line: fc.integer({ min: 1, max: 40 }) }),
)
const place: fc.Arbitrary<FactPlace> = fc.oneof(
  fc.constantFrom(
    'head' as const,
    'likelihood' as const,
    'severity' as const,
    'residual' as const,
    'status' as const,
  ),
  fc.record({ control: controlAt }),
)
const key = fc.constantFrom(
  'Owner',
  'Code',
  'Status',
  'Test',
  'Justification',
  'Harm',
  'Rationale',
  'Relies on',
  'Reviewed',
  'Approved',
  'Transferred to',
  'Verifies',
)
const category = fc.constantFrom(
  'design' as const,
  'testing' as const,
  'process' as const,
  'existing' as const,
)
const step = fc.integer({ min: 1, max: 5 })

/** Any change, sensible or not. */
export const changes: fc.Arbitrary<HazardChange> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('initial' as const, 'residual' as const),
      fc.constantFrom('likelihood' as const, 'severity' as const),
      step,
    )
    .map(([assessment, axis, to]) => score(assessment, axis, to)),
  fc.record({
    kind: fc.constant('set-status' as const),
    status: fc.constantFrom('Open', 'Closed', 'Withdrawn - merged', 'x\ny'),
  }),
  fc.record({
    kind: fc.constantFrom('set-fact' as const, 'add-fact' as const, 'remove-fact' as const),
    place,
    key,
    text: words,
  }),
  fc.record({
    kind: fc.constant('set-field' as const),
    field: fc.constantFrom(
      'name',
      'description',
      'causes',
      'types',
      'harm',
      'existingControls',
      'code',
      'assignment',
      'effect',
    ),
    text: words,
  }),
  fc.record({
    kind: fc.constant('add-control' as const),
    category,
    text: words,
    id: fc.constantFrom(undefined, 'D3', 'T2', 'E1', 'D1'),
    facts: fc.array(fc.record({ key: fc.constantFrom('Owner', 'Code', 'Due'), text: words }), {
      maxLength: 2,
    }),
  }),
  fc.record({ kind: fc.constant('reword-control' as const), control: controlAt, text: words }),
  fc.record({ kind: fc.constant('remove-control' as const), control: controlAt }),
  fc.record({ kind: fc.constant('move-control' as const), control: controlAt, category }),
  fc.record({
    kind: fc.constant('set-control-id' as const),
    control: controlAt,
    id: fc.constantFrom('D1', 'D3', 'T3', 'E2'),
  }),
  fc.record({ kind: fc.constant('rename-hazard' as const), to: fc.constantFrom('HAZ-0002', 'H-1', 'no id') }),
  fc.record({
    kind: fc.constant('move-type' as const),
    type: fc.constant('SystemCrash'),
    line: fc.integer({ min: 1, max: 40 }),
  }),
  fc.constant({ kind: 'tidy' as const }),
)
