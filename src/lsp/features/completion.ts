import { FIELDS, fieldOfHeading } from '../../domain/fields.ts'
import type { Place } from '../../domain/finding.ts'
import { HAZARD_TYPES } from '../../domain/hazard-types.ts'
import type { FieldName } from '../../domain/hazard.ts'
import type { Feature, Pointer, View } from '../feature.ts'
import { lineAt } from '../named-at.ts'
import { CONTROL_FACTS, HEAD_FACTS, RESIDUAL_FACTS, STATUS_WORDS } from '../vocabulary.ts'

/** What can stand where somebody types: the words of the format, and the ids, paths and tests that there are. */
export const completion = {
  id: 'completion',
  answer: (view, pointer) => {
    const before = lineAt(pointer).slice(0, pointer.column - 1)
    const isHazard = view.log.hazards.some(({ file }) => file === pointer.file)
    const offered = (isHazard ? inHazard(view, pointer, before) : undefined) ?? idsBehind(view, before)
    if (offered === undefined) return []
    const typed = offered.typed.toLowerCase()
    const fitting = offered.words.filter(({ word }) => word.toLowerCase().includes(typed))
    const place = placeOf(pointer, offered.typed.length)
    const [first, then] = [true, false].map((begins) =>
      fitting.filter(({ word }) => word.toLowerCase().startsWith(typed) === begins),
    )
    return [...(first ?? []), ...(then ?? [])].slice(0, MOST).map((each) => ({ ...each, place }))
  },
} as const satisfies Feature<Pointer, readonly Offer[]>

/** A longer list is no help; it grows shorter with every letter. */
const MOST = 200

/** One word that can stand at the pointer, and what it takes the place of. */
export interface Offer extends Word {
  readonly place: Place
}

interface Word {
  readonly word: string
  readonly detail: string
}

interface Offered {
  /** What was typed of the word so far. */
  readonly typed: string
  readonly words: readonly Word[]
}

const plain = (words: Iterable<string>, detail = ''): readonly Word[] =>
  [...words].map((word) => ({ word, detail }))

const inHazard = (view: View, pointer: Pointer, before: string): Offered | undefined => {
  const heading = /^#{1,6}\s+(.*)$/.exec(before)
  if (heading !== null) return { typed: heading[1] ?? '', words: plain(FIELDS.map((row) => row.heading)) }
  const fact = /^\s*-\s+([A-Za-z][A-Za-z -]*):\s*(.*)$/.exec(before)
  const field = fieldAbove(pointer)
  if (fact !== null)
    return factValue(view, pointer, { key: (fact[1] ?? '').toLowerCase(), value: fact[2] ?? '' })
  const item = /^(\s*)-\s+([A-Za-z ]*)$/.exec(before)
  if (item !== null) return itemWords(view, field, { indent: item[1] ?? '', typed: item[2] ?? '' })
  const word = /^([A-Za-z ]*)$/.exec(before)?.[1]
  return word === undefined ? undefined : lineWords(view, field, word)
}

/** The field of the nearest heading above the pointer. */
const fieldAbove = ({ text, line }: Pointer): FieldName | undefined => {
  const above = text.split('\n').slice(0, line - 1)
  const heading = above.findLast((each) => /^#{1,6}\s/.test(each))
  return heading === undefined ? undefined : fieldOfHeading(heading.replace(/^#+\s+/, ''))
}

const lineWords = ({ log }: View, field: FieldName | undefined, typed: string): Offered | undefined => {
  const { likelihoods, severities } = log.config.matrix
  if (field === 'likelihood' || field === 'severity')
    return {
      typed,
      words: (field === 'likelihood' ? likelihoods : severities).map(({ word, meaning }) => ({
        ...{ word, detail: meaning },
      })),
    }
  return field === 'status' ? { typed, words: plain(STATUS_WORDS) } : undefined
}

const itemWords = (
  { log }: View,
  field: FieldName | undefined,
  { indent, typed }: { readonly indent: string; readonly typed: string },
): Offered | undefined => {
  const keys = (names: readonly string[]): Offered => ({
    typed,
    words: plain(names.map((key) => `${key}: `)),
  })
  if (field === 'types') return { typed, words: plain([...HAZARD_TYPES, ...log.config.hazardTypes]) }
  if (field === 'residual') return keys(RESIDUAL_FACTS)
  if (field === 'likelihood' || field === 'severity') return keys(['Justification'])
  if (indent !== '') return keys(CONTROL_FACTS)
  return field === undefined || field === 'status' || field === 'assignment' ? keys(HEAD_FACTS) : undefined
}

const factValue = (
  view: View,
  pointer: Pointer,
  { key, value }: { readonly key: string; readonly value: string },
): Offered | undefined => {
  const { evidence, config, hazards } = view.log
  const last = value.split(/,\s*/).at(-1) ?? ''
  const hazard = hazards.find(({ file }) => file === pointer.file)
  const controls = (hazard?.controls ?? []).flatMap(({ id, text }) =>
    id === undefined ? [] : [{ word: id.split('.').at(-1) ?? id, detail: text.split('\n')[0] ?? '' }],
  )
  const { likelihoods, severities } = config.matrix
  switch (key) {
    case 'code':
      return { typed: last, words: plain(evidence.paths) }
    case 'check':
      return value.includes(' ')
        ? undefined
        : {
            typed: value,
            words: [...plain(view.checkNames, 'a check by its name'), ...plain(settingsOf(evidence.paths))],
          }
    case 'evidence':
      return { typed: value, words: plain(evidence.paths) }
    case 'test':
      return { typed: value, words: testsOf(view) }
    case 'verifies':
    case 'relies on':
      return { typed: last, words: controls }
    case 'addresses':
      return {
        typed: last,
        words: (hazard?.causes ?? []).map(({ text }, index) => ({ word: String(index + 1), detail: text })),
      }
    case 'status':
      return { typed: value, words: plain(['implemented', 'planned']) }
    case 'likelihood':
      return { typed: value, words: likelihoods.map(({ word, meaning }) => ({ word, detail: meaning })) }
    case 'severity':
      return { typed: value, words: severities.map(({ word, meaning }) => ({ word, detail: meaning })) }
    default:
      return undefined
  }
}

const SETTINGS = /(?:\.(?:ya?ml|json|jsonc|toml|ini|env|properties|conf|cfg)|\.env[^/]*|Dockerfile[^/]*)$/

const settingsOf = (paths: ReadonlySet<string>): readonly string[] =>
  [...paths].filter((path) => SETTINGS.test(path))

/** Each test of the reports once, as a line `Test:` names it. */
const testsOf = ({ log }: View): readonly Word[] => {
  const words = new Map<string, Word>()
  for (const { outcomes } of log.evidence.reports)
    for (const { file, names, status } of outcomes) {
      const parts = file === undefined || names[0] === file ? names : [file, ...names]
      const word = parts.join(' > ')
      words.set(word, { word, detail: status })
    }
  return [...words.values()]
}

/** Ids of hazards and controls, behind `@control`, `@hazard` or the first letters of one. */
const idsBehind = ({ log }: View, before: string): Offered | undefined => {
  const typed = /(?:@(?:control|hazard):?\s+|(?<![\w-]))([A-Za-z]+-[\w.-]*|)$/.exec(before)
  const word = typed?.[1] ?? ''
  if (typed === null || (word === '' && !/@(?:control|hazard):?\s+$/.test(before))) return undefined
  const words = log.hazards.flatMap(({ id, name, controls }) => [
    { word: id, detail: name?.text ?? '' },
    ...controls.flatMap((control) =>
      control.id === undefined ? [] : [{ word: control.id, detail: control.text.split('\n')[0] ?? '' }],
    ),
  ])
  return { typed: word, words }
}

const placeOf = ({ file, line, column }: Pointer, length: number): Place => ({
  ...{ file, line, column: column - length, endLine: line, endColumn: column },
})
