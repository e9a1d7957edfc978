import { componentTitle } from '../component-title.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What was found out about one version says nothing of the next. */
export const staleComponentAssessment = defineRule({
  id: 'stale-component-assessment',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 2.5.1',
  summary: 'A component is assessed in a version that is not in the release',
  checkLog: ({ thirdParty }) =>
    thirdParty.doubted
      .filter(({ isStale }) => isStale)
      .map(({ assessment, because }) => ({
        place: assessment.place,
        message: `The assessment of ${componentTitle(assessment)} is stale: ${because}, expected the version of the release`,
        help: 'Look the version of the release up for known anomalies, then write it below "Versions:" with a new day; or take the assessment away',
      })),
})
