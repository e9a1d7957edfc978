import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaOf } from '../../src/validate/schemas.ts'
import { aRepository, runAt } from '../builders/a-register.ts'
import {
  HAZARD,
  PROJECT,
  RECORD,
  SIGNING,
  approving,
  changedFiles,
  edit,
  rulesOf,
  textIn,
} from '../builders/approving.ts'

describe('hazards approve', () => {
  it('shows what is accepted, asks who and for the id, and writes the line and what it rests on', async () => {
    const repository = aRepository(PROJECT)
    const { code, out, told, asked } = await approving(repository, { answers: SIGNING })

    expect([code, asked.length]).toEqual([0, 2])
    expect(told).toContain('The wrong record is opened')
    expect(told).toContain('Residual risk 3  (likelihood 2, severity 4)')
    expect(out).toBe(`${HAZARD}\n${RECORD}\n`)
    expect(changedFiles(repository)).toEqual([HAZARD, RECORD].sort())
    expect(textIn(repository)).toMatch(
      /^- Identified: .*\n- Conditions: fault\n- Approved: A\. Example, GMC 0000000, 2026-11-01, of [0-9a-f]{8}\n\n## Hazard name/,
    )
    expect(readFileSync(repository.at(HAZARD), 'utf8').replace(/- Approved: .*\n/, '')).toBe(PROJECT[HAZARD])
    expect(schemaOf('approval')(JSON.parse(textIn(repository, RECORD)))).toBe(true)
    expect(await rulesOf(repository)).not.toContain('unapproved-hazard')
    expect(await rulesOf(repository, 'HAZ-0002')).toContain('unapproved-hazard')
  })

  it('counts what somebody wrote on the web by the code on the page, without any command', async () => {
    const repository = aRepository(PROJECT)
    await repository.run('build', '--only', 'html')
    const page = readFileSync(repository.at('build/hazards/HAZ-0001.html'), 'utf8')
    const code = /names the code.*?([0-9a-f]{8})/s.exec(page)?.[1] ?? ''
    repository.write(
      HAZARD,
      `Approved: A. Example, GMC 0000000, 2026-10-30, of ${code}\n\n${PROJECT[HAZARD]}`,
    )

    const rules = await rulesOf(repository)
    expect(rules.filter((rule) => rule.includes('approv'))).toEqual([])
  })

  it('writes the line anew when something has moved, says what, and leaves every other byte alone', async () => {
    const repository = aRepository(PROJECT)
    await approving(repository, { answers: SIGNING })
    const odd = Buffer.concat([
      Buffer.from('\ufeff'),
      Buffer.from(
        textIn(repository).replaceAll('\n', '\r\n').replace('Another record', 'Another \xe9 record  '),
        'latin1',
      ),
    ])
    repository.write(HAZARD, odd)
    repository.write('compose.yml', 'services:\n  app:\n    image: app\n    mem_limit: 256M\n')
    expect(await rulesOf(repository)).toContain('outdated-approval')

    const { code, told } = await approving(repository, { answers: SIGNING })
    expect(code).toBe(0)
    expect(told).toContain('the setting compose.yml services.app.mem_limit of D1 was 512M, is 256M')
    const line = /- Approved: [^\r]*/
    expect(textIn(repository).replace(line, '')).toBe(odd.toString('latin1').replace(line, ''))
    expect((await rulesOf(repository)).filter((rule) => rule.includes('approv'))).toEqual([])
  })

  it.each([
    ['the id is not typed', ['A. Example', 'yes']],
    ['the input is closed', ['A. Example']],
  ])('writes nothing where %s', async (_, answers) => {
    const repository = aRepository(PROJECT)
    const { code, told } = await approving(repository, { answers })
    expect(code).toBe(2)
    expect(told).toContain('HAZ-0001 was not approved')
    expect(changedFiles(repository)).toEqual([])
  })

  it('approves one by one, and only those whose id was typed', async () => {
    const repository = aRepository(PROJECT)
    const { code } = await approving(repository, {
      answers: ['no', 'HAZ-0002'],
      args: ['HAZ-0001', 'HAZ-0002', '--by', 'A. Example'],
    })
    expect(code).toBe(2)
    expect(changedFiles(repository)).toEqual([
      'hazards/HAZ-0002-second.md',
      'hazards/approvals/HAZ-0002.json',
    ])
  })
})

describe('hazards approve of a draft', () => {
  const draft = () => {
    const repository = aRepository(PROJECT)
    edit('\nOpen\n', '\nDraft from LLM\n')(repository)
    return repository
  }

  it('asks to make it active, and keeps what the status said', async () => {
    const repository = draft()
    const { code, asked } = await approving(repository, { answers: ['A. Example', 'Open', 'HAZ-0001'] })
    expect([code, asked.length]).toEqual([0, 3])
    expect(textIn(repository)).toContain('\nOpen (before: Draft from LLM)\n')
    expect((await rulesOf(repository)).filter((rule) => /approv|draft/.test(rule))).toEqual([])
  })

  it('writes nothing where nobody makes it active', async () => {
    const repository = draft()
    const before = textIn(repository)
    expect((await approving(repository, { answers: ['A. Example', 'HAZ-0001', 'HAZ-0001'] })).code).toBe(2)
    expect(textIn(repository)).toBe(before)
  })

  it('takes the approval of a withdrawal as such, without a score', async () => {
    const repository = aRepository(PROJECT)
    edit('\nOpen\n', '\nWithdrawn - the screen is gone\n')(repository)
    edit('\nMedium\n', '\nTBC\n')(repository)
    expect((await approving(repository, { answers: SIGNING })).code).toBe(0)
    expect(await rulesOf(repository)).toEqual([])
  })
})

describe('hazards approve of a risk that is higher today than claimed', () => {
  const failing = () => {
    const repository = aRepository(PROJECT)
    edit('<= 1G', '<= 1M')(repository)
    edit('\nMedium\n', '\nVery High\n')(repository)
    return repository
  }

  it('asks for the reason and keeps it beside the approval', async () => {
    const repository = failing()
    const { code, asked } = await approving(repository, {
      answers: ['A. Example', 'the limit comes with 1.1', 'HAZ-0001'],
    })
    expect(asked[1]).toContain('The risk today is 5, above the 3 that is claimed')
    expect(code).toBe(0)
    expect(textIn(repository)).toMatch(/- Approval reason: the limit comes with 1\.1\n- Approved: /)
    expect((await rulesOf(repository)).filter((rule) => rule.includes('approv'))).toEqual([])
  })

  it('is not approved without one', async () => {
    const repository = failing()
    expect((await approving(repository, { answers: ['A. Example', '', 'HAZ-0001'] })).code).toBe(2)
    expect(textIn(repository)).not.toContain('Approved')
  })
})

describe('hazards approve never writes over', () => {
  it('a change that came while the person was reading', async () => {
    const repository = aRepository(PROJECT)
    const run = await runAt(
      {
        cwd: repository.folder,
        env: {},
        ask: (question) => {
          if (question.includes('Type HAZ-0001')) edit('Medium', 'Very High')(repository)
          return Promise.resolve(question.includes('Type') ? 'HAZ-0001' : 'A. Example')
        },
      },
      ['approve', 'HAZ-0001', '--no-cache'],
    )
    expect([run.code, run.told.includes('has changed since it was read')]).toEqual([2, true])
    expect(textIn(repository)).not.toContain('Approved')
    expect(existsSync(repository.at(RECORD))).toBe(false)
  })

  it('what a link leads to', async () => {
    const repository = aRepository(PROJECT)
    repository.write('elsewhere.md', PROJECT[HAZARD])
    unlinkSync(repository.at(HAZARD))
    symlinkSync('../elsewhere.md', repository.at(HAZARD))
    const { code, told } = await approving(repository, { answers: SIGNING })
    expect([code, told.includes('is a link')]).toEqual([2, true])
    expect(readFileSync(repository.at('elsewhere.md'), 'utf8')).toBe(PROJECT[HAZARD])
  })

  it('anything outside the repository, where a stranger planted a link for the folder of approvals', async () => {
    const elsewhere = aRepository({ 'note.md': 'mine' })
    const repository = aRepository(PROJECT)
    symlinkSync(elsewhere.folder, repository.at('hazards/approvals'))
    const { code, told } = await approving(repository, { answers: SIGNING })
    expect([code, told.includes('leads out of')]).toEqual([2, true])
    expect(existsSync(elsewhere.at('HAZ-0001.json'))).toBe(false)
  })

  it('an approval that takes several lines, so that no word of it is lost', async () => {
    const repository = aRepository(PROJECT)
    edit(
      '- Identified',
      '- Approved:\n  - A. Example, GMC 0000000, 2026-10-01,\n    of 3f9a2c71\n- Identified',
    )(repository)
    const { code, told } = await approving(repository, { answers: SIGNING })
    expect([code, told.includes('takes more than one line')]).toEqual([2, true])
  })
})
