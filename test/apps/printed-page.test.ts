import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aRepository, FAILING_REPORT, OPEN_PROJECT } from '../builders/a-register.ts'
import { aBuiltSite, listedOnEach, pagesIn, type BuiltSite } from '../builders/built-site.ts'
import { APP_TIMEOUT, lookAt, printed } from '../builders/chromium.ts'

const DRAFT = 'DRAFT – not approved by a Clinical Safety Officer'
const VERIFIED = /\bverified["”]? means\b/i
const PERSON =
  '{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }'
const WAIVER =
  '{ rule: failing-control, hazard: HAZ-0001, reason: the rig is being moved, by: A. Example, until: 2026-12-31 }'
const CONFIG = `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}people: [ ${PERSON} ]\n`

/** Enough hazards to fill many sheets, every one with a claim that a failed test takes away. */
const manyHazards = (): Readonly<Record<string, string>> => {
  const hazard = OPEN_PROJECT['hazards/HAZ-0001-wrong-record.md'] ?? ''
  const ids = Array.from({ length: 12 }, (_, index) => `HAZ-${String(index + 11).padStart(4, '0')}`)
  return Object.fromEntries(ids.map((id) => [`hazards/${id}.md`, `${hazard}\nThe end of ${id}.\n`]))
}

/** Every sheet of paper that these pages fill, each with the name of its page. */
const sheetsOf = async (site: Pick<BuiltSite, 'folder' | 'pages'>): Promise<readonly string[]> =>
  listedOnEach(site, async ({ page }) => (await printed(page)).sheets)

/** The pages that these sheets are of. */
const pagesOf = (sheets: readonly string[]): readonly string[] => [
  ...new Set(sheets.map((sheet) => sheet.slice(0, sheet.indexOf(': ')))),
]

test(
  'says on every sheet of paper that nobody has approved it, and which revision it shows',
  async () => {
    const site = await aBuiltSite({
      ...OPEN_PROJECT,
      ...manyHazards(),
      'hazards/hazards.yaml': `${CONFIG}waivers: [ ${WAIVER} ]\n`,
      'reports/junit.xml': FAILING_REPORT,
    })
    const sheets = await sheetsOf(site)
    const all = sheets.join(' ')
    const foot = /Example records.* judged on .*revision [0-9a-f]{40}/

    expect(sheets.length).toBeGreaterThan(10)
    expect(pagesOf(sheets.filter((sheet) => !sheet.includes(DRAFT)))).toEqual([])
    expect(pagesOf(sheets.filter((sheet) => !foot.test(sheet)))).toEqual([])
    expect(pagesOf(sheets.filter((sheet) => !VERIFIED.test(sheet)))).toEqual([])
    expect(
      await lookAt(join(site.folder, 'index.html'), async ({ page }) => (await printed(page)).info),
    ).toContain('A4')
    // The totals, what people set aside, and what the words mean.
    expect(all).toContain('The claimed risk is not earned in 14 of 14 hazards.')
    expect(all).toMatch(
      /\d+ gaps to close in a register of 14 hazards and 28 controls; \d+ more findings waived/,
    )
    expect(all).toMatch(
      /A\. Example lets \d+ findings of failing-control stand for HAZ-0001 until 2026-12-31/,
    )
    expect(all).toContain('the rig is being moved')
    expect(all).toContain(
      "means: the named tests passed at this revision, or the evidence is in date. It is not a judgement of effectiveness; that is a person's.",
    )
    // What is folded on the screen is there to the last line.
    for (const path of Object.keys(manyHazards()))
      expect(all).toContain(`The end of ${path.slice('hazards/'.length, -'.md'.length)}.`)
  },
  APP_TIMEOUT,
)

test(
  'prints what is approved without the notice: each hazard, then the Hazard Log and the site, and no other document',
  async () => {
    const { folder, run, write } = aRepository({
      ...OPEN_PROJECT,
      ...approvedAs(() => '00000000'),
      'hazards/hazards.yaml': CONFIG.replace('version: "1.0"', 'version: "1.0", release: "1.0"'),
    })
    const build = join(folder, 'build')
    const register = async (): Promise<string> => {
      await run('build', '--only', 'html', 'md')
      return readFileSync(join(build, 'register.json'), 'utf8')
    }
    const sheetsNow = (): Promise<readonly string[]> => sheetsOf({ folder: build, pages: pagesIn(build) })
    const drafts = (sheets: readonly string[]): readonly string[] =>
      pagesOf(sheets.filter((sheet) => sheet.includes('DRAFT')))

    const digests = await register()
    for (const [path, text] of Object.entries(approvedAs((path) => digestOf(path, digests))))
      write(path, text)
    const code = digestOf('Hazard Log', await register())
    // To approve every hazard is not to approve the log that holds them.
    const ofHazards = drafts(await sheetsNow())
    expect(ofHazards).toContain('hazard-log.html')
    expect(ofHazards.filter((page) => page.startsWith('hazards/'))).toEqual([])

    const approval = `- Approved: A. Example, GMC 0000000, 2026-10-15, of ${code}`
    write('hazards/case/approvals.md', `## Hazard Log 1.0\n\n${approval}\n`)
    await register()
    const sheets = await sheetsNow()

    expect(sheets.length).toBeGreaterThan(1)
    // Each other document waits for its own approval, the report among them.
    expect(drafts(sheets)).toEqual([
      'compliance.html',
      'deployment-pack.html',
      'plan.html',
      'releases.html',
      'safety-case.html',
      'safety-incident-log.html',
      'third-party.html',
      'traceability.html',
    ])
    expect(pagesOf(sheets.filter((sheet) => !VERIFIED.test(sheet)))).toEqual([])
    expect(sheets.join(' ')).toContain('Approved by A. Example, 2026-10-15')
  },
  APP_TIMEOUT,
)

/** The hazards of the project with an approval of what that digest stands for. */
const approvedAs = (digestOf: (path: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(OPEN_PROJECT)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => {
        const approval = `- Approved: A. Example, GMC 0000000, 2026-10-15, of ${digestOf(path)}`
        return [path, text.replace('A. Example\n', `A. Example\n\n${approval}\n`)]
      }),
  )

/** What an approval of the hazard in that file has to name: the beginning of its digest in register.json. */
const digestOf = (path: string, register: string): string => {
  const hazard = register.slice(register.indexOf(`"${path}"`))
  const [, beginning] = /"digest": "([0-9a-f]{8})[0-9a-f]+"/.exec(hazard) ?? []
  if (beginning === undefined) throw new Error(`register.json has no digest of ${path}`)
  return beginning
}
