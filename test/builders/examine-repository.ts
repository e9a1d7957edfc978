import type { Finding } from '../../src/domain/finding.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import { examine, load } from '../../src/pipeline.ts'
import type { Ask, Examined } from '../../src/pipeline.ts'

/** The whole pipeline, as `hazards check` runs it, over a folder on disk. */
export const examineRepository = async (
  folder: string,
  ask: Partial<Ask> = {},
): Promise<{ readonly log: AssessedLog; readonly findings: readonly Finding[] }> => {
  const { log, judgement } = await examineFolder(folder, ask)
  return { log, findings: judgement.findings }
}

/** The same, with all that came of it. */
export const examineFolder = async (folder: string, ask: Partial<Ask> = {}): Promise<Examined> =>
  examine(await load(askAt(folder, ask)))

/** What a command is asked in a folder, on a day that is always the same. */
export const askAt = (folder: string, ask: Partial<Ask> = {}): Ask => ({
  cwd: folder,
  env: {},
  toolVersion: 'test',
  register: undefined,
  results: [],
  resultsRev: undefined,
  date: '2026-11-01',
  rev: undefined,
  profile: undefined,
  cacheDir: false,
  out: undefined,
  recordsInputs: false,
  ...ask,
})
