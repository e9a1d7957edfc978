import type { BowTieView } from '../../src/domain/bow-tie-view.ts'
import type { MatrixView } from '../../src/domain/matrix-view.ts'
import type { RiskEntry } from '../../src/domain/safety-case.ts'
import { BLOCK_HELPERS, INLINE_HELPERS } from '../../src/render/helpers.ts'
import { renderTemplate } from '../../src/render/render-template.ts'
import { code, table } from './markdown.ts'

/** What a template may call within a line; each call was tried. */
export const inlineHelpers = (): string => helperTable(INLINE_HELPERS)

/** What a template may open and close; each was tried. */
export const blockHelpers = (): string => helperTable(BLOCK_HELPERS)

const helperTable = (helpers: ReadonlyMap<string, number>): string =>
  table(
    ['call', 'what comes of it'],
    [...helpers.keys()].map((name) => {
      const helper = HELPERS.get(name)
      if (helper === undefined)
        throw new Error(`docs/generated/template-helpers.ts does not say what ${name} is`)
      const [call, meaning] = helper
      const result = renderTemplate({ name, text: call }, ABOUT)
      if ('problem' in result) throw new Error(result.problem)
      return [code(call), meaning]
    }),
  )

const HELPERS: ReadonlyMap<string, readonly [call: string, meaning: string]> = new Map([
  ['text', ['{{text name}}', 'The value as text in one line; `{{name}}` is the same']],
  ['count', ['{{count summary.errors "gap"}}', 'A number and its noun: `1 gap`, `3 gaps`']],
  ['code', ['{{code file}}', 'The value in the typewriter face']],
  [
    'mark',
    [
      '{{mark tone word}}',
      'A word with a colour, one of [the tones](safety-case-model.md#tone). In markdown it is bold',
    ],
  ],
  [
    'link',
    [
      '{{link id name}}',
      'The second value, as a link to the anchor that the first one names: on this page, or else the page of that hazard. Where there is neither, and in markdown, the words alone',
    ],
  ],
  ['anchor', ['{{anchor id}}', 'Prints nothing; names the heading or the paragraph that it stands in']],
  ['caption', ['{{caption "Controls"}}', 'In a paragraph of its own above a table: what the table is about']],
  ['figures', ['{{figures "Totals"}}', 'The same above a table of numbers with a remark in its last column']],
  [
    'sortable',
    [
      '{{sortable "All hazards" "hazard"}}',
      'The same above a table that its reader can sort, search and filter; the second value is what one row is about',
    ],
  ],
  [
    'matrix',
    ['{{matrix riskMatrix}}', 'In a paragraph of its own: the risk matrix, drawn. In markdown it is a table'],
  ],
  [
    'outline',
    [
      '{{outline argument.outline}}',
      'In a paragraph of its own: a tree of lines that a reader unfolds. In other formats it is lists within lists',
    ],
  ],
  [
    'figure',
    [
      '{{figure bowTie}}',
      'In a paragraph of its own: another picture, drawn, with the table that says the same. In markdown it is that table',
    ],
  ],
  [
    'words',
    [
      '{{words text}}',
      "An author's own markdown, in a box that it cannot reach out of: in a paragraph of its own, a cell or a list item. Elsewhere it is text in one line",
    ],
  ],
  [
    'file',
    [
      '{{file source "As written in" file}}',
      'In a paragraph of its own: a file as it was typed, folded under a line of the two other values',
    ],
  ],
  [
    'if',
    [
      '{{#if hazards}}…{{else}}…{{/if}}',
      'What stands first, where there is something; else what stands second. `{{else if name}}` asks on',
    ],
  ],
  ['unless', ['{{#unless isDirty}}…{{/unless}}', 'What stands in it, where there is nothing']],
  [
    'rows',
    [
      '{{#rows hazards}}…{{else}}…{{/rows}}',
      'What stands first, once for each entry of a list, with the names of that entry; what stands second, where the list is empty',
    ],
  ],
])

const MATRIX: MatrixView = {
  ...{ kind: 'path', title: 'Risk', likelihoods: ['Low'], severities: ['Minor'], risk: [[1]], steps: [] },
}

const NOT_SCORED: RiskEntry = { isKnown: false, text: 'not scored', axes: '', tone: 'unknown' }

const BOW_TIE: BowTieView = {
  ...{ picture: 'bow-tie', title: 'Bow-tie', id: 'HAZ-0001', name: 'Wrong record', claim: 'nothing claimed' },
  ...{ current: NOT_SCORED, residual: NOT_SCORED, causes: [], after: [], unplaced: [], effect: '', harm: '' },
}

/** Something for every name that a call above holds. */
const ABOUT = {
  ...{
    id: 'HAZ-0001',
    name: 'The wrong record is opened',
    file: 'hazards/HAZ-0001.md',
    text: 'x',
    source: 'x',
  },
  ...{ tone: 'good', word: 'verified', summary: { errors: 3 }, hazards: [{}], isDirty: false },
  riskMatrix: MATRIX,
  argument: { outline: { shape: 'goal', children: [] } },
  bowTie: BOW_TIE,
}
