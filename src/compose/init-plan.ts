import type { FoundRunner, ProjectSurvey } from '../domain/project-survey.ts'
import { composeEnvironments, type FoundEnvironment } from './compose-environments.ts'
import { findRunners } from './find-runners.ts'

/** What a register begins with, and what that rests on. */
export interface InitPlan {
  /** The register's folder, from the project's. */
  readonly register: string
  /** Hazards that are there already; where there are some, no worked one is added. */
  readonly hazards: number
  readonly runners: readonly FoundRunner[]
  readonly environments: readonly FoundEnvironment[]
  readonly ci: { readonly isGitLab: boolean; readonly isGitHub: boolean }
  /** Does package.json say how tests are run, whatever runs them? */
  readonly hasTestScript: boolean
  /** Sentences for the person who started it. */
  readonly found: readonly string[]
  readonly assumed: readonly string[]
  readonly untold: readonly string[]
}

/** What a survey of the project leads to. */
export const initPlan = (survey: ProjectSurvey): InitPlan => {
  const { files } = survey
  const places = hazardFolders(files)
  const usable = places.filter(({ folder }) => SAFE_PATH.test(folder))
  const own = usable.find(({ folder }) => folder === DEFAULT) ?? usable[0]
  const has = (path: string): boolean => files.includes(path)
  const isGitLab = has('.gitlab-ci.yml')
  const plan = {
    register: own?.folder ?? DEFAULT,
    hazards: own?.count ?? 0,
    runners: findRunners(survey),
    environments: composeEnvironments(files),
    ci: { isGitLab, isGitHub: !isGitLab || files.some((file) => file.startsWith('.github/workflows/')) },
    hasTestScript: /"test"\s*:\s*"/.test(survey.texts.get('package.json') ?? ''),
  }
  const others = places.filter((place) => place !== own).map(({ folder, count }) => `${count} in ${folder}`)
  return { ...plan, ...wordsOf(plan, { survey, others }) }
}

const DEFAULT = 'hazards'
/** A folder of another name is never put into a script. */
const SAFE_PATH = /^[\w./-]+$/
const HAZARD_FILE = /^((?:[^/]+\/)*)(?:Hazard|HAZ)-\d+[^/]*\.md$/i

/** Folders with files that are called as hazards are, the fullest first. */
const hazardFolders = (
  files: readonly string[],
): readonly { readonly folder: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const file of files) {
    const folder = HAZARD_FILE.exec(file)?.[1]?.replace(/\/$/, '')
    if (folder !== undefined)
      counts.set(folder === '' ? '.' : folder, (counts.get(folder === '' ? '.' : folder) ?? 0) + 1)
  }
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort((left, right) => right.count - left.count)
}

type Words = Pick<InitPlan, 'found' | 'assumed' | 'untold'>

const wordsOf = (
  plan: Omit<InitPlan, keyof Words>,
  { survey, others }: { readonly survey: ProjectSurvey; readonly others: readonly string[] },
): Words => {
  const { register, hazards, runners, environments, ci, hasTestScript } = plan
  const isUnknownScript = hasTestScript && runners.length === 0
  return {
    found: [
      ...(hazards > 0
        ? [`${hazards} hazard files in ${register}: the register is put there, and they are left as they are`]
        : []),
      ...runners.map(({ name, toldBy }) => `${name} (${toldBy})`),
      ...(isUnknownScript ? ['a script "test" in package.json'] : []),
      ...environments.map(({ name, files }) => `Compose files for ${name}: ${files.join(', ')}`),
      ...(ci.isGitLab ? ['.gitlab-ci.yml'] : []),
    ],
    assumed: [
      `the product is called "${survey.name}", as its folder is`,
      ...runners.map(({ name, results }) => `${name} leaves its report at ${results}`),
      ...(runners.length === 0 ? ['test reports are JUnit XML below reports/'] : []),
      ...(environments.length > 0 ? ['environments follow from the names of the Compose files'] : []),
      ...(ci.isGitLab || survey.files.some((file) => file.startsWith('.github/'))
        ? []
        : ['CI runs on GitHub']),
    ],
    untold: [
      ...(runners.length === 0 ? ['what runs your tests'] : []),
      ...(environments.length > 0 && !environments.some(({ name }) => name === 'production')
        ? ['which Compose files are used in production']
        : []),
      ...(others.length > 0 ? [`whether other hazard files belong to it: ${others.join(', ')}`] : []),
      ...(survey.isWhole ? [] : ['what the rest of the project holds: it has too many files to look at all']),
      'who your Clinical Safety Officer is',
    ],
  }
}
