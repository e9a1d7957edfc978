import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A list that breaks off names fewer components than the release has. */
export const unreadableComponentList = defineRule({
  id: 'unreadable-component-list',
  level: always('error'),
  clause: 'DCB0129 2.5.1',
  summary: 'A list of third-party components cannot be read, so nobody knows what is in the release',
  checkLog: ({ thirdParty }) =>
    thirdParty.lists.flatMap(({ file, unreadable, line = 1, place }) =>
      unreadable === undefined
        ? []
        : [
            {
              // What nobody named weighs less: it was found by its name alone.
              level: place === undefined ? 'warning' : 'error',
              place: place ?? { ...placeOfFile(file), line, endLine: line },
              message: `The list of components ${file} cannot be read: it ${unreadable}`,
              help: 'Make the list again with the tool that writes it, or name a software bill of materials under "components" in hazards.yaml',
            },
          ],
    ),
})
