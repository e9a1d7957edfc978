import { allRecords } from '../domain/all-records.ts'
import { CASE_TEXTS } from '../domain/case-text.ts'
import type { RegisterChange } from '../domain/comparison.ts'
import type { Config } from '../domain/config.ts'
import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { Place } from '../domain/finding.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import type { Incident, RegisterRecord } from '../domain/record.ts'
import { changedText } from './changed-text.ts'
import { changesOfText } from './changes-of-text.ts'
import { folded, pairsBy } from './pairs.ts'
import type { OwnTemplate, Pair, Side } from './side.ts'

/** What differs beside the hazards: settings, texts of the safety case, incidents and other records, approvals. */
export const changesOfRegister = (base: Side, head: Side): readonly RegisterChange[] => [
  ...changesOfConfig(base.log, head.log),
  ...changesOfBaseline(base.log, head.log),
  ...changesOfCaseTexts(base.log, head.log),
  ...changesOfRecords(base.log, head.log),
  ...changesOfDocuments(base, head),
  ...pairsBy(base.templates, head.templates, ({ name }) => name).flatMap(changesOfTemplate),
  ...changesOfOtherFiles(base.log, head.log),
]

const bare = (kind: RegisterChange['kind'], says: string): RegisterChange => ({
  ...{ kind, hazard: undefined, control: undefined, says },
  ...{ was: undefined, is: undefined, before: undefined, after: undefined },
})

const startOf = (file: string | undefined): Place | undefined =>
  file === undefined ? undefined : { file, line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Each key of hazards.yaml that says something else; places move with every line above them. */
const changesOfConfig = (before: AssessedLog, after: AssessedLog): readonly RegisterChange[] =>
  Object.entries(CONFIG_KEYS).flatMap(([key, [kind, what]]) => {
    const [was, is] = [before, after].map(({ config }) => plain(new Map(Object.entries(config)).get(key)))
    if (was === is) return []
    const places = { before: startOf(before.config.file), after: startOf(after.config.file) }
    return [{ ...bare(kind, `${what} in hazards.yaml`), ...{ was, is }, ...places }]
  })

/** All of them: the compiler misses a key that is not here. */
const CONFIG_KEYS: Readonly<
  Record<Exclude<keyof Config, 'file'>, readonly [kind: RegisterChange['kind'], what: string]>
> = {
  matrix: ['matrix-changed', 'The risk matrix is another, by which every risk is judged,'],
  product: ['release-changed', 'The product, its version or its release is another'],
  people: ['register-settings-changed', 'The people who may approve are others'],
  approvals: ['register-settings-changed', 'What an approval has to have is different'],
  rules: ['register-settings-changed', 'The levels of rules are different'],
  profiles: ['register-settings-changed', 'The levels of a profile are different'],
  profile: ['register-settings-changed', 'The profile is another'],
  waivers: ['register-settings-changed', 'The waivers are others'],
  baseline: ['register-settings-changed', 'The baseline is another file'],
  results: ['register-settings-changed', 'The test reports that count are others'],
  environments: [
    'register-settings-changed',
    'The environments, on whose files checks are judged, are others',
  ],
  checks: ['register-settings-changed', 'The checks that the register defines are others'],
  ignore: ['register-settings-changed', 'The files that are searched for controls are others'],
  root: ['register-settings-changed', 'The root that paths run from is another'],
  reviewEvery: ['register-settings-changed', 'The time between reviews is another'],
  rates: ['register-settings-changed', 'How often harm of a likelihood may be seen is different'],
  hazardTypes: ['register-settings-changed', 'The hazard types of the register are others'],
  prove: ['register-settings-changed', 'How controls are proven is different'],
  declaresMatrix: ['register-settings-changed', 'Whether a matrix is declared is different'],
  releaseTags: ['register-settings-changed', 'The tags that are releases are others'],
  components: ['register-settings-changed', 'The lists of third-party components are others'],
}

const plain = (value: unknown): string | undefined =>
  JSON.stringify(
    value,
    (key, inner: unknown) => {
      if (key === 'place') return undefined
      return inner instanceof Map ? [...inner] : inner
    },
    1,
  )

/** The findings that stand from before: by their entries, not by the history that their file has. */
const changesOfBaseline = (before: AssessedLog, after: AssessedLog): readonly RegisterChange[] => {
  const [was, is] = [before, after].map(({ evidence: { baseline } }) =>
    plain({ date: baseline?.date, entries: baseline?.entries, unusable: baseline?.unusable }),
  )
  if (was === is) return []
  const says = 'The baseline, which lets findings stand, is another'
  const places = {
    before: startOf(before.evidence.baseline?.file),
    after: startOf(after.evidence.baseline?.file),
  }
  return [{ ...bare('register-settings-changed', says), ...places }]
}

const changesOfCaseTexts = (before: AssessedLog, after: AssessedLog): readonly RegisterChange[] =>
  CASE_TEXTS.flatMap((name) => {
    const [was, is] = [before, after].map(({ caseTexts }) => caseTexts.find((text) => text.name === name))
    const isSame = was?.text === is?.text && was?.unreadable === is?.unreadable
    if (isSame && (was === undefined) === (is === undefined)) return []
    const text = changedText(linesOf(was?.text), linesOf(is?.text))
    const became = was === undefined ? 'is new' : is === undefined ? 'is gone' : 'is worded anew'
    const isLayout = was !== undefined && is !== undefined && text.gone.length + text.come.length === 0
    return [
      {
        ...bare(
          isLayout ? 'laid-out-anew' : 'case-text-changed',
          `The text ${name} of the safety case ${isLayout ? 'is laid out anew' : became}`,
        ),
        was: joined(text.gone),
        is: joined(text.come),
        before: placeAt(was?.file, text.gone[0]?.line),
        after: placeAt(is?.file, text.come[0]?.line),
      },
    ]
  })

const linesOf = (text = '') => text.split('\n').map((line, index) => ({ line: index + 1, text: line }))

const joined = (lines: readonly { readonly text: string }[]): string | undefined =>
  lines.length === 0 ? undefined : lines.map(({ text }) => text.trimEnd()).join('\n')

const placeAt = (file: string | undefined, line = 1): Place | undefined => {
  const start = startOf(file)
  return start === undefined ? undefined : { ...start, line, endLine: line }
}

const changesOfRecords = (before: AssessedLog, after: AssessedLog): readonly RegisterChange[] => {
  const listOf = (log: AssessedLog) => allRecords(log.records)
  const key = ({ kind, record }: ReturnType<typeof listOf>[number]): string => `${kind} ${record.id}`
  return pairsBy(listOf(before), listOf(after), key).flatMap((pair) => {
    const entry = pair.after ?? pair.before
    if (entry === undefined) return []
    const { noun, record, kind } = entry
    const called = `The ${noun} ${record.id}`
    const hazard = hazardOf(record)
    const isIncident = kind === 'incidents'
    if (pair.before === undefined)
      return [
        {
          ...bare(isIncident ? 'incident-added' : 'record-added', `${called} is new: ${titleOf(record)}`),
          hazard,
          is: sourceOf(record),
          after: record.place,
        },
      ]
    if (pair.after === undefined)
      return [
        {
          ...bare('record-removed', `${called} is gone: ${titleOf(record)}`),
          hazard,
          was: sourceOf(record),
          before: record.place,
        },
      ]
    const about = {
      kind: isIncident ? 'incident-changed' : 'record-changed',
      hazard,
      control: undefined,
    } as const
    const moved =
      pair.before.record.file === record.file
        ? []
        : [
            {
              ...bare(
                'moved',
                `The file of ${record.id} was ${pair.before.record.file} and is ${record.file}`,
              ),
              before: pair.before.record.place,
              after: record.place,
            },
          ]
    const text = changesOfText({ before: pair.before.record, after: record, told: [], about })
    return [...text.map((change) => ({ ...change, says: `${called}: ${lowered(change.says)}` })), ...moved]
  })
}

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`

const titleOf = ({ title }: RegisterRecord): string => folded(title ?? 'without a title')

const sourceOf = ({ sections }: RegisterRecord): string => sections.map(({ source }) => source).join('')

/** The hazard that it is about, where it is about one. */
const hazardOf = (record: RegisterRecord & Partial<Pick<Incident, 'hazards'>>): string | undefined => {
  const [first, second] = record.hazards ?? []
  return second === undefined ? first?.text.split('.')[0]?.toUpperCase() : undefined
}

/** Whether an approval of a document still holds rests on every test of every hazard. */
const changesOfDocuments = (base: Side, head: Side): readonly RegisterChange[] =>
  pairsBy(base.log.documents, head.log.documents, ({ document }) => document).flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return []
    const isTold = [[before, base] as const, [after, head] as const].every(
      ([document, side]) => side.isTestsKnown || document.approvalState !== 'outdated',
    )
    const [was, is] = [before, after].map(approvalOf)
    if (was === is || (!isTold && lineOf(before) === lineOf(after))) return []
    const kind =
      after.approvalState === 'valid'
        ? 'approval-gained'
        : isTold && before.approvalState === 'valid'
          ? 'approval-lost'
          : 'approval-changed'
    const title = DOCUMENT_TITLES[after.document]
    return [
      {
        ...bare(kind, `The approval of the ${title} was ${was ?? ''} and is ${is ?? ''}`),
        before: before.entry?.place,
        after: after.entry?.place,
      },
    ]
  })

const lineOf = ({ entry }: AssessedDocument): string => folded(entry?.approval?.text ?? '')

const approvalOf = (document: AssessedDocument): string =>
  document.entry?.approval === undefined
    ? document.approvalState
    : `${document.approvalState} (${lineOf(document)}${document.version === undefined ? '' : `, of ${document.version}`})`

/** What the project's own template says decides what people read in the documents. */
const changesOfTemplate = ({ before, after }: Pair<OwnTemplate>): readonly RegisterChange[] => {
  const name = after?.name ?? before?.name ?? ''
  const isBoth = before !== undefined && after !== undefined
  if (isBoth && before.text === after.text && before.text !== undefined) return []
  const says = (became: string) => bare('case-text-changed', `The project's own template ${name} ${became}`)
  if (isBoth && (before.text === undefined || after.text === undefined))
    return [
      {
        ...says('cannot be read on both sides, so nobody can tell whether it says the same'),
        ...{ before: startOf(before.file), after: startOf(after.file) },
      },
    ]
  const text = changedText(linesOf(before?.text), linesOf(after?.text))
  const isLayout = isBoth && text.gone.length + text.come.length === 0
  const became = before === undefined ? 'is new' : after === undefined ? 'is gone' : 'is worded anew'
  return [
    {
      ...says(isLayout ? 'is laid out anew' : became),
      ...(isLayout ? { kind: 'laid-out-anew' as const } : {}),
      ...{ was: joined(text.gone), is: joined(text.come) },
      before: placeAt(before?.file, text.gone[0]?.line),
      after: placeAt(after?.file, text.come[0]?.line),
    },
  ]
}

/** Files that are no records. */
const changesOfOtherFiles = (
  { otherFiles: before }: AssessedLog,
  { otherFiles: after }: AssessedLog,
): readonly RegisterChange[] => [
  ...after
    .filter((path) => !before.includes(path))
    .map((path) => bare('record-changed', `The file ${path} is new`)),
  ...before
    .filter((path) => !after.includes(path))
    .map((path) => bare('record-changed', `The file ${path} is gone`)),
]
