import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A register without a hazard shows nothing; it must not look like one without a problem. */
export const emptyRegister = defineRule({
  id: 'empty-register',
  level: always('error'),
  clause: 'DCB0129 4.3.1',
  summary: 'The register holds no hazard',
  checkLog: ({ hazards, folder, config }) =>
    hazards.length > 0
      ? []
      : [
          {
            place: placeOfFile(config.file ?? folder),
            message: `The register in ${folder === '' ? 'this folder' : folder} holds no hazard, expected at least one`,
            help: 'Write a hazard with "hazards new", or bring back the files that are missing',
          },
        ],
})
