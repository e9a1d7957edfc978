import { COMPOSE } from '../domain/control.ts'
import type { Pointer } from '../domain/parsed-yaml.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { didYouMean, nearest } from '../shared/nearest.ts'
import { isAbsolutePath, resolvePath } from '../shared/tree-path.ts'
import { nameOfSetting } from './config-problem.ts'
import type { ConfigProblem } from './config-problem.ts'
import { proveProblems } from './prove-config.ts'
import { entriesOf } from './read-config-file.ts'
import type { ReadConfigFile } from './read-config-file.ts'

/** What no schema can see: names that stand for nothing, and paths that lead out of the repository. */
export const configSense = (
  read: ReadConfigFile,
  ask: { readonly matrices: readonly RiskMatrix[]; readonly ruleIds: ReadonlySet<string> },
): readonly ConfigProblem[] => [
  ...matrixProblems(read, ask.matrices),
  ...ruleProblems(read, ask.ruleIds),
  ...waiverProblems(read, ask.ruleIds),
  ...pathProblems(read),
  ...releaseProblems(read),
  ...nameProblems(read),
  ...rateProblems(read, ask.matrices),
  ...proveProblems(read.file.prove),
]

const matrixProblems = (
  { file }: ReadConfigFile,
  matrices: readonly RiskMatrix[],
): readonly ConfigProblem[] => {
  const known = matrices.map(({ id }) => id)
  if (typeof file.matrix !== 'string' || known.includes(file.matrix)) return []
  return [
    {
      pointer: ['matrix'],
      part: 'value',
      message: `${nameOfSetting(['matrix'])} is "${file.matrix}", expected ${known.join(' or ')}, or a matrix of your own${didYouMean(file.matrix, known)}`,
      help: `Write "${nearest(file.matrix, known) ?? known[0] ?? ''}", or the matrix itself`,
    },
  ]
}

const ruleProblems = ({ file }: ReadConfigFile, ruleIds: ReadonlySet<string>): readonly ConfigProblem[] =>
  [
    { at: ['rules'], rules: file.rules },
    { at: ['profiles', 'draft', 'rules'], rules: file.profiles?.draft?.rules },
    { at: ['profiles', 'release', 'rules'], rules: file.profiles?.release?.rules },
  ].flatMap(({ at, rules }) =>
    Object.keys(rules ?? {})
      .filter((rule) => !ruleIds.has(rule))
      .map((rule) => ({ ...unknownRule(rule, at, ruleIds), pointer: [...at, rule], part: 'key' as const })),
  )

const unknownRule = (
  rule: string,
  pointer: Pointer,
  ruleIds: ReadonlySet<string>,
): Pick<ConfigProblem, 'message' | 'help'> => {
  const meant = nearest(rule, ruleIds)
  return {
    message: `${nameOfSetting(pointer)} names "${rule}", expected the name of a rule${didYouMean(rule, ruleIds)}`,
    help:
      meant === undefined ? 'Write the name of the rule as its findings show it' : `Rename it to "${meant}"`,
  }
}

const waiverProblems = (read: ReadConfigFile, ruleIds: ReadonlySet<string>): readonly ConfigProblem[] => {
  const people = (read.file.people ?? []).map(({ name }) => name)
  return entriesOf(read, 'waivers', read.file.waivers).flatMap(({ value: { rule, by }, pointer }) => [
    ...(ruleIds.has(rule)
      ? []
      : [
          {
            pointer: [...pointer, 'rule'],
            part: 'value' as const,
            ...unknownRule(rule, [...pointer, 'rule'], ruleIds),
          },
        ]),
    ...(people.includes(by) ? [] : [unknownPerson(by, [...pointer, 'by'], people)]),
  ])
}

const unknownPerson = (by: string, pointer: Pointer, people: readonly string[]): ConfigProblem => ({
  pointer,
  part: 'value',
  message: `${nameOfSetting(pointer)} is "${by}", expected one of the people of hazards.yaml${didYouMean(by, people)}`,
  help: `Write the name as it stands under "people", or add the person there`,
})

const pathProblems = (read: ReadConfigFile): readonly ConfigProblem[] => {
  const { root, results, ignore, components, environments, baseline, prove } = read.file
  const patterns = [
    ...entriesOf(read, 'results', results),
    ...entriesOf(read, 'ignore', ignore),
    ...entriesOf(read, 'components', components),
  ]
  const files = Object.entries(environments ?? {}).flatMap(([name, environment]) =>
    environment.files.map((value, i) => ({ value, pointer: ['environments', name, 'files', i] })),
  )
  const ownFiles = Object.entries(read.file.checks ?? {}).flatMap(([name, { file }]) =>
    file === COMPOSE ? [] : [{ value: file, pointer: ['checks', name, 'file'] }],
  )
  const places = (prove?.tests ?? []).flatMap(({ folder, files: glob }, i) => [
    { value: glob, pointer: ['prove', 'tests', i, 'files'] },
    ...(folder === undefined ? [] : [{ value: folder, pointer: ['prove', 'tests', i, 'folder'] }]),
  ])
  const links = (prove?.links ?? []).map((value, i) => ({ value, pointer: ['prove', 'links', i] }))
  const isOutside = (path: string): boolean => resolvePath('', slashed(path)) === undefined
  return [
    ...(root !== undefined && isAbsolutePath(slashed(root)) ? [absoluteRoot(root)] : []),
    ...[
      ...patterns,
      ...files,
      ...ownFiles,
      ...places,
      ...links,
      ...(baseline === undefined ? [] : [{ value: baseline, pointer: ['baseline'] }]),
    ]
      .filter(({ value }) => isOutside(value))
      .map(outside),
  ]
}

/** A rate for a word that the matrix does not have is compared with nothing. */
const rateProblems = (
  { file }: ReadConfigFile,
  matrices: readonly RiskMatrix[],
): readonly ConfigProblem[] => {
  const { matrix = 'nhs', rates } = file
  const likelihoods =
    typeof matrix === 'object' ? matrix.likelihoods : matrices.find(({ id }) => id === matrix)?.likelihoods
  const words = (likelihoods ?? []).map(({ word }) => word)
  return Object.keys(rates ?? {})
    .filter((rate) => words.length > 0 && !words.some((word) => word.toLowerCase() === rate.toLowerCase()))
    .map((rate) => ({
      pointer: ['rates', rate],
      part: 'key',
      message: `${nameOfSetting(['rates'])} names "${rate}", expected a word for a likelihood of the matrix${didYouMean(rate, words)}`,
      help: `Write one of ${words.join(', ')}`,
    }))
}

/** Were two environments released, nobody could tell which of them the safety case is about. */
const releaseProblems = ({ file }: ReadConfigFile): readonly ConfigProblem[] => {
  const released = Object.entries(file.environments ?? {}).filter(([, { released }]) => released === true)
  return released.slice(1).map(([name]) => ({
    pointer: ['environments', name, 'released'],
    part: 'value',
    message: `${nameOfSetting(['environments', name, 'released'])} is true a second time, expected one released environment`,
    help: 'Mark the one that the safety case is about',
  }))
}

/** Without a hyphen a `Check:` line would take the name for that of a file. */
const nameProblems = ({ file }: ReadConfigFile): readonly ConfigProblem[] =>
  Object.keys(file.checks ?? {})
    .filter((name) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name))
    .map((name) => ({
      pointer: ['checks', name],
      part: 'key',
      message: `${nameOfSetting(['checks'])} names "${name}", expected two or more words of small letters joined by hyphens`,
      help: 'Write a name such as "upload-bound"',
    }))

const absoluteRoot = (root: string): ConfigProblem => ({
  pointer: ['root'],
  part: 'value',
  message: `${nameOfSetting(['root'])} is "${root}", expected a path as seen from the folder of hazards.yaml`,
  help: 'Write a path such as ".."',
})

const outside = ({
  value,
  pointer,
}: {
  readonly value: string
  readonly pointer: Pointer
}): ConfigProblem => ({
  pointer,
  part: 'value',
  message: `${nameOfSetting(pointer)} is "${value}", expected a path inside the repository`,
  help: 'Write the path as seen from the root, without leaving it',
})

/** A backslash climbs out on Windows as a slash does. */
const slashed = (path: string): string => path.replaceAll('\\', '/')
