/** What a spreadsheet takes for a formula, in half or full width; blanks before it do not help against that. */
const FORMULA = /^['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/

/** The text so that no spreadsheet computes it: an apostrophe stands before what could be a formula. */
export const disarmed = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text again from which `disarmed` made this one: every text comes back as it was. */
export const undisarmed = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
