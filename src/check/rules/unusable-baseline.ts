import { placeOfFile } from '../place-of-file.ts'
import { oneLine } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Nothing stands under a baseline that nobody can read, or of which nobody can tell whether it has grown. */
export const unusableBaseline = defineRule({
  id: 'unusable-baseline',
  level: always('error'),
  clause: 'DCB0129 3.1.4',
  summary: 'The baseline cannot be used, so every finding counts',
  checkLog: ({ evidence: { baseline } }) =>
    baseline?.unusable === undefined
      ? []
      : [
          {
            place: placeOfFile(baseline.file),
            message: `The baseline ${baseline.file} cannot be used: ${oneLine(baseline.unusable)}`,
            help: 'Fetch the whole history, or bring back the file as it was committed; until then every finding counts',
          },
        ],
})
