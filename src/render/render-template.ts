import Handlebars from 'handlebars'
import { oneLine } from './escape-html.ts'
import { BLOCK_HELPERS, createHelpers, INLINE_HELPERS } from './helpers.ts'
import type { Part } from './part.ts'
import { secureProgram } from './secure-template.ts'

export interface Template {
  /** `index`: how the document and its template are called. */
  readonly name: string
  readonly text: string
}

/** Markdown with markers, and what stands behind the markers. */
export interface RenderedTemplate {
  readonly markdown: string
  readonly parts: readonly Part[]
}

type Rendered = RenderedTemplate | { readonly problem: string }

/**
 * The template filled in, with what it is about; or what is wrong with it, with its line. Every value comes
 * out as text: nothing in a hazard can become structure.
 */
export const renderTemplate = (template: Template, about: object): Rendered => templateFor(template)(about)

/** The same for a template that is filled in many times: it is compiled once, when it is first needed. */
export const templateFor = ({ name, text }: Template): ((about: object) => Rendered) => {
  const engine = Handlebars.create()
  let fill: Handlebars.TemplateDelegate<object> | undefined
  return (about) => {
    const { helpers, parts } = createHelpers()
    try {
      // An object is compiled here, but one that this very parser has just made from text.
      fill ??= engine.compile<object>(secureProgram(engine.parseWithoutProcessing(text)), COMPILE_OPTIONS)
      return { markdown: fill(about, { ...RUN_OPTIONS, helpers: { ...helpers } }), parts }
    } catch (error) {
      return { problem: `Template ${name}, ${sentence(error)}` }
    }
  }
}

/**
 * No `strict`: every value passes through a helper that refuses `undefined`, which holds for arguments
 * and blocks as well. No HTML escaping: the helpers escape for markdown.
 */
const COMPILE_OPTIONS: CompileOptions = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...INLINE_HELPERS.keys(), ...BLOCK_HELPERS.keys()].map((name) => [name, true]),
  ),
}

const RUN_OPTIONS: RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
}

/** One line: `line 12: …`. The parser's own complaint runs over several, with a drawing. */
const sentence = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  const [, unread, near] = UNREAD.exec(message) ?? []
  if (unread !== undefined) return oneLine(`${unread}: cannot be read near ${near ?? ''}`)
  const [, reason, line] = /^([^]*) - (\d+):\d+$/.exec(message) ?? []
  return oneLine(line === undefined || reason === undefined ? message : `line ${line}: ${reason}`)
}

const UNREAD = /^(?:Parse error on (?=line \d+:)|Lexical error on (?=line \d+\.))(line \d+).*\n(.*)/
