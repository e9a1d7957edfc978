import type { SourceTag } from '../domain/evidence.ts'
import { blockComments } from './block-comments.ts'
import { sourceText } from './source-text.ts'

const ID = /[A-Za-z\d][\w-]*(?:\.\w[\w-]*)?/
const TAG = new RegExp(`@(control|hazard):?[ \\t]+(${ID.source}(?:[ \\t]*,[ \\t]*${ID.source})*)`, 'g')

/** What opens a comment anywhere on a line, with its decoration: `//!`, `/**`, `--[[`, `<%#`, `{/*`. */
const OPENER = /(?:\/\/+!?|#+!?|\/\*+!?|--+(?:\[\[)?|;+|%+|<!--+|\{\{!(?:--)?|\(\*+|\{-\|?)[ \t]*$/
/** What opens a comment only as the first thing on a line. */
const LINE_OPENER = /^\s*(?:\*+|[A-Za-z]{0,2}(?:"""|''')|@?rem[ \t])[ \t]*$/i
/** Texts show comments of other languages as examples; their own are these. */
const PROSE = /\.(?:md|mdx|markdown)$/i
const PROSE_OPENER = /<!--+[ \t]*$/

/** Beyond this a line was not written by a person, and is not looked through. */
const LONGEST_PREFIX = 2000
const LONGEST_OPENER = 40

/**
 * The `@control HAZ-0001.D1` and `@hazard HAZ-0001` of a source file, each with the place of its id. A tag
 * counts as the first thing in a comment, whatever the language; in a string it is text like any other.
 */
export const parseSourceTags = (file: string, text: string): readonly SourceTag[] => {
  if (!text.includes('@control') && !text.includes('@hazard')) return []
  const { placeOf } = sourceText(file, text)
  const isProse = PROSE.test(file)
  const isInBlockComment = blockComments(text, isProse)
  const tags: SourceTag[] = []
  let endOfLast = text.length
  for (const { 0: tag, 1: kind, 2: ids = '', index } of text.matchAll(TAG)) {
    const column = placeOf(index, index).column
    if (column > LONGEST_PREFIX) continue
    const prefix = text.slice(index - column + 1, index)
    const opens =
      prefix.trim() === '' ? isInBlockComment(index) : opensComment(prefix, isProse, restOfLine(text, index))
    if (!opens && !isBlank(text, endOfLast, index)) continue
    endOfLast = index + tag.length
    const idsAt = endOfLast - ids.length
    for (const { 0: id, index: at } of ids.matchAll(new RegExp(ID, 'g'))) {
      if (!/[\d-]/.test(id)) continue
      tags.push({
        kind: kind === 'hazard' ? kind : 'control',
        id,
        place: placeOf(idsAt + at, idsAt + at + id.length),
      })
    }
  }
  return tags
}

/** May the file hold tags? Asked of its bytes, before anything is decoded. */
export const mayHoldTags = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(AT); at !== -1; at = bytes.indexOf(AT, at + 1)) {
    if (WORDS.some((word) => word.every((byte, index) => bytes[at + 1 + index] === byte))) return true
  }
  return false
}

const AT = 0x40
const WORDS = ['control', 'hazard'].map((word) => Array.from(word, (letter) => letter.charCodeAt(0)))

const isBlank = (text: string, start: number, end: number): boolean =>
  start < end && /^[ \t]+$/.test(text.slice(start, end))

const restOfLine = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, Math.min(end === -1 ? text.length : end, at + LONGEST_PREFIX))
}

const opensComment = (prefix: string, isProse: boolean, rest: string): boolean => {
  if (!isProse && LINE_OPENER.test(prefix)) return true
  const tail = prefix.slice(-LONGEST_OPENER)
  const opener = (isProse ? PROSE_OPENER : OPENER).exec(tail)
  return opener !== null && !isInString(prefix.slice(0, prefix.length - tail.length + opener.index), rest)
}

/** Is a string open at the end of this line's beginning, and closed on the rest of the line? */
const isInString = (prefix: string, rest: string): boolean => {
  let quote = ''
  for (let at = 0; at < prefix.length; at += 1) {
    const character = prefix.charAt(at)
    if (character === '\\') at += 1
    else if (quote === character) quote = ''
    else if (quote === '' && opensString(prefix, at)) quote = character
  }
  // A template goes on over lines; an apostrophe or an inch that nothing closes is no quotation mark.
  return quote === '`' || (quote !== '' && rest.includes(quote))
}

/** A quotation mark, unless it is the apostrophe of a word such as "don't". */
const opensString = (prefix: string, at: number): boolean => {
  const character = prefix.charAt(at)
  if (character === '"' || character === '`') return true
  const word = /\w{0,3}$/.exec(prefix.slice(Math.max(0, at - 3), at))?.[0] ?? ''
  return character === "'" && (word === '' || /^(?:[bfrul]|[bfr]{2}|u8)$/i.test(word))
}
