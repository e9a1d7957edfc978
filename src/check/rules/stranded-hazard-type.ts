import type { Place, TextEdit, Written } from '../../domain/finding.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** A label at the end of a list of controls: it must neither count as a control nor get lost. */
export const strandedHazardType = defineRule({
  id: 'stranded-hazard-type',
  level: always('warning'),
  clause: 'DCB0129 6.1.1',
  summary: 'A hazard type stands in a list of controls',
  checkHazard: (hazard) =>
    hazard.slips.strandedTypes.map((type) => ({
      place: type.place,
      message: `${quoted(type.text)} stands in a list of controls, expected it below "Hazard type"`,
      help: 'Move it below the heading "Hazard type"; if it is meant as a control, say in a sentence what is done',
      fix: fixOf(type, hazard),
    })),
})

/** Takes the item out and adds it behind the last hazard type, where both stand in plain lists. */
const fixOf = (type: Written, hazard: AssessedHazard): readonly TextEdit[] | undefined => {
  const { line, column } = type.place
  if (column !== BEHIND_BULLET || line !== type.place.endLine) return undefined
  const removal = { place: { ...type.place, column: 1 }, text: '' }
  if (hazard.types.some(({ text }) => text === type.text)) return [removal]
  const last = hazard.types.at(-1)?.place
  const section = hazard.sections.find(({ field }) => field === 'types')
  const isList = section?.text.split('\n').every((each) => /^[-*+] \S/.test(each)) === true
  if (last?.column !== BEHIND_BULLET || section === undefined || !isList) return undefined
  const lineEnd = section.source.includes('\r\n') ? '\r\n' : '\n'
  return [{ place: endOf(last), text: `${lineEnd}${section.text.charAt(0)} ${type.text}` }, removal]
}

const BEHIND_BULLET = '- '.length + 1

const endOf = (place: Place): Place => ({ ...place, line: place.endLine, column: place.endColumn })
