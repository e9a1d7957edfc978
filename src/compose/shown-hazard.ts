import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { Shown } from '../domain/shown.ts'
import type { Judgement } from '../domain/summary.ts'
import { once } from '../shared/once.ts'
import { controlEntry } from './control-entry.ts'
import { findingEntry } from './finding-entry.ts'
import { hazardEntry } from './hazard-entry.ts'
import { hazardPages } from './hazard-pages.ts'
import { hazardRecord } from './hazard-record.ts'
import { recordEntries, recordsOfHazard } from './record-entries.ts'
import { safetyArgument } from './safety-argument.ts'
import { whyChains } from './why-chains.ts'

/** Every hazard and control with this id, however its letters are written: more than one where an id was given twice. */
export const shownById = (log: AssessedLog, judgement: Judgement, id: string): readonly Shown[] => {
  const argument = once(() => safetyArgument(log, judgement))
  const isIt = (other: string | undefined): boolean => other?.toLowerCase() === id.toLowerCase()
  return log.hazards.flatMap((hazard, index) => {
    const controls = isIt(hazard.id) ? [undefined] : hazard.controls.filter((control) => isIt(control.id))
    return controls.map((control) => {
      const { elements } = argument()
      const goal = elements.find((element) => element.id === 'S-hazards')?.supportedBy[index]
      const under = elements.find((element) => element.id === goal)?.supportedBy ?? []
      const from =
        control === undefined
          ? goal
          : elements.find((each) => under.includes(each.id) && each.place === control.place)?.id
      return shown(
        { hazard, control },
        { log, judgement },
        from === undefined ? [] : whyChains(argument(), from),
      )
    })
  })
}

const shown = (
  { hazard, control }: { readonly hazard: AssessedHazard; readonly control: AssessedControl | undefined },
  { log, judgement }: { readonly log: AssessedLog; readonly judgement: Judgement },
  why: Shown['why'],
): Shown => {
  const { refOf } = hazardPages(log.hazards)
  const ofHazard = judgement.findings.filter(
    (finding) => finding.hazard === hazard.id || finding.place.file === hazard.file,
  )
  const findings =
    control === undefined ? ofHazard : ofHazard.filter((finding) => finding.control === control.id)
  const entries = ofHazard.map((finding) => findingEntry(finding, refOf(finding)))
  const records = recordsOfHazard(hazard, recordEntries(log, { findings: [], pageOf: () => '' }))
  return {
    hazard: hazardEntry(hazard, log.config, {
      findings: entries,
      page: '',
      records,
      history: [],
      scores: [],
    }),
    controls: (control === undefined ? hazard.controls : [control]).map((shown) =>
      controlEntry(shown, hazard.currentRisk.conditions),
    ),
    isControl: control !== undefined,
    record: hazardRecord(hazard),
    findings,
    why,
  }
}
