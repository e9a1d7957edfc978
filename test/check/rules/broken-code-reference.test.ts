import { expect, it } from 'vitest'
import { brokenCodeReference } from '../../../src/check/rules/broken-code-reference.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const SOURCE = { 'src/banner.ts': 'export const banner = 1\nexport const other = 2\n' }

const messagesFor = async (...references: readonly string[]) => {
  const list = references.map((reference) => `- ${reference}`).join('\n')
  const findings = await findingsOf(brokenCodeReference, {
    ...SOURCE,
    'hazards/HAZ-0001.md': hazardText('# Code associated with hazard', list),
  })
  return findings.map(({ message }) => message)
}

it('says of each kind of broken reference what is wrong with it', async () => {
  expect(
    await messagesFor(
      'src/gone.ts',
      '../../etc/passwd.txt',
      'src/banner.ts:1-9',
      'src/banner.ts#nowhere',
      'lib/*.ts',
    ),
  ).toEqual([
    'Code reference src/gone.ts leads nowhere, there is no such file',
    'Code reference ../../etc/passwd.txt is not followed, it leads out of the repository',
    'Code reference src/banner.ts:1-9 names lines that are not there, the file has 2 lines',
    'Code reference src/banner.ts names something that is not there, "nowhere" does not stand in the file',
    'Code reference lib/*.ts stands for nothing, it matches no file',
  ])
})

it('is content with a file, its lines, a name in it, and a pattern', async () => {
  expect(
    await messagesFor('src/banner.ts', 'src/banner.ts:1-2', 'src/banner.ts#banner', '`src/*.ts` - all of it'),
  ).toEqual([])
})

it('weighs a reference by what its control claims, at the line where it stands', async () => {
  const text = hazardText(
    design(
      '- **D1** Do one thing',
      '  - Code: src/gone.ts',
      '- **D2** Do two things',
      '  - Code: src/gone.ts',
      '  - Status: implemented',
    ),
  )
  const findings = await findingsOf(brokenCodeReference, { 'hazards/HAZ-0001.md': text })
  expect(findings.map(({ control, level, place }) => [control, level, place.line, place.column])).toEqual([
    ['HAZ-0001.D1', 'warning', 10, 11],
    ['HAZ-0001.D2', 'error', 12, 11],
  ])
})
