import type { Config, Person, RuleSetting, Waiver } from '../domain/config.ts'
import type { Finding, Place } from '../domain/finding.ts'
import type { ParsedConfig, Pointer, YamlProblem } from '../domain/parsed-yaml.ts'
import type { Frequency } from '../domain/record.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import type { ConfigFile } from '../domain/schema-types.ts'
import { byKeys } from '../shared/sort.ts'
import { resolvePath } from '../shared/tree-path.ts'
import type { ConfigProblem } from './config-problem.ts'
import { configSense } from './config-sense.ts'
import { invalidField } from './invalid-field.ts'
import { ownMatrix } from './own-matrix.ts'
import { proveConfig } from './prove-config.ts'
import { entriesOf, readConfigFile, settingOf, settingsOf } from './read-config-file.ts'
import type { ReadConfigFile } from './read-config-file.ts'

/** What hazards.yaml is held against. */
export interface ConfigFacts {
  /** The matrices it can name, `nhs` among them. */
  readonly matrices: readonly RiskMatrix[]
  readonly ruleIds: ReadonlySet<string>
  /** The product's name where nobody gives one. */
  readonly folderName: string
}

/** hazards.yaml after defaults, and everything that is wrong in it. */
export interface ValidConfig {
  readonly value: Config
  readonly findings: readonly Finding[]
  /** False: a default stands in for a part that is wrong. */
  readonly isValid: boolean
}

/**
 * What was written, with defaults for what was not. For a part that is wrong its default holds, or what
 * is stricter, so that all else can still be judged. `undefined`: the folder has no hazards.yaml.
 */
export const validateConfig = (parsed: ParsedConfig | undefined, ask: ConfigFacts): ValidConfig => {
  const syntax = (parsed?.problems ?? []).map(syntaxFinding)
  const isReadable = parsed !== undefined && syntax.length === 0
  const written = isReadable ? parsed.value : { product: { name: ask.folderName } }
  const read = readConfigFile(written, ask.folderName)
  const own = typeof read.file.matrix === 'object' ? ownMatrix(read.file.matrix) : undefined
  const problems = [...read.problems, ...configSense(read, ask), ...(own?.problems ?? [])]
  const matrix = own === undefined ? ask.matrices.find(({ id }) => id === read.file.matrix) : own.value
  const value = {
    file: parsed?.file,
    ...settings(read, problems),
    ...entries(read, problems, parsed),
    prove: settingsOf(problems).has('/prove') ? undefined : proveConfig(read.file.prove),
    matrix: matrix ?? defaultMatrix(ask.matrices),
    declaresMatrix: matrix !== undefined,
  }
  const findings = [...syntax, ...problems.map((problem) => findingOf(problem, parsed))]
  return { value, findings: findings.toSorted(byPlace), isValid: findings.length === 0 }
}

const byPlace = byKeys<Finding>(
  ({ place }) => place.line,
  ({ place }) => place.column,
)

type Settings =
  'product' | 'root' | 'profile' | 'profiles' | 'baseline' | 'releaseTags' | 'reviewEvery' | 'approvals'

const settings = ({ file }: ReadConfigFile, problems: readonly ConfigProblem[]): Pick<Config, Settings> => {
  const wrong = settingsOf(problems)
  const tags = wrong.has('/releases') ? undefined : file.releases?.tags
  const { name, version, manufacturer, release, phase, contact } = file.product
  return {
    product: { name, version, manufacturer, release, phase, contact },
    root: wrong.has('/root') ? undefined : file.root,
    profile: file.profile ?? (wrong.has('/profile') ? 'release' : 'draft'),
    profiles: new Map(
      PROFILES.filter((name) => !wrong.has(`/profiles/${name}`)).map((name) => [
        name,
        ruleSettings(Object.entries(file.profiles?.[name]?.rules ?? {})),
      ]),
    ),
    baseline: wrong.has('/baseline') ? undefined : file.baseline,
    releaseTags: typeof tags === 'string' ? [tags] : tags,
    reviewEvery: file.review?.every,
    approvals: {
      // A policy that cannot be understood is the stricter one.
      isSignatureRequired: file.approvals?.signature === 'required' || wrong.has('/approvals'),
      registration: file.approvals?.registration ?? '12 months',
    },
  }
}

const PROFILES = ['draft', 'release'] as const

type Entries =
  | 'people'
  | 'ignore'
  | 'results'
  | 'components'
  | 'rules'
  | 'waivers'
  | 'environments'
  | 'checks'
  | 'rates'
  | 'hazardTypes'

const entries = (
  read: ReadConfigFile,
  problems: readonly ConfigProblem[],
  parsed: ParsedConfig | undefined,
): Pick<Config, Entries> => {
  const { file } = read
  const wrong = settingsOf(problems)
  const sound = <T>(setting: Entries, list: readonly T[] | undefined) =>
    entriesOf(read, setting, list)
      .filter(({ pointer }) => !wrong.has(settingOf(pointer)))
      .map(({ value, pointer }) => ({ value, place: placeIn(parsed, pointer) }))
  const soundNames = <T>(setting: Entries, group: Readonly<Record<string, T>> | undefined) =>
    Object.entries(group ?? {}).filter(([name]) => !wrong.has(settingOf([setting, name])))
  return {
    people: (file.people ?? []).map(personOf),
    ignore: sound('ignore', file.ignore).map(({ value }) => value),
    results: sound('results', file.results).map(({ value, place }) => ({ pattern: value, place })),
    // A key without a sound entry is no reason to look for lists that nobody named.
    components:
      file.components === undefined && !wrong.has('/components')
        ? undefined
        : sound('components', file.components).map(({ value, place }) => ({ pattern: value, place })),
    rules: ruleSettings(soundNames('rules', file.rules)),
    waivers: sound('waivers', file.waivers).map(({ value, place }) => waiverOf(value, place)),
    environments: new Map([
      ...soundNames('environments', file.environments).map(
        ([name, { files, released }]) =>
          [name, { files: files.map(pathFromRoot), isReleased: released === true }] as const,
      ),
      ...wrongEnvironments(problems),
    ]),
    checks: new Map(
      soundNames('checks', file.checks).map(([name, { says, file, path, operator, value }]) => [
        name,
        { says, file: pathFromRoot(file), path, operator, value },
      ]),
    ),
    rates: new Map(soundNames('rates', file.rates).flatMap(([word, rate]) => rateOf(word, rate))),
    hazardTypes: file.hazardTypes ?? [],
  }
}

const pathFromRoot = (path: string): string => resolvePath('', path.replaceAll('\\', '/')) ?? path

/** One that cannot be read stays as one of which nothing is known: were it left out, another would be taken for it. */
const wrongEnvironments = (problems: readonly ConfigProblem[]): Config['environments'] =>
  new Map(
    problems.flatMap(({ pointer: [setting, name] }) =>
      setting === 'environments' ? [[String(name ?? ''), { files: [], isReleased: true }] as const] : [],
    ),
  )

const rateOf = (word: string, rate: string): readonly (readonly [string, Frequency])[] => {
  const [, count, period] = /^(\d+) in (.+)$/.exec(rate) ?? []
  return count === undefined || period === undefined
    ? []
    : [[word.toLowerCase(), { count: Number(count), period }]]
}

const personOf = (person: Exclude<ConfigFile['people'], undefined>[number]): Person => {
  const { name, role, body, number, checked, key } = person
  return { name, role, body, number, checked, key }
}

const waiverOf = (waiver: Exclude<ConfigFile['waivers'], undefined>[number], place: Place): Waiver => {
  const { rule, hazard, control, reason, by, until } = waiver
  return { rule, hazard, control, reason, by, until, place }
}

type WrittenSetting = Exclude<ConfigFile['rules'], undefined>[string]

const ruleSettings = (
  written: readonly (readonly [string, WrittenSetting])[],
): ReadonlyMap<string, RuleSetting> => new Map(written.map(([rule, level]) => [rule, settingOfRule(level)]))

const settingOfRule = (setting: WrittenSetting): RuleSetting =>
  typeof setting === 'string'
    ? { level: setting, from: undefined }
    : { level: setting[0], from: setting[1].from }

const defaultMatrix = (matrices: readonly RiskMatrix[]): RiskMatrix => {
  const matrix = matrices.find(({ id }) => id === 'nhs')
  if (matrix === undefined) throw new Error('Unreachable: the default matrix is not on its shelf')
  return matrix
}

const placeIn = (parsed: ParsedConfig | undefined, pointer: Pointer, part?: 'key' | 'value'): Place => {
  if (parsed === undefined) throw new Error('Unreachable: a place in a file that is not there')
  return parsed.placeOf(pointer, part)
}

const syntaxFinding = ({ message, place }: YamlProblem): Finding =>
  invalid(place, {
    message: `hazards.yaml cannot be read: ${message}`,
    help: `Correct line ${place.line} of hazards.yaml`,
  })

const findingOf = (problem: ConfigProblem, parsed: ParsedConfig | undefined): Finding =>
  invalid(placeIn(parsed, problem.pointer, problem.part), problem)

const invalid = (place: Place, { message, help }: Pick<Finding, 'message' | 'help'>): Finding => ({
  rule: invalidField.id,
  level: 'error',
  message,
  place,
  hazard: undefined,
  control: undefined,
  help,
  fix: undefined,
  waived: undefined,
  baseline: undefined,
})
