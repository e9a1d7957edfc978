import type { TestOutcome } from '../domain/evidence.ts'
import { dottedWords, isFilePath, splitTestName } from '../shared/test-names.ts'

/**
 * May this outcome be the test that a reference names? Told by its own name and its file; where a report
 * leaves one of them open, it may: a failure must not slip away with the line that named it.
 */
export const mayBeTest = (outcome: TestOutcome, reference: string): boolean => {
  const [first = '', ...others] = splitTestName(reference)
  const file = isFilePath(first) ? first : undefined
  const own = others.at(-1) ?? (file === undefined ? first : undefined)
  return mayBeFile(outcome, file) && (own === undefined || mayBeName(outcome.names.at(-1), own))
}

const mayBeFile = ({ file, names }: TestOutcome, wanted: string | undefined): boolean => {
  if (wanted === undefined) return true
  if (file !== undefined) return endsWithPath(file, wanted) || endsWithPath(wanted, file)
  const words = names.slice(0, -1).flatMap(dottedWords)
  const stem = wanted.slice(wanted.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return words.length === 0 || words.includes(stem)
}

const endsWithPath = (path: string, end: string): boolean => path === end || path.endsWith(`/${end}`)

/** `test_limit[2]` is a run of `test_limit`; of a pattern the words before its star count. */
const mayBeName = (name: string | undefined, wanted: string): boolean => {
  if (name === undefined) return true
  const star = wanted.indexOf('*')
  if (star !== -1) return name.startsWith(wanted.slice(0, star))
  return [wanted, dottedWords(wanted).at(-1) ?? wanted].some(
    (own) => name === own || name.startsWith(`${own}[`) || name.endsWith(` ${own}`),
  )
}
