import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Pointer } from '../domain/parsed-yaml.ts'
import type { ConfigFile } from '../domain/schema-types.ts'
import { isMap } from '../shared/is-map.ts'
import { nameOfSetting } from './config-problem.ts'
import type { ConfigProblem } from './config-problem.ts'
import { explainError, segmentsOf, tellingErrors } from './explain-error.ts'
import { schemaOf } from './schemas.ts'

/** hazards.yaml without the settings whose shape is wrong. */
export interface ReadConfigFile {
  readonly file: ConfigFile
  readonly problems: readonly ConfigProblem[]
}

/**
 * Holds what was written against the schema. Where a part of a setting is wrong the setting is left out;
 * of a list or a group, the entry. A product without a name takes that of the folder.
 */
export const readConfigFile = (written: unknown, folderName: string): ReadConfigFile => {
  const check = schemaOf('config')
  // Checking puts numbers in the place of texts, and what was parsed is not ours.
  const value: unknown = structuredClone(written ?? {})
  const problems = check(value) ? [] : tellingErrors(check.errors).map(problemOf)
  const file = withName(without(value, settingsOf(problems)), folderName)
  if (!check(file)) throw new Error('Unreachable: hazards.yaml is still wrong')
  return { file, problems }
}

/** The settings, or the entries of one, in which something is wrong: `/profile`, `/waivers/0`. */
export const settingsOf = (problems: readonly ConfigProblem[]): ReadonlySet<string> =>
  new Set(problems.map(({ pointer }) => settingOf(pointer)))

/** The setting that a pointer leads into, or its entry. */
export const settingOf = ([setting, entry]: Pointer): string => {
  const isEntry = WITH_ENTRIES.has(setting) && entry !== undefined
  return isEntry ? `/${setting ?? ''}/${entry}` : `/${setting ?? ''}`
}

/** What is left of a list in hazards.yaml, each entry with the way to it in the file as it was written. */
export const entriesOf = <T>(
  { problems }: ReadConfigFile,
  setting: string,
  list: readonly T[] | undefined,
): readonly { readonly value: T; readonly pointer: Pointer }[] => {
  const dropped = settingsOf(problems)
  let written = -1
  return (list ?? []).map((value) => {
    do written += 1
    while (dropped.has(`/${setting}/${written}`))
    return { value, pointer: [setting, written] }
  })
}

/** Settings of which one entry can be left out and the others kept. */
const WITH_ENTRIES: ReadonlySet<unknown> = new Set([
  ...[
    'product',
    'people',
    'ignore',
    'results',
    'components',
    'rules',
    'waivers',
    'environments',
    'checks',
    'rates',
    'hazardTypes',
    'profiles',
  ],
])

const problemOf = (error: ErrorObject): ConfigProblem => {
  const { missingProperty, additionalProperty }: Readonly<Record<string, unknown>> = error.params
  const key = missingProperty ?? additionalProperty
  const steps = segmentsOf(error).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment))
  return {
    pointer: typeof key === 'string' ? [...steps, key] : steps,
    part: additionalProperty === undefined ? 'value' : 'key',
    ...explainError(error, nameOfSetting(steps)),
  }
}

const without = (value: unknown, dropped: ReadonlySet<string>): unknown =>
  isMap(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([setting]) => !dropped.has(`/${setting}`))
          .map(([setting, entries]) => [setting, withoutEntries(entries, dropped, `/${setting}`)]),
      )
    : value

const withoutEntries = (entries: unknown, dropped: ReadonlySet<string>, at: string): unknown => {
  if (Array.isArray(entries)) return entries.filter((_, index) => !dropped.has(`${at}/${index}`))
  if (!isMap(entries)) return entries
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !dropped.has(`${at}/${name}`)))
}

const withName = (value: unknown, folderName: string): unknown => {
  const settings = isMap(value) ? value : {}
  const product = isMap(settings['product']) ? settings['product'] : {}
  return { ...settings, product: { name: folderName, ...product } }
}
