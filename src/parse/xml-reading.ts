import { SaxesParser } from 'saxes'
import type { TestReport } from '../domain/evidence.ts'
import { unreadableReport } from './test-report.ts'

const DEEPEST = 1000
const LONGEST_TEXT = 4000

/** An element that opens. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The line it begins on, from 1. */
  readonly line: number
}

/** What a format makes of the elements as they come. */
export interface XmlReader {
  /** As people call it, for messages: `JUnit XML`. */
  readonly format: string
  /** Is it an element with which such a report may begin? */
  readonly isRoot: (name: string) => boolean
  readonly expectedRoot: string
  /** `xml.open` holds the elements around it, and by then the element itself. */
  readonly onOpen: (element: XmlElement, xml: XmlReading) => void
  /** `xml.open` still holds it. */
  readonly onClose: (name: string, xml: XmlReading) => void
}

/** A document that is being read. */
export interface XmlReading {
  /** The names of the open elements, the outermost first, without the prefix of a namespace. */
  readonly open: readonly string[]
  /** Hands over the text of the element that has just opened when it closes, up to a few thousand characters. */
  readonly wantText: (take: (text: string) => void) => void
  /** Gives the report up; `trouble` goes on from its name: "has a test within a test, expected …". */
  readonly stop: (trouble: string) => never
}

/**
 * Reads XML as a stream. Why it could not be read, or `undefined`. XML that is cut short, that has a document
 * type or an entity of its own is unreadable as a whole: half a report looks like a pass.
 */
export const readXml = async (
  file: string,
  chunks: AsyncIterable<string>,
  reader: XmlReader,
): Promise<TestReport | undefined> => {
  const state: State = { reader, open: [], text: undefined, trouble: undefined }
  const parser = openParser(state)
  try {
    for await (const chunk of chunks) parser.write(withoutControls(chunk))
    parser.close()
    return undefined
  } catch (error) {
    if (state.trouble === undefined) throw error
    return unreadableReport(file, state.trouble, parser.line)
  }
}

interface State {
  readonly reader: XmlReader
  readonly open: string[]
  /** The text of an open element that somebody wants to have when it closes. */
  text: WantedText | undefined
  trouble: string | undefined
}

interface WantedText {
  readonly depth: number
  readonly take: (text: string) => void
  value: string
}

const openParser = (state: State): SaxesParser<{ position: true; xmlns: false }> => {
  const parser = new SaxesParser({ position: true, xmlns: false } as const)
  const reading = readingOf(state)
  const takeText = (text: string): void => {
    const wanted = state.text
    if (wanted !== undefined && wanted.value.length < LONGEST_TEXT)
      wanted.value += text.slice(0, LONGEST_TEXT)
  }
  let line = 1
  parser.on('error', ({ message }) => {
    // Terminal output holds characters that XML forbids; nothing else is forgiven.
    if (!message.endsWith('disallowed character.')) reading.stop(notWellFormed(message))
  })
  parser.on('doctype', () =>
    reading.stop(`has a document type (DOCTYPE), expected plain ${state.reader.format}`),
  )
  parser.on('opentagstart', () => {
    // A line break behind the element's name has been read by now.
    line = parser.column === 0 ? parser.line - 1 : parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    openElement(state, { name: withoutPrefix(name), attributes, line }, reading)
    // Without a handler saxes throws text away as it comes, however much of it there is.
    if (state.text !== undefined) parser.on('text', takeText)
  })
  parser.on('closetag', () => {
    closeElement(state, reading)
    if (state.text === undefined) parser.off('text')
  })
  parser.on('cdata', takeText)
  return parser
}

const readingOf = (state: State): XmlReading => ({
  open: state.open,
  wantText: (take) => {
    state.text = { depth: state.open.length, take, value: '' }
  },
  // Ends the reading: saxes itself would go on after an error.
  stop: (trouble) => {
    state.trouble = trouble
    throw new Error(trouble)
  },
})

const notWellFormed = (message: string): string =>
  `is not well-formed XML (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}), expected a report written to its end`

/** Control characters become their pictures (`␛`): each one would cost saxes an error. */
const withoutControls = (chunk: string): string =>
  chunk.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) =>
    String.fromCharCode(0x2400 + character.charCodeAt(0)),
  )

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const openElement = (state: State, element: XmlElement, reading: XmlReading): void => {
  const { open, reader } = state
  if (open.length === 0 && !reader.isRoot(element.name))
    reading.stop(`has the root <${element.name.slice(0, 100)}>, expected ${reader.expectedRoot}`)
  if (open.push(element.name) > DEEPEST)
    reading.stop(`nests elements more than ${DEEPEST} deep, expected ${reader.format}`)
  reader.onOpen(element, reading)
}

const closeElement = (state: State, reading: XmlReading): void => {
  const { open, text } = state
  if (text?.depth === open.length) {
    text.take(text.value)
    state.text = undefined
  }
  state.reader.onClose(open.at(-1) ?? '', reading)
  open.pop()
}
