import { expect, test } from 'vitest'
import { templateBody, templateHeader } from '../../src/render/template-header.ts'

const BUILT_IN = '---\ntitle: Hazards\nkind: page\n---\n## All\n'

test('takes the kind of a page from the built-in template, whatever a replacement says', () => {
  const text = '---\ntitle: Approved\nkind: document\n---\nOurs.\n'

  expect(templateHeader({ name: 'hazards', text, original: BUILT_IN })).toEqual({
    title: 'Hazards',
    kind: 'page',
    totals: 'whole',
  })
})

test('says the totals in brief where the built-in template does, and nowhere else', () => {
  const brief = '---\ntitle: Releases\nkind: document\ntotals: brief\n---\n## All\n'
  const totalsOf = (text: string, original: string | undefined): string =>
    templateHeader({ name: 'releases', text, original }).totals

  expect(totalsOf(brief, brief)).toBe('brief')
  expect(totalsOf('Ours.\n', brief)).toBe('brief')
  expect(totalsOf(brief, BUILT_IN)).toBe('whole')
  expect(totalsOf(brief, undefined)).toBe('whole')
})

test('leaves the list of gaps to the text of a built-in template, and never to the text of a project', () => {
  const log = '---\ntitle: Hazard Log\nkind: document\ntotals: by rule\n---\n## All\n'
  const totalsOf = (text: string, original: string | undefined): string =>
    templateHeader({ name: 'hazard-log', text, original }).totals

  expect(totalsOf(log, log)).toBe('by rule')
  expect(totalsOf('Ours.\n', log)).toBe('whole')
  expect(totalsOf(`${log}Ours.\n`, log)).toBe('whole')
  expect(totalsOf(log, undefined)).toBe('whole')
})

test('makes a document of what a project adds, so that all totals stand above it', () => {
  const text = '---\ntitle: Release note\nkind: page\ntotals: brief\n---\nOurs.\n'

  expect(templateHeader({ name: 'note', text, original: undefined })).toEqual({
    title: 'Release note',
    kind: 'document',
    totals: 'whole',
  })
  expect(templateHeader({ name: 'note', text: 'Ours.', original: undefined }).title).toBe('note')
})

test('leaves every line where it was, so that a complaint names the right one', () => {
  expect(templateBody(BUILT_IN)).toBe('\n\n\n\n## All\n')
  expect(templateBody('## All\n')).toBe('## All\n')
})
