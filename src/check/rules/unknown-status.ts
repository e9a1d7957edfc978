import { placeOfField } from '../place-of-field.ts'
import { quoted } from '../one-line.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A hazard is Open, Transferred or Closed; any other word leaves readers guessing what is still to do. */
export const unknownStatus = defineRule({
  id: 'unknown-status',
  level: WARNING_THEN_ERROR,
  clause: 'NHS hazard log template v3.6',
  summary: 'The status of a hazard is none of Open, Transferred and Closed',
  checkHazard: (hazard) => {
    const { id, axes, statusText, sections, slips } = hazard
    const isTold = axes.lifecycle !== undefined && (axes.lifecycle !== 'active' || axes.status !== undefined)
    if (isTold || slips.unreadable !== undefined) return []
    const again = sections.filter(({ field }) => field === 'status')[1]
    const said =
      again === undefined
        ? statusText === undefined
          ? `${id} has no status`
          : `The status of ${id} reads ${quoted(statusText.text)}`
        : `${id} states its status more than once, so none of them counts`
    return [
      {
        place: again?.place ?? statusText?.place ?? placeOfField(hazard, 'status'),
        message: `${said}, expected Open, Transferred or Closed`,
        help: 'Begin one line under "Hazard status" with Open, Transferred or Closed (or Draft, Withdrawn, Merged); a remark may follow it',
      },
    ]
  },
})
