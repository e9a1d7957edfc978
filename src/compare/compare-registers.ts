import { CHANGE_KIND_NAMES } from '../domain/change-kinds.ts'
import type { ComparedEnd, Comparison, RegisterChange } from '../domain/comparison.ts'
import { byKeys } from '../shared/sort.ts'
import { changesOfHazards } from './changes-of-hazard.ts'
import { changesOfRegister } from './changes-of-register.ts'
import { folded } from './pairs.ts'
import { reportQuestion } from './report-question.ts'
import type { Side } from './side.ts'

/** Everything that differs between two registers, what weighs most first, and what it says to DCB0129 7.3.3. */
export const compareRegisters = (base: Side, head: Side): Comparison => {
  const changes = [...changesOfHazards(base, head), ...changesOfRegister(base, head)].toSorted(byWeight)
  return {
    base: endOf(base),
    head: endOf(head),
    date: head.log.date,
    titles: new Map(
      [...base.log.hazards, ...head.log.hazards].map(({ id, name }) => [id, folded(name?.text ?? '')]),
    ),
    changes,
    report: reportQuestion(changes, base, head),
  }
}

/** The kinds stand in the order of their weight. What is equal stays in the order of the register. */
const byWeight = byKeys<RegisterChange>(({ kind }) => CHANGE_KIND_NAMES.indexOf(kind))

const endOf = ({ name, commit, log, unknown }: Side): ComparedEnd => ({
  ...{ name, commit, unknown },
  release: log.config.product.release ?? log.config.product.version,
  hazards: log.hazards.length,
  controls: log.hazards.flatMap(({ controls }) => controls).length,
})
