import { expect, it } from 'vitest'
import { contradictedAttestation } from '../../../src/check/rules/contradicted-attestation.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (files: Readonly<Record<string, string>> = {}) =>
  findingsOf(contradictedAttestation, {
    'hazards/hazards.yaml': APPROVING_CONFIG,
    'hazards/case/compliance.md': '- 4.2.1: Yes, A. Example, GMC 0000000, 2026-10-15 – read together\n',
    ...files,
  })

it('names who attests what the register shows to be lacking', async () => {
  expect((await found()).map(({ place, message }) => [place.line, message])).toEqual([
    [
      1,
      'A. Example attests Yes of 4.2.1, but the register shows No: Nobody has written down the clinical scope, expected what the register shows',
    ],
  ])
})

it('is silent once it is there', async () => {
  expect(await found({ 'hazards/case/scope.md': 'The clinics of one site.\n' })).toEqual([])
})
