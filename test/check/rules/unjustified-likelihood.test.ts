import { describe, expect, it } from 'vitest'
import { unjustifiedLikelihood } from '../../../src/check/rules/unjustified-likelihood.ts'
import { findingsIn, hazardText, initially } from '../../builders/hazard-fields.ts'
import { nhs } from '../../../src/assess/matrices/nhs.ts'
import { aScoring, written } from '../../builders/a-hazard.ts'
import { aConfig, anAssessedHazard, anAssessedLog, aRisk } from '../../builders/an-assessed-log.ts'

const found = (likelihood: string, severity = 'Major') =>
  findingsIn(unjustifiedLikelihood, hazardText(initially(likelihood, severity)))

describe('unjustified-likelihood', () => {
  it.each(['Low', '2', '[1]', '1 - Very Low', 'Low (2)', 'Low\n\n- Justification: TBC'])(
    'reports %j, which gives no reason',
    async (likelihood) => {
      expect(await found(likelihood)).toMatchObject([{ level: 'warning', place: { line: 3 } }])
    },
  )

  it.each([
    'Low — two reports in ten years',
    'Low\n\nThe previous version had two reports in ten years.',
    'Low\n\n- Justification: two reports in ten years',
  ])('accepts the reason in %j', async (likelihood) => {
    expect(await found(likelihood)).toEqual([])
  })

  it('does not take the reason of the severity for one of the likelihood', async () => {
    expect(await found('Low', 'Major\n\n- Justification: one patient, death')).toHaveLength(1)
  })

  it('asks for none above Low', async () => {
    expect(await found('Medium')).toEqual([])
  })

  it('copes with the words of any matrix', () => {
    const matrix = {
      ...nhs,
      likelihoods: [{ word: 'Rare (< 1 in 100', meaning: '' }, ...nhs.likelihoods.slice(1)],
    }
    const hazard = anAssessedHazard({
      initialRisk: aRisk(1, 4, 2),
      initial: aScoring({ likelihood: written('Rare (< 1 in 100') }),
    })
    const log = anAssessedLog({ config: aConfig({ matrix }) })
    expect(unjustifiedLikelihood.checkHazard?.(hazard, log)).toHaveLength(1)
  })
})
