import { isTemplateName } from '../../domain/template-name.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A document in the project's own words: its reader has to know. */
export const replacedTemplate = defineRule({
  id: 'replaced-template',
  level: always('info'),
  clause: 'DCB0129 3.5.1',
  summary: 'A document is printed from a template of the project, not from the built-in one',
  checkLog: ({ folder, replacedTemplates }) =>
    replacedTemplates.map((name) => ({
      place: placeOfFile([...(folder === '' ? [] : [folder]), 'templates', name].join('/')),
      ...(isTemplateName(name)
        ? {
            message: `The template ${name} is the project's own, expected every reader to know: page one of the documents says so too`,
            help: 'Review it like any other document that is signed, or delete it to have the built-in wording',
          }
        : {
            message: `The template ${name} is printed nowhere, expected a name in lower case such as hazard-log.md.hbs, directly in templates/`,
            help: 'Rename it, or delete it',
          }),
    })),
})
