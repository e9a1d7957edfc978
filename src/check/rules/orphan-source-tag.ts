import type { SourceTag } from '../../domain/evidence.ts'
import type { AssessedLog } from '../../domain/hazard-log.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { WARNING_THEN_ERROR, defineRule } from '../rule.ts'

/** Somebody took this code or this test for part of a control that the register does not know. */
export const orphanSourceTag = defineRule({
  id: 'orphan-source-tag',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.3.2',
  summary: 'A tag in the source or in a test carries an id that the register does not have',
  checkLog: (log) => {
    const reports = new Set(log.evidence.reports.map(({ file }) => file))
    return log.orphanTags.map((tag) => ({
      place: tag.place,
      message: `${reports.has(tag.place.file) ? `A test carries the id ${tag.id}` : `The comment @${tag.kind} ${tag.id} stands for nothing`}, expected the id of a ${tag.kind} that the register has${didYouMean(tag.id, idsFor(tag, log))}`,
      help: 'Correct the id, write the control or hazard it means, or take the tag out with the code it belonged to',
    }))
  },
})

const idsFor = ({ kind }: SourceTag, { hazards }: AssessedLog): readonly string[] =>
  kind === 'hazard'
    ? hazards.map(({ id }) => id)
    : hazards.flatMap(({ controls }) => controls.flatMap(({ id }) => id ?? []))
