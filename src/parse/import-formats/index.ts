import type { ImportFormat } from '../import-format.ts'
import { csv } from './csv.ts'
import { githubIssues } from './github-issues.ts'
import { failureMode } from './failure-mode.ts'
import { hazardDocument } from './hazard-document.ts'
import { hazardPage } from './hazard-page.ts'
import { postmortem } from './postmortem.ts'
import { runbook } from './runbook.ts'
import { safetyMd } from './safety-md.ts'
import { xlsx } from './xlsx.ts'

/** Every format that drafts are made from. The first that detects a file reads it; CSV, which much could be, is last. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  xlsx,
  githubIssues,
  safetyMd,
  hazardPage,
  hazardDocument,
  postmortem,
  runbook,
  failureMode,
  csv,
]
