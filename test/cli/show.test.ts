import { describe, expect, it } from 'vitest'
import type { ShowFile } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { FAILING_REPORT, OPEN_PROJECT, aRepository, runAt } from '../builders/a-register.ts'

const HAZARD = Object.keys(OPEN_PROJECT).find((path) => /HAZ-0001/.test(path)) ?? ''
const hazardText = OPEN_PROJECT[HAZARD] ?? ''

/** The JSON that `show --json` printed, held to its published schema. */
const shownIn = (out: string): ShowFile => {
  const value: unknown = JSON.parse(out)
  const isShow = schemaOf('show')
  if (!isShow(value)) throw new Error(`it breaks its own schema: ${JSON.stringify(isShow.errors)}`)
  return value
}

const lineOf = (needle: string): number =>
  hazardText.split('\n').findIndex((line) => line.includes(needle)) + 1

describe('hazards show', { timeout: 30_000 }, () => {
  it('shows a hazard: name, scores in words, the author’s text, controls with evidence and why', async () => {
    const { code, out, told } = await aRepository(OPEN_PROJECT).run('show', 'HAZ-0001', '--no-cache')
    expect([code, told]).toEqual([0, ''])
    expect(out).toContain(`HAZ-0001  The wrong record is opened  ${HAZARD}:1`)
    expect(out).toContain('Initial   3 (Medium × Major)')
    expect(out).toContain('Claimed   3 (Low × Major), earned')
    expect(out).toContain("A decision rests on another patient's record.")
    expect(out).toContain('relied on: D1, T1')
    expect(out).toMatch(
      /HAZ-0001\.D1 {2}verified {2}Design \(manufacturer\), relied on, declared: implemented/,
    )
    expect(out).toContain('+ code    src/open.ts:1-2')
    expect(out).toMatch(/\+ code {4}compose\.yml services\.app\.mem_limit <= 1G {2}found 512M/)
    expect(out).toMatch(/\+ test {4}test\/open\.test\.ts > opens .* passed {2}reports\/junit\.xml/)
  })

  it('shows one control alone, whatever the case of its letters', async () => {
    const { code, out } = await aRepository(OPEN_PROJECT).run('show', 'haz-0001.t1')
    expect(code).toBe(0)
    expect(out).toContain('HAZ-0001.T1  verified')
    expect(out).toContain('Move the list while clicking.')
    expect(out).not.toContain('HAZ-0001.D1  ')
  })

  it('follows a failing test up to the claim of the register, each step with file and line', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const { code, out } = await repository.run('show', 'HAZ-0001.D1', '--why')
    expect(code).toBe(0)
    const [chain = ''] = out.split('\n\n').slice(1)
    const steps = chain.trimEnd().split('\n')
    expect(steps[0]).toMatch(/^reports\/junit\.xml:\d+ {2}Refuted: .*failed.* {2}\[DCB0129 6\.3\.3\]$/)
    expect(steps[1]).toMatch(
      new RegExp(`^ {2}→ ${HAZARD}:${lineOf('**D1**')} {2}HAZ-0001\\.D1 is in place and works`),
    )
    expect(steps[2]).toMatch(
      new RegExp(`^ {4}→ ${HAZARD}:\\d+ {2}The residual risk of HAZ-0001 .*\\[DCB0129 6\\.1\\.4\\]$`),
    )
    expect(steps[3]).toMatch(/^ {6}→ hazards\/hazards\.yaml:1 {2}A claim of .*\[DCB0129 3\.4\.1\]$/)
    expect(steps).toHaveLength(4)
  })

  it('finds a cause for every claim that is not earned, and says so where there is none', async () => {
    const broken = aRepository({ ...OPEN_PROJECT, 'compose.yml': 'services: {}\n' })
    expect((await broken.run('show', 'HAZ-0001', '--why')).out).toMatch(/Refuted: the check compose\.yml/)
    const unscored = aRepository({ ...OPEN_PROJECT, [HAZARD]: hazardText.replace('\nMedium\n', '\nTBC\n') })
    expect((await unscored.run('show', 'HAZ-0001', '--why')).out).toContain(
      'The initial risk of HAZ-0001 is known: it is not scored  [DCB0129 4.4.1]',
    )
    const { out } = await aRepository(OPEN_PROJECT).run('show', 'HAZ-0001', '--why')
    expect(out).toContain('people judge whether that is enough')
  })

  it('gives the same as one object for tools', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const { code, out } = await repository.run('show', 'HAZ-0001.D1', '--json')
    expect(code).toBe(0)
    const [shown] = shownIn(out).shown
    expect(shown).toMatchObject({
      control: 'HAZ-0001.D1',
      hazard: { id: 'HAZ-0001', current: { earned: false } },
    })
    expect(shown?.why[0]?.map(({ clause }) => clause)).toEqual([
      'DCB0129 6.3.3',
      'DCB0129 6.3',
      'DCB0129 6.1.4',
      'DCB0129 3.4.1',
    ])
    expect(shown?.findings.every(({ control }) => control === 'HAZ-0001.D1')).toBe(true)
    const whole = shownIn((await repository.run('show', 'HAZ-0001', '--json')).out)
    expect(whole.shown[0]?.control).toBeNull()
  })

  it('shows both of two hazards with one id', async () => {
    const repository = aRepository({
      ...OPEN_PROJECT,
      'hazards/HAZ-0001-again.md': '# Hazard name\n\nAnother\n',
    })
    const { out } = await repository.run('show', 'HAZ-0001')
    expect(out).toContain('HAZ-0001  The wrong record is opened')
    expect(out).toContain('HAZ-0001  Another')
  })

  it('says what there is in the place of an id that there is not, and ends with 2', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const hazard = await repository.run('show', 'HAZ-001')
    expect([hazard.code, hazard.out]).toEqual([2, ''])
    expect(hazard.told).toMatch(
      /There is no hazard or control "HAZ-001", expected one of HAZ-0001.*did you mean "HAZ-0001"\?/,
    )
    const control = await repository.run('show', 'HAZ-0001.D9')
    expect(control.code).toBe(2)
    expect(control.told).toMatch(
      /There is no control "HAZ-0001\.D9", expected one of HAZ-0001: HAZ-0001\.D1, HAZ-0001\.T1/,
    )
    expect((await repository.run('show', 'HAZ-0001', '--format', 'jsn')).told).toMatch(
      /did you mean "json"\?/,
    )
  })

  it('lets no register speak to the terminal', async () => {
    const text = hazardText.replace('The wrong record is opened', 'Wrong \u001b[31mred\u001b[0m \u202ename')
    const repository = aRepository({ ...OPEN_PROJECT, [HAZARD]: text })
    const { out } = await runAt({ cwd: repository.folder, env: {}, ask: undefined }, ['show', 'HAZ-0001'])
    expect(out).toContain('␛[31mred␛[0m <U+202E>name')
    expect(out).not.toContain('\u001b')
  })
})
