import type { LinkedHazard } from './hazard-log.ts'
import { isSuspect } from './review.ts'

/** Has any code of the hazard changed in meaning since its last review, or can nobody tell? */
export const hasSuspectLink = ({
  codeLinks,
  controls,
  reviewedCode,
}: Pick<LinkedHazard, 'codeLinks' | 'controls' | 'reviewedCode'>): boolean => {
  const links = [...codeLinks, ...controls.flatMap((control) => control.codeLinks)]
  const hasCode = links.length > 0 || controls.some(({ tags }) => tags.length > 0)
  return (
    (reviewedCode?.unseen !== undefined && hasCode) ||
    links.some(({ changes }) => changes.some(isSuspect)) ||
    controls.some(({ tagChanges }) => tagChanges.some(({ change }) => isSuspect(change)))
  )
}
