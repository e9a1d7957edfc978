import { always, defineRule } from '../rule.ts'

/** Was it a hazard that came true? Until somebody answers, no hazard is looked at again. */
export const unlinkedIncident = defineRule({
  id: 'unlinked-incident',
  level: always('error'),
  clause: 'DCB0129 7.2.2',
  summary: 'An incident names no hazard that came true, and does not say why there is none',
  checkLog: ({ records }) =>
    records.incidents
      .filter(({ unreadable }) => unreadable === undefined)
      .flatMap(({ id, hazards, noHazards, place }) => {
        if (noHazards === undefined ? hazards.length > 0 : noHazards.text !== '' && hazards.length === 0)
          return []
        const both = noHazards !== undefined && hazards.length > 0
        const what = both
          ? 'names a hazard and says that there is none'
          : noHazards === undefined
            ? 'names no hazard'
            : 'says that there is no hazard, and not why'
        return [
          {
            place: noHazards?.place ?? place,
            message: `${id} ${what}, expected the hazards that came true, or "none" and the reason`,
            help: 'Write "Hazards:" with their ids; write a new hazard first if it brought one to light; or "Hazards: none –" and why no patient could have come to harm',
          },
        ]
      }),
})
