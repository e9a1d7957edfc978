import { lstatSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ProjectSurvey } from '../domain/project-survey.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { walkFolder } from './walk-folder.ts'

/**
 * What a project looks like from outside, for `hazards init`: names of files, and the words of those in which runners of
 * tests are named. Nothing is run, no link is followed, and nothing above the folder is looked at.
 */
export const surveyProject = (folder: string): ProjectSurvey => {
  let left = MOST_FILES
  const paths = walkFolder(folder, (path) => {
    left -= 1
    return left > 0 && path.split('/').length <= DEEPEST && !PASSED_OVER.test(path)
  })
  const files = [...paths].sort(byCodeUnit)
  const texts = files
    .filter((path) => TOLD_BY.test(path))
    .map((path) => [path, textOf(join(folder, path))] as const)
  return { name: basename(folder), files, texts: new Map(texts), isWhole: left > 0 }
}

const MOST_FILES = 50_000
const DEEPEST = 7
/** What tools make or fetch: it says nothing about the project itself. */
const PASSED_OVER =
  /(?:^|\/)(?:vendor|dist|target|build|bin|obj|\.venv|venv|__pycache__|\.tox|\.next|coverage)$/
/** Files in which a runner of tests is named; only those at the top. */
const TOLD_BY = /^(?:package\.json|pyproject\.toml|pytest\.ini|setup\.cfg|tox\.ini|requirements[\w.-]*\.txt)$/
const LARGEST = 1 << 20

const textOf = (path: string): string => {
  try {
    const { size } = lstatSync(path)
    return lstatSync(path).isFile() && size <= LARGEST ? readFileSync(path, 'utf8') : ''
  } catch {
    return ''
  }
}
