import { expect, it } from 'vitest'
import { examineFiles } from '../builders/examine-files.ts'
import { design, hazardText } from '../builders/hazard-parts.ts'

const hazard = hazardText(design('- **D1** Keep it.', '  - Code: src/a.ts', '  - Status: implemented'))

const report = (inner: string): string =>
  `<testsuite name="all"><testcase classname="all" name="HAZ-0013.D1 is kept"${inner}</testsuite>`

const statesWith = async (inner: string): Promise<readonly string[]> => {
  const { log } = await examineFiles({
    'hazards/HAZ-0013-a.md': hazard,
    'hazards/HAZ-0013-b.md': hazard,
    'src/a.ts': 'export const a = 1\n',
    'reports/all.xml': report(inner),
  })
  return log.hazards.flatMap(({ controls }) => controls.map(({ verification }) => verification))
}

it('lets a test that passes verify neither of two controls of one id, since it was made for one of them', async () => {
  expect(await statesWith(' />')).toEqual(['untested', 'untested'])
})

it('lets a test that fails speak against both: what may be the one that it tried never looks safer', async () => {
  expect(await statesWith('><failure message="no" /></testcase>')).toEqual(['failing', 'failing'])
})
