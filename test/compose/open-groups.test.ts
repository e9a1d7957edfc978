import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSafetyCase } from '../builders/a-page.ts'
import { anAssessedControl, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'

const CONTROLS = fc.array(
  fc.record({
    verification: fc.constantFrom('verified', 'untested', 'failing'),
    because: fc.constantFrom('no test names it', 'its test failed'),
    isReliedOn: fc.boolean(),
  }),
  { maxLength: 8 },
)

test('law: the report names each control that is not verified once, in the state and for the reason that it has', () => {
  fc.assert(
    fc.property(fc.array(CONTROLS, { minLength: 1, maxLength: 3 }), (drawn) => {
      const hazards = drawn.map((own, hazard) =>
        anAssessedHazard({
          id: `HAZ-000${hazard}`,
          controls: own.map((each, index) =>
            anAssessedControl({ ...each, id: `HAZ-000${hazard}.D${index}`, text: `What ${index} does.` }),
          ),
        }),
      )
      const { openGroups } = aSafetyCase(anAssessedLog({ hazards }))
      const named = openGroups.flatMap(({ controls, verification, because, isReliedOn }) =>
        controls.map(({ id, text, hazard }) =>
          [hazard, id, text, verification, because, isReliedOn].join('|'),
        ),
      )
      const open = hazards.flatMap(({ id: hazard, controls }) =>
        controls
          .filter(({ verification }) => verification !== 'verified')
          .map(({ id, text, verification, because, isReliedOn }) =>
            [hazard, id, text, verification, because, isReliedOn].join('|'),
          ),
      )
      expect(named.toSorted()).toEqual(open.toSorted())
    }),
  )
})

test('says a state and its reason once for the controls of a hazard, and again for those of the next', () => {
  const hazard = (id: string) =>
    anAssessedHazard({
      id,
      controls: ['D1', 'D2'].map((name) =>
        anAssessedControl({ id: `${id}.${name}`, verification: 'untested', because: 'no test names it' }),
      ),
    })
  const { openGroups } = aSafetyCase(anAssessedLog({ hazards: [hazard('HAZ-0001'), hazard('HAZ-0002')] }))
  expect(openGroups.map(({ controls }) => controls.map(({ id }) => id))).toEqual([
    ['HAZ-0001.D1', 'HAZ-0001.D2'],
    ['HAZ-0002.D1', 'HAZ-0002.D2'],
  ])
})
