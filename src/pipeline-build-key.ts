import { allRecords } from './domain/all-records.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Loaded } from './pipeline.ts'
import { sha256 } from './read/digest.ts'
import { packageDigest } from './read/package-files.ts'
import { printFilesDigest } from './read/print-files.ts'
import type { TemplateFiles } from './read/read-templates.ts'

/**
 * One digest of everything that a build is made from: equal keys give equal bytes. `undefined` where the program
 * cannot tell which program it is, as when it runs from its source.
 */
export const buildKey = (
  loaded: Loaded,
  evidence: Evidence,
  asked: { readonly templates: TemplateFiles; readonly only: readonly string[] },
): string | undefined => {
  const program = packageDigest()
  if (program === undefined) return undefined
  const { tree, config, log, date, inputs, findings } = loaded
  const facts = {
    ...{ program, date, profile: config.profile, folder: log.folder },
    ...{ revision: tree.revision, isDirty: tree.isDirty },
    config: withPlainCollections(config),
    inputs: [...inputs.digests()],
    unreadable: whatCouldNotBeRead(log),
    findings,
    ...asked,
    print: printFilesDigest(),
    evidence: withPlainCollections({
      ...evidence,
      reports: evidence.reports.map(withoutOutcomes),
      // What they say is in the digests of their files.
      settings: [...evidence.settings.values()].map(({ file, unreadable }) => [file, unreadable]),
    }),
  }
  return sha256(JSON.stringify(facts))
}

/** Files of the register whose bytes nobody has seen, and signatures that did not hold: no digest of an input tells of them. */
const whatCouldNotBeRead = ({ hazards, records, caseTexts, approvalRecords }: Loaded['log']): unknown => [
  approvalRecords.map(({ file, signature }) => [file, signature?.problem]),
  hazards.map(({ file, slips }) => [file, slips.unreadable]),
  allRecords(records).map(({ record: { file, unreadable } }) => [file, unreadable]),
  caseTexts.map(({ file, unreadable }) => [file, unreadable]),
]

/** What a report says is in the digest of its file; what git says of its age is not. */
const withoutOutcomes = ({ outcomes, ...report }: Evidence['reports'][number]): object =>
  withPlainCollections({ ...report, count: outcomes.length })

/** JSON knows neither sets nor maps, and would leave out what is in them. */
const withPlainCollections = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Map || value instanceof Set ? [...value] : value,
    ]),
  )
