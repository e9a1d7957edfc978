/** A set of Compose files that are used together. */
export interface FoundEnvironment {
  readonly name: string
  readonly files: readonly string[]
}

/**
 * The environments that the names of the Compose files at the top of a project suggest: the base file alone or below
 * that of the environment. A guess by names, which people have to look at.
 */
export const composeEnvironments = (files: readonly string[]): readonly FoundEnvironment[] => {
  const base = BASES.find((name) => files.includes(name))
  const variants = files.flatMap((file) => {
    const [, word] = VARIANT.exec(file) ?? []
    return word === undefined
      ? []
      : [{ name: NAMES.get(word) ?? word, files: [...(base === undefined ? [] : [base]), file] }]
  })
  const named = [...new Map(variants.map((variant) => [variant.name, variant])).values()]
  const isProductionNamed = named.some(({ name }) => name === PRODUCTION)
  return base === undefined || isProductionNamed ? named : [{ name: PRODUCTION, files: [base] }, ...named]
}

const PRODUCTION = 'production'
const BASES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']
const VARIANT = /^(?:docker-)?compose[.-]([a-z]+)\.ya?ml$/
const NAMES: ReadonlyMap<string, string> = new Map([
  ['prod', PRODUCTION],
  ['dev', 'development'],
  ['override', 'development'],
  ['stage', 'staging'],
  ['ci', 'test'],
])
