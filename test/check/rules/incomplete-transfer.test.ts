import { describe, expect, it } from 'vitest'
import { incompleteTransfer } from '../../../src/check/rules/incomplete-transfer.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, VERIFIED } from '../../builders/hazard-fields.ts'

const DEPLOYER = { 'Training controls': '- **P1** Read the unit' }
const RECIPIENT = 'Transferred\n\n- Transferred to: the deploying organisation'
const messages = async (fields: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (
    await findingsOf(incompleteTransfer, { ...VERIFIED.files, 'hazards/HAZ-0001.md': hazardText(fields) })
  ).map(({ message }) => message)

describe('incomplete-transfer', () => {
  it('lets a hazard go that names who takes over, what they do, and no open work of our own', async () => {
    const fields = { 'Design controls': VERIFIED.control, ...DEPLOYER, 'Hazard status': RECIPIENT }
    expect(await messages(fields)).toEqual([])
  })

  it.each(['Transferred', 'Transferred\n\n- Transferred to: TBC'])(
    'asks who takes over in %j',
    async (status) => {
      expect(await messages({ ...DEPLOYER, 'Hazard status': status })).toEqual([
        'HAZ-0001 is transferred, but nobody is named who takes it over, expected a line "Transferred to:"',
      ])
    },
  )

  it('asks what they have to do', async () => {
    const fields = { 'Design controls': VERIFIED.control, 'Hazard status': RECIPIENT }
    expect(await messages(fields)).toEqual([expect.stringContaining('holds no control')])
  })

  it('reports our own work that is not done, and not theirs', async () => {
    const fields = { 'Testing controls': '- **T1** Try it', ...DEPLOYER, 'Hazard status': RECIPIENT }
    expect(await messages(fields)).toEqual([expect.stringContaining('HAZ-0001.T1 is unverified, expected')])
  })

  it('says nothing of a hazard that is open', async () => {
    expect(await messages({ 'Hazard status': 'Open' })).toEqual([])
  })
})
