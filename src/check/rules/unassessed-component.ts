import { caseTextFile } from '../../domain/case-text.ts'
import { unassessedComponents } from '../../domain/unassessed-components.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** What is built into a release can fail in it, whoever made it. One finding, however many there are. */
export const unassessedComponent = defineRule({
  id: 'unassessed-component',
  level: always('warning'),
  clause: 'DCB0129 2.5.1',
  summary: 'Third-party components of the release are not assessed',
  checkLog: ({ thirdParty, folder }) => {
    const { open, says } = unassessedComponents(thirdParty)
    const [list] = thirdParty.lists.filter(({ unreadable }) => unreadable === undefined)
    if (open.length === 0 || list === undefined) return []
    return [
      {
        place: list.place ?? placeOfFile(list.file),
        message: `${says}, expected each to be`,
        help: `Assess those that a patient depends on first, each below a heading of its own in ${caseTextFile(folder, 'third-party')}; the document "third-party" lists them all`,
      },
    ]
  },
})
