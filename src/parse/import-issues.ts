import { HAZARD_TYPES } from '../domain/hazard-types.ts'
import type { ImportedDraft, ImportedField, KeptText, SourceUnit } from '../domain/imported.ts'
import { isMap } from '../shared/is-map.ts'
import { readHazard } from './import-hazard.ts'
import { markdownOutline } from './import-outline.ts'
import type { TextLine } from './import-outline.ts'

/** An issue as its export has it. */
export type Issue = Readonly<Record<string, unknown>>

/** The issues of an export: objects with a number and a title; `undefined`: it is none. */
export const issuesIn = (value: unknown): readonly Issue[] | undefined => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const issues = all.filter(isMap)
  const isOne = (issue: Issue): boolean =>
    typeof issue['title'] === 'string' && 'number' in issue && 'labels' in issue
  return issues.length > 0 && issues.length === all.length && issues.every(isOne) ? issues : undefined
}

/** Every text of an issue as units: each line of its body, and each other value by its way. */
export const issueUnits = (issue: Issue, at: string): readonly SourceUnit[] =>
  Object.entries(issue).flatMap(([key, value]) =>
    key === 'body' ? bodyLines(value, at).flatMap(unitOf) : leavesOf(value, `${at}.${key}`),
  )

const unitOf = ({ at, text }: TextLine): readonly SourceUnit[] =>
  text.trim() === '' ? [] : [{ at, text: text.trim() }]

const bodyLines = (value: unknown, at: string): readonly TextLine[] =>
  typeof value === 'string'
    ? value
        .split(/\r\n?|\n/)
        .map((line, index) => ({ at: `${at}.body line ${index + 1}`, text: line.trimEnd() }))
    : []

/** Deeper than any export nests its values: what lies below is one text, as JSON. */
const DEEPEST = 12

const leavesOf = (value: unknown, at: string, depth = 0): readonly SourceUnit[] => {
  if (depth >= DEEPEST && typeof value === 'object' && value !== null)
    return [{ at, text: JSON.stringify(value) }]
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => leavesOf(each, `${at}[${index}]`, depth + 1))
  if (isMap(value))
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${at}.${key}`, depth + 1))
  const text = wordOf(value)
  return text === '' ? [] : [{ at, text }]
}

/** The text of a value that is none of several. */
const wordOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''

/** What is made of an issue; `draft` is `undefined` where nothing says that it is a hazard. */
export interface ReadIssue {
  readonly draft: ImportedDraft | undefined
  readonly structure: readonly string[]
  readonly notes: readonly string[]
}

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^likelihood[- :]+(very[- ]high|high|medium|low|very[- ]low)$/i, 'initialLikelihood'],
  [/^severity[- :]+(catastrophic|major|considerable|significant|minor)$/i, 'initialSeverity'],
  [/^risk[- ]level[- :]+([1-5])\b/i, 'initialRisk'],
]
const IS_HAZARD = /^(?:hazard|new[- ]hazard[- ]for[- ]triage|deprecated[- ]hazard)$/i

/** Its body by its headings, its labels as scores and types, and all else of it kept word for word. */
export const issueDraft = (issue: Issue, at: string): ReadIssue => {
  const labels = namesIn(issue['labels'], `${at}.labels`)
  const parts = markdownOutline(bodyLines(issue['body'], at))
  const stated = (key: string) => {
    const text = wordOf(issue[key])
    return text === '' ? undefined : { text, from: [`${at}.${key}`] }
  }
  const number = stated('number')
  const hasName = parts.some(({ heading }) => /^(?:hazard )?name$/i.test(heading ?? ''))
  const read = readHazard({
    importedAs: number && { ...number, text: `#${number.text}` },
    title: hasName ? undefined : stated('title'),
    parts,
    isMarkdown: true,
  })
  const isHazard =
    labels.some(({ text }) => IS_HAZARD.test(text)) ||
    new Set(read.draft.fields.map(({ field }) => field)).size >= 4
  if (!isHazard) return { draft: undefined, structure: [], notes: [] }
  const fields = labels.flatMap(fieldOfLabel)
  const past = history(issue, at)
  const taken = new Set(
    [...read.draft.fields, ...read.draft.kept, ...fields, ...past].flatMap(({ from }) => from),
  )
  const rest = issueUnits(issue, at).filter(
    (unit) => !taken.has(unit.at) && !read.structure.includes(unit.at) && unit.at !== `${at}.number`,
  )
  const structure = rest.filter(isTechnical)
  return {
    draft: {
      ...read.draft,
      fields: [...read.draft.fields, ...fields],
      kept: [
        ...read.draft.kept,
        ...past,
        ...keptOf(
          rest.filter((unit) => !isTechnical(unit)),
          at,
        ),
      ],
    },
    structure: [...read.structure, ...structure.map((unit) => unit.at)],
    notes: read.notes,
  }
}

const namesIn = (value: unknown, at: string): readonly TextLine[] => {
  const labels: readonly unknown[] = Array.isArray(value) ? value : []
  const names = labels.map((each, index) => {
    if (isMap(each)) return { at: `${at}[${index}].name`, text: wordOf(each['name']) }
    return { at: `${at}[${index}]`, text: wordOf(each) }
  })
  return names.filter(({ text }) => text !== '')
}

/** A label that is a score gives its word; the label itself stays among the labels. */
const fieldOfLabel = ({ at, text }: TextLine): readonly ImportedField[] => {
  const labelling = { field: 'labelling', text: `- ${text}`, from: [at] }
  for (const [pattern, field] of LABELS) {
    const word = pattern.exec(text)?.[1]
    if (word !== undefined) return [{ field, text: titled(word), from: [at] }, labelling]
  }
  const type = HAZARD_TYPES.find((known) => known.toLowerCase() === text.toLowerCase())
  return [...(type === undefined ? [] : [{ field: 'types', text: type, from: [at] }]), labelling]
}

const titled = (word: string): string =>
  word.replaceAll('-', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** Numbers and addresses that only machines use. */
const isTechnical = ({ at }: SourceUnit): boolean =>
  /(?:\.(?:id|node_id|databaseId|color|default|url|html_url|\w+_url|avatarUrl|is_bot|isDefault|viewerDidAuthor|gravatar_id|__typename|site_admin|type|user_view_type|locked|includesCreatedEdit|isMinimized|minimizedReason|authorAssociation|author_association|email))(?:\[\d+\])?$|\.(?:reactionGroups|reactions|performed_via_github_app)\b|\.labels\[\d+\]\.description$/.test(
    at,
  )

/** Labels as they were put on and taken off, in order: `2026-01-02: likelihood-high was put on by NAME`. */
const history = (issue: Issue, at: string): readonly KeptText[] => {
  const key = ['timelineItems', 'timeline', 'events'].find((name) => name in issue)
  if (key === undefined) return []
  const given: unknown = issue[key]
  const nodes: unknown = isMap(given) ? given['nodes'] : given
  const path = `${at}.${key}${isMap(given) ? '.nodes' : ''}`
  const events: readonly unknown[] = Array.isArray(nodes) ? nodes : []
  const lines = events.flatMap((event, index) => {
    if (!isMap(event)) return []
    const kind = wordOf(event['event'] ?? event['__typename'])
    const label = isMap(event['label']) ? event['label']['name'] : undefined
    if (!/label/i.test(kind) || typeof label !== 'string') return []
    const actor = isMap(event['actor']) ? event['actor']['login'] : undefined
    const day = wordOf(event['created_at'] ?? event['createdAt'])
    const put = /^un/i.test(kind) ? 'was taken off' : 'was put on'
    return [
      {
        text: `- ${day}: ${label} ${put}${typeof actor === 'string' ? ` by ${actor}` : ''} (${kind})`,
        from: leavesOf(event, `${path}[${index}]`)
          .filter((unit) => !isTechnical(unit))
          .map((unit) => unit.at),
        day,
      },
    ]
  })
  const ordered = lines.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  return ordered.length === 0
    ? []
    : [
        {
          label: 'History of its labels',
          text: ordered.map(({ text }) => text).join('\n'),
          from: ordered.flatMap(({ from }) => from),
        },
      ]
}

/** The rest of an issue, each part of it under its own name. */
const keptOf = (units: readonly SourceUnit[], at: string): readonly KeptText[] => {
  const kept = new Map<string, SourceUnit[]>()
  for (const unit of units) {
    const path = unit.at.slice(at.length + 1)
    const name = /^comments(?:\.nodes)?\[\d+\]/.exec(path)?.[0] ?? path.split(/[.[]/)[0] ?? path
    kept.set(name, [...(kept.get(name) ?? []), unit])
  }
  return [...kept].map(([label, all]) => ({
    label,
    text: all.map(({ text }) => text).join('\n'),
    from: all.map((unit) => unit.at),
  }))
}
