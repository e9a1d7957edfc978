import type { Finding } from './domain/finding.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import type { AssessedHazard } from './domain/hazard-log.ts'
import type { Replacement } from './lsp/feature.ts'
import { replacementBetween } from './lsp/replacement-between.ts'
import { decode } from './parse/decode.ts'
import { editHazard } from './parse/edit-hazard.ts'
import type { Loaded } from './pipeline.ts'

/** The file of a hazard as an editor has it. */
export interface TextOfHazard {
  readonly hazard: Pick<AssessedHazard, 'id' | 'file'>
  readonly text: string
}

/** A change to the file of a hazard as one replacement in its text, all else character for character; or why not. */
export const changeInText = async (
  { parseMarkdown }: Pick<Loaded, 'parseMarkdown'>,
  { hazard: { id, file }, text }: TextOfHazard,
  changes: readonly HazardChange[],
): Promise<readonly Replacement[] | { readonly refused: string }> => {
  const bytes = new TextEncoder().encode(text)
  const edited = await editHazard({ id, path: file, bytes }, changes, parseMarkdown)
  if ('refused' in edited) return edited
  const replacement = replacementBetween(file, text, decode(edited.bytes).text)
  return replacement === undefined ? [] : [replacement]
}

/** The change that repairs what a finding is about. */
export const repairOf = ({ rule, fix, place }: Finding, text: string): HazardChange => {
  const line = text.split('\n')[place.line - 1] ?? ''
  return rule === 'stranded-hazard-type'
    ? { kind: 'move-type', type: line.replace(/^\s*[-*+]\s+/, '').trim(), line: place.line }
    : { kind: 'repair', edits: fix ?? [] }
}
