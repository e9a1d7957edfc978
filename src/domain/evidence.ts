import type { AnchoredCode } from './anchor.ts'
import type { Baseline } from './baseline.ts'
import type { ComponentList } from './component.ts'
import type { ReviewedCode } from './review.ts'
import type { Place } from './finding.ts'
import type { PastProof } from './proof.ts'
import type { ReleaseTags } from './release.ts'
import type { SettingNode } from './setting.ts'

/** What became of a software test in one run. */
export type TestStatus = 'passed' | 'failed' | 'errored' | 'skipped'

/** One test of one report. */
export interface TestOutcome {
  /** The file the test stands in, when the report says so; slashes forward. */
  readonly file: string | undefined
  /**
   * The parts of the test's full name, outermost first and the test's own name last, split as
   * `splitTestName` splits a reference. A dotted class name is one part.
   */
  readonly names: readonly string[]
  readonly status: TestStatus
  /** Tags, markers and property values that may carry a control's id; the name itself is not repeated here. */
  readonly tags: readonly string[]
  /** The report's path, and the line in it (from 1) where the format tells. */
  readonly report: string
  readonly line: number | undefined
  /** The failure's first line, for a person. */
  readonly message: string | undefined
  /** The kind of the failure, where the report names one: `AssertionError`, `TypeError`. */
  readonly failureKind?: string | undefined
  /** It passed only when it was run again, so it counts as failed. Absent: no, or the report does not tell. */
  readonly isRetried?: true
  /**
   * The mark that keeps its result from counting, as its runner calls it: `fixme`, `todo`, `expected to fail`.
   * It counts as skipped, whatever came out. Absent: none, or the report does not tell.
   */
  readonly quarantine?: string
  /** How many assertions it made, ≥ 0; absent where the report does not tell. */
  readonly assertions?: number
}

/** One report, read. */
export interface TestReport {
  readonly file: string
  readonly outcomes: readonly TestOutcome[]
  /** The revision the report itself names (a property `revision`). */
  readonly revision: string | undefined
  /** Why it could not be read; its outcomes are then empty. */
  readonly unreadable: string | undefined
  /** The line of the trouble, from 1. */
  readonly line: number | undefined
}

/** A report with what git says of the time it speaks for. */
export interface DatedReport extends TestReport {
  /** Paths changed between the revision the report speaks for and the tree that is judged. */
  readonly changed: ReadonlySet<string>
  /** Why the revision it speaks for cannot be told: everything in it is stale then. */
  readonly unknownRevision: string | undefined
}

/** A pattern for test reports and what it found. */
export interface ResultsPattern {
  readonly pattern: string
  readonly files: readonly string[]
  /** Where the pattern stands in hazards.yaml; `undefined` for the command line. */
  readonly place: Place | undefined
}

/** A comment in the source: `@control HAZ-0001.D1` or `@hazard HAZ-0001`. */
export interface SourceTag {
  readonly kind: 'control' | 'hazard'
  readonly id: string
  readonly place: Place
}

/** What stands at a path. `outside`: a link that leaves the repository; `submodule`: one not checked out. */
export type FileKind = 'file' | 'folder' | 'outside' | 'submodule' | 'unreadable'

export interface CodeFile {
  readonly path: string
  readonly kind: FileKind
  /** Number of lines, ≥ 0; `undefined` for anything but a readable file, or where nobody asked. */
  readonly lines: number | undefined
}

/** A settings file, parsed to values with their places; `unreadable` says why it could not be. */
export interface Settings {
  readonly file: string
  /** One, or several where the format has them; none where there are no paths to look along. */
  readonly documents: readonly SettingNode[]
  readonly unreadable: string | undefined
  /** As it stands, for patterns; '' where its bytes are no text. */
  readonly text: string
  /** Are sizes such as `2G` powers of 1024 here? (Compose files) */
  readonly isCompose: boolean
}

/** An id that git's history holds, with what it named there. */
export interface PastHazard {
  readonly id: string
  readonly file: string
  /** The commit that changed or removed this version. */
  readonly commit: string
  readonly controls: readonly {
    readonly id: string | undefined
    readonly text: string
    readonly tests: readonly string[]
  }[]
  /** The text that an approval was committed with: only in the oldest version that has its line. */
  readonly approved:
    | {
        /** What stands behind `Approved:`. */
        readonly text: string
        readonly line: number
        readonly sections: readonly { readonly heading: string | undefined; readonly source: string }[]
      }
    | undefined
}

/** The file of a record that is no longer in the tree. */
export interface RemovedRecord {
  /** From the root. */
  readonly path: string
  /** The commit that removed it; the judged one where the working tree did. */
  readonly commit: string
}

/** What git's history says of the register. `unseen` says why it could not be looked at, and what to do. */
export interface History {
  readonly hazards: readonly PastHazard[]
  /** Files of incidents, failure modes, runbooks and evidence records that were removed, the newest removal first. */
  readonly removedRecords: readonly RemovedRecord[]
  /** Proofs that found a test vacuous, in versions that were changed or removed since, newest first. */
  readonly proofs: readonly PastProof[]
  readonly unseen: string | undefined
}

/** All facts from outside the register's own files. */
export interface Evidence {
  /** Everything in the tree, by path from the root. */
  readonly paths: ReadonlySet<string>
  /** The files somebody refers to, by path from the root. */
  readonly files: ReadonlyMap<string, CodeFile>
  /** What stands where code references point, by `anchorKey`. */
  readonly anchors: ReadonlyMap<string, AnchoredCode>
  readonly settings: ReadonlyMap<string, Settings>
  /** Headings of the markdown files that runbooks link to, as `PATH#ANCHOR`. */
  readonly headings: ReadonlySet<string>
  /** Named files that are symbolic links inside the tree, and the file each leads to. */
  readonly links: ReadonlyMap<string, string>
  readonly tags: readonly SourceTag[]
  /** The texts of the files that proofs are about, by path: those that are there, and are text. */
  readonly proofTexts: ReadonlyMap<string, string>
  readonly reports: readonly DatedReport[]
  readonly patterns: readonly ResultsPattern[]
  /** Lists of third-party components, in the order of hazards.yaml. */
  readonly componentLists: readonly ComponentList[]
  readonly history: History
  /** The releases that git knows by their tags. */
  readonly releaseTags: ReleaseTags
  /** The findings that stand from before; `undefined`: there is no such file. */
  readonly baseline: Baseline | undefined
  /** Where files went that are gone and that references name, by the path they had. */
  readonly moved: ReadonlyMap<string, readonly string[]>
  /** What became of the code of hazards that somebody reviewed, by the hazard's file. */
  readonly reviewed: ReadonlyMap<string, ReviewedCode>
  /** Files not searched for tags: binary, or over 1 MiB. */
  readonly unsearched: { readonly binary: number; readonly large: number }
}
