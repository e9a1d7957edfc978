import { CASE_TEXTS, caseTextFile } from '../../src/domain/case-text.ts'

/** Every text that only a person can write, written, for a register in `hazards`. */
export const WRITTEN_CASE_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  CASE_TEXTS.map((name) => [caseTextFile('hazards', name), `About ${name}.\n`]),
)
