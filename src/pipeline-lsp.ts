import { anchorKey } from './domain/anchor.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Finding } from './domain/finding.ts'
import type { Hazard } from './domain/hazard.ts'
import { READY_CHECKS } from './link/ready-checks/index.ts'
import { wantedEvidence } from './link/wanted-evidence.ts'
import { shownById } from './compose/shown-hazard.ts'
import type { View } from './lsp/feature.ts'
import { decode } from './parse/decode.ts'
import { hazardIdOfFile, parseHazardFile } from './parse/parse-hazard-log.ts'
import { gatherCode } from './pipeline-evidence.ts'
import { createJudgeMemory, examine, judge, load } from './pipeline.ts'
import type { Ask, Examined, JudgeMemory, Loaded } from './pipeline.ts'
import { byCodeUnit } from './shared/sort.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

/** The texts that an editor holds and has not saved, by path from the root. */
export type OpenTexts = ReadonlyMap<string, string>

/** A register that was examined once, to be judged again with unsaved texts in it. */
export interface Session {
  readonly loaded: Loaded
  /** The register as it is judged with these texts in the place of hazard files. Other files count as they are saved. */
  readonly judged: (texts: OpenTexts) => Promise<Examined>
  /** The text of a file of the tree, as it is saved; `undefined` where none can be read. */
  readonly textOf: (file: string) => string | undefined
}

interface ParsedText {
  readonly text: string
  readonly hazard: Hazard
  readonly findings: readonly Finding[]
}

/**
 * Reads and examines a register for an editor.
 * @throws UsageError where there is none, or it cannot be read
 */
export const openSession = async (ask: Ask): Promise<Session> => {
  const examined = await examine(await load(ask))
  const { loaded } = examined
  const known = { evidenceOf: evidenceKeeper(examined), memory: createJudgeMemory() }
  const texts = new Map<string, ParsedText>()
  const parsed = async (file: string, text: string): Promise<ParsedText | undefined> => {
    const before = texts.get(file)
    if (before?.text === text) return before
    const now = await parsedText(loaded, file, text)
    if (now !== undefined) texts.set(file, now)
    return now
  }
  return {
    loaded,
    judged: async (open) => {
      const changed = new Map<string, ParsedText>()
      for (const [file, text] of open) {
        const now = await parsed(file, text)
        if (now !== undefined) changed.set(file, now)
      }
      return changed.size === 0 ? examined : judgedAgain(examined, changed, known)
    },
    textOf: (file) => {
      const content = loaded.tree.read(file, LIMIT)
      return 'bytes' in content && !content.bytes.includes(0) ? decode(content.bytes).text : undefined
    },
  }
}

/** Larger files are no code that a person wrote. */
const LIMIT = 1 << 20

/** What the features of the editor look at. */
export const viewOf = (
  { log, judgement }: Pick<Examined, 'log' | 'judgement'>,
  textOf: View['textOf'],
): View => ({
  ...{ log, findings: judgement.findings, textOf },
  shown: (id) => shownById(log, judgement, id),
  checkNames: [...READY_CHECKS.map(({ id }) => id), ...log.config.checks.keys()],
})

/** The hazard that a text states, with what is wrong with its shape; `undefined`: the file is no hazard of the register. */
const parsedText = async (
  { log, config, parseMarkdown }: Loaded,
  file: string,
  text: string,
): Promise<ParsedText | undefined> => {
  const prefix = log.folder === '' ? '' : `${log.folder}/`
  const name = file.slice(prefix.length)
  if (!file.startsWith(prefix) || name.includes('/')) return undefined
  const bytes = new TextEncoder().encode(text)
  const id = hazardIdOfFile(name, bytes)
  if (id === undefined) return undefined
  const hazard = await parseHazardFile(id, { path: file, bytes, problem: undefined }, parseMarkdown)
  const none = { incidents: [], failureModes: [], runbooks: [], evidence: [] }
  const { value, findings } = validateHazardLog({
    log: { ...log, stage: 'parsed', hazards: [hazard], records: none, approvalFiles: [], proofFiles: [] },
    matrix: config.matrix,
  })
  const own = findings.filter(({ place }) => place.file === file)
  return { text, hazard: value.hazards[0] ?? hazard, findings: own }
}

/** What is known from before. */
interface Known {
  readonly evidenceOf: (hazards: readonly Hazard[]) => Promise<Evidence>
  readonly memory: JudgeMemory
}

const judgedAgain = async (
  { loaded }: Examined,
  changed: ReadonlyMap<string, ParsedText>,
  { evidenceOf, memory }: Known,
): Promise<Examined> => {
  const { config, date, tree } = loaded
  const saved = loaded.log.hazards.filter(({ file }) => !changed.has(file))
  const written = [...changed.values()].map(({ hazard }) => hazard)
  const hazards = [...saved, ...written].sort((left, right) => byCodeUnit(left.file, right.file))
  const log = { ...loaded.log, hazards }
  const findings = [
    ...loaded.findings.filter(({ place }) => !changed.has(place.file)),
    ...[...changed.values()].flatMap((each) => each.findings),
  ]
  const evidence = await evidenceOf(written)
  const now = { ...loaded, log, findings }
  return { loaded: now, ...judge({ log, evidence, config, date, found: findings, tree, memory }) }
}

/** Keeps the evidence that was gathered, and adds what a text that is being written names for the first time. */
const evidenceKeeper = ({ loaded, log }: Examined): ((hazards: readonly Hazard[]) => Promise<Evidence>) => {
  let { evidence } = log
  const asked = new Set(namesOf(loaded, loaded.log.hazards))
  return async (hazards) => {
    const fresh = namesOf(loaded, hazards).filter((name) => !asked.has(name))
    if (fresh.length === 0) return evidence
    // Tags of the source were searched for before; of all else only what these hazards name is read.
    const config = { ...loaded.config, ignore: ['**'] }
    const records = { ...loaded.log.records, runbooks: [] }
    const more = await gatherCode({ ...loaded, config, log: { ...loaded.log, records, hazards } })
    for (const name of fresh) asked.add(name)
    evidence = {
      ...evidence,
      files: new Map([...evidence.files, ...more.files]),
      anchors: new Map([...evidence.anchors, ...more.anchors]),
      settings: new Map([...evidence.settings, ...more.settings]),
      links: new Map([...evidence.links, ...more.links]),
    }
    return evidence
  }
}

/** Everything in the tree that hazards name, each by one word. */
const namesOf = ({ tree, config }: Loaded, hazards: readonly Hazard[]): readonly string[] => {
  const { files, anchors, settings } = wantedEvidence({ hazards }, tree.paths, config)
  return [
    ...[...files].map((path) => `file ${path}`),
    ...[...anchors].flatMap(([path, held]) => held.map((anchor) => `anchor ${anchorKey(path, anchor)}`)),
    ...[...settings].map((path) => `settings ${path}`),
  ]
}
