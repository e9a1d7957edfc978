import type { OpenIncident } from '../domain/portfolio.ts'
import { byKeys } from '../shared/sort.ts'
import type { LabelledRegister } from './portfolio-of.ts'

/** Every incident that names no day on which it was closed; one without a date comes first. */
export const openIncidents = (registers: readonly LabelledRegister[]): readonly OpenIncident[] =>
  registers
    .flatMap(({ label, file, register: { date, incidents } }) =>
      incidents
        .filter(({ closed }) => closed === null)
        .map(({ id, title, occurred, hazards, actions }): OpenIncident => {
          const open = actions.filter(({ done }) => !done)
          return {
            ...{ product: label, file, id, title: title ?? '', occurred: occurred ?? undefined, hazards },
            openActions: open.length,
            overdueActions: open.filter(({ due }) => due !== null && due < date).length,
            judged: date,
          }
        }),
    )
    .toSorted(
      byKeys(
        ({ occurred }) => occurred ?? '',
        ({ product }) => product,
        ({ id }) => id,
      ),
    )
