import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandSections, commonOptions, exitCodes } from './generated/command-line.ts'
import { componentListFormats } from './generated/component-lists.ts'
import { configKeys } from './generated/config-keys.ts'
import { documentTable, outputTable } from './generated/documents.ts'
import { hazardHeadings } from './generated/hazard-headings.ts'
import { matrixDrawings } from './generated/matrix-drawings.ts'
import { page } from './generated/page.ts'
import { patternPages } from './generated/patterns.ts'
import { recordFields } from './generated/record-fields.ts'
import { FAILURE_MODE_FIELDS, INCIDENT_FIELDS } from '../src/domain/record-fields-of-failures.ts'
import { EVIDENCE_FIELDS, RUNBOOK_FIELDS } from '../src/domain/record-fields.ts'
import { reportFormats } from './generated/report-formats.ts'
import { ruleTable } from './generated/rule-table.ts'
import { safetyCaseModel } from './generated/safety-case-model.ts'
import { schemaTypes } from './generated/schema-types.ts'
import { readyChecks } from './generated/ready-checks.ts'
import { settingsFormats } from './generated/settings-formats.ts'
import { blockHelpers, inlineHelpers } from './generated/template-helpers.ts'
import { testNames, testReportFormats } from './generated/test-reports.ts'

/** A file that follows from others, wholly or in the parts that it marks. */
export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string
  /** What it should hold; `written` is what it holds, whose hand-written parts stay. */
  readonly content: (written: string) => Promise<string>
}

/** Everything that is generated; a new reference page is one line here. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'src/domain/schema-types.ts', content: schemaTypes },
  {
    path: 'docs/reference/cli.md',
    content: page({ commands: commandSections, options: commonOptions, 'exit-codes': exitCodes }),
  },
  { path: 'docs/reference/config.md', content: page({ keys: configKeys }) },
  { path: 'docs/reference/hazard-file.md', content: page({ headings: hazardHeadings }) },
  { path: 'docs/reference/incidents.md', content: page({ fields: recordFields(INCIDENT_FIELDS) }) },
  { path: 'docs/reference/failure-modes.md', content: page({ fields: recordFields(FAILURE_MODE_FIELDS) }) },
  { path: 'docs/reference/runbooks.md', content: page({ fields: recordFields(RUNBOOK_FIELDS) }) },
  { path: 'docs/reference/evidence-records.md', content: page({ fields: recordFields(EVIDENCE_FIELDS) }) },
  {
    path: 'docs/reference/test-reports.md',
    content: page({ formats: testReportFormats, names: testNames }),
  },
  { path: 'docs/reference/ready-made-checks.md', content: page({ checks: readyChecks }) },
  { path: 'docs/reference/patterns.md', content: page({ patterns: patternPages }) },
  { path: 'docs/reference/component-lists.md', content: page({ formats: componentListFormats }) },
  { path: 'docs/reference/settings.md', content: page({ formats: settingsFormats }) },
  { path: 'docs/reference/matrices.md', content: page({ matrices: matrixDrawings }) },
  { path: 'docs/reference/rules.md', content: page({ rules: ruleTable }) },
  { path: 'docs/reference/formats.md', content: page({ formats: reportFormats }) },
  { path: 'docs/reference/outputs.md', content: page({ outputs: outputTable }) },
  {
    path: 'docs/reference/documents.md',
    content: page({ documents: documentTable, inline: inlineHelpers, blocks: blockHelpers }),
  },
  { path: 'docs/reference/safety-case-model.md', content: page({ model: safetyCaseModel }) },
]

/** The files below `root` that are not what they should be, or are not there. */
export const outdatedFiles = async (root: string): Promise<readonly string[]> => {
  const outdated: string[] = []
  for (const { path, content } of generatedFiles) {
    const written = readIfThere(join(root, path))
    if (written !== (await content(written ?? ''))) outdated.push(path)
  }
  return outdated
}

const writeAll = async (root: string): Promise<void> => {
  const files: { readonly path: string; readonly text: string }[] = []
  for (const { path, content } of generatedFiles)
    files.push({ path: join(root, path), text: await content(readIfThere(join(root, path)) ?? '') })
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const main = async (): Promise<void> => {
  if (!process.argv.includes('--check')) return writeAll('.')
  const outdated = await outdatedFiles('.')
  for (const path of outdated) process.stderr.write(`${path} is out of date; run npm run generate\n`)
  process.exitCode = outdated.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
