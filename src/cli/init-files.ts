import type { InitPlan } from '../compose/init-plan.ts'
import type { FoundRunner, ProjectSurvey } from '../domain/project-survey.ts'
import { packageFile } from '../read/package-files.ts'

/** The values of a scaffold that do not follow from the project. */
export type InitValues = Readonly<Record<'date' | 'version' | 'product', string>>

/** The files that a register begins with, by their paths from the project's folder. */
export const initFiles = (
  plan: InitPlan,
  given: InitValues,
): readonly { readonly path: string; readonly text: string }[] => {
  const values = { ...given, ...valuesOf(plan) }
  const files = [
    [`${plan.register}/hazards.yaml`, 'hazards.yaml'],
    ...(plan.hazards === 0
      ? [[`${plan.register}/HAZ-0001-result-under-another-name.md`, 'worked-hazard.md'] as const]
      : []),
    ...(plan.ci.isGitHub ? [['.github/workflows/hazards.yml', 'workflow.yml'] as const] : []),
    ['.pre-commit-config.yaml', 'pre-commit.yaml'],
    ['.editorconfig', 'editorconfig'],
  ] as const
  return files.map(([path, scaffold]) => ({
    path,
    text: filled(packageFile(`templates/scaffold/${scaffold}`), values),
  }))
}

/** What belongs into files that are there already, to be put there by hand; '' where nothing does. */
export const partsToAdd = (plan: InitPlan, { files }: ProjectSurvey, given: InitValues): string => {
  const values = { ...given, ...valuesOf(plan) }
  const job = packageFile('templates/ci/gitlab.yml').replace(/^#.*\n/, '')
  const parts = [
    ...(plan.ci.isGitLab
      ? [
          [
            '.gitlab-ci.yml, behind the job that runs your tests and keeps their reports',
            // Every command of the job is about the register that was found.
            plan.register === 'hazards'
              ? job
              : job.replaceAll(/(hazards@\$HAZARDS_VERSION" \w+)/g, `$1${values.register}`),
          ] as const,
        ]
      : []),
    ...(files.includes('.pre-commit-config.yaml')
      ? [
          [
            '.pre-commit-config.yaml',
            filled(packageFile('templates/scaffold/pre-commit.yaml'), values),
          ] as const,
        ]
      : []),
  ]
  return parts.map(([where, text]) => `\nAdd to ${where}:\n\n${indented(text)}`).join('')
}

const valuesOf = (
  plan: InitPlan,
): Readonly<Record<'results' | 'environments' | 'tests' | 'register', string>> => ({
  results: (plan.runners.length === 0 ? ['reports/**/*.xml'] : plan.runners.map(({ results }) => results))
    .map((pattern) => `  - ${JSON.stringify(pattern)}`)
    .join('\n'),
  environments: environmentsOf(plan),
  tests: testSteps(plan),
  register: plan.register === 'hazards' ? '' : ` --register ${plan.register}`,
})

const filled = (scaffold: string, values: Readonly<Record<string, string>>): string =>
  scaffold.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

const environmentsOf = ({ environments }: InitPlan): string =>
  environments.length === 0
    ? ''
    : [
        '',
        '# Sets of Compose files that are used together; the released one is what the safety case is about.',
        'environments:',
        ...environments.map(({ name, files }) => {
          const released = environments.length > 1 && name === 'production' ? ', released: true' : ''
          return `  ${name}: { files: [${files.join(', ')}]${released} }`
        }),
        '',
      ].join('\n')

/** The steps that run the project's own tests; where nobody can tell how, a place to put them. */
const testSteps = ({ runners, hasTestScript }: InitPlan): string => {
  if (runners.length > 0) return runners.map(testStep).join('\n')
  return hasTestScript
    ? '      - name: Run the tests\n        run: npm ci && npm test'
    : '      # Run your tests here, and let them write JUnit XML to reports/.'
}

const testStep = ({ name, line, toldBy }: FoundRunner, index: number): string => {
  const title = index === 0 ? 'Run the tests' : `Run the tests (${name})`
  return `      - name: ${title}\n        run: ${toldBy === 'package.json' ? 'npm ci && ' : ''}${line}`
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ')
