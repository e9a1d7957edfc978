/** The text of a hazard file: its name in line 3, and the parts that a test is about, parted by blank lines. */
export const hazardText = (...parts: readonly string[]): string =>
  ['# Hazard name', 'A result is shown under the wrong name', ...parts].join('\n\n') + '\n'

/** Below its heading, a section of controls: `design('- **D1** …')`. */
export const design = (...lines: readonly string[]): string =>
  `# Hazard controls\n\n## Design controls (manufacturer)\n\n${lines.join('\n')}`

export const testing = (...lines: readonly string[]): string =>
  `# Hazard controls\n\n## Testing controls (manufacturer)\n\n${lines.join('\n')}`

export const training = (...lines: readonly string[]): string =>
  `# Hazard controls\n\n## Training controls (deployment)\n\n${lines.join('\n')}`

/** Initial scores: with the NHS matrix Medium and Major give 3. */
export const scores = (likelihood = 'Medium', severity = 'Major'): string =>
  `# Likelihood scoring\n\n${likelihood}\n\n# Severity scoring\n\n${severity}`

export const residual = (...lines: readonly string[]): string =>
  `# Residual hazard risk assessment\n\n${lines.join('\n')}`

/** hazards.yaml of the release profile. */
export const RELEASE = 'product: { name: Example }\nprofile: release\nresults: ["reports/*.xml"]\n'

/** A JUnit report of `test/banner.test.ts`; each case is a name and what stands in its element. */
export const junit = (cases: Readonly<Record<string, string>>): string =>
  [
    '<testsuite name="test/banner.test.ts">',
    ...Object.entries(cases).map(
      ([name, inner]) => `<testcase classname="test/banner.test.ts" name="${name}">${inner}</testcase>`,
    ),
    '</testsuite>',
  ].join('\n')
