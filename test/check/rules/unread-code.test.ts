import { expect, it } from 'vitest'
import { unreadCode } from '../../../src/check/rules/unread-code.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (code: string, files: Readonly<Record<string, string>>) =>
  findingsOf(unreadCode, {
    'hazards/HAZ-0001.md': `# Hazard name\n\nx\n\n# Code associated with hazard\n\n- ${code}\n`,
    ...files,
  })

it('says that a symbol is held by its text, and why', async () => {
  expect(await found('src/a.py#cap', { 'src/a.py': 'cap(\n' })).toMatchObject([
    {
      level: 'info',
      message: 'src/a.py#cap is held by its text, expected its meaning: it cannot be read as Python',
    },
  ])
})

it('is silent about a symbol that is understood though the file is broken elsewhere', async () => {
  expect(
    await found('src/a.py#cap', { 'src/a.py': 'def cap():\n    return 1\n\n\ndef late(:\n    pass\n' }),
  ).toEqual([])
})

it('is silent about a language that nobody here reads', async () => {
  expect(await found('src/a.rs#cap', { 'src/a.rs': 'fn cap() {}\n' })).toEqual([])
})
