import { expect, it } from 'vitest'
import { unknownRecord } from '../../../src/check/rules/unknown-record.ts'
import { EV1, EV2, evidenceRecord, trainedHazard } from '../../builders/evidence-record.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (lines: Readonly<Record<string, string | undefined>>) =>
  findingsOf(unknownRecord, {
    'hazards/HAZ-0001.md': trainedHazard('EV-0001'),
    [EV1]: evidenceRecord(),
    [EV2]: evidenceRecord(lines),
  })

it('says that a record supersedes one that nobody has, and which one may be meant', async () => {
  const [finding] = await found({ Supersedes: 'EV-0010' })
  expect([finding?.place.line, finding?.message]).toEqual([
    8,
    'EV-0002 names "EV-0010", expected the id of an evidence record of the register; did you mean "EV-0001"?',
  ])
})

it('says that a record is of a control that nobody has', async () => {
  expect((await found({ Of: 'HAZ-0001.P1, HAZ-0007.P1' })).map(({ place }) => place.column)).toEqual([20])
})

it('is silent where every name stands for something', async () => {
  expect(await found({ Supersedes: 'EV-0001', Of: 'haz-0001, HAZ-0001.P1' })).toEqual([])
})
