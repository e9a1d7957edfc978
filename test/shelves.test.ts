import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matrices } from '../src/assess/matrices/index.ts'
import { standards } from '../src/assess/standards/index.ts'
import { rules } from '../src/check/rules/index.ts'
import { COMPLETIONS } from '../src/cli/completions/index.ts'
import { commands } from '../src/cli/commands/index.ts'
import { COMPONENT_LIST_FORMATS } from '../src/parse/component-lists/index.ts'
import { IMPORT_FORMATS } from '../src/parse/import-formats/index.ts'
import { SYMBOL_LANGUAGES } from '../src/parse/symbol-languages/index.ts'
import { READY_CHECKS } from '../src/link/ready-checks/index.ts'
import { SETTINGS_FORMATS } from '../src/parse/settings-formats/index.ts'
import { FEATURES } from '../src/lsp/features/index.ts'
import { TEST_STUBS } from '../src/compose/test-stubs/index.ts'
import { TEST_REPORT_FORMATS } from '../src/parse/test-reports/index.ts'
import { PICTURES } from '../src/render/figures/index.ts'
import { EXPORT_FORMATS } from '../src/render/formats/index.ts'
import { REPORT_FORMATS } from '../src/report/formats/index.ts'
import { DIFF_FORMATS } from '../src/report/diff-formats/index.ts'
import { IMPACT_FORMATS } from '../src/report/impact-formats/index.ts'
import { PATTERN_FORMATS } from '../src/report/pattern-formats/index.ts'
import { PORTFOLIO_FORMATS } from '../src/report/portfolio-formats/index.ts'
import { SHOW_FORMATS } from '../src/report/show-formats/index.ts'
import { invalidField } from '../src/validate/invalid-field.ts'

const SHELVES = [
  { folder: 'src/check/rules', ids: rules.map(({ id }) => id) },
  { folder: 'src/assess/matrices', ids: matrices.map(({ id }) => id) },
  { folder: 'src/assess/standards', ids: standards.map(({ id }) => id) },
  { folder: 'src/parse/component-lists', ids: COMPONENT_LIST_FORMATS.map(({ id }) => id) },
  { folder: 'src/parse/import-formats', ids: IMPORT_FORMATS.map(({ id }) => id) },
  { folder: 'src/parse/test-reports', ids: TEST_REPORT_FORMATS.map(({ id }) => id) },
  { folder: 'src/parse/symbol-languages', ids: SYMBOL_LANGUAGES.map(({ id }) => id) },
  { folder: 'src/parse/settings-formats', ids: SETTINGS_FORMATS.map(({ id }) => id) },
  { folder: 'src/link/ready-checks', ids: READY_CHECKS.map(({ id }) => id) },
  { folder: 'src/report/formats', ids: REPORT_FORMATS.map(({ id }) => id) },
  { folder: 'src/render/formats', ids: EXPORT_FORMATS.map(({ id }) => id) },
  { folder: 'src/report/diff-formats', ids: DIFF_FORMATS.map(({ id }) => id) },
  { folder: 'src/render/figures', ids: PICTURES },
  { folder: 'src/report/impact-formats', ids: IMPACT_FORMATS.map(({ id }) => id) },
  { folder: 'src/compose/test-stubs', ids: TEST_STUBS.map(({ id }) => id) },
  { folder: 'src/report/pattern-formats', ids: PATTERN_FORMATS.map(({ id }) => id) },
  { folder: 'src/report/portfolio-formats', ids: PORTFOLIO_FORMATS.map(({ id }) => id) },
  { folder: 'src/report/show-formats', ids: SHOW_FORMATS.map(({ id }) => id) },
  { folder: 'src/cli/completions', ids: COMPLETIONS.map(({ id }) => id) },
  { folder: 'src/lsp/features', ids: Object.values(FEATURES).map(({ id }) => id) },
  { folder: 'src/cli/commands', ids: commands.map(({ name }) => name) },
]

describe.each(SHELVES)('the shelf $folder', ({ folder, ids }) => {
  it('lists every file it holds, each named as its id, once', () => {
    const files = readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''))
    expect([...ids].sort()).toEqual(files.sort())
  })
})

describe('the shelf of rules', () => {
  it.each(rules.map(({ id }) => id))('%s has a test and a page', (id) => {
    expect(existsSync(`test/check/rules/${id}.test.ts`)).toBe(true)
    expect(existsSync(`docs/reference/rules/${id}.md`)).toBe(true)
  })

  it('has no page of a rule that is gone', () => {
    const pages = readdirSync('docs/reference/rules').map((file) => file.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual([...rules.map(({ id }) => id), invalidField.id].sort())
  })

  it('holds every rule that the command line promises', () => {
    const promised =
      'unreadable-file invalid-field not-a-hazard empty-register unknown-heading stranded-hazard-type unscored-hazard band-mismatch foreign-score draft-hazard vanished-id duplicate-id broken-code-reference misplaced-link failing-check missing-control failing-control skipped-control not-run-control stale-control untested-control unverified-control unsupported-residual rests-on-deployer no-test-results unreadable-test-results unmatched-test-results orphan-source-tag expired-waiver'
    const ids = new Set([invalidField, ...rules].map(({ id }) => id))
    expect(promised.split(' ').filter((id) => !ids.has(id))).toEqual([])
  })
})
