import type { Written } from '../domain/finding.ts'
import type { ParsedLog } from '../domain/hazard-log.ts'
import { recordKindOf, RECORD_FOLDERS } from '../domain/record-folders.ts'
import type { Hazard } from '../domain/hazard.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { decode } from './decode.ts'
import { fieldOfHeading } from '../domain/fields.ts'
import { parseApprovals } from './parse-approvals.ts'
import { parseAttestations } from './parse-attestations.ts'
import { parseComponentAssessments } from './parse-component-assessments.ts'
import { parseCaseTexts } from './parse-case-texts.ts'
import { documentApprovalsFile } from '../domain/document-approval.ts'
import { parseDocumentApprovals } from './parse-document-approvals.ts'
import { parseProofs } from './parse-proofs.ts'
import { parseHazard } from './parse-hazard.ts'
import { parseRecords } from './parse-records.ts'
import { readBlocks } from './read-blocks.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { sourceText } from './source-text.ts'

/** A file of the register as it was read; `problem` says why there are no bytes. */
export interface RegisterFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly problem: string | undefined
}

const HAZARD_FILE = /^([A-Za-z]+-\d+).*\.md$/
const NAME_HEADING = /^#{1,6}[ \t]+.*hazard name/im
/** A larger file, in bytes, is no hazard that a person wrote. */
export const LARGEST = 1 << 20
/** Folders of the register whose files have a meaning of their own. */
const KNOWN_FOLDERS = [
  ...Object.values(RECORD_FOLDERS).map((folder) => `${folder}/`),
  'templates/',
  'import/',
]

/** All files of the register's folder → the log as its authors wrote it. */
export const parseHazardLog = async (ask: {
  readonly folder: string
  readonly files: readonly RegisterFile[]
  readonly parseMarkdown: ParseMarkdown
}): Promise<ParsedLog> => {
  const prefix = ask.folder === '' ? '' : `${ask.folder}/`
  const caseTexts = parseCaseTexts(ask.folder, ask.files)
  const approvalFiles = parseApprovals(ask.folder, ask.files)
  const documentApprovals = parseDocumentApprovals(ask.folder, ask.files)
  const proofFiles = parseProofs(ask.folder, ask.files)
  const kept = new Set([
    documentApprovalsFile(ask.folder),
    ...proofFiles.map(({ file }) => file),
    ...caseTexts.map(({ file }) => file),
    ...approvalFiles.flatMap(({ file, signature }) => [
      file,
      ...(signature === undefined ? [] : [signature.file]),
    ]),
  ])
  const hazards: Hazard[] = []
  const otherFiles: string[] = []
  const records: RegisterFile[] = []
  for (const file of [...ask.files].sort((left, right) => byCodeUnit(left.path, right.path))) {
    const name = file.path.slice(prefix.length)
    if (name === 'hazards.yaml' || kept.has(file.path)) continue
    if (recordKindOf(name) !== undefined) records.push(file)
    else if (name.includes('/')) {
      if (!KNOWN_FOLDERS.some((folder) => name.startsWith(folder))) otherFiles.push(file.path)
    } else {
      const id = hazardIdOfFile(name, file.bytes)
      if (id === undefined) otherFiles.push(file.path)
      else hazards.push(await parseHazardFile(id, file, ask.parseMarkdown))
    }
  }
  const replacedTemplates = ask.files
    .map(({ path }) => path.slice(prefix.length))
    .filter((name) => name.startsWith('templates/') && name.endsWith('.hbs'))
    .map((name) => name.slice('templates/'.length))
    .sort(byCodeUnit)
  return {
    ...{
      stage: 'parsed',
      folder: ask.folder,
      hazards,
      caseTexts,
      approvalFiles,
      documentApprovals,
      proofFiles,
    },
    ...{ otherFiles, replacedTemplates, attestations: parseAttestations(caseTexts) },
    componentAssessments: parseComponentAssessments(caseTexts),
    records: await parseRecords(prefix, records, ask.parseMarkdown),
  }
}

/** One version of one hazard file → the hazard it states. */
export const parseHazardFile = async (
  id: string,
  file: RegisterFile,
  parseMarkdown: ParseMarkdown,
): Promise<Hazard> => {
  const decoded = decode(file.bytes)
  const tooLarge =
    file.bytes.length > LARGEST ? `it holds ${sizeOf(file.bytes.length)}, expected at most 1 MiB` : undefined
  const unread = file.problem ?? tooLarge ?? decoded.unreadable
  const source = sourceText(file.path, unread === undefined ? decoded.text : '')
  const read = await readBlocks(source.text, parseMarkdown)
  const { odd } = decoded
  const oddBytes: Written | undefined =
    odd === undefined || unread !== undefined
      ? undefined
      : { text: odd.explanation, place: source.placeOf(odd.offset, odd.offset + 1) }
  const hazard = parseHazard(id, source, 'blocks' in read ? read.blocks : [], oddBytes)
  const because = unread ?? ('unreadable' in read ? read.unreadable : whyNoHazard(hazard))
  return because === undefined ? hazard : { ...hazard, slips: { ...hazard.slips, unreadable: because } }
}

/** Why a file holds no hazard, as far as its headings tell; `undefined`: it holds one. */
export const whyNoHazard = (hazard: Hazard): string | undefined =>
  hazard.sections.some(({ field }) => field !== undefined)
    ? undefined
    : 'none of its headings is one of a hazard'

const sizeOf = (bytes: number): string => `${(bytes / (1 << 20)).toFixed(1)} MiB`

/** The id of the hazard in a file directly in the register's folder; `undefined`: the file is no hazard. */
export const hazardIdOfFile = (name: string, bytes: Uint8Array): string | undefined => {
  const [, id] = HAZARD_FILE.exec(name) ?? []
  if (id !== undefined || !name.endsWith('.md')) return id
  return holdsHazardName(bytes) ? name.slice(0, -'.md'.length) : undefined
}

const holdsHazardName = (bytes: Uint8Array): boolean => {
  const { text } = decode(bytes.subarray(0, LARGEST))
  if (!NAME_HEADING.test(text)) return false
  return text
    .split('\n')
    .some((line) => /^#{1,6}\s/.test(line) && fieldOfHeading(line.replace(/^#+\s+/, '')) === 'name')
}
