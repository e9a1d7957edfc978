import { isInRelease } from '../../domain/component.ts'
import { counted } from '../../shared/counted.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** What is built into a release can fail in it, whoever made it. One finding, however many there are. */
export const unassessedComponent = defineRule({
  id: 'unassessed-component',
  level: always('warning'),
  clause: 'DCB0129 2.5.1',
  summary: 'Third-party components of the release are not assessed',
  checkLog: ({ thirdParty, folder }) => {
    const asked = thirdParty.components.filter(isInRelease)
    const open = asked.filter(({ state }) => state !== 'assessed')
    const stale = open.filter(({ state }) => state === 'stale').length
    const [list] = thirdParty.lists.filter(({ unreadable }) => unreadable === undefined)
    if (open.length === 0 || list === undefined) return []
    const others = stale === 0 ? '' : `, ${stale} of them only in another version`
    return [
      {
        place: list.place ?? placeOfFile(list.file),
        message: `${open.length} of ${counted(asked.length, 'third-party component')} of the release ${open.length === 1 ? 'is' : 'are'} not assessed${others}, expected each to be`,
        help: `Assess those that a patient depends on first, each below a heading of its own in ${[folder, 'case/third-party.md'].filter(Boolean).join('/')}; the document "third-party" lists them all`,
      },
    ]
  },
})
