import type { Rule } from '../../src/check/rule.ts'
import type { Baseline } from '../../src/domain/baseline.ts'
import type { DatedReport, Evidence } from '../../src/domain/evidence.ts'
import { inProfile } from '../../src/domain/in-profile.ts'
import type { AssessedLog, HazardLog } from '../../src/domain/hazard-log.ts'
import type { ReviewedCode } from '../../src/domain/review.ts'
import type { Judgement } from '../../src/domain/summary.ts'
import { matrices } from '../../src/assess/matrices/index.ts'
import { rules as allRules } from '../../src/check/rules/index.ts'
import { recordKindOf } from '../../src/domain/record-folders.ts'
import { globMatcher } from '../../src/link/match-glob.ts'
import { createCodeReader } from '../../src/parse/code-reader.ts'
import { anchorOfTag, compareCode } from '../../src/parse/compare-code.ts'
import { parseConfig } from '../../src/parse/parse-config.ts'
import { parseHazardLog } from '../../src/parse/parse-hazard-log.ts'
import { parseHistory } from '../../src/parse/parse-history.ts'
import { parsePastProofs } from '../../src/parse/parse-proofs.ts'
import { parseTestReport } from '../../src/parse/parse-test-report.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'
import { judge } from '../../src/pipeline.ts'
import { parseBaseline } from '../../src/pipeline-baseline.ts'
import { gatherComponents } from '../../src/pipeline-components.ts'
import { gatherCode } from '../../src/pipeline-evidence.ts'
import { gatherProofTexts } from '../../src/pipeline-proofs.ts'
import { heldBy, linesOf } from '../../src/pipeline-reviews.ts'
import type { CodeEvidence } from '../../src/pipeline-reviews.ts'
import { grammarFile } from '../../src/read/grammar-file.ts'
import { createInputLog } from '../../src/read/input-log.ts'
import { invalidField } from '../../src/validate/invalid-field.ts'
import { validateConfig } from '../../src/validate/validate-config.ts'
import { vacuousPastProofs } from '../../src/validate/validate-proofs.ts'
import { validateHazardLog } from '../../src/validate/validate-hazard-log.ts'

/** How the files of a test are examined. */
export interface ExamineOptions {
  /** Earlier versions of files of the register, as git's history would hold them; of code, as it was when reviewed. */
  readonly before?: Readonly<Record<string, string>>
  /** The judged commit. */
  readonly revision?: string
  /** The date of judgement. */
  readonly date?: string
  /** Only these rules. */
  readonly rules?: readonly Rule[]
  /** Why git's history cannot be seen. */
  readonly historyUnseen?: string
  /** Paths that changed after every report was made. */
  readonly changed?: readonly string[]
  /** Changes the evidence before it is linked. */
  readonly evidence?: (evidence: Evidence) => Evidence
}

export const BASE_CONFIG = 'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*.xml"]\n'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const parseMarkdown = (text: string) => Promise.resolve(remarkBlocks(text))

/**
 * The real pipeline (parse → validate → link → assess → check) over files in memory. Without a
 * `hazards/hazards.yaml` of their own they get BASE_CONFIG.
 */
export const examineFiles = async (
  files: Readonly<Record<string, string>>,
  options: ExamineOptions = {},
): Promise<{ readonly log: AssessedLog; readonly judgement: Judgement }> => {
  const all = new Map(
    Object.entries({ 'hazards/hazards.yaml': BASE_CONFIG, ...files }).map(([path, text]) => [
      path,
      encode(text),
    ]),
  )
  const paths = new Set([...all.keys()].sort())
  const ruleIds = new Set([invalidField, ...allRules].map(({ id }) => id))
  const yaml = new TextDecoder().decode(all.get('hazards/hazards.yaml'))
  const configured = validateConfig(parseConfig(yaml, 'hazards/hazards.yaml'), {
    matrices,
    ruleIds,
    folderName: 'hazards',
  })
  const config = inProfile(configured.value, configured.value.profile)
  const register = [...all]
    .filter(([path]) => path.startsWith('hazards/'))
    .map(([path, bytes]) => ({ path, bytes, problem: undefined }))
  const parsed = await parseHazardLog({ folder: 'hazards', files: register, parseMarkdown })
  const { value: log, findings } = validateHazardLog({ log: parsed, matrix: config.matrix })
  const tree = {
    paths,
    kind: (path: string) =>
      paths.has(path)
        ? ('file' as const)
        : [...paths].some((each) => each.startsWith(`${path}/`))
          ? ('folder' as const)
          : undefined,
    read: (path: string) => {
      const bytes = all.get(path)
      return bytes === undefined ? { problem: 'missing' as const } : { bytes }
    },
    linkTo: () => undefined,
    prefetch: () => Promise.resolve(),
  }
  const inputs = createInputLog(false)
  const code = await gatherCode({ log, config, tree, inputs, parseMarkdown })
  const reports = await readReports(
    all,
    config.results.map(({ pattern }) => pattern),
    options.changed ?? [],
  )
  const past = Object.entries(options.before ?? {}).map(([path, text]) => ({
    path,
    commit: '0123456789abcdef',
    bytes: encode(text),
  }))
  const proofs = vacuousPastProofs(parsePastProofs(past))
  const evidence: Evidence = {
    ...code,
    reports,
    componentLists: await gatherComponents({
      ...{ config, inputs },
      tree: { ...tree, root: '/', isWorkingTree: false },
    }),
    patterns: config.results.map(({ pattern, place }) => ({ pattern, place, files: matching(all, pattern) })),
    moved: new Map(),
    reviewed: await reviewedCode(log, code, {
      before: options.before ?? {},
      files: all,
      unseen: options.historyUnseen,
    }),
    history: {
      hazards: await parseHistory(
        past.filter(({ path }) => !isRecord(path)),
        parseMarkdown,
      ),
      removedRecords: past.filter(({ path }) => isRecord(path) && !paths.has(path)),
      proofs,
      unseen: options.historyUnseen,
    },
    releaseTags: { releases: [], others: [], unseen: options.historyUnseen },
    proofTexts: await gatherProofTexts({ log, tree, inputs }, proofs),
    baseline: baselineOf(all.get(BASELINE), options.before?.[BASELINE]),
  }
  return judge({
    log,
    evidence: options.evidence?.(evidence) ?? evidence,
    config,
    date: options.date ?? '2026-11-01',
    found: [...configured.findings, ...findings],
    tree: { revision: options.revision, isDirty: false },
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  })
}

const BASELINE = 'hazards/baseline.json'

const baselineOf = (now: Uint8Array | undefined, before: string | undefined): Baseline | undefined => {
  if (now === undefined) return undefined
  const version = parseBaseline(now)
  const former = before === undefined ? { unusable: '' } : parseBaseline(encode(before))
  return {
    ...{ file: BASELINE, date: '', entries: [], unusable: undefined },
    ...('version' in version ? version.version : version),
    former: 'version' in former ? [former.version] : [],
  }
}

const isRecord = (path: string): boolean => recordKindOf(path.slice('hazards/'.length)) !== undefined

const matching = (files: ReadonlyMap<string, Uint8Array>, pattern: string): readonly string[] => {
  const matches = globMatcher(pattern)
  return [...files.keys()].filter((path) => matches?.(path) === true).sort()
}

const readReports = async (
  files: ReadonlyMap<string, Uint8Array>,
  patterns: readonly string[],
  changed: readonly string[],
): Promise<readonly DatedReport[]> => {
  const names = [...new Set(patterns.flatMap((pattern) => matching(files, pattern)))]
  return Promise.all(
    names.map(async (file) => {
      const report = await parseTestReport(file, chunks(new TextDecoder().decode(files.get(file))))
      return { ...report, changed: new Set(changed), unknownRevision: undefined }
    }),
  )
}

async function* chunks(text: string): AsyncIterable<string> {
  await Promise.resolve()
  yield text
}

/** What happened to code since the hazards that rest on it were reviewed; what has no earlier version is as it was. */
const reviewedCode = async (
  { hazards }: HazardLog,
  code: CodeEvidence,
  at: {
    readonly before: Readonly<Record<string, string>>
    readonly files: ReadonlyMap<string, Uint8Array>
    readonly unseen: string | undefined
  },
): Promise<ReadonlyMap<string, ReviewedCode>> => {
  const read = await createCodeReader(Object.keys(at.before), grammarFile)
  const entries = hazards.flatMap((hazard): [string, ReviewedCode][] => {
    const [line] = linesOf(hazard)
    if (line === undefined) return []
    const changes = heldBy(hazard, code).flatMap((held) => {
      const then = at.before[held.path]
      if (then === undefined) return []
      const now = read(held.path, new TextDecoder().decode(at.files.get(held.path)))
      const anchor = held.tag === undefined ? held.anchor : anchorOfTag(now, held.tag)
      const comparison = compareCode({ then: read(held.path, then), now, anchor, isNewReference: false })
      return comparison === undefined
        ? []
        : [[held.key, { path: held.path, ...comparison, commits: [COMMIT] }] as const]
    })
    const commit = at.unseen === undefined ? 'fedcba9876543210' : undefined
    return [[hazard.file, { line, commit, unseen: at.unseen, changes: Object.fromEntries(changes) }]]
  })
  return new Map(entries)
}

const COMMIT = { id: '0123456789abcdef', date: '2026-09-20', author: 'A. Developer', subject: 'Longer lists' }
