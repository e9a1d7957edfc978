import { describe, expect, it } from 'vitest'
import { unbelievedApprovalRecord } from '../../../src/check/rules/unbelieved-approval-record.ts'
import { approved, APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const HAZARD = 'hazards/HAZ-0001.md'
const RECORD = 'hazards/approvals/HAZ-0001.json'
const signed = () =>
  approved({
    'hazards/hazards.yaml': APPROVING_CONFIG,
    [HAZARD]: '# Hazard name\n\nNo unit\n\n# Hazard status\n\nOpen\n',
  })

const because = async (change: (files: Record<string, string>) => unknown): Promise<readonly string[]> => {
  const files = { ...(await signed()) }
  change(files)
  return (await findingsOf(unbelievedApprovalRecord, files)).map(({ message }) => message)
}

const edit = (path: string, from: RegExp | string, to: string) => (files: Record<string, string>) => {
  expect(files[path]).toMatch(from)
  files[path] = (files[path] ?? '').replace(from, to)
}

describe('unbelieved-approval-record', () => {
  it('believes what was kept of the approval that stands there', async () => {
    expect(await because(() => undefined)).toEqual([])
  })

  it.each([
    ['a part of it was edited', edit(RECORD, '"Hazard name"', '"Hazard nam"'), 'do not add up'],
    ['its code was edited', edit(RECORD, /"code": "..../, '"code": "0000'), 'do not add up'],
    ['it names another person', edit(RECORD, 'A. Example', 'B. Example'), 'names another person'],
    [
      'the line was written anew by hand',
      edit(HAZARD, /of [0-9a-f]{8}/, 'of 00000000'),
      'and the approval is of 00000000',
    ],
    ['the line is gone', edit(HAZARD, /.*Approved.*\n/, ''), 'there is no approval'],
    ['it is cut short', edit(RECORD, /"parts"[^]*/, ''), 'it is no JSON'],
    [
      'it is something else',
      (files: Record<string, string>) => void (files[RECORD] = '{}'),
      'must have required property',
    ],
    [
      'its hazard is not here',
      (files: Record<string, string>) => Reflect.deleteProperty(files, HAZARD),
      'which the register does not have',
    ],
  ])('doubts it where %s', async (_, change, words) => {
    const [message = '', ...more] = await because(change)
    expect(message).toContain(words)
    expect(more).toEqual([])
  })

  it('never makes an approval hold, and never lets one fail', async () => {
    const files = await signed()
    const states = async (changed: Readonly<Record<string, string>>) =>
      (await examineFiles(changed)).log.hazards.map(({ approvalState }) => approvalState)
    expect(await states({ ...files, [RECORD]: '{}' })).toEqual(['valid'])
    expect(await states({ ...files, [HAZARD]: (files[HAZARD] ?? '').replace('No unit', 'No dose') })).toEqual(
      ['outdated'],
    )
  })
})
