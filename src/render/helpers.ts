import type Handlebars from 'handlebars'
import type { OutlineEntry } from '../domain/argument-entry.ts'
import type { FigureView } from '../domain/figure-view.ts'
import type { MatrixView } from '../domain/matrix-view.ts'
import type { Tone } from '../domain/safety-case.ts'
import { counted } from '../shared/counted.ts'
import { PICTURES } from './figures/index.ts'
import { marker, type Part } from './part.ts'

type Options = Handlebars.HelperOptions

/** What a template may call within a line, and how many values each takes. `{{x}}` is `{{text x}}`. */
export const INLINE_HELPERS: ReadonlyMap<string, number> = new Map([
  ['text', 1],
  ['count', 2],
  ['code', 1],
  ['mark', 2],
  ['link', 2],
  ['anchor', 1],
  ['caption', 1],
  ['figures', 1],
  ['sortable', 2],
  ['matrix', 1],
  ['outline', 1],
  ['figure', 1],
  ['words', 1],
  ['file', 3],
])

/** What a template may open and close, and how many values each takes. */
export const BLOCK_HELPERS: ReadonlyMap<string, number> = new Map([
  ['if', 1],
  ['unless', 1],
  ['rows', 1],
])

/**
 * The only logic of templates. No helper takes `undefined`: a misspelt name stops the build rather than
 * leaving a gap in a safety case. `parts` fills up as the template is rendered.
 */
export const createHelpers = (): {
  readonly helpers: Readonly<Record<string, Handlebars.HelperDelegate>>
  readonly parts: readonly Part[]
} => {
  const parts: Part[] = []
  const add = (part: Part): string => marker(parts.push(part) - 1)
  return { parts, helpers: { ...inlineHelpers(add), ...blockHelpers } }
}

const inlineHelpers = (add: (part: Part) => string): Readonly<Record<string, Handlebars.HelperDelegate>> => ({
  text: (value: unknown, options: Options) => add({ kind: 'text', text: textOf(value, options) }),
  count: (value: unknown, noun: unknown, options: Options) =>
    add({ kind: 'text', text: counted(numberOf(value, options), textOf(noun, options)) }),
  code: (value: unknown, options: Options) => add({ kind: 'code', text: textOf(value, options) }),
  mark: (tone: unknown, text: unknown, options: Options) =>
    add({ kind: 'mark', tone: toneOf(tone, options), text: textOf(text, options) }),
  link: (to: unknown, text: unknown, options: Options) =>
    add({ kind: 'link', to: textOf(to, options), text: textOf(text, options) }),
  anchor: (name: unknown, options: Options) => add({ kind: 'anchor', name: textOf(name, options) }),
  caption: (value: unknown, options: Options) =>
    add({ kind: 'caption', shape: 'rows', text: textOf(value, options) }),
  figures: (value: unknown, options: Options) =>
    add({ kind: 'caption', shape: 'figures', text: textOf(value, options) }),
  sortable: (value: unknown, noun: unknown, options: Options) =>
    add({ kind: 'caption', shape: 'sortable', text: textOf(value, options), noun: textOf(noun, options) }),
  matrix: (value: unknown, options: Options) => {
    if (!isMatrixView(value)) throw refusal(value, 'a matrix with hazards in it', options)
    return add({ kind: 'matrix', view: value })
  },
  outline: (value: unknown, options: Options) => {
    if (!isOutline(value)) throw refusal(value, 'an outline', options)
    return add({ kind: 'outline', entry: value })
  },
  figure: (value: unknown, options: Options) => {
    if (!isFigureView(value)) throw refusal(value, 'a picture', options)
    return add({ kind: 'figure', view: value })
  },
  words: (value: unknown, options: Options) => add({ kind: 'words', text: textOf(value, options) }),
  file: (value: unknown, label: unknown, name: unknown, options: Options) => {
    const summary = `${textOf(label, options)} ${textOf(name, options)}`
    return add({ kind: 'file', text: textOf(value, options), summary })
  },
})

const blockHelpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  if(this: unknown, value: unknown, options: Options): string {
    return isSomething(value, options) ? options.fn(this) : options.inverse(this)
  },
  unless(this: unknown, value: unknown, options: Options): string {
    return isSomething(value, options) ? options.inverse(this) : options.fn(this)
  },
  rows(this: unknown, value: unknown, options: Options): string {
    if (!Array.isArray(value)) throw refusal(value, 'a list', options)
    return value.length === 0 ? options.inverse(this) : value.map((row: unknown) => options.fn(row)).join('')
  },
}

/** Empty texts and lists, zero and `false` are nothing; `undefined` is a mistake in the template. */
const isSomething = (value: unknown, options: Options): boolean => {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw refusal(value, 'a text, a number, a list, or true or false', options)
  }
  return Boolean(value)
}

const textOf = (value: unknown, options: Options): string => {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw refusal(value, 'a text or a number', options)
  return String(value)
}

const numberOf = (value: unknown, options: Options): number => {
  if (typeof value !== 'number') throw refusal(value, 'a number', options)
  return value
}

const isMatrixView = (value: unknown): value is MatrixView =>
  typeof value === 'object' && value !== null && 'kind' in value && 'severities' in value

const isOutline = (value: unknown): value is OutlineEntry =>
  typeof value === 'object' && value !== null && 'shape' in value && 'children' in value

const isFigureView = (value: unknown): value is FigureView =>
  typeof value === 'object' &&
  value !== null &&
  'picture' in value &&
  PICTURES.some((picture) => picture === value.picture)

const TONES: readonly Tone[] = [
  'risk-1',
  'risk-2',
  'risk-3',
  'risk-4',
  'risk-5',
  'unknown',
  'good',
  'bad',
  'doubtful',
  'plain',
]

const toneOf = (value: unknown, options: Options): Tone => {
  const tone = TONES.find((known) => known === value)
  if (tone === undefined) throw refusal(value, `one of ${TONES.join(', ')}`, options)
  return tone
}

/** `at` was put there when the template was read: the line, and what stands in the braces. */
const refusal = (value: unknown, expected: string, options: Options): Error => {
  const what = value === undefined ? 'no name of the safety case' : `not ${expected}`
  return new Error(`${String(options.hash['at'])} is ${what}, expected ${expected}`)
}
