import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'

/** The register at one end of a comparison, as it was judged there. */
export interface Side {
  /** In a person's words: `v1.2.0`, `the working tree`. */
  readonly name: string
  /** `undefined`: the working tree. */
  readonly commit: string | undefined
  readonly log: AssessedLog
  /** The project's own templates, in their order. */
  readonly templates: readonly OwnTemplate[]
  /**
   * Are the test reports here those of this side? Else a later pass still speaks for code that is the same, but what
   * the reports do not show may well have been shown that day.
   */
  readonly isTestsKnown: boolean
  /** What this side cannot tell, each a sentence without a full stop. */
  readonly unknown: readonly string[]
}

/** A template that the project has in place of a built-in one. */
export interface OwnTemplate {
  /** `hazard-log.md.hbs`. */
  readonly name: string
  /** From the root. */
  readonly file: string
  /** `undefined`: it cannot be read. */
  readonly text: string | undefined
}

/** The same thing on both sides; one of them may not have it. */
export interface Pair<T> {
  readonly before: T | undefined
  readonly after: T | undefined
}

/** Is the state of a control what it was on that side, or only what the reports at hand let it seem? */
export const isStateKnown = (control: AssessedControl, { isTestsKnown }: Side): boolean => {
  if (isTestsKnown || control.testLinks.length === 0) return true
  if (!RESTS_ON_REPORTS.has(control.verification)) return true
  return (
    control.verification === 'failing' && control.checkResults.some(({ counts, holds }) => counts && !holds)
  )
}

const RESTS_ON_REPORTS: ReadonlySet<AssessedControl['verification']> = new Set([
  ...(['failing', 'skipped', 'not-run', 'stale'] as const),
])

/** The controls of a hazard whose state on a side cannot be told. */
export const unknownControls = (hazard: AssessedHazard, side: Side): readonly AssessedControl[] =>
  hazard.controls.filter((control) => !isStateKnown(control, side))

/** Can it be told which risk the evidence carried on that side? An earned risk is: all that it rests on was shown. */
export const isCurrentRiskKnown = (hazard: AssessedHazard, side: Side): boolean => {
  const unknown = unknownControls(hazard, side)
  // A control that an initial score counts on bears on the risk, whoever relies on it.
  return !unknown.some((control) => hazard.relied.includes(control) || control.category === 'existing')
}

/**
 * Can it be told whether its approval held on that side? An approval covers what became of each test, so one that is
 * outdated because a report is not here may have been valid.
 */
export const isApprovalKnown = (hazard: AssessedHazard, side: Side): boolean =>
  hazard.approvalState !== 'outdated' || unknownControls(hazard, side).length === 0
