import { expect, it } from 'vitest'
import { linesOf, meaningOf } from '../../builders/read-code.ts'

const TEXT = `# The clinic

Text.

## Limits of the list

Twenty.

### In the ward

\`\`\`sh
# No heading
\`\`\`

## Limits of the list

Thirty.
`

it.each([
  ['limits-of-the-list', '5-13'],
  ['limits-of-the-list-1', '15-17'],
  ['in-the-ward', '9-13'],
  ['The clinic', '1-17'],
  ['Limits of the list', '5-13, 15-17 ?'],
  ['no-heading', ''],
])('finds the heading %s with what is below it, on lines %s', async (symbol, expected) => {
  expect(await linesOf('a.md', TEXT, symbol)).toBe(expected)
})

it('means the same with blanks at the ends of lines, and not with another word', async () => {
  const at = (text: string) => meaningOf('a.md', text, 'in-the-ward')
  expect(await at(TEXT.replaceAll('\n', '  \r\n').replace('Twenty', 'Ten'))).toBe(await at(TEXT))
  expect(await at(TEXT.replace('No heading', 'A heading'))).not.toBe(await at(TEXT))
})
