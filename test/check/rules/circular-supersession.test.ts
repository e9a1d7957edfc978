import { expect, it } from 'vitest'
import { circularSupersession } from '../../../src/check/rules/circular-supersession.ts'
import { EV1, EV2, evidenceRecord } from '../../builders/evidence-record.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (first: string | undefined, second: string | undefined) =>
  findingsOf(circularSupersession, {
    [EV1]: evidenceRecord({ Supersedes: first }),
    [EV2]: evidenceRecord({ Supersedes: second }),
  })

it('names once the records that stand in the place of each other', async () => {
  expect((await found('EV-0002', 'EV-0001')).map(({ message }) => message)).toEqual([
    'EV-0001, EV-0002 supersede each other, expected the newer to supersede the older alone',
  ])
})

it('names a record that stands in its own place', async () => {
  expect((await found('EV-0001', undefined)).map(({ message }) => message)).toEqual([
    'EV-0001 supersedes itself, expected the newer to supersede the older alone',
  ])
})

it('is silent about a newer record in the place of an older', async () => {
  expect(await found(undefined, 'EV-0001')).toEqual([])
})
