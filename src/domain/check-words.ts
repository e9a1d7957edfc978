import type { CheckResult } from './hazard-log.ts'

/** How many places a sentence names. */
const MOST_NAMED = 3

/** What was found and where: `found 512M (compose.prod.yml:12)`. */
export const foundByCheck = (result: CheckResult): string => `${result.explanation}${placesOf(result)}`

/** ` in production`, or nothing for a line that names a file. */
export const inEnvironment = ({ environment }: CheckResult): string =>
  environment === undefined ? '' : ` in ${environment}`

/** The outcomes of each `Check:` line: those that the control's state rests on, and those beside them that differ. */
export const outcomesByLine = (
  results: readonly CheckResult[],
): readonly { readonly counting: readonly CheckResult[]; readonly differing: readonly CheckResult[] }[] => {
  const lines = new Map<CheckResult['check'], CheckResult[]>()
  for (const result of results) lines.set(result.check, [...(lines.get(result.check) ?? []), result])
  return [...lines.values()].map((outcomes) => {
    const counting = outcomes.filter(({ counts }) => counts)
    const [reference] = counting
    return {
      counting,
      differing: outcomes.filter(
        (outcome) => outcome !== reference && reference !== undefined && differs(outcome, reference),
      ),
    }
  })
}

/** Does one environment say another thing than the other? */
const differs = (one: CheckResult, other: CheckResult): boolean =>
  one.holds !== other.holds || valuesOf(one) !== valuesOf(other)

const valuesOf = ({ found }: CheckResult): string =>
  found
    .map(({ path, value }) => `${path}=${value ?? ''}`)
    .sort()
    .join('\n')

/** For what does not hold the places that are at fault; a line that names its file has said where nothing stands. */
const placesOf = ({ found, files, environment, holds }: CheckResult): string => {
  const telling = found.filter((each) => each.holds === holds).slice(0, MOST_NAMED)
  const places = telling.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
  const named = places.length > 0 || environment === undefined ? places : files
  return named.length === 0 ? '' : ` (${[...new Set(named)].join(', ')})`
}
