import { counted } from '../../shared/counted.ts'
import { placeOfControls } from '../place-of-controls.ts'
import { always, defineRule } from '../rule.ts'

/** Each hazard is to be reached by the tests, not only each piece of code. */
export const untestedHazard = defineRule({
  id: 'untested-hazard',
  level: always('warning'),
  clause: 'DCB0129 6.3.3, implementation guidance 6.1',
  summary: 'No test speaks for any control of a hazard',
  checkHazard: (hazard) => {
    const { id, controls } = hazard
    if (controls.length === 0 || controls.some(({ testLinks }) => testLinks.length > 0)) return []
    return [
      {
        place: placeOfControls(hazard, controls),
        message: `${id} has ${counted(controls.length, 'control')}, but no test speaks for its controls, expected at least one test`,
        help: 'Name a test under "Test:" below a control, or put the id of a control into the title of a test',
      },
    ]
  },
})
