import { describe, expect, it } from 'vitest'
import type { OutlineEntry } from '../../src/domain/argument-entry.ts'
import { outlineBlocks } from '../../src/render/outline-blocks.ts'
import { outlineHtml } from '../../src/render/outline-html.ts'
import { outlineMarkdown } from '../../src/render/outline-markdown.ts'
import { aSafetyCase, theSite, withTemplate } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'

const anEntry = (overrides: Partial<OutlineEntry> = {}): OutlineEntry => ({
  ...{ anchor: 'G-one', shape: 'goal', kind: 'Goal', text: 'It holds', state: 'supported', tone: 'good' },
  ...{ remark: '', facts: ['src/a.ts:3'], to: 'HAZ-0001', toName: 'more: HAZ-0001' },
  ...{ isOpen: false, children: [] },
  ...overrides,
})

describe('an outline', { timeout: 60_000 }, () => {
  it('folds without a script, and unfolds for a link: the place stands within what is folded', () => {
    const html = outlineHtml(
      anEntry({ children: [anEntry({ anchor: 'Sn-one', shape: 'solution' })] }),
      new Set(),
    )
    expect(html).toMatch(/<details><summary>.*<\/summary><div id="G-one">[^]*<div id="Sn-one">/)
  })

  it('takes any text as text, in a page and in markdown', () => {
    const text = '<script>alert(1)</script> **bold** [a](b) & "x"'
    expect(outlineHtml(anEntry({ text, remark: text, facts: [text], toName: text }), new Set())).not.toMatch(
      /<script|\*\*<|href="b"/,
    )
    expect(outlineMarkdown(anEntry({ text }))).toContain('\\<script>alert(1)\\</script> \\*\\*bold\\*\\*')
  })

  it('says the same on paper and in markdown as on the page, level by level', () => {
    const entry = anEntry({ children: [anEntry({ anchor: 'G-two', text: 'So does this', remark: 'Seen' })] })
    expect(outlineMarkdown(entry)).toBe(
      '- **Goal:** It holds **supported** `src/a.ts:3`\n  - **Goal:** So does this **supported** Seen `src/a.ts:3`',
    )
    expect(outlineBlocks(entry)).toMatchObject({
      kind: 'list',
      items: [[{ anchor: 'G-one' }, { kind: 'list' }]],
    })
  })

  it('leads from the page of the argument to each control, and from there no link is dead', async () => {
    const log = anAssessedLog({ hazards: [anAssessedHazard()] })
    const pages = await theSite(aSafetyCase(log))
    expect(pages.get('argument.html')).toMatch(/href="#G-HAZ-0001"/)
    expect(pages.get('argument.html')).toMatch(/<div id="G-HAZ-0001">/)
    expect(pages.get('argument.html')).toMatch(/href="hazards\/HAZ-0001\.html"/)
  })

  it('can stand in a document of a project', async () => {
    const template = withTemplate(
      'own',
      '---\ntitle: Own\nkind: document\n---\n## Argument\n\n{{outline argument.outline}}\n',
    )
    const pages = await theSite(aSafetyCase(), template)
    expect(pages.get('own.md')).toMatch(/^- \*\*Goal:\*\* A claim of/m)
  })
})
