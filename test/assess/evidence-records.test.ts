import { describe, expect, it } from 'vitest'
import { EV1, EV2, evidenceRecord, trainedHazard } from '../builders/evidence-record.ts'
import { examineFiles } from '../builders/examine-files.ts'

const controlOf = async (files: Readonly<Record<string, string>>, evidence = 'EV-0001') => {
  const all = { 'hazards/HAZ-0001.md': trainedHazard(evidence), ...files }
  const { log } = await examineFiles(all)
  const control = log.hazards[0]?.controls[0]
  return [control?.verification, control?.because]
}

describe('a training control that names an evidence record', () => {
  it('stands on a drill that passed and still holds', async () => {
    expect(await controlOf({ [EV1]: evidenceRecord() })).toEqual(['verified', 'its evidence is in date'])
  })

  it.each([['hazards/evidence/EV-0001-alert-drill.md'], ['[the drill](evidence/EV-0001-alert-drill.md)']])(
    'may name it by its path: %s',
    async (evidence) => {
      expect((await controlOf({ [EV1]: evidenceRecord() }, evidence))[0]).toBe('verified')
    },
  )

  it('is missing where the record is gone', async () => {
    expect(await controlOf({})).toEqual(['missing', 'the evidence EV-0001 is not there'])
  })

  it('is failing where the drill failed', async () => {
    expect(
      await controlOf({ [EV1]: evidenceRecord({ Outcome: 'failed – nobody knew the runbook' }) }),
    ).toEqual(['failing', 'EV-0001 says that it failed'])
  })

  it('does not stand on a drill that passed in part', async () => {
    expect((await controlOf({ [EV1]: evidenceRecord({ Outcome: 'partly: two of three' }) }))[0]).toBe(
      'failing',
    )
  })

  it.each([['passed, but two operators failed'], ['not passed'], ['passed?'], ['TBC'], ['went well']])(
    'does not stand on an outcome that can be read in two ways: %s',
    async (outcome) => {
      expect((await controlOf({ [EV1]: evidenceRecord({ Outcome: outcome }) }))[0]).not.toBe('verified')
    },
  )

  it.each([
    ['Who', undefined, 'EV-0001 does not say who did it'],
    ['Who', '[your name]', 'EV-0001 does not say who did it'],
    ['Who', 'the service desk team', 'EV-0001 does not say who did it'],
    ['When', undefined, 'EV-0001 does not say when it was done'],
    ['When', 'last autumn', 'EV-0001 does not say when it was done'],
    ['When', '2026-10-06 or 2026-10-13', 'EV-0001 does not say when it was done'],
    ['Outcome', undefined, 'EV-0001 does not say its outcome'],
    ['Kind', undefined, 'EV-0001 does not say what kind of evidence it is'],
    ['Valid', undefined, 'EV-0001 does not say how long it holds'],
    ['Valid', 'a long time', 'EV-0001 does not say how long it holds'],
    ['When', '2027-01-05', 'EV-0001 is dated 2027-01-05, which is after 2026-11-01'],
    ['When', '2025-10-06', 'EV-0001 of 2025-10-06 held until 2026-10-06'],
    ['Of', 'HAZ-0001.P2', 'EV-0001 is of HAZ-0001.P2, not of this control'],
  ])('does not stand on a record with %s: %s', async (key, value, because) => {
    expect(await controlOf({ [EV1]: evidenceRecord({ [key]: value }) })).toEqual(['stale', because])
  })

  it('stands on a record that is of its hazard', async () => {
    expect((await controlOf({ [EV1]: evidenceRecord({ Of: 'HAZ-0001' }) }))[0]).toBe('verified')
  })

  it('does not stand on a record that is superseded, and is told by which', async () => {
    const files = { [EV1]: evidenceRecord(), [EV2]: evidenceRecord({ Supersedes: 'EV-0001' }) }
    expect(await controlOf(files)).toEqual(['stale', 'EV-0001 is superseded by EV-0002'])
    expect((await controlOf(files, 'EV-0002'))[0]).toBe('verified')
  })

  it('stands on neither of two records that supersede each other', async () => {
    const files = {
      [EV1]: evidenceRecord({ Supersedes: 'EV-0002' }),
      [EV2]: evidenceRecord({ Supersedes: 'EV-0001' }),
    }
    expect((await controlOf(files, 'EV-0001'))[0]).toBe('stale')
    expect((await controlOf(files, 'EV-0002'))[0]).toBe('stale')
  })

  it('does not stand on an id that two records have', async () => {
    const files = { [EV1]: evidenceRecord(), 'hazards/evidence/EV-0001-other.md': evidenceRecord() }
    expect((await controlOf(files))[0]).toBe('missing')
  })

  it('does not stand on a date that the record contradicts', async () => {
    expect(
      await controlOf({ [EV1]: evidenceRecord() }, 'EV-0001, dated 2026-10-20, valid 12 months'),
    ).toEqual([
      'stale',
      'the line and EV-0001 contradict each other: dated 2026-10-20 here, 2026-10-06 there',
    ])
  })

  it('stands on each of the records that one line names', async () => {
    const files = { [EV1]: evidenceRecord(), [EV2]: evidenceRecord({ When: '2025-01-01' }) }
    expect(await controlOf(files, 'EV-0001 and EV-0002')).toEqual([
      'stale',
      'EV-0002 of 2025-01-01 held until 2026-01-01',
    ])
  })

  it('hears a drill that failed since, though it does not name it', async () => {
    const failed = evidenceRecord({ Outcome: 'failed', When: '2026-10-20', Of: 'HAZ-0001.P1' })
    expect(await controlOf({ [EV1]: evidenceRecord(), [EV2]: failed })).toEqual([
      'failing',
      'EV-0002 says that it failed',
    ])
    const older = evidenceRecord({ Outcome: 'failed', When: '2026-09-01', Of: 'HAZ-0001.P1' })
    expect((await controlOf({ [EV1]: evidenceRecord(), [EV2]: older }))[0]).toBe('verified')
  })
})

describe('an acceptance', () => {
  const config = 'product: { name: Example, manufacturer: Example Makers, release: 2.4.0 }\nmatrix: nhs\n'
  const accepted = (lines: Readonly<Record<string, string | undefined>>) =>
    controlOf({
      'hazards/hazards.yaml': config,
      [EV1]: evidenceRecord({ Kind: 'acceptance', Organisation: 'An example clinic', ...lines }),
    })

  it('is given by a named person of the deploying organisation', async () => {
    expect((await accepted({ Release: '2.4.0', Outcome: 'accepted' }))[0]).toBe('verified')
  })

  it.each([
    [{ Organisation: undefined }, 'EV-0001 does not say whose organisation accepts'],
    [{ Who: undefined }, 'EV-0001 does not say who did it'],
    [
      { Organisation: 'example makers' },
      'EV-0001 is an acceptance by the manufacturer itself, not by a deploying organisation',
    ],
    [{ Release: '2.3.0' }, 'EV-0001 accepts release 2.3.0, while the product is at 2.4.0'],
  ])('is none with %o', async (lines, because) => {
    expect(await accepted(lines)).toEqual(['stale', because])
  })
})
