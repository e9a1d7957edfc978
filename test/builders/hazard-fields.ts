import type { Rule } from '../../src/check/rule.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { findingsOf } from './found-by.ts'

/** A hazard file: the lines of its head, then a heading and a text for each field, four lines apart. */
export const hazardText = (fields: Readonly<Record<string, string>>, head = ''): string => {
  const sections = Object.entries(fields).map(([heading, text]) => `# ${heading}\n\n${text}`)
  return `${[head, ...sections].filter((part) => part !== '').join('\n\n')}\n`
}

/** What one rule finds in HAZ-0001, a hazard file of this text. */
export const findingsIn = (rule: Rule, hazard: string): Promise<readonly Finding[]> =>
  findingsOf(rule, { 'hazards/HAZ-0001.md': hazard })

/** The two fields that score the initial risk. */
export const initially = (likelihood: string, severity: string): Readonly<Record<string, string>> => ({
  'Likelihood scoring': likelihood,
  'Severity scoring': severity,
})

/** The field that scores the residual risk, with further lines below it. */
export const residually = (
  likelihood: string,
  severity: string,
  ...lines: readonly string[]
): Readonly<Record<string, string>> => ({
  'Residual hazard risk assessment': [`Likelihood: ${likelihood}`, `Severity: ${severity}`, ...lines]
    .map((line) => `- ${line}`)
    .join('\n'),
})

/** A design control that is verified, and the files that show it. */
export const VERIFIED = {
  control:
    '- **D1** A dose without a unit is not accepted.\n  - Code: src/dose.ts\n  - Test: test/dose.test.ts > a dose > needs a unit',
  files: {
    'src/dose.ts': 'export const hasUnit = (dose: string): boolean => /mg$/.test(dose)\n',
    'test/dose.test.ts': "it('needs a unit', () => expect(hasUnit('5')).toBe(false))\n",
    'reports/junit.xml':
      '<testsuite name="test/dose.test.ts"><testcase classname="test/dose.test.ts" name="a dose &gt; needs a unit"/></testsuite>',
  },
} as const
