import { componentTitle } from '../component-title.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** An assessment is of a component that is in the release, says what was looked at, and is somebody's. */
export const unusableComponentAssessment = defineRule({
  id: 'unusable-component-assessment',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 2.5.1',
  summary: 'A third-party component is assessed in a way that cannot count',
  checkLog: ({ thirdParty }) =>
    thirdParty.doubted
      .filter(({ isStale }) => !isStale)
      .map(({ assessment, because }) => ({
        place: assessment.place,
        message: `The assessment of ${componentTitle(assessment)} does not count: ${because}, expected a component of the release, its versions, its use, its known anomalies, its hazards, a person of hazards.yaml and a day`,
        help: 'Write what is missing below the heading, or take the assessment away if the component is gone',
      })),
})
