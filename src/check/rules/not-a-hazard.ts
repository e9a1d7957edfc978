import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A file that is passed over in silence could be a hazard with a slip in its name. */
export const notAHazard = defineRule({
  id: 'not-a-hazard',
  level: always('info'),
  clause: 'DCB0129 3.3.1',
  summary: 'A file in the folder of the register is no record of it',
  checkLog: ({ otherFiles }) =>
    otherFiles.map((file) => ({
      place: placeOfFile(file),
      message: `${file} is not counted as a hazard, expected a markdown file called like HAZ-0001-short-name.md or one with the heading "Hazard name"`,
      help: 'Rename the file if it is a hazard; if it is none, leave it or move it out of the folder',
    })),
})
