import { CASE_TEXTS, caseFolder } from '../../domain/case-text.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { defineRule } from '../rule.ts'

/** What no register of hazards holds: the product, its use, the people, and the statement they make. */
export const unwrittenCaseText = defineRule({
  id: 'unwritten-case-text',
  level: { draft: 'info', release: 'warning' },
  clause: 'DCB0129 3.5.1',
  summary: 'A text of the safety case report that only a person can write is missing',
  checkLog: (log) => {
    const unwritten = CASE_TEXTS.filter((name) => {
      const text = log.caseTexts.find((each) => each.name === name)
      return text?.unreadable === undefined && isUnwritten(text?.text)
    })
    if (unwritten.length === 0) return []
    const folder = caseFolder(log.folder)
    const files = unwritten.map((name) => `${name}.md`).join(', ')
    return [
      {
        place: placeOfRegister(log),
        message: `${folder} lacks ${unwritten.length} of the ${CASE_TEXTS.length} texts that only a person can write, expected them in ${files}`,
        help: `Write each of them in ${folder}, in plain markdown; until then the documents say that it is missing`,
      },
    ]
  },
})
