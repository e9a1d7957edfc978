import config from '../../schemas/config.schema.json' with { type: 'json' }
import riskMatrix from '../../schemas/risk-matrix.schema.json' with { type: 'json' }
import { matrices } from '../../src/assess/matrices/index.ts'
import { isMap } from '../../src/shared/is-map.ts'
import { validateConfig } from '../../src/validate/validate-config.ts'
import type { Config } from '../../src/domain/config.ts'
import type { ConfigFile } from '../../src/domain/schema-types.ts'
import { capitalised, choice, code } from './markdown.ts'

/** Every key of hazards.yaml: what it is for, what it may hold, and what holds without it. */
export const configKeys = (): string => {
  const written = defaults()
  return membersOf(config)
    .map(({ name, schema, isRequired }) => {
      const standard = new Map(Object.entries(written)).get(name)
      const facts = [
        `${capitalised(typeWords(schema))}.`,
        ...(isRequired ? ['Required.'] : []),
        ...(standard === undefined ? [] : [`Default: ${standard}.`]),
      ]
      return [`### ${name}`, `${descriptionOf(schema)}.`, facts.join(' '), keyList(schema, 0)]
        .filter((part) => part !== '')
        .join('\n\n')
    })
    .join('\n\n')
}

/** What an absent hazards.yaml amounts to, in words; `undefined` where nothing stands in for a key. */
const defaults = (): Readonly<Record<keyof ConfigFile, string | undefined>> => {
  const { value } = validateConfig(undefined, { matrices, ruleIds: new Set(), folderName: 'example' })
  const none = (
    entries:
      Config['people'] | Config['rules'] | Config['environments'] | Config['checks'] | readonly unknown[],
  ) => (('size' in entries ? entries.size : entries.length) === 0 ? 'none' : undefined)
  return {
    product: undefined,
    people: none(value.people),
    approvals: undefined,
    root: value.root,
    ignore: none(value.ignore),
    results: none(value.results),
    components: value.components === undefined ? undefined : 'none',
    matrix: code(value.matrix.id),
    profile: code(value.profile),
    profiles: [...value.profiles.values()].every(({ size }) => size === 0) ? 'none' : undefined,
    baseline: value.baseline,
    releases: undefined,
    review: value.reviewEvery ?? 'none',
    rules: none(value.rules),
    waivers: none(value.waivers),
    environments: none(value.environments),
    checks: none(value.checks),
    rates: value.rates.size === 0 ? 'none' : undefined,
    hazardTypes: none(value.hazardTypes),
    prove: undefined,
  }
}

type Schema = Readonly<Record<string, unknown>>

interface Member {
  readonly name: string
  readonly schema: Schema
  readonly isRequired: boolean
}

const membersOf = ({ properties, required }: Schema): readonly Member[] =>
  Object.entries(isMap(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    schema: resolved(schema),
    isRequired: Array.isArray(required) && required.includes(name),
  }))

/** What a reference stands for; what is said beside the reference goes before it. */
const resolved = (value: unknown): Schema => {
  if (!isMap(value)) throw new Error('Unreachable: a schema that is no map')
  const reference = value['$ref']
  if (reference === undefined) return value
  const definition = DEFINITIONS.get(reference)
  if (definition === undefined) throw new Error(`No schema holds ${JSON.stringify(reference)}`)
  return { ...definition, ...value }
}

const DEFINITIONS: ReadonlyMap<unknown, Schema> = new Map<unknown, Schema>([
  [riskMatrix.$id, riskMatrix],
  ...[config, riskMatrix].flatMap(({ $defs }) =>
    Object.entries($defs).map(([name, schema]) => [`#/$defs/${name}`, schema] as const),
  ),
])

const descriptionOf = ({ description }: Schema): string =>
  typeof description === 'string' ? description : ''

/** The keys below a key, those below them further in. */
const keyList = (schema: Schema, depth: number): string =>
  innerOf(schema)
    .flatMap(membersOf)
    .flatMap(({ name, schema: inner, isRequired }) => [
      `${'  '.repeat(depth)}- ${code(name)} (${typeWords(inner)}${isRequired ? ', required' : ''}): ${descriptionOf(inner)}`,
      ...[keyList(inner, depth + 1)].filter((list) => list !== ''),
    ])
    .join('\n')

/** The schemas that have keys: the one itself, that of a list's entries, or those of a choice. */
const innerOf = (schema: Schema): readonly Schema[] => {
  const inner = [schema['items'], schema['additionalProperties'], schema['then'], schema['else']].filter(
    isMap,
  )
  return isMap(schema['properties']) ? [schema] : inner.map(resolved).flatMap(innerOf)
}

const typeWords = (schema: Schema): string => {
  const { then, else: otherwise, enum: words, type } = schema
  if (then !== undefined) return [then, otherwise].map((each) => typeWords(resolved(each))).join(', or ')
  if (Array.isArray(words)) return choice(words.map((word) => code(String(word))))
  if (type === 'string') return `${schema['format'] === 'date' ? 'a date' : 'text'}${suchAs(schema)}`
  if (type === 'integer')
    return `a whole number from ${String(schema['minimum'])} to ${String(schema['maximum'])}`
  if (type === 'boolean') return choice([code('true'), code('false')])
  if (type === 'array') return listWords(schema)
  if (isMap(schema['properties'])) return 'the keys below'
  const { additionalProperties: each } = schema
  return `by name, each ${withWord(each)}${typeWords(resolved(each))}`
}

const listWords = (schema: Schema): string => {
  const { items, minItems, maxItems } = schema
  if (items === undefined) return `${lowerCased(descriptionOf(schema))},${suchAs(schema)}`
  const isCounted = typeof minItems === 'number' && typeof maxItems === 'number'
  const count = isCounted ? ` of ${minItems === maxItems ? minItems : `${minItems} to ${maxItems}`}` : ''
  return `a list${count}, each entry ${withWord(items)}${typeWords(resolved(items))}`
}

const withWord = (schema: unknown): string => (isMap(resolved(schema)['properties']) ? 'with ' : '')

const suchAs = ({ examples }: Schema): string => {
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  if (example === undefined) return ''
  return ` such as ${code(typeof example === 'string' ? example : JSON.stringify(example))}`
}

const lowerCased = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
