import type { Written } from './finding.ts'

/**
 * What only a person can write for the documents, one file each: `case/NAME.md` below the register. In the order
 * of the Clinical Safety Case Report (NHS Digital's template of it, and DCB0129 Implementation Guidance, Table 6).
 */
export const CASE_TEXTS = [
  'introduction',
  'system',
  'intended-use',
  'scope',
  'management-system',
  'plan',
  'third-party',
  'participants',
  'test-issues',
  'safety-statement',
  'quality-assurance',
  'compliance',
] as const

export type CaseTextName = (typeof CASE_TEXTS)[number]

/** The name as templates write it: `intendedUse`. */
export type CaseTextKey = CamelCase<CaseTextName>

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** One of those files, as it was read. */
export interface CaseText {
  readonly name: CaseTextName
  /** From the root, with `/`. */
  readonly file: string
  /** The whole file, verbatim; `''` where nothing could be read. */
  readonly text: string
  /** Why nothing could be read from the file; an empty file is no such thing, only unwritten. */
  readonly unreadable: string | undefined
  /** What is odd about its bytes, at the first of them. */
  readonly oddBytes: Written | undefined
}

/** The folder of these files, from the root, for a register in `folder`. */
export const caseFolder = (folder: string): string => (folder === '' ? 'case' : `${folder}/case`)

/** The file of a text, from the root: only this very name counts, since two files could differ by case alone. */
export const caseTextFile = (folder: string, name: CaseTextName): string => `${caseFolder(folder)}/${name}.md`
