import { describe, expect, it } from 'vitest'
import { unwrittenCaseText } from '../../../src/check/rules/unwritten-case-text.ts'
import { CASE_TEXTS } from '../../../src/domain/case-text.ts'
import { WRITTEN_CASE_TEXTS } from '../../builders/case-texts.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

const found = (files: Readonly<Record<string, string>>) =>
  findingsOf(unwrittenCaseText, { 'hazards/HAZ-0001.md': hazardText(), ...files })

describe('unwritten-case-text', () => {
  it('names every text that nobody has written, in one line about the register', async () => {
    const findings = await found({})
    expect(findings).toMatchObject([
      { level: 'info', place: { file: 'hazards/hazards.yaml' }, hazard: undefined },
    ])
    for (const name of CASE_TEXTS) expect(findings[0]?.message).toContain(`${name}.md`)
  })

  it('takes a placeholder for what it is, and says no more than what is missing', async () => {
    const findings = await found({ ...WRITTEN_CASE_TEXTS, 'hazards/case/scope.md': '# Scope\n\nTBC\n' })
    expect(findings.map(({ message }) => message)).toEqual([
      'hazards/case lacks 1 of the 12 texts that only a person can write, expected them in scope.md',
    ])
  })

  it('weighs more in a safety case that is issued', async () => {
    const config = 'product: { name: Example }\nprofile: release\n'
    expect(await found({ 'hazards/hazards.yaml': config })).toMatchObject([{ level: 'warning' }])
  })

  it('is silent once all of them are written', async () => {
    expect(await found(WRITTEN_CASE_TEXTS)).toEqual([])
  })

  it('leaves a text that cannot be read to the rule that says why', async () => {
    expect(await found({ ...WRITTEN_CASE_TEXTS, 'hazards/case/scope.md': 'a\0b' })).toEqual([])
  })
})
