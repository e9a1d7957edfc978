import { claimedScores } from './assess/claimed-scores.ts'
import { matrices } from './assess/matrices/index.ts'
import { countRisks } from './domain/count-risks.ts'
import type { Hazard } from './domain/hazard.ts'
import { MOST_RELEASES, type ClaimedScores, type Release, type ReleaseRisks } from './domain/release.ts'
import type { RiskMatrix } from './domain/risk.ts'
import { decode } from './parse/decode.ts'
import { parseConfig } from './parse/parse-config.ts'
import { hazardIdOfFile, parseHazardFile, parseHazardLog } from './parse/parse-hazard-log.ts'
import type { Loaded } from './pipeline.ts'
import { readBlobs } from './read/git.ts'
import { type Folder, readTrees } from './read/read-trees.ts'
import { validateConfig } from './validate/validate-config.ts'
import { validateHazardLog } from './validate/validate-hazard-log.ts'

/**
 * What the newest releases claimed, each by the matrix that it had chosen, by the name of the tag. Two processes for
 * all of them, and each version of a file is parsed once however many releases hold it.
 */
export const gatherReleaseRisks = async (
  loaded: Loaded,
  { releases, folders }: { readonly releases: readonly Release[]; readonly folders: readonly string[] },
): Promise<ReadonlyMap<string, ReleaseRisks>> => {
  const top = loaded.tree.checkout?.top
  if (top === undefined || releases.length === 0) return new Map()
  const registers = await pastRegisters(top, releases.slice(-MOST_RELEASES), folders)
  const contents = await readBlobs(
    top,
    registers.flatMap(({ files, config }) => [...files.values(), ...(config === undefined ? [] : [config])]),
  )
  const read = scoreReader(loaded, contents)
  const risks = new Map<string, ReleaseRisks>()
  for (const { name, files, config } of registers) {
    const matrix = matrixOf(loaded, config === undefined ? undefined : contents.get(config))
    const found = await read(files, matrix)
    risks.set(name, {
      matrix,
      claimed: countRisks(found.map(({ scores }) => scores.residual?.risk)),
      scores: new Map(found.map(({ id, scores }) => [id.toLowerCase(), scores])),
    })
  }
  return risks
}

/** The markdown files of a register as a release holds it, and its hazards.yaml: blob ids by name. */
interface PastRegister {
  readonly name: string
  readonly files: ReadonlyMap<string, string>
  readonly config: string | undefined
}

const pastRegisters = async (
  top: string,
  releases: readonly Release[],
  folders: readonly string[],
): Promise<readonly PastRegister[]> => {
  const asked = releases.flatMap(({ tag: { name, commit = '' } }) =>
    folders
      .filter((folder) => !folder.includes('\n'))
      .map((folder) => ({ name, tree: `${commit}:${folder}` })),
  )
  const trees = await readTrees(
    top,
    asked.map(({ tree }) => tree),
  )
  const found = asked.flatMap(({ name }, index): readonly PastRegister[] => {
    const folder = trees[index]
    return folder === undefined ? [] : [pastRegister(name, folder)]
  })
  // The folder that the register is in now comes first, so an older one counts only where that was not there.
  return releases.flatMap(
    ({ tag }) => found.find(({ name, files }) => name === tag.name && files.size > 0) ?? [],
  )
}

const pastRegister = (name: string, folder: Folder): PastRegister => ({
  name,
  files: new Map(
    [...folder].flatMap(([file, { id, isFile }]) => (isFile && file.endsWith('.md') ? [[file, id]] : [])),
  ),
  config: folder.get('hazards.yaml')?.id,
})

/** The matrix of that time; where its hazards.yaml cannot be understood, the one that stands in for none. */
const matrixOf = ({ log }: Loaded, bytes: Uint8Array | undefined): RiskMatrix => {
  const file = `${log.folder}/hazards.yaml`
  const written = bytes === undefined ? undefined : parseConfig(decode(bytes).text, file)
  return validateConfig(written, { matrices, ruleIds: new Set(), folderName: 'register' }).value.matrix
}

/** A hazard of that time. */
interface PastHazard {
  readonly id: string
  readonly scores: ClaimedScores
}

/** Scores of files by a matrix; what was read once is not read again. */
const scoreReader = (loaded: Loaded, contents: ReadonlyMap<string, Uint8Array>) => {
  const known = new Map<string, PastHazard>()
  return async (files: ReadonlyMap<string, string>, matrix: RiskMatrix): Promise<readonly PastHazard[]> => {
    const mark = JSON.stringify(matrix)
    const keyed = [...files].map(([name, id]) => ({
      name,
      id,
      key: [name, id, mark].join('\0'),
    }))
    const fresh = keyed.filter(({ key }) => !known.has(key))
    const hazards: { readonly key: string; readonly hazard: Hazard }[] = []
    for (const { name, id, key } of fresh) {
      const hazard = await pastHazard(loaded, name, contents.get(id))
      if (hazard !== undefined) hazards.push({ key, hazard })
    }
    const empty = await parseHazardLog({ folder: '', files: [], parseMarkdown: loaded.parseMarkdown })
    const { value } = validateHazardLog({
      log: { ...empty, hazards: hazards.map(({ hazard }) => hazard) },
      matrix,
    })
    for (const [index, hazard] of value.hazards.entries())
      known.set(hazards[index]?.key ?? '', { id: hazard.id, scores: claimedScores(hazard, matrix) })
    return keyed.flatMap(({ key }) => known.get(key) ?? [])
  }
}

/** A file of that time, where it was a hazard; one whose content is not here claims nothing. */
const pastHazard = async (
  { parseMarkdown }: Loaded,
  name: string,
  bytes: Uint8Array | undefined,
): Promise<Hazard | undefined> => {
  const id = hazardIdOfFile(name, bytes ?? new Uint8Array())
  if (id === undefined) return undefined
  const problem = bytes === undefined ? 'its content is not here' : undefined
  const file = { path: name, bytes: bytes ?? new Uint8Array(), problem }
  return parseHazardFile(id, file, parseMarkdown)
}
