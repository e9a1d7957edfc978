import { describe, expect, it } from 'vitest'
import type { Written } from '../../src/domain/finding.ts'
import type { Hazard } from '../../src/domain/hazard.ts'
import { parseHazard } from '../../src/parse/parse-hazard.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'
import { sourceText } from '../../src/parse/source-text.ts'
import { parseText } from '../builders/parse-text.ts'

/** Read by the line scanner where it can, and by the full parser, which have to agree. */
const parse = async (text: string): Promise<Hazard> => {
  const hazard = await parseText(text)
  const { file } = hazard
  const { initial, residual } = parseHazard('HAZ-0001', sourceText(file, text), remarkBlocks(text), undefined)
  expect([hazard.initial, hazard.residual]).toEqual([initial, residual])
  return hazard
}

const residualOf = async (text: string) =>
  (await parse(`## Residual hazard risk assessment\n\n${text}\n`)).residual
const rationaleOf = async (text: string) => (await residualOf(text))?.rationale?.text
const texts = (written: readonly Written[] | undefined) => written?.map(({ text }) => text)

describe('the rationale of a residual risk', () => {
  it.each([
    [
      'the line it is wrapped to',
      'Rationale: the failure is contained to one ward,\nexcept on Sundays when nobody watches.',
      'the failure is contained to one ward,\nexcept on Sundays when nobody watches.',
    ],
    ['a bullet below it', '- Rationale: contained\n  - except on Sundays', 'contained\n- except on Sundays'],
    ['every bullet below it', '- Rationale:\n  - seen\n  - tested', '- seen\n- tested'],
    ['an open box below it', '- Rationale: agreed\n  - [ ] by the board', 'agreed\n- [ ] by the board'],
    ['a second one', '- Rationale: one\n- Likelihood: Low\n- Rationale: two', 'one\ntwo'],
    [
      'a paragraph beside the facts',
      'It was NOT tested on paediatrics.\n\n- Rationale: tested',
      'It was NOT tested on paediatrics.\ntested',
    ],
    ['an unknown key', '- Rationale: tested\n- Caveat: in one ward', 'tested\n- Caveat: in one ward'],
    ['a reason below a score', '- Likelihood: Low\n  - unless it rains', '- unless it rains'],
    ['a line below another fact', 'Relies on: D1\nbut not at night', 'but not at night'],
    ['a score that is stated again', '- Severity: Minor\n- Severity: Major', 'Severity: Major'],
  ])('holds %s', async (_, text, expected) => {
    expect(await rationaleOf(text)).toBe(expected)
  })

  it('is not there where only facts are stated, or left empty', async () => {
    const facts =
      '- Likelihood: Low (why)\n- Severity:\n- Relies on: D1\n- Rationale:\n- Further reduction: impractical'
    expect(await rationaleOf(facts)).toBeUndefined()
  })

  it('says where it stands, from its first word to its last', async () => {
    const { rationale } = (await residualOf('- Rationale: one\n- Severity: Minor\n- Rationale: two')) ?? {}
    expect(rationale?.place).toMatchObject({ line: 3, column: 14, endLine: 5, endColumn: 17 })
  })
})

describe('the reason why a risk is not reduced further', () => {
  it.each([
    [
      'the paragraph below it',
      '- Further reduction: impractical\n\n  unless the vendor delivers the patch',
      'impractical\n\nunless the vendor delivers the patch',
    ],
    ['the line it is wrapped to', 'Further reduction: impractical\nuntil May', 'impractical\nuntil May'],
    ['a second one', '- Further reduction: impractical\n- Further reduction: so far', 'impractical\nso far'],
    ['bullets alone', '- Further reduction:\n  - impractical\n  - so far', 'impractical\n- so far'],
  ])('holds %s', async (_, text, expected) => {
    const residual = await residualOf(text)
    expect(residual?.furtherReduction?.text).toBe(expected)
    expect(residual?.rationale).toBeUndefined()
  })
})

describe('the justification of a score', () => {
  const initialOf = async (text: string) => (await parse(text)).initial

  it('keeps its wrapped lines behind it', async () => {
    const text =
      'Low\nJustification: it has not happened\non the wards where nurses double-check,\nbut twice elsewhere.'
    const initial = await initialOf(`## Likelihood scoring\n\n${text}\n`)
    expect(texts(initial.justifications)?.join('\n')).toBe(text.replace('Low\nJustification: ', ''))
    expect(initial.likelihood?.text).toBe('Low')
  })

  it.each([
    ['- Medium\n  - because of X99', 'Medium\n- because of X99', ['- because of X99']],
    [
      '- Major\n- since a child nearly died\n- and a nurse saw it',
      'Major\nsince a child nearly died\nand a nurse saw it',
      ['- since a child nearly died', '- and a nurse saw it'],
    ],
    ['- Score: Low\n  - two in ten years', 'Low', ['- two in ten years']],
    ['Agreed at the workshop.\n\n- Score: Low', 'Low', ['Agreed at the workshop.']],
    ['- Justification: one\n  - two\n\n- Justification: three', undefined, ['one\n- two', 'three']],
    ['3 - Medium (agreed at workshop)', '3 - Medium (agreed at workshop)', []],
  ])('holds the reasons in %j', async (text, score, reasons) => {
    const initial = await initialOf(`## Severity scoring\n\n${text}\n`)
    expect([initial.severity?.text, texts(initial.justifications)]).toEqual([score, reasons])
  })

  it.each([
    '- Low\n- High',
    'Justification: TBC\nLow',
    'Medium\n\nScore: Low',
    '- Score: Low\n- Score: High',
  ])('is no other score: %j', async (text) => {
    const { justifications } = await initialOf(`## Likelihood scoring\n\n${text}\n`)
    expect(texts(justifications)?.filter((reason) => reason !== 'TBC')).toEqual([])
  })
})

describe('what a residual risk relies on', () => {
  it.each([
    'Relies on: D1,\nT1',
    '- Relies on: D1,\n  T1',
    '- Relies on:\n  - D1\n  - T1',
    '- Relies on: D1\n- Relies on: T1',
  ])('loses no control over the way its line is written: %j', async (text) => {
    expect(texts((await residualOf(text))?.reliesOn)).toEqual(['D1', 'T1'])
  })
})
