/** What a project looks like from outside. */
export interface ProjectSurvey {
  /** The name of its folder. */
  readonly name: string
  /** Every file, as a path from the folder; without what tools make or fetch. */
  readonly files: readonly string[]
  /** The words of the files in which runners of tests are named, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** Was everything looked at? Very large projects are only begun. */
  readonly isWhole: boolean
}

/** A runner of tests that a project has. */
export interface FoundRunner {
  readonly name: string
  /** What it was told by: `package.json`. */
  readonly toldBy: string
  /** Where its reports are, as a pattern from the root. */
  readonly results: string
  /** The line that runs it and leaves the report. */
  readonly line: string
}
