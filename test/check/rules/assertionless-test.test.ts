import { expect, it } from 'vitest'
import { assertionlessTest } from '../../../src/check/rules/assertionless-test.ts'
import { untestedControl } from '../../../src/check/rules/untested-control.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const item = (...facts: readonly string[]): string =>
  hazardText(
    design(
      '- **D1** The banner is drawn again.',
      '  - Code: src/banner.ts',
      '  - Test: Banner.Tests.ShowsTheRecord',
      ...facts,
    ),
  )

const nunit = (asserts: string): string =>
  `<test-run><test-case classname="Banner.Tests" name="ShowsTheRecord" result="Passed" ${asserts}/></test-run>`

const FILES = {
  'hazards/HAZ-0001.md': item('  - Status: implemented'),
  'src/banner.ts': 'export const banner = 1\n',
}

const found = async (reports: Readonly<Record<string, string>>) =>
  findingsOf(assertionlessTest, { ...FILES, ...reports })

it('does not let a test that asserts nothing speak for a control, and says where it was', async () => {
  const [finding, ...others] = await found({ 'reports/a.xml': nunit('asserts="0"') })
  expect(others).toEqual([])
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 11 } })
  expect(finding?.message).toContain(
    'Banner.Tests.ShowsTheRecord passed in reports/a.xml, but made no assertion there',
  )
})

it('takes the control for untested, so that no risk rests on it, and says so once', async () => {
  const { log, judgement } = await examineFiles({ ...FILES, 'reports/a.xml': nunit('asserts="0"') })
  expect(log.hazards[0]?.controls[0]?.verification).toBe('untested')
  expect(judgement.findings.filter(({ rule }) => rule === untestedControl.id)).toEqual([])
})

it('is a warning while nobody claims the control', async () => {
  const files = { ...FILES, 'hazards/HAZ-0001.md': item() }
  const findings = await findingsOf(assertionlessTest, { ...files, 'reports/a.xml': nunit('asserts="0"') })
  expect(findings).toMatchObject([{ level: 'warning' }])
})

it('is silent where the test asserts and where no report tells, not where only one of two reports shows assertions', async () => {
  expect(await found({ 'reports/a.xml': nunit('asserts="1"') })).toEqual([])
  expect(await found({ 'reports/a.xml': nunit('') })).toEqual([])
  expect(
    await found({ 'reports/a.xml': nunit('asserts="0"'), 'reports/b.xml': nunit('asserts="2"') }),
  ).toHaveLength(1)
})
