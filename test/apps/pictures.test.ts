import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aBuiltSite, hostileSite, listedOnEach, type BuiltSite } from '../builders/built-site.ts'
import { APP_TIMEOUT, listedOn, lookAt } from '../builders/chromium.ts'
import { OPEN_PROJECT } from '../builders/a-register.ts'

/** Words that fill no line as others do: very long, very wide, right to left, of several signs each. */
const ODD = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3),
  'WWWWWWWWWWWWWWWWWWWWWWWW @@@@@@@@@@@@@@@@@@ MMMMMMMMMMMMMMMMMMM',
  'עברית ארוכה מאוד ועוד מילים רבות 12 العربية الطويلة جدا وكلمات كثيرة',
  '\u{1f469}\u200d\u2695\ufe0f'.repeat(20),
  '漢字かな交じり文と非常に長い説明が空白なしで続く場合',
  '# {{name}} `code` **bold** <b>&amp;</b> $x$ #set page() \\ "quoted" \'so\'',
]
const odd = (index: number): string => ODD[index % ODD.length] ?? ''
const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1)

const CROWDED = `# HAZ-0009 Crowded

## Hazard name

${odd(0)} ${odd(2)}

## Likelihood scoring

High

## Severity scoring

Major

## Causes

${count(40)
  .map((number) => `${number}. ${odd(number)} ${number}`)
  .join('\n')}

## Effect

${odd(1)}

## Harm

${odd(4)}

## Hazard controls

### Design controls (manufacturer)

${count(60)
  .map(
    (number) =>
      `- **D${number}** ${odd(number)}\n  - ${number % 5 === 0 ? 'Reduces: severity by 1' : number % 4 === 0 ? 'Status: planned' : `Addresses: cause ${(number % 20) + 1}, cause 40`}`,
  )
  .join('\n')}

## Residual hazard risk assessment

- Likelihood: Low
- Severity: Major
- Relies on: D1, D2, D3

## Hazard status

Open
`

let crowded: Promise<BuiltSite> | undefined
const crowdedSite = (): Promise<BuiltSite> =>
  (crowded ??= aBuiltSite({ ...OPEN_PROJECT, 'hazards/HAZ-0009-crowded.md': CROWDED }))

/** The pages that hold a picture of this kind. */
const withPictures = async (site: Promise<BuiltSite>): Promise<BuiltSite> => {
  const { pages, ...rest } = await site
  return { ...rest, pages: pages.filter((page) => /^(?:hazards\/|criticality|safety-case)/.test(page)) }
}

/** Every text of a picture that leaves the picture, or the box that its middle stands in. */
const OVERFLOWING = `
  const within = (inner, outer, slack) =>
    inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack
  return [...document.querySelectorAll('.figure svg')].flatMap((svg) => {
    const areas = [...svg.querySelectorAll('.area')].map((area) => area.getBoundingClientRect())
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBoundingClientRect()
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      const own = areas
        .filter((area) => area.left <= x && x <= area.right && area.top <= y && y <= area.bottom && area.width > 20)
        .sort((one, other) => one.width - other.width)[0]
      const isIn = within(box, svg.getBoundingClientRect(), 1) && (own === undefined || within(box, own, 1))
      return isIn ? [] : ['overflows: ' + text.textContent]
    })
  })`

test(
  'keeps every text of a picture within its box, in the widest of the usual fonts, however odd its words',
  async () => {
    for (const site of [await withPictures(hostileSite()), await withPictures(crowdedSite())])
      expect(await listedOnEach(site, ({ page }) => listedOn(page, OVERFLOWING))).toEqual([])
  },
  4 * APP_TIMEOUT,
)

test(
  'draws every cause and every control of a crowded hazard, and says each in full in the table below',
  async () => {
    const { folder } = await crowdedSite()
    const [drawn, said] = await lookAt(join(folder, 'hazards/HAZ-0009.html'), async ({ page }) => [
      await listedOn(
        page,
        `return [...document.querySelectorAll('#bow-tie svg text')].map((node) => node.textContent)`,
      ),
      await listedOn(
        page,
        `return [...document.querySelectorAll('#bow-tie tbody tr')].map((node) => node.textContent)`,
      ),
    ])

    for (const number of count(40)) expect(drawn).toContain(`Cause ${number}`)
    const isDrawn = (name: string): boolean =>
      drawn.some((text) => text === name || text.startsWith(`${name} `))
    expect(count(60).filter((number) => !isDrawn(`D${number}`))).toEqual([])
    for (const [index, text] of ODD.entries())
      expect([index, said.some((row) => row.includes(text))]).toEqual([index, true])
    expect(drawn.filter((text) => text.startsWith('no control names it')).length).toBeGreaterThan(0)
  },
  4 * APP_TIMEOUT,
)

test(
  'would notice a text that leaves its box',
  async () => {
    const { folder } = await hostileSite()
    const found = await lookAt(
      join(folder, 'hazards/HAZ-0003.html'),
      async ({ page }) => {
        await page.addStyleTag({ content: '.figure text { font-size: 40px !important }' })
        return listedOn(page, OVERFLOWING)
      },
      { ignoresPolicy: true },
    )

    expect(found.length).toBeGreaterThan(0)
  },
  APP_TIMEOUT,
)
