import { expect, test } from 'vitest'
import { markdown } from '../../../src/report/formats/markdown.ts'
import { aFinding, aJudgement } from '../../builders/an-assessed-log.ts'
import { ask, sharedJudgement } from '../shared-judgement.ts'

const size = (text: string): number => Buffer.byteLength(text)

test('prints a summary for a pull request', async () => {
  await expect(markdown.report(sharedJudgement, ask())).toMatchFileSnapshot('snapshots/report.md')
})

test('puts errors before all else, and never calls anything safe', () => {
  const report = markdown.report(sharedJudgement, ask())

  expect(report.indexOf('untested-control')).toBeLessThan(report.indexOf('misplaced-link'))
  expect(report).not.toMatch(/\bsafe\b/i)
})

test('shows what is claimed beside what the evidence carries, what nobody knows first', () => {
  expect(markdown.report(sharedJudgement, ask())).toContain(
    '| Risk | not known | 5 | 4 | 3 | 2 | 1 |\n| --- | --- | --- | --- | --- | --- | --- |\n| claimed | 0 |',
  )
})

test('stays below what a code host takes, and counts what had no room', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    aFinding({ message: `Control ${index} – no test`, level: index % 2 === 0 ? 'error' : 'warning' }),
  )
  const report = markdown.report(aJudgement(many), ask())
  const shown = report.split('\n').filter((line) => line.startsWith('| `hazards/')).length
  const [, leftOut] = /\*\*(\d+) more findings had no room here/.exec(report) ?? []

  expect(size(report)).toBeLessThanOrEqual(60_000)
  expect(shown + Number(leftOut)).toBe(2000)
  expect(report).toContain('1000 errors, 1000 warnings')
})

test('one endless message crowds out no other', () => {
  const report = markdown.report(aJudgement([aFinding({ message: 'x'.repeat(70_000) }), aFinding()]), ask())

  expect(report).toContain('has no test')
  expect(report).toContain('**1 more finding had no room here.**')
})

test('lets no hazard form a link, a picture, a tag, a mention or a row', () => {
  const message = 'a | b\n# c ![p](http://x.example) <img src=x> @someone #12 `code` www.x.example'
  const report = markdown.report(aJudgement([aFinding({ message })]), ask())
  const row = report.split('\n').find((line) => line.includes('someone')) ?? ''

  expect(row).toContain(
    'a \\| b # c !\\[p\\]\\(http:<!-- -->//x.example\\) &lt;img src=x&gt; @<!-- -->someone #<!-- -->12',
  )
  expect(row).not.toMatch(/[^\\]\]\(|<img|@someone|#12|http:\/\/|www\./)
  expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5)
})
