import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examineFiles } from '../builders/examine-files.ts'

const CONFIG = `product: { name: Example }
matrix: nhs
people: [{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }]
`
const hazardText = (digest: string): string => `- Approved: A. Example, GMC 0000000, 2026-10-15, of ${digest}

## Hazard name

A dose is shown without its unit

## Likelihood scoring

High

## Severity scoring

TBC

- Harm: Death
- Patients: single

## Design controls (manufacturer)

- **D1** Show the unit.

## Residual hazard risk assessment

- Likelihood: Medium
- Severity: Major

## Hazard status

Open
`
const hazardOf = async (text: string, config = CONFIG) => {
  const { log } = await examineFiles({ 'hazards/HAZ-0001.md': text, 'hazards/hazards.yaml': config })
  return log.hazards[0]
}
const signedText = async (config = CONFIG): Promise<string> =>
  hazardText((await hazardOf(hazardText('00000000'), config))?.digest().slice(0, 8) ?? '')

const before = fc.constantFrom(
  ...['', ' ', '- ', '  - ', '> ', '## ', '<!-- ', '- Score: Very Low (', 'Score: Very Low – ', '\t'],
  ...['- Likelihood: Low, ', '- Severity: Minor (', '- Relies on: ', 'Closed, ', '- **D2** ', '- Approved: '],
)
const behind = fc.constantFrom('', ')', ' -->', '.', ' and more', '\r')

describe('an approval', () => {
  it('holds for what was signed', async () => {
    expect((await hazardOf(await signedText()))?.approvalState).toBe('valid')
  })

  it('is out of date as soon as any other line quotes it', { timeout: 120_000 }, async () => {
    const lines = (await signedText()).split('\n')
    const [approved = ''] = lines
    const quote = fc.constantFrom(approved, approved.replace('- Approved: ', ''))
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length), before, quote, behind, async (at, opening, words, end) => {
        const text = lines.toSpliced(at, 0, `${opening}${words}${end}`).join('\n')
        expect((await hazardOf(text))?.approvalState).not.toBe('valid')
      }),
      { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 300), seed: 129 },
    )
  })

  it('does not hold for lower scores that are written beside its words', async () => {
    const text = await signedText()
    const quoted = `- Score: Very Low (${text.split('\n')[0]?.slice('- Approved: '.length) ?? ''})`
    const hazard = await hazardOf(text.replace('\nHigh\n', `\nHigh\n${quoted}\n`))
    expect([hazard?.initialRisk.likelihood, hazard?.approvalState]).toEqual([1, 'outdated'])
  })

  it('does not hold for a severity that another class of harm gives', async () => {
    const matrix = (severity: string): string =>
      `${CONFIG.replace('matrix: nhs\n', '')}matrix:
  name: Ours
  source: our plan
  likelihoods: [${terms('Very Low', 'Low', 'Medium', 'High', 'Very High')}]
  severities: [${terms('Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic')}]
  risk: { Very Low: [1, 1, 2, 2, 3], Low: [1, 2, 2, 3, 4], Medium: [2, 2, 3, 3, 4], High: [2, 3, 3, 4, 5], Very High: [3, 4, 4, 5, 5] }
  levels: [a, b, c, d, e]
  harms: [{ name: Death, single: ${severity} }]
`
    const text = await signedText(matrix('Major'))
    const [signed, changed] = [await hazardOf(text, matrix('Major')), await hazardOf(text, matrix('Minor'))]
    expect([signed?.initialRisk.severity, signed?.approvalState]).toEqual([4, 'valid'])
    expect([changed?.initialRisk.severity, changed?.approvalState]).toEqual([1, 'outdated'])
  })
})

const terms = (...words: readonly string[]): string =>
  words.map((word) => `{ word: ${word}, meaning: ${word} }`).join(', ')
