import { visibleText } from '../shared/visible-text.ts'

/** A text for an element or an attribute in quotes. */
export const escapeHtml = (text: string): string =>
  MEANS_SOMETHING.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text

const MEANS_SOMETHING = /[&<>"]/

/** A value in one line: its control characters shown, its line ends as blanks. */
export const oneLine = (value: string): string =>
  visibleText(UNEVEN.test(value) ? value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim() : value.trim())

const UNEVEN = / {2}|[\t\r\n\f\v]/

/** The same as HTML. Hebrew or Arabic must not pull the numbers and words beside it into its own direction. */
export const lineHtml = (value: string): string => {
  const html = escapeHtml(oneLine(value))
  return RIGHT_TO_LEFT.test(value) ? `<bdi>${html}</bdi>` : html
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
