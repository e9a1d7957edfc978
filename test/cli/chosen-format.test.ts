import { expect, test } from 'vitest'
import { chosenFormat } from '../../src/cli/chosen-format.ts'

const FORMATS = [{ id: 'text' }, { id: 'json' }, { id: 'markdown' }] as const

test('is text where nobody says, and what --json or --format says', () => {
  expect(chosenFormat(FORMATS, {}).id).toBe('text')
  expect(chosenFormat(FORMATS, { json: true }).id).toBe('json')
  expect(chosenFormat(FORMATS, { format: 'markdown' }).id).toBe('markdown')
})

test('names what there is where it is none of them', () => {
  expect(() => chosenFormat(FORMATS, { format: 'markdwon' })).toThrow(
    'There is no format "markdwon", expected text, json, markdown; did you mean "markdown"?',
  )
})
