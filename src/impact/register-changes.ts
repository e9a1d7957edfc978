import type { ChangedFile } from '../domain/change-set.ts'
import type { Config } from '../domain/config.ts'
import { caseFolder } from '../domain/case-text.ts'

/** What of the register changed beside its hazards, and why that asks for a Clinical Safety Officer. */
export interface RegisterChanges {
  readonly reasons: readonly string[]
  readonly files: readonly string[]
}

/** Is a path in the register's folder? The folder is '' where the register is the root itself. */
export const isInRegister = (path: string, folder: string): boolean =>
  folder === '' ? REGISTER_FILE.test(path) : path.startsWith(`${folder}/`)

const REGISTER_FILE =
  /^(?:hazards\.yaml|baseline\.json|[^/]+\.md|(?:case|incidents|failure-modes|runbooks|evidence|approvals|proofs|templates)\/.*)$/

/** Settings, texts of the safety case, incidents, templates, the baseline: what bears on every hazard. */
export const registerChanges = (
  files: readonly ChangedFile[],
  ask: {
    readonly folder: string
    readonly baseline: string
    readonly hazardFiles: ReadonlySet<string>
    readonly config: { readonly before: Config | undefined; readonly after: Config }
  },
): RegisterChanges => {
  const paths = [
    ...new Set(files.flatMap(({ before, after }) => [before, after].filter((path) => path !== undefined))),
  ]
  const own = paths.filter(
    (path) => path === ask.baseline || (isInRegister(path, ask.folder) && !ask.hazardFiles.has(path)),
  )
  return {
    reasons: [
      ...configReasons(ask.config.before, ask.config.after),
      ...own.flatMap((path) => fileReason(path, ask)),
    ],
    files: own,
  }
}

const fileReason = (
  path: string,
  { folder, baseline }: { readonly folder: string; readonly baseline: string },
): readonly string[] => {
  const below = (name: string): boolean => path.startsWith(folder === '' ? `${name}/` : `${folder}/${name}/`)
  if (path === baseline) return [`The baseline ${path}, which lets findings stand, has changed`]
  if (path.startsWith(`${caseFolder(folder)}/`)) return [`A text of the safety case has changed: ${path}`]
  if (below('incidents'))
    return [`An incident has changed, which may bear on the safety case (7.2.2): ${path}`]
  return below('templates') ? [`The wording of a document has changed: ${path}`] : []
}

const configReasons = (before: Config | undefined, after: Config): readonly string[] =>
  before === undefined
    ? ['The register is new']
    : WEIGHTY.filter(([key]) => plain(before[key]) !== plain(after[key])).map(([, reason]) => reason)

const WEIGHTY = [
  ['matrix', 'The risk matrix has changed, by which every risk is judged (3.2.1)'],
  ['people', 'The people who may approve have changed'],
  ['rules', 'The levels of rules have changed in hazards.yaml'],
  ['profiles', 'The levels of a profile have changed in hazards.yaml'],
  ['profile', 'The profile has changed in hazards.yaml'],
  ['waivers', 'The waivers have changed in hazards.yaml'],
  ['baseline', 'The baseline is another file'],
  ['results', 'The test reports that count are others'],
  ['environments', 'The environments have changed, on whose files checks are judged'],
  ['ignore', 'The files that are searched for controls are others'],
  ['root', 'The root that paths run from is another'],
  ['reviewEvery', 'The time between reviews has changed'],
] as const satisfies readonly (readonly [keyof Config, string])[]

/** Places move with every line above them. */
const plain = (value: unknown): string | undefined =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'place') return undefined
    return inner instanceof Map ? [...inner] : inner
  })
