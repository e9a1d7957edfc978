import type { ChangeSet } from '../domain/change-set.ts'
import { controlName } from '../domain/control-name.ts'
import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { ControlImpact, HazardImpact, Impact, UnplacedFile } from '../domain/impact.ts'
import type { Risk } from '../domain/risk.ts'
import { type ChangeIndex, indexChanges } from './changed-lines.ts'
import { controlTouches, distinctTouches, hazardTouches, partsOf } from './control-touches.ts'
import { controlKey, textReasons } from './hazard-changes.ts'
import { isInRegister, registerChanges } from './register-changes.ts'

/** The register as it is judged at both ends of a change; `undefined`: the older end has none. */
export interface BothEnds {
  readonly before: AssessedLog | undefined
  readonly after: AssessedLog
  /** The file of the baseline, from the root. */
  readonly baseline: string
}

/** What a change touches, and what of it asks for a Clinical Safety Officer. Nothing that changed is left out. */
export const assessImpact = (changeSet: ChangeSet, ends: BothEnds): Impact => {
  const changes = indexChanges(changeSet)
  const was = new Map(ends.before?.hazards.map((hazard) => [hazard.id, hazard]))
  const is = new Map(ends.after.hazards.map((hazard) => [hazard.id, hazard]))
  const pairs = [...new Set([...is.keys(), ...was.keys()])].map((id): Pair => ({
    before: was.get(id),
    after: is.get(id),
  }))
  const hazards = pairs.flatMap((pair) => hazardImpact(pair, changes, ends.after))
  const hazardFiles = new Set(
    pairs.flatMap(({ before, after }) => [before?.file, after?.file].filter((file) => file !== undefined)),
  )
  const register = registerChanges(changeSet.files, {
    ...{ folder: ends.after.folder, baseline: ends.baseline, hazardFiles },
    config: { before: ends.before?.config, after: ends.after.config },
  })
  const touched = new Set(
    hazards.flatMap(({ controls, touches }) =>
      [...controls.flatMap((control) => control.touches), ...touches].map(({ path }) => path),
    ),
  )
  const shown = new Set(hazards.flatMap(({ id, controls }) => controls.map(({ name }) => `${id} ${name}`)))
  return {
    ...{ base: changeSet.base, head: changeSet.head, files: changeSet.files.length },
    hazards,
    reasons: register.reasons,
    registerFiles: register.files,
    unplaced: unplacedFiles(changeSet, ends, touched),
    unverifiedElsewhere: ends.after.hazards
      .flatMap((hazard) => hazard.relied.map((control) => ({ hazard, control })))
      .filter(({ control }) => control.verification !== 'verified')
      .filter(({ hazard, control }) => !shown.has(`${hazard.id} ${controlName(control)}`)).length,
  }
}

interface Pair {
  readonly before: AssessedHazard | undefined
  readonly after: AssessedHazard | undefined
}

const hazardImpact = (pair: Pair, changes: ChangeIndex, log: AssessedLog): readonly HazardImpact[] => {
  const { before, after } = pair
  const hazard = after ?? before
  if (hazard === undefined) return []
  const controls = controlImpacts(pair, changes)
  const touches = distinctTouches([
    ...(after === undefined ? [] : hazardTouches(after, changes, 'after')),
    ...(before === undefined ? [] : hazardTouches(before, changes, 'before')),
  ])
  const reasons = [
    ...textReasons({ ...pair, matrix: log.config.matrix }),
    ...(before === undefined || after === undefined ? [] : standingReasons(before, after)),
    ...controls.flatMap(({ reason }) => reason ?? []),
  ]
  if (reasons.length + controls.length + touches.length === 0) return []
  return [
    {
      ...{ id: hazard.id, title: hazard.name?.text ?? 'no name', file: hazard.file, reasons, touches },
      controls: controls.map(({ control }) => control),
      claimed: riskText(after?.residualRisk),
      current: `${after?.currentRisk.isAtLeast === true ? 'at least ' : ''}${riskText(after?.currentRisk)}`,
    },
  ]
}

const riskText = (risk: Risk | undefined): string => String(risk?.risk ?? 'not known')

/** Nobody's words have changed, and the hazard stands worse all the same. */
const standingReasons = (before: AssessedHazard, after: AssessedHazard): readonly string[] => [
  ...(rank(after.currentRisk) > rank(before.currentRisk)
    ? [`The risk today goes up from ${riskText(before.currentRisk)} to ${riskText(after.currentRisk)}`]
    : []),
  ...(before.isEarned && !after.isEarned ? ['The risk that is claimed is no longer earned'] : []),
  ...(before.approvalState === 'valid' && after.approvalState !== 'valid'
    ? [`The approval of ${before.approval?.name ?? 'the hazard'} is out of date`]
    : []),
]

/** What nobody knows ranks above 5. */
const rank = ({ risk }: Risk): number => risk ?? 6

interface Judged {
  readonly control: ControlImpact
  readonly reason: string | undefined
}

const controlImpacts = ({ before, after }: Pair, changes: ChangeIndex): readonly Judged[] => {
  const was = new Map(before?.controls.map((control) => [controlKey(control), control]))
  const is = new Map(after?.controls.map((control) => [controlKey(control), control]))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [former, control] = [was.get(key), is.get(key)]
    const touches = [
      ...(control === undefined ? [] : controlTouches(control, changes, 'after')),
      ...(former === undefined ? [] : controlTouches(former, changes, 'before')),
    ]
    const distinct = [...new Map(touches.map((touch) => [`${touch.kind} ${touch.path}`, touch])).values()]
    const hasLost =
      former?.verification === 'verified' && control !== undefined && control.verification !== 'verified'
    const shown = control ?? former
    if (shown === undefined || (distinct.length === 0 && !hasLost)) return []
    return [{ control: impactOf(shown, control, distinct), reason: lossReason(control, former) }]
  })
}

const impactOf = (
  shown: AssessedControl,
  control: AssessedControl | undefined,
  touches: ControlImpact['touches'],
): ControlImpact => ({
  ...{ name: controlName(shown), id: shown.id, text: shown.text, isReliedOn: shown.isReliedOn, touches },
  verification: control?.verification,
  because: control?.because ?? 'it is gone from the register',
})

/** A residual risk rests on the control, and after the change nothing shows that it works. */
const lossReason = (
  control: AssessedControl | undefined,
  former: AssessedControl | undefined,
): string | undefined => {
  if (control === undefined)
    return former?.isReliedOn === true
      ? `Control ${controlName(former)}, on which the residual risk rested, is gone`
      : undefined
  if (!control.isReliedOn || control.verification === 'verified') return undefined
  return `Control ${controlName(control)}, on which the residual risk rests, is ${control.verification}: ${control.because}`
}

const unplacedFiles = (
  { files }: ChangeSet,
  { before, after, baseline }: BothEnds,
  touched: ReadonlySet<string>,
): readonly UnplacedFile[] => {
  const near = nearBy([...(before?.hazards ?? []), ...after.hazards])
  return files.flatMap((file) => {
    const path = file.after ?? file.before ?? ''
    const former = file.before ?? path
    if (touched.has(former) || touched.has(path)) return []
    if ([path, former].some((each) => each === baseline || isInRegister(each, after.folder))) return []
    return [{ path, near: [...new Set([...(near.get(path) ?? []), ...(near.get(former) ?? [])])] }]
  })
}

/** The controls that name something in a file. */
const nearBy = (hazards: readonly AssessedHazard[]): ReadonlyMap<string, readonly string[]> => {
  const near = new Map<string, string[]>()
  for (const { controls } of hazards)
    for (const control of controls)
      for (const { path } of partsOf(control)) {
        const known = near.get(path)
        if (known === undefined) near.set(path, [controlName(control)])
        else known.push(controlName(control))
      }
  return near
}
