import { describe, expect, it } from 'vitest'
import { incompleteRunbook } from '../../../src/check/rules/incomplete-runbook.ts'
import { aRunbook, RB1 } from '../../builders/a-runbook.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = async (text: string, more: Readonly<Record<string, string>> = {}) =>
  (await findingsOf(incompleteRunbook, { [RB1]: aRunbook({}, text), ...more })).map(
    ({ place, message }) => `${place.line}:${place.column} ${message.split(', expected')[0] ?? ''}`,
  )

describe('a runbook', () => {
  it.each([
    ['[Configure in your org]', '9:1 RB-0001 is not filled in: "[Configure in your org]" only keeps a place'],
    ['Ring [contact name] first.', '9:6 RB-0001 is not filled in: "[contact name]" only keeps a place'],
    ['Ring ____________.', '9:6 RB-0001 is not filled in: "____________" only keeps a place'],
    ['The limit is TBC.', '9:14 RB-0001 is not filled in: "TBC" only keeps a place'],
    ['TODO: say how', '9:1 RB-0001 is not filled in: "TODO" only keeps a place'],
    ['**Last updated:** ', '9:1 RB-0001 is not filled in: "Last updated" is empty'],
    ['- Phone:', '9:1 RB-0001 is not filled in: "Phone" is empty'],
  ])('has a gap at %s', async (line, finding) => {
    expect(await found(`${line}\n`)).toEqual([finding])
  })

  it('has a gap in each empty cell where a date, a name or a contact belongs', async () => {
    const table = `## Revision history

| Date | Author | Change |
|------|--------|--------|
|  | A. Example | Written |
| 2026-10-06 | - | Gone through |
| 2026-10-07 | B. Example |  |
`
    expect(await found(table)).toEqual([
      '13:2 RB-0001 is not filled in: a cell below "Date" is empty',
      '14:16 RB-0001 is not filled in: a cell below "Author" is empty',
    ])
  })

  it('has a gap beside the name of what a table of two columns leaves empty', async () => {
    const table = '| Item | Value |\n|------|-------|\n| **Phone** |  |\n| Dashboard |  |\n'
    expect(await found(table)).toEqual(['11:14 RB-0001 is not filled in: "Phone" is empty'])
  })

  it('has a gap in each contact that is still the form', async () => {
    const table = `## Escalation contacts

| Role | Contact | Method |
|------|---------|--------|
| Infrastructure | [Configure in your org] | chat |
| On call | the rota, extension 4242 | phone |
`
    expect(await found(table)).toEqual([
      '13:20 RB-0001 is not filled in: "[Configure in your org]" only keeps a place',
    ])
  })

  it('has a gap in each link that leads nowhere', async () => {
    const text = `## Related

- [Scaling](./scaling.md), [the map](../../ops/map.md), [outside](../../../../etc/passwd)
- [a step](#steps), [gone](#nothing), [theirs](../../ops/map.md#the-hosts-2), [not theirs](../../ops/map.md#the-clients)
- ![a picture](../../ops/picture.png) and a [folder](/ops)

## Steps

Nothing.
`
    const map = { 'ops/map.md': '# Map\n\n## The hosts 2\n' }
    expect(await found(text, map)).toEqual([
      '11:3 RB-0001 has a link that leads nowhere: ./scaling.md is not there',
      '11:57 RB-0001 has a link that leads nowhere: ../../../../etc/passwd leads out of the repository',
      '12:21 RB-0001 has a link that leads nowhere: #nothing names a heading that is not there',
      '12:79 RB-0001 has a link that leads nowhere: ../../ops/map.md#the-clients names a heading that is not there',
      '13:3 RB-0001 has a link that leads nowhere: ../../ops/picture.png is not there',
    ])
  })

  it('has no gap where commands, boxes and web addresses look like one', async () => {
    const text = `## When to call

- [ ] Memory goes on rising after the restart
- [x] The step was unclear

Run \`kubectl logs <your-pod>\`, and look at <http://localhost:3000> or [the board](http://localhost:3000/d/x).

\`\`\`sh
# TODO is what this script is called
docker inspect <container> --format '{{.HostConfig.Memory}}' # ____
\`\`\`

Contacts:

- the rota, extension 4242

---

___
`
    expect(await found(text)).toEqual([])
  })

  it('has no owner, contact or day of review unless it says so', async () => {
    const bare = await findingsOf(incompleteRunbook, { [RB1]: '# Restart\n\n1. Restart it\n' })
    expect(bare.map(({ message }) => message.split(', expected')[0])).toEqual([
      'RB-0001 does not say when it was last gone through',
      'RB-0001 names no owner',
      'RB-0001 names nobody to call when the steps do not help',
    ])
  })

  it('may say so in bold lines, tables and headings of its own', async () => {
    const text = `# High memory

## Overview

**Owner:** A. Example
**Last Updated:** 2026-10-06
**Review:** every 6 months

| Item | Value |
|------|-------|
| **Escalation** | the rota, extension 4242 |
`
    expect(await findingsOf(incompleteRunbook, { [RB1]: text })).toEqual([])
  })
})
