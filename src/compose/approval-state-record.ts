import type { ApprovalState, SinceApproval } from '../domain/hazard-log.ts'
import type { ApprovalLine } from '../domain/hazard.ts'
import type { Moved } from '../domain/judged.ts'
import type { ApprovalRecord, MovedRecord } from '../domain/schema-types.ts'
import { isIsoDate } from '../shared/dates.ts'

/** An approval in register.json, a hazard's or a document's, with what has moved since. */
export const approvalRecord = ({
  approval,
  approvalState,
  sinceApproval,
}: {
  readonly approval: ApprovalLine | undefined
  readonly approvalState: ApprovalState
  readonly sinceApproval: () => SinceApproval
}): ApprovalRecord => {
  if (approval === undefined) return null
  const { basis, moved } = approvalState === 'outdated' ? sinceApproval() : { basis: undefined, moved: [] }
  const { name, body, number, date, digest } = approval
  return {
    name,
    body: body ?? null,
    number: number ?? null,
    date: date !== undefined && isIsoDate(date) ? date : null,
    digest: digest ?? null,
    state: approvalState,
    movedBasis: basis ?? null,
    moved: moved.map(movedRecord),
  }
}

const movedRecord = ({ part, of, what, was, is }: Moved): MovedRecord => ({
  part,
  control: of === '' ? null : of,
  what,
  was: was ?? null,
  is: is ?? null,
})
