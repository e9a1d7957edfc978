/** A pattern ready to be asked whether it matches a path. */
export type GlobMatcher = (path: string) => boolean

const LONGEST_PATTERN = 256
const MOST_ALTERNATIVES = 64
const BRACES = /\{([^{},]*,[^{}]*)\}/

/**
 * Reads a pattern with `*`, `**` (a whole step: any number of folders), `?` and `{a,b}`; all else,
 * brackets too, is literal, and dot files count. `undefined` for a pattern that is too long or has too
 * many alternatives: no pattern from a stranger can make the search hang.
 */
export const globMatcher = (pattern: string): GlobMatcher | undefined => {
  const alternatives = pattern.length > LONGEST_PATTERN ? undefined : expandBraces(pattern)
  const matchers = alternatives?.map(matcherOf)
  return matchers === undefined ? undefined : (path) => matchers.some((matches) => matches(path))
}

const expandBraces = (pattern: string): readonly string[] | undefined => {
  let open = [pattern]
  while (open.some((each) => BRACES.test(each))) {
    open = open.flatMap((each) => {
      const [braces, inner] = BRACES.exec(each) ?? []
      return braces === undefined || inner === undefined
        ? [each]
        : inner.split(',').map((choice) => each.replace(braces, () => choice))
    })
    if (open.length > MOST_ALTERNATIVES) return undefined
  }
  return open
}

const matcherOf = (pattern: string): GlobMatcher => {
  const steps = pattern.split('/').map((step) => (step === '**' ? ANY_RUN : stepMatcher(step)))
  const opening = /^[^*?]*/.exec(pattern)?.[0] ?? ''
  return (path) =>
    path.startsWith(opening) && runMatches(steps, path.split('/'), (matchesStep, name) => matchesStep(name))
}

const stepMatcher = (step: string): ((name: string) => boolean) => {
  if (!/[*?]/.test(step)) return (name) => name === step
  const characters = Array.from(step, (character) => (character === '*' ? ANY_RUN : character))
  return (name) =>
    runMatches(characters, Array.from(name), (wanted, found) => wanted === '?' || wanted === found)
}

/** Stands for any number of items, none included. */
const ANY_RUN = undefined

/** Greedy matching that only ever goes back to the last wildcard: quadratic at worst. */
const runMatches = <Wanted, Item>(
  pattern: readonly (Wanted | typeof ANY_RUN)[],
  items: readonly Item[],
  isOne: (wanted: Wanted, item: Item) => boolean,
): boolean => {
  let at = 0
  let afterWildcard: number | undefined
  let retryFrom = 0
  for (let item = 0; item < items.length;) {
    const wanted = pattern[at]
    const found = items[item]
    if (at < pattern.length && wanted === ANY_RUN) {
      at += 1
      afterWildcard = at
      retryFrom = item
    } else if (wanted !== ANY_RUN && found !== undefined && isOne(wanted, found)) {
      at += 1
      item += 1
    } else {
      if (afterWildcard === undefined) return false
      at = afterWildcard
      retryFrom += 1
      item = retryFrom
    }
  }
  return pattern.slice(at).every((wanted) => wanted === ANY_RUN)
}
