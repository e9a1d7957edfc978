import { visibleText } from '../shared/visible-text.ts'
import { escapeHtml } from './escape-html.ts'

/** A text for an element or an attribute of XML 1.0; a character that XML does not allow is shown by its number. */
export const xmlText = (text: string): string =>
  escapeHtml(visibleText(text).replaceAll(NOT_ALLOWED, (character) => `<U+${numberOf(character)}>`))

const NOT_ALLOWED = /[\ufffe\uffff]/g

const numberOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase()

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
