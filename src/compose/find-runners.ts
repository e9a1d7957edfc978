import type { FoundRunner, ProjectSurvey } from '../domain/project-survey.ts'

/** The runners of tests that a project names, in the order of the table. */
export const findRunners = (survey: ProjectSurvey): readonly FoundRunner[] =>
  RUNNERS.flatMap(({ name, results, line, toldBy }) => {
    const file = toldBy(survey)
    return file === undefined ? [] : [{ name, results, line, toldBy: file }]
  })

interface Runner extends Omit<FoundRunner, 'toldBy'> {
  readonly toldBy: (survey: ProjectSurvey) => string | undefined
}

/** A package that package.json names among what it needs, or in the way it runs its tests. */
const inPackage =
  (name: RegExp) =>
  ({ texts }: ProjectSurvey): string | undefined =>
    name.test(texts.get('package.json') ?? '') ? 'package.json' : undefined

const byFile =
  (path: RegExp) =>
  ({ files }: ProjectSurvey): string | undefined =>
    files.find((file) => path.test(file))

const inPython = ({ files, texts }: ProjectSurvey): string | undefined =>
  files.find((file) => file === 'pytest.ini' || file === 'conftest.py') ??
  [...texts].find(([path, text]) => path !== 'package.json' && /\bpytest\b/.test(text))?.[0]

/** As docs/how-to/connect-test-results.md has them. */
const RUNNERS: readonly Runner[] = [
  {
    name: 'vitest',
    toldBy: inPackage(/"vitest"\s*:/),
    results: 'reports/vitest.json',
    line: 'npx vitest run --reporter=default --reporter=json --outputFile.json=reports/vitest.json',
  },
  {
    name: 'jest',
    toldBy: inPackage(/"jest"\s*:\s*"/),
    results: 'reports/jest.json',
    line: 'npx jest --json --outputFile=reports/jest.json',
  },
  {
    name: 'mocha',
    toldBy: inPackage(/"mocha"\s*:\s*"/),
    results: 'reports/mocha.json',
    line: 'npx mocha --reporter json --reporter-option output=reports/mocha.json',
  },
  {
    name: 'Playwright',
    toldBy: inPackage(/"@playwright\/test"\s*:/),
    results: 'reports/playwright.json',
    line: 'PLAYWRIGHT_JSON_OUTPUT_NAME=reports/playwright.json npx playwright test --reporter=json',
  },
  {
    name: 'pytest',
    toldBy: inPython,
    results: 'reports/pytest.xml',
    line: 'python -m pytest --junitxml=reports/pytest.xml',
  },
  {
    name: 'Maven',
    toldBy: byFile(/^(?:[^/]+\/)?pom\.xml$/),
    results: '**/target/surefire-reports/*.xml',
    line: 'mvn --batch-mode verify',
  },
  {
    name: 'Gradle',
    toldBy: byFile(/^(?:[^/]+\/)?build\.gradle(?:\.kts)?$/),
    results: '**/build/test-results/**/*.xml',
    line: './gradlew test',
  },
  {
    name: 'Go',
    toldBy: byFile(/^go\.mod$/),
    results: 'reports/go.xml',
    line: 'gotestsum --junitfile reports/go.xml',
  },
  {
    name: '.NET',
    toldBy: byFile(/^(?:[^/]+\/){0,2}[^/]+\.(?:csproj|sln)$/),
    results: 'reports/*.trx',
    line: 'dotnet test --logger trx --results-directory reports',
  },
]
