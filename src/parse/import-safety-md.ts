import type { Imported, ImportedDraft, ImportedField, KeptText } from '../domain/imported.ts'
import type { ParsedYaml, Pointer } from '../domain/parsed-yaml.ts'
import { isMap } from '../shared/is-map.ts'
import { isIsoDate } from '../shared/dates.ts'
import { tablesOf } from './import-hazard-tables.ts'
import type { TextLine } from './import-outline.ts'

/** The lines of such a file, and the last line of its front matter. */
export interface FrontText {
  readonly lines: readonly TextLine[]
  readonly end: number
}

type Axis = 'severity' | 'likelihood'

interface Front extends FrontText {
  readonly yaml: ParsedYaml
  readonly words: Readonly<Record<Axis, ReadonlyMap<string, string>>>
  /** Descriptions of the controls by their ids, with their units. */
  readonly controls: ReadonlyMap<string, { readonly text: string; readonly from: readonly string[] }>
  readonly rows: ReadonlyMap<string, readonly TextLine[]>
}

/** The hazards in front matter as drafts, with the rows of the file's tables that say the same in other words. */
export const readFrontHazards = (yaml: ParsedYaml, text: FrontText): Omit<Imported, 'units'> => {
  const front: Front = {
    ...text,
    yaml,
    words: { severity: wordsOf(text.lines, 'severity'), likelihood: wordsOf(text.lines, 'likelihood') },
    controls: controlsOf(yaml),
    rows: rowsById(text.lines),
  }
  const drafts = listIn(yaml, 'hazards').map((hazard, index) => draftOf(hazard, ['hazards', index], front))
  const used = new Set(
    drafts.flatMap(({ importedAs, fields, kept }) =>
      unitsIn([...(importedAs ? [importedAs] : []), ...fields, ...kept]),
    ),
  )
  const left = text.lines.filter(({ at, text: words }) => words.trim() !== '' && !used.has(at))
  const isStructure = ({ at, text: words }: TextLine): boolean =>
    (lineOf(at) <= text.end && /^(?:---|\s*-?\s*[\w-]+:)\s*$/.test(words)) || /^[\s|:=*_-]+$/.test(words)
  const [inFront, outside] = parted(
    left.filter((line) => !isStructure(line)),
    ({ at }) => lineOf(at) <= text.end,
  )
  return {
    drafts,
    structure: left.filter(isStructure).map(({ at }) => at),
    refused: [
      { from: inFront.map(({ at }) => at), reason: 'no hazard of the file names it' },
      {
        from: outside.map(({ at }) => at),
        reason: 'it stands outside every hazard; words for the safety case belong in case/ of the register',
      },
    ].filter(({ from }) => from.length > 0),
    notes: notesOf(front),
  }
}

const lineOf = (at: string): number => Number(at.slice('line '.length))

const parted = <T>(all: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(test),
  all.filter((one) => !test(one)),
]

const unitsIn = (texts: readonly { readonly from: readonly string[] }[]): readonly string[] =>
  texts.flatMap(({ from }) => from)

const listIn = ({ value }: ParsedYaml, key: string): readonly Readonly<Record<string, unknown>>[] => {
  const list: unknown = isMap(value) ? value[key] : undefined
  return Array.isArray(list) ? list.map((each: unknown) => (isMap(each) ? each : {})) : []
}

/** The lines of a value with its key, in the file. */
const unitsAt = ({ placeOf }: ParsedYaml, pointer: Pointer): readonly string[] => {
  const isEntry = typeof pointer.at(-1) === 'number'
  const first = placeOf(pointer, isEntry ? 'value' : 'key').line
  const { endLine, endColumn } = placeOf(pointer)
  const last = Math.max(first, endColumn === 1 ? endLine - 1 : endLine)
  return Array.from({ length: last - first + 1 }, (_, step) => `line ${first + step + 1}`)
}

const controlsOf = (yaml: ParsedYaml): Front['controls'] =>
  new Map(
    listIn(yaml, 'controls').flatMap((control, index) => {
      const { id, description } = control
      if (typeof id !== 'string' || typeof description !== 'string') return []
      const from = ['id', 'description'].flatMap((key) => unitsAt(yaml, ['controls', index, key]))
      const more = Object.entries(control).flatMap(([key, value]) =>
        key === 'id' || key === 'description' || typeof value !== 'string' || value.trim() === ''
          ? []
          : [{ words: `${key}: ${value.trim()}`, from: unitsAt(yaml, ['controls', index, key]) }],
      )
      const text = [`${description.trim()} (${id})`, ...more.map(({ words }) => words)].join('\n')
      return [[id, { text, from: [...from, ...more.flatMap((each) => each.from)] }] as const]
    }),
  )

/** `- **Severity**: 1 Catastrophic | 2 Major`: what the file itself says its numbers stand for. */
const wordsOf = (lines: readonly TextLine[], axis: Axis): ReadonlyMap<string, string> => {
  const legend = lines.find(
    ({ text }) => new RegExp(`^\\W*${axis}\\W*:.*\\d`, 'i').test(text) && /\d\W+[A-Z].*\d\W+[A-Z]/.test(text),
  )
  const pairs = [
    ...(legend?.text ?? '')
      .replaceAll(/[*`]/g, '')
      .matchAll(/\b(\d)\s*[=:–-]?\s*([A-Z][A-Za-z]+(?: [A-Z][a-z]+)*)/g),
  ]
  return new Map(pairs.map(([, number = '', word = '']) => [number, word]))
}

const rowsById = (lines: readonly TextLine[]): Front['rows'] => {
  const rows = new Map<string, TextLine[]>()
  for (const row of tablesOf(lines).flatMap((table) => table.rows)) {
    const line = lines.find(({ at }) => at === row.at)
    const id = row.cells[0]?.replaceAll(/[*`]/g, '')
    if (id !== undefined && line !== undefined) rows.set(id, [...(rows.get(id) ?? []), line])
  }
  return rows
}

const FIELDS: Readonly<Record<string, string>> = {
  ...{
    name: 'name',
    title: 'name',
    description: 'description',
    cause: 'causes',
    causes: 'causes',
    effect: 'effect',
  },
  ...{ hazard: 'hazard', harm: 'harm', owner: 'assignment', status: 'status' },
}
const SCORES: Readonly<Record<string, readonly [string, Axis]>> = {
  severity: ['initialSeverity', 'severity'],
  likelihood: ['initialLikelihood', 'likelihood'],
  'residual-severity': ['residualSeverity', 'severity'],
  'residual-likelihood': ['residualLikelihood', 'likelihood'],
}

const draftOf = (
  hazard: Readonly<Record<string, unknown>>,
  pointer: Pointer,
  front: Front,
): ImportedDraft => {
  const read = Object.entries(hazard).map(([key, value]) => readKey(key, value, [...pointer, key], front))
  const id = typeof hazard['id'] === 'string' ? hazard['id'] : undefined
  const fields = read.flatMap((each) => each.fields)
  const ids = [id, ...idsIn(hazard['controls'])].filter((each) => each !== undefined)
  return {
    kind: 'hazard',
    importedAs: id === undefined ? undefined : { text: id, from: unitsAt(front.yaml, [...pointer, 'id']) },
    fields: fields.some(({ field }) => field === 'name') ? fields : [...nameFrom(fields), ...fields],
    kept: [
      ...read.flatMap((each) => each.kept),
      ...ids.flatMap((each) =>
        (front.rows.get(each) ?? []).map(({ at, text }): KeptText => ({
          label: `Row of a table: ${each}`,
          text,
          from: [at],
        })),
      ),
    ],
  }
}

const nameFrom = (fields: readonly ImportedField[]): readonly ImportedField[] =>
  fields
    .filter(({ field }) => field === 'description')
    .slice(0, 1)
    .map((each) => ({ ...each, field: 'name' }))

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const readKey = (
  key: string,
  value: unknown,
  pointer: Pointer,
  front: Front,
): { readonly fields: readonly ImportedField[]; readonly kept: readonly KeptText[] } => {
  const from = unitsAt(front.yaml, pointer)
  const none = { fields: [], kept: [] }
  if (key === 'id') return none
  if (key === 'controls') return controlsIn(value, pointer, front)
  if (typeof value !== 'string' || value.trim() === '')
    return value === null || value === ''
      ? none
      : { fields: [], kept: [{ label: key, text: JSON.stringify(value), from }] }
  const text = value.trim()
  const score = SCORES[key]
  if (score !== undefined) {
    const word = front.words[score[1]].get(text)
    const told = word === undefined ? text : `${text} (${word}, by the scale that the file states)`
    const fields = word === undefined ? [] : [{ field: score[0], text: word, from }]
    return { fields, kept: [{ label: key, text: told, from }] }
  }
  if (key === 'date-raised' && isIsoDate(text))
    return { fields: [{ field: 'identified', text, from }], kept: [{ label: key, text, from }] }
  const field = FIELDS[key]
  return field === undefined || field === 'status'
    ? { fields: [], kept: [{ label: key, text, from }] }
    : { fields: [{ field, text, from }], kept: [] }
}

const controlsIn = (
  value: unknown,
  pointer: Pointer,
  { yaml, controls }: Front,
): ReturnType<typeof readKey> => {
  const named = idsIn(value).map((id, index) => ({
    id,
    from: unitsAt(yaml, [...pointer, index]),
    control: controls.get(id),
  }))
  return {
    fields: named.flatMap(({ from, control }) =>
      control === undefined
        ? []
        : [{ field: 'design', text: control.text, from: [...from, ...control.from] }],
    ),
    kept: named.flatMap(({ id, from, control }) =>
      control === undefined ? [{ label: 'controls', text: id, from }] : [],
    ),
  }
}

const notesOf = ({ words }: Front): readonly string[] =>
  (['severity', 'likelihood'] as const).map((axis) =>
    words[axis].size === 0
      ? `the numbers of ${axis} count downwards in such files and this one does not say which words they stand for: they are kept, and the scores stay unset`
      : `numbers of ${axis} are taken by the words that the file gives them (${[...words[axis]].map(([number, word]) => `${number} ${word}`).join(', ')})`,
  )
