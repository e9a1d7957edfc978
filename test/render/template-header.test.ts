import { expect, test } from 'vitest'
import { templateBody, templateHeader } from '../../src/render/template-header.ts'

const BUILT_IN = '---\ntitle: Hazards\nkind: page\n---\n## All\n'

test('takes the kind of a page from the built-in template, whatever a replacement says', () => {
  const text = '---\ntitle: Approved\nkind: document\n---\nOurs.\n'

  expect(templateHeader({ name: 'hazards', text, original: BUILT_IN })).toEqual({
    title: 'Hazards',
    kind: 'page',
  })
})

test('makes a document of what a project adds, so that the totals stand above it', () => {
  const text = '---\ntitle: Release note\nkind: page\n---\nOurs.\n'

  expect(templateHeader({ name: 'note', text, original: undefined })).toEqual({
    title: 'Release note',
    kind: 'document',
  })
  expect(templateHeader({ name: 'note', text: 'Ours.', original: undefined }).title).toBe('note')
})

test('leaves every line where it was, so that a complaint names the right one', () => {
  expect(templateBody(BUILT_IN)).toBe('\n\n\n\n## All\n')
  expect(templateBody('## All\n')).toBe('## All\n')
})
