import { CASE_TEXTS, caseFolder } from '../../domain/case-text.ts'
import type { Problem } from '../../domain/finding.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { placeOfFile } from '../place-of-file.ts'
import { always, defineRule } from '../rule.ts'

/** A file that is passed over in silence could be a hazard, or a text of the case, with a slip in its name. */
export const notAHazard = defineRule({
  id: 'not-a-hazard',
  level: always('info'),
  clause: 'DCB0129 3.3.1',
  summary: 'A file in the folder of the register is no record of it',
  checkLog: (log) =>
    log.otherFiles
      .filter((file) => file !== log.evidence.baseline?.file)
      .map((file) => (isInCase(file, log) ? notAText(file, log) : notOne(file))),
})

const notOne = (file: string): Problem => ({
  place: placeOfFile(file),
  message: `${file} is not counted as a hazard, expected a markdown file called like HAZ-0001-short-name.md or one with the heading "Hazard name"`,
  help: 'Rename the file if it is a hazard; if it is none, leave it or move it out of the folder',
})

/** A slip in the capitals of the folder's own name is one of these too. */
const isInCase = (file: string, { folder }: AssessedLog): boolean =>
  file.toLowerCase().startsWith(`${caseFolder(folder)}/`.toLowerCase())

/** Only a text that is not there yet is proposed: `system.png` may well be a picture for `system.md`. */
const notAText = (file: string, { folder, caseTexts }: AssessedLog): Problem => {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
  const absent = CASE_TEXTS.filter((name) => !caseTexts.some((text) => text.name === name))
  const nearest = didYouMean(
    `${stem}.md`,
    absent.map((name) => `${name}.md`),
  )
  return {
    place: placeOfFile(file),
    message: `${file} is not counted as a text of the safety case, expected the name of one in ${caseFolder(folder)}${nearest}`,
    help: `Rename the file if it holds one of them: ${CASE_TEXTS.map((name) => `${name}.md`).join(', ')}; if it holds none, leave it or move it out of the folder`,
  }
}
