import { expect, test } from 'vitest'
import { UNSCORED } from '../../src/domain/risk.ts'
import { renderDocuments } from '../../src/render/render-documents.ts'
import { aHazard, written } from '../builders/a-hazard.ts'
import {
  aPage,
  aSafetyCase,
  builtInTemplates,
  PAGES,
  tagsOf,
  textOf,
  withTemplate,
} from '../builders/a-page.ts'
import {
  anApprovedDocument,
  aConfig,
  aFinding,
  aJudgement,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aRisk,
  aSection,
} from '../builders/an-assessed-log.ts'

const waived = { reason: 'only a comment changed', by: 'A. Clinician', until: '2027-01-31' }
const waiver = {
  ...waived,
  rule: 'stale-control',
  hazard: 'HAZ-0001',
  control: undefined,
  place: aHazard().place,
}

const BRIEFING = anAssessedControl({
  id: 'HAZ-0003.P1',
  category: 'training',
  text: 'Brief the operators.',
})

/** A register with something of everything that a page has to tell. */
const log = anAssessedLog({
  isDirty: true,
  replacedTemplates: ['hazard-log.md.hbs'],
  config: aConfig({ waivers: [waiver] }),
  hazards: [
    anAssessedHazard({ sections: [aSection('Harm', 'An overdose, or a dose that is left out.')] }),
    anAssessedHazard({
      id: 'HAZ-0002',
      file: 'hazards/HAZ-0002.md',
      name: written('Alert hidden behind the list'),
      approvalState: 'none',
      isEarned: false,
      residualRisk: undefined,
      initialRisk: UNSCORED,
      currentRisk: { ...UNSCORED, isAtLeast: false, conditions: [] },
      controls: [
        anAssessedControl({
          id: 'HAZ-0002.D1',
          text: 'Keep alerts in front.',
          verification: 'failing',
          because: 'its test "stays in front" failed',
        }),
      ],
    }),
    anAssessedHazard({
      id: 'HAZ-0003',
      name: written('Report sent twice'),
      isEarned: false,
      initialRisk: aRisk(5, 4, 5),
      currentRisk: {
        ...aRisk(5, 4, 5),
        isAtLeast: true,
        conditions: [BRIEFING],
      },
      controls: [BRIEFING],
    }),
  ],
})
const judgement = aJudgement(
  [
    aFinding({
      hazard: 'HAZ-0002',
      control: 'HAZ-0002.D1',
      rule: 'failing-control',
      message: 'Control HAZ-0002.D1 fails',
    }),
    aFinding({ rule: 'stale-control', message: 'Control HAZ-0001.D1 is out of date', waived }),
    aFinding({
      hazard: undefined,
      control: undefined,
      level: 'warning',
      rule: 'vanished-id',
      message: 'HAZ-0009 is gone',
    }),
  ],
  {
    hazards: 3,
    controls: 3,
    current: { '1': 0, '2': 1, '3': 0, '4': 0, '5': 1, unknown: 1 },
    lowered: [{ rule: 'review-overdue', from: 'warning', to: 'off' }],
  },
)
const safetyCase = aSafetyCase(log, judgement)
const replaced = withTemplate('hazard-log', 'Our own words, and nothing else.')

test('makes documents that need nothing else', async () => {
  const page = await aPage(safetyCase)
  const names = new Set(tagsOf(page).map(({ name }) => name))

  expect([...names].filter((name) => /script|link|img|iframe|object|form|base/.test(name))).toEqual([])
  expect(page).toContain(
    `content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  )
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
})

test('gives the same bytes for the same register', async () => {
  expect(await aPage(safetyCase)).toBe(await aPage(aSafetyCase(log, judgement)))
})

test('opens and closes every element', async () => {
  const open: string[] = []
  const isVoid = (name: string): boolean => ['meta', 'br', 'hr', '!doctype html'].includes(name)
  for (const { name } of tagsOf(await aPage(safetyCase))) {
    if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1))
    else if (!isVoid(name)) open.push(name)
  }

  expect(open).toEqual([])
})

test('gives no id twice, and leads every link within the page somewhere', async () => {
  const page = await aPage(safetyCase)
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id ?? ''))

  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  expect(targets).toContain('hazards-HAZ-0002.html')
})

test('says DRAFT until this version of the log is approved, and each hazard in it', async () => {
  const documents = [anApprovedDocument('hazard-log')]
  const approved = anAssessedLog({ documents })
  const draft = anAssessedLog({
    documents,
    hazards: [anAssessedHazard(), anAssessedHazard({ approvalState: 'outdated' })],
  })
  const words = 'DRAFT – not approved by a Clinical Safety Officer'
  const body = (page: string) => textOf(page.slice(page.indexOf('<body')))

  expect(body(await aPage(aSafetyCase(draft)))).toContain(words)
  expect(body(await aPage(aSafetyCase(anAssessedLog({ hazards: [] }))))).toContain(words)
  expect(body(await aPage(aSafetyCase(anAssessedLog())))).toContain(words)
  expect(body(await aPage(aSafetyCase(approved)))).not.toContain('DRAFT')
})

test('shows an unknown risk as not scored, never as low', async () => {
  const row =
    (await aPage(safetyCase))
      .split('<tr>')
      .find((piece) => /^\s*<th scope="row"><a href="#hazards-HAZ-0002\.html"/.test(piece)) ?? ''

  expect(row.match(/not scored<\/span>/g)).toHaveLength(3)
  expect(textOf(row)).toContain(
    'The initial risk is not scored, so today it may be anything. No residual risk is assessed',
  )
})

test('says of a risk that rests on an unsupported score that it is at least so high', async () => {
  expect(textOf(await aPage(safetyCase))).toContain('at least 5')
})

test('prints the conditions that the deploying organisation has to meet', async () => {
  const text = textOf(await aPage(safetyCase))
  expect(text).toContain(
    'Conditions of transfer, for the deploying organisation to put in place: HAZ-0003.P1',
  )
  expect(text).toMatch(/HAZ-0003\.P1 [^]*Brief the operators\.[^]*condition of transfer/)
})

test("holds each hazard's file word for word", async () => {
  expect(await aPage(safetyCase)).toMatch(
    /<details><summary>As written in hazards\/HAZ-0001\.md<\/summary>[^]*An overdose, or a dose that is left out\./,
  )
})

test.each([
  ['the totals', '1 gap to close in a register of 3 hazards and 3 controls'],
  ['what verified means', "It is not a judgement of effectiveness; that is a person's."],
  ['the gaps', 'Control HAZ-0002.D1 fails'],
  [
    'the waivers with names',
    'A. Clinician lets 1 finding of stale-control stand for HAZ-0001 until 2027-01-31',
  ],
  ['the lowered rules', 'The rule review-overdue is lowered from warning to off'],
  [
    'that its own template was replaced',
    "The template hazard-log.md.hbs is the project's own: its words are not the built-in ones",
  ],
  ['uncommitted changes', 'UNCOMMITTED CHANGES'],
  ['the draft', 'DRAFT – not approved by a Clinical Safety Officer'],
  ['the risk that nobody knows', 'Nobody has scored it'],
])('lets no replaced template leave out %s', async (_what, words) => {
  const page = await aPage(safetyCase, replaced)

  expect(textOf(page)).toContain(words)
  expect(page.indexOf('Our own words')).toBeGreaterThan(page.indexOf('Gaps to close</h2>'))
})

test('keeps one heading of the first level, whatever a replaced template begins with', async () => {
  const page = await aPage(safetyCase, withTemplate('hazard-log', '# Ours\n\nWords.'))

  expect(tagsOf(page).filter(({ name }) => name === 'h1')).toHaveLength(1)
  expect(page).toContain('<a href="#ours">Ours</a>')
})

test('says on every printed sheet what it is part of, and lets no name out of that line', async () => {
  const product = {
    ...{ name: '"; } </style><script>', version: '', manufacturer: '', release: '' },
    ...{ phase: undefined, contact: undefined },
  }
  const page = await aPage(aSafetyCase(anAssessedLog({ isDirty: true, config: aConfig({ product }) })))
  const [, line = ''] = /@bottom-left \{ content: "([^"]*)"; \} \}\n<\/style>/.exec(page) ?? []

  expect(
    line.replaceAll(/\\([0-9a-f]+) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
  ).toBe(
    'Hazard Log: "; } </style><script>, judged on 2026-11-05, ' +
      'revision 4f1c0de2a9b84c67d1e05f3a8b7c6d5e4f3a2b1c with uncommitted changes\n' +
      '“Verified” means: the named tests passed at this revision, or the evidence is in date. It is not a judgement of effectiveness; that is a person’s.',
  )
})

test('makes no link to a hazard that a replaced template does not show', async () => {
  const page = await aPage(safetyCase, replaced)

  expect(page).not.toContain('href="#hazards-HAZ-0002')
  expect(textOf(page)).toContain('HAZ-0002 Alert hidden behind the list')
})

test('lets no replaced template reach into the totals with definitions, fences or HTML', async () => {
  const text = '[1]: https://example.com\n\n</main><style>main{display:none}</style>\n\n```\nopen'
  const page = await aPage(safetyCase, withTemplate('hazard-log', text))

  expect(tagsOf(page).filter(({ name }) => name === 'style')).toHaveLength(1)
  expect(textOf(page)).toContain('</main><style>main{display:none}</style>')
})

test('writes nothing when a template is wrong, and says where', async () => {
  const templates = { ...builtInTemplates, ...withTemplate('report', '---\ntitle: Ours\n---\n{{hazrds}}\n') }

  expect(await renderDocuments(safetyCase, templates, PAGES)).toEqual({
    problem: 'Template report, line 4: "hazrds" is no name of the safety case, expected a text or a number',
  })
})

test('lets nothing in a hazard become HTML, a script or a strange link', async () => {
  const text =
    '"><script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) | # {{date}} &lt;'
  const hostile = anAssessedHazard({
    id: 'HAZ-1 "><script>',
    file: 'hazards/"><script>.md',
    name: written(text),
    hazard: written(text),
    statusText: written(text),
    sections: [aSection(text, text)],
    controls: [anAssessedControl({ id: undefined, text, because: text })],
  })
  const finding = aFinding({ message: text, help: text, hazard: 'HAZ-1 "><script>', rule: text })
  const page = await aPage(
    aSafetyCase(
      anAssessedLog({
        hazards: [hostile],
        revision: text,
        replacedTemplates: [text],
        config: aConfig({
          product: {
            name: text,
            version: text,
            manufacturer: text,
            release: text,
            phase: text,
            contact: text,
          },
          waivers: [{ ...waiver, reason: text, by: text, rule: text }],
        }),
      }),
      aJudgement([finding]),
    ),
  )
  const tags = tagsOf(page)

  expect(tags.filter(({ name }) => ['script', 'img'].includes(name))).toEqual([])
  expect(tags.filter(({ attributes }) => /\bon\w+=|javascript:/i.test(attributes))).toEqual([])
  expect(textOf(page).split('[a](javascript:alert(1)) | # {{date}} &lt;').length).toBeGreaterThan(10)
})
