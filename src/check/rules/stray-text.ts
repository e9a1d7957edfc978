import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** A sentence in the wrong place is printed, but counts for nothing; its author may think otherwise. */
export const strayText = defineRule({
  id: 'stray-text',
  level: always('info'),
  clause: 'DCB0129 3.3.1',
  summary: 'A text stands where no field reads it: it is printed, but counts for nothing',
  checkHazard: ({ slips }) =>
    slips.strayText.map(({ text, place }) => ({
      place,
      message: `The text ${quoted(text)} is kept, but no field reads it here, expected a list item or a heading that says what it is`,
      help: 'Move it below the heading it belongs to, make a control of it with "- " in front, or leave it as a remark',
    })),
})
