import type { Environment } from '../domain/config.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { SettingNode } from '../domain/setting.ts'
import type { Target } from './check-settings.ts'
import { composeModel } from './compose-model.ts'
import type { ComposeModel } from './compose-model.ts'

/** What a line can be held against, with the files it rests on. */
export interface NamedTarget extends Target {
  /** `undefined` for a single file. */
  readonly environment: string | undefined
  /** Every file that was looked at, or that should have been there. */
  readonly files: readonly string[]
  /** Does a control's state rest on it? Not on an environment beside the released one. */
  readonly counts: boolean
}

/** Everything that the `Check:` lines of a register can name. Each file and each environment is made sense of once. */
export interface CheckTargets {
  readonly ofFile: (file: string) => NamedTarget
  /** The merged Compose files of each environment. */
  readonly environments: () => readonly NamedTarget[]
}

/** The targets of one tree. */
export const createCheckTargets = (
  evidence: Pick<Evidence, 'settings' | 'paths'>,
  environments: ReadonlyMap<string, Environment>,
): CheckTargets => {
  const byFile = new Map<string, NamedTarget>()
  let merged: readonly NamedTarget[] | undefined
  return {
    ofFile: (file) => {
      const target = byFile.get(file) ?? fileTarget(file, evidence)
      byFile.set(file, target)
      return target
    },
    environments: () => {
      merged ??= environmentTargets(evidence, environments)
      return merged
    },
  }
}

/** The environment that is released: the one that says so, or the only one. */
export const releasedEnvironment = (environments: ReadonlyMap<string, Environment>): string | undefined => {
  const names = [...environments.keys()]
  const marked = names.filter((name) => environments.get(name)?.isReleased === true)
  const candidates = marked.length > 0 ? marked : names
  return candidates.length === 1 ? candidates[0] : undefined
}

const environmentTargets = (
  evidence: Pick<Evidence, 'settings' | 'paths'>,
  environments: ReadonlyMap<string, Environment>,
): readonly NamedTarget[] => {
  const released = releasedEnvironment(environments)
  return [...environments].map(([environment, { files }]) => ({
    ...composeTarget(composeModel(files, evidence), undefined),
    environment,
    counts: released === undefined || released === environment,
  }))
}

const composeTarget = ({ root, problem, files }: ComposeModel, source: Target['source']): NamedTarget => ({
  root,
  problem,
  files,
  isCompose: true,
  documents: 1,
  source,
  environment: undefined,
  counts: true,
})

const fileTarget = (file: string, evidence: Pick<Evidence, 'settings' | 'paths'>): NamedTarget => {
  const settings = evidence.settings.get(file)
  if (settings?.isCompose === true) return composeTarget(composeModel([file], evidence), settings)
  const documents = settings?.documents.length ?? 0
  const single = { files: [file], isCompose: false, documents, environment: undefined, counts: true }
  const failed = (problem: string, source?: Target['source']): NamedTarget => ({
    ...single,
    root: undefined,
    problem,
    source,
  })
  if (settings === undefined) return failed(`${file} is not there`)
  const source = settings.text === '' ? undefined : settings
  if (settings.unreadable !== undefined)
    return failed(`${file} cannot be read: ${settings.unreadable}`, source)
  return { ...single, root: rootOf(settings.documents, file), problem: undefined, source: settings }
}

/** Several documents are a list of them: the path says which, or `*` for each. */
const rootOf = (documents: readonly SettingNode[], file: string): SettingNode | undefined => {
  const [first, second] = documents
  return second === undefined ? first : { kind: 'list', items: documents, file, line: undefined }
}
