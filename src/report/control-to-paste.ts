import type { PatternControl } from '../domain/pattern.ts'

/**
 * A control of a pattern as it can stand in another hazard: without its id, since the letter and number of that
 * hazard's next control are nobody's to guess, and without the lines that speak of the pattern's causes and controls.
 */
export const controlToPaste = ({ source }: PatternControl): string =>
  source
    .replace(/^- \*\*[A-Z]\d+\*\* /, '- ')
    .split('\n')
    .filter((line) => !/^ {2}- (?:Addresses|Verifies): /.test(line))
    .join('\n')
