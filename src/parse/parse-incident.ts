import type { Written } from '../domain/finding.ts'
import { INCIDENT_FIELDS } from '../domain/record-fields-of-failures.ts'
import type { IncidentField } from '../domain/record-fields-of-failures.ts'
import type { Frequency, Incident, IncidentAction } from '../domain/record.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { readRecord, singleOf, textOf } from './read-record.ts'
import type { ReadRecord } from './read-record.ts'
import { dateOf, idsOf, written } from './record-values.ts'
import { plain, tableRows } from './tables.ts'

/** One file of `incidents/` → what happened, which hazards and controls it concerns, and what is to be done. */
export const parseIncident = async (file: RegisterFile, parseMarkdown: ParseMarkdown): Promise<Incident> => {
  const read = await readRecord(file, INCIDENT_FIELDS, parseMarkdown)
  const date = (field: IncidentField): Written | undefined => dateOf(singleOf(read, field))
  const text = (field: IncidentField): Written | undefined => written(textOf(read, field))
  const observed = written(singleOf(read, 'observed'))
  const [hazards, controls] = [read.values('hazards'), read.values('controlsFailed')]
  return {
    ...read.base,
    occurred: date('occurred'),
    reported: date('reported'),
    madeSafe: date('madeSafe'),
    closed: date('closed'),
    reportedBy: text('reportedBy'),
    release: text('release'),
    summary: text('summary'),
    cause: text('cause'),
    impact: text('impact'),
    hazards: idsOf(hazards.filter((value) => noneOf(value) === undefined)),
    noHazards: hazards.flatMap((value) => noneOf(value) ?? [])[0],
    controlsFailed: idsOf(controls.filter((value) => noneOf(value) === undefined)),
    answersControls: controls.some((value) => isAnswer(value)),
    answersNewHazard: read.values('newHazards').some((value) => isAnswer(value)),
    likelihood: text('likelihood'),
    severity: text('severity'),
    mitigation: text('mitigation'),
    journal: text('journal'),
    actions: actionsOf(read),
    observed: observed && { ...observed, frequency: frequencyOf(observed.text) },
  }
}

/** `none – the printer's fault`: the reason; '' where there is none. */
const noneOf = ({ text, place }: Written): Written | undefined => {
  const [, reason] = /^\W*(?:none|no hazards?)\b[\s.,:;–—-]*([^]*)$/i.exec(text) ?? []
  return reason === undefined ? undefined : { text: written({ text: reason, place })?.text ?? '', place }
}

/** `none` is an answer to a question; `TBC` is not. */
const isAnswer = (value: Written): boolean => noneOf(value) !== undefined || written(value) !== undefined

/** `3 in 2 months`, `twice a year` is no number. */
const frequencyOf = (text: string): Frequency | undefined => {
  const [, count, period] =
    /^\W*([1-9]\d{0,5})\s*(?:times|incidents|events)?\s*(?:in|per|within|over)\s+(?:the last\s+)?((?:[1-9]\d{0,3}\s+)?(?:day|week|month|year)s?)\b/i.exec(
      text,
    ) ?? []
  if (count === undefined || period === undefined) return undefined
  return {
    count: Number(count),
    period: /^\d/.test(period) ? period.toLowerCase() : `1 ${period.toLowerCase()}`,
  }
}

/** List items and rows of tables; anything else below the heading is one action nobody has parted yet. */
const actionsOf = (read: ReadRecord<IncidentField>): readonly IncidentAction[] => {
  const rows = read.blocks('actions').filter(({ kind }) => kind === 'table')
  if (rows.length > 0) return rows.flatMap((table) => tableRows(read.source, table)).flatMap(actionOfRow)
  const isList = read.blocks('actions').some(({ kind }) => kind === 'list')
  return isList
    ? read
        .blocks('actions')
        .flatMap((block) =>
          'items' in block
            ? block.items.map(({ start, end }) => actionOf(read.source.written(start, end)))
            : [],
        )
    : read.values('actions').flatMap((value) => (written(value) === undefined ? [] : [actionOf(value)]))
}

const actionOf = ({ text, place }: Written): IncidentAction => ({
  text: text.replace(/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, ''),
  place,
  owner: /\bowner:\s*([^\n,;]+)/i.exec(text)?.[1]?.trim(),
  due: dateBehind(text, 'due(?: by)?'),
  isDone:
    /^(?:[-*+]|\d+[.)])\s+\[[xX]\]/.test(text) ||
    dateBehind(text, '(?:done|closed|completed)(?: on)?') !== undefined,
})

const dateBehind = (text: string, word: string): string | undefined =>
  new RegExp(`\\b${word}:?\\s+(\\d{4}-\\d{2}-\\d{2})\\b`, 'i').exec(text)?.[1]

const actionOfRow = ({ cells }: ReturnType<typeof tableRows>[number]): readonly IncidentAction[] => {
  const cell = (pattern: RegExp): string =>
    plain(cells.find(({ column }) => pattern.test(column))?.written.text ?? '')
  const [first] = cells
  if (first === undefined || cells.every(({ written: { text } }) => text === '')) return []
  const owner = cell(/owner|who|assignee/i)
  const done = cell(/done|completed|closed|status/i)
  return [
    {
      text: cell(/action|what|task|measure/i) || plain(first.written.text),
      place: first.written.place,
      owner: owner === '' ? undefined : owner,
      due: /\d{4}-\d{2}-\d{2}/.exec(cell(/due|by when|until|target/i))?.[0],
      isDone: /\d{4}-\d{2}-\d{2}/.test(done) || /^(?:done|closed|completed)\b/i.test(done),
    },
  ]
}
