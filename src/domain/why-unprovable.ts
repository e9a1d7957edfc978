import type { LinkedControl } from './hazard-log.ts'

/** Why there is nothing to prove of a control; `undefined`: it has something to undo, and a test. */
export const whyUnprovable = (
  control: Pick<LinkedControl, 'category' | 'codeLinks' | 'checkResults' | 'tags' | 'testLinks'>,
): string | undefined => {
  if (control.category !== 'design' && control.category !== 'existing')
    return 'only design and existing controls can be undone'
  if (control.codeLinks.length + control.checkResults.length + control.tags.length === 0)
    return 'it names no code and no setting that could be undone'
  return control.testLinks.length === 0 ? 'no test verifies it' : undefined
}
