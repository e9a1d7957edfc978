import { approvalsFolder } from './domain/approval-record.ts'
import { mentionsOf } from './domain/id-mentions.ts'
import type { Clash, Renumbered } from './domain/renumbering.ts'
import type { Desk } from './pipeline-renumber-desk.ts'
import { counted } from './shared/counted.ts'
import { listed } from './shared/listed.ts'

/** What somebody has to know who gives ids anew: what speaks of the old ones and is not written anew. */
export const notesOf = (desk: Desk, clash: Clash, renumbered: readonly Renumbered[]): readonly string[] => [
  ...renumbered.flatMap((each) => approvalNotes(desk, each)),
  ...proofNotes(desk, clash),
  ...reportNotes(desk, clash),
  ...historyNotes(desk, clash),
]

const approvalNotes = ({ loaded: { log } }: Desk, { holder, to }: Renumbered): readonly string[] => {
  const hazard = log.hazards.find(({ file }) => file === holder.file)
  if (hazard?.approval === undefined) return []
  const { name, date } = hazard.approval
  const kept = `${approvalsFolder(log.folder)}/${hazard.id}.json`
  const record = log.approvalRecords.some(({ file }) => file === kept)
  return [
    `The approval of ${holder.file} by ${name}, ${date ?? 'undated'}, is of the text as it was, so it is out of date: somebody has to look at ${to} and approve it again`,
    ...(record ? [`${kept} says what was approved under the old id and stays as it is`] : []),
  ]
}

const proofNotes = ({ loaded: { log } }: Desk, { id }: Clash): readonly string[] => {
  const proofs = log.proofs.filter(({ control }) => mentionsOf('', control, id).length > 0)
  return proofs.length === 0
    ? []
    : [
        `A proof is of one id: ${listed(proofs.map(({ file }) => file))} credits no other control, and where it moves it is out of date until "hazards prove" has tried the control again`,
      ]
}

/** A report says what tests were called when they ran. */
const reportNotes = ({ reports }: Desk, { id }: Clash): readonly string[] =>
  reports.flatMap(({ file, outcomes }) => {
    const count = outcomes.filter(({ names, tags }) =>
      [...names, ...tags].some((text) => mentionsOf('', text, id).length > 0),
    ).length
    return count === 0
      ? []
      : [
          `${file} names ${id} in ${counted(count, 'test')} and is not rewritten: run the tests again before you believe what "hazards check" says of it`,
        ]
  })

/** An id that somebody else may have written down does not go without a trace. */
const historyNotes = ({ loaded: { tree } }: Desk, { id, holders }: Clash): readonly string[] => {
  const [only, ...others] = holders
  const isKnown = only !== undefined && tree.revision !== undefined && !tree.untracked.has(only.file)
  return others.length === 0 && isKnown
    ? [
        `git holds ${id}, and an id stays for good: once it is gone, the rule "vanished-id" says so. Only what was never committed loses its id without a trace`,
      ]
    : []
}
