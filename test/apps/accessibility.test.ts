import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listedOnEach, hostileSite, ofEveryType, OTHER_SITES, SITES } from '../builders/built-site.ts'
import { APP_TIMEOUT, bodyOf, listedOn, lookAt } from '../builders/chromium.ts'

/** The wide window last: what axe cannot decide in a narrow one, it has to in that. */
const WIDTHS = [400, 1400] as const

/** A scheme changes colours and nothing else. */
const SCHEMES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
} as const

type Scheme = keyof typeof SCHEMES

/** What axe says of a page, each fault as `RULE SELECTOR – WHY`. */
interface Verdict {
  readonly violations: readonly string[]
  readonly undecided: readonly string[]
}

/** Of text in a drawing axe cannot tell on what it stands: that is measured below. */
const judge = (scheme: Scheme): string => `
  const listed = (results) => results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) =>
      id + ' ' + target.join(' ') + ' – ' + [...any, ...all, ...none].map(({ message }) => message).join('; ')))
  const ask = { runOnly: ${JSON.stringify(SCHEMES[scheme])}, resultTypes: ['violations', 'incomplete'] }
  return axe.run({ exclude: [['svg text']] }, ask).then(({ violations, incomplete }) =>
    ({ violations: listed(violations), undecided: listed(incomplete) }))`

/** Every text of a drawing with less contrast than WCAG 2.2 AA asks for (4.5), on the shapes that lie below it. */
const FAINT_DRAWING = `
  const parts = (colour) => {
    const numbers = colour.match(/[\\d.]+/g).map(Number)
    return colour.startsWith('color(srgb') ? numbers.map((part, index) => (index < 3 ? part * 255 : part)) : numbers
  }
  const paintOf = (node) => {
    const style = getComputedStyle(node)
    const isShape = node.ownerSVGElement instanceof SVGElement
    const colour = isShape ? style.fill : style.backgroundColor
    if (colour === 'none') return [0, 0, 0, 0]
    const [red, green, blue, alpha = 1] = parts(colour)
    return [red, green, blue, alpha * (isShape ? style.fillOpacity : 1) * style.opacity]
  }
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((part, index) => part * alpha + below[index] * (1 - alpha))
  const luminance = (colour) => colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0)
  return [...document.querySelectorAll('svg text')].flatMap((text) => {
    text.scrollIntoView({ block: 'center', inline: 'center' })
    const { left, top, width, height } = text.getBoundingClientRect()
    const stack = document.elementsFromPoint(left + width / 2, top + height / 2).filter((node) => !node.closest('text'))
    const ground = stack.reverse().reduce((below, node) => over(paintOf(node), below), [255, 255, 255])
    const [dim, bright] = [over(paintOf(text), ground), ground].map(luminance).sort((a, b) => a - b)
    const contrast = (bright + 0.05) / (dim + 0.05)
    return contrast < 4.5 ? ['faint in a drawing (' + contrast.toFixed(1) + '): ' + text.outerHTML] : []
  })`

/** What is folded is judged too. */
const UNFOLD = "for (const node of document.querySelectorAll('details')) node.open = true"

const prepare = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source)
  await page.evaluate(bodyOf(UNFOLD))
}

const faultsIn = async (page: Page, scheme: Scheme): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: scheme })
  const faults: string[] = []
  let undecided: readonly string[] | undefined
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const verdict = await page.evaluate<Verdict>(bodyOf(judge(scheme)))
    const faint = await listedOn(page, FAINT_DRAWING)
    faults.push(...[...verdict.violations, ...faint].map((fault) => `${scheme}, ${width} wide: ${fault}`))
    undecided = verdict.undecided.filter((doubt) => undecided?.includes(doubt) ?? true)
  }
  return [...faults, ...(undecided ?? []).map((doubt) => `${scheme}, undecided: ${doubt}`)]
}

test.each([...SITES, ...OTHER_SITES])(
  'leaves axe nothing to find on any page, light and dark, narrow and wide: %s',
  async (_name, siteOf) => {
    const faults = await listedOnEach(ofEveryType(await siteOf()), async ({ page }) => {
      await prepare(page)
      return [...(await faultsIn(page, 'light')), ...(await faultsIn(page, 'dark'))]
    })
    expect(faults).toEqual([])
  },
  2 * APP_TIMEOUT,
)

/** Ink that only a light page shows, an image without words, and two targets too small to hit. */
const SPOIL = `
  document.querySelector('main').insertAdjacentHTML('afterbegin',
    '<p style="color: #000">ink</p><img src="x.png">' +
    '<svg width="99" height="99"><rect width="99" height="99" fill="#777" /><text y="50" fill="#666">ink</text></svg>' +
    '<button aria-label="b" style="width: 8px; height: 8px; padding: 0; border: 0"></button>'.repeat(2))`

test(
  'would find a fault, and sees the scheme that it asks for',
  async () => {
    const { folder } = await hostileSite()
    const [light, dark] = await lookAt(join(folder, 'index.html'), async ({ page }) => {
      await prepare(page)
      await page.evaluate(bodyOf(SPOIL))
      return [await faultsIn(page, 'light'), await faultsIn(page, 'dark')] as const
    })
    const rulesIn = (faults: readonly string[]): readonly string[] =>
      [...new Set(faults.map((fault) => /: ([a-z-]+) /.exec(fault)?.[1] ?? fault))].sort()
    expect(rulesIn(light)).toEqual(expect.arrayContaining(['faint', 'image-alt', 'target-size']))
    expect(rulesIn(light)).not.toContain('color-contrast')
    expect(rulesIn(dark)).toContain('color-contrast')
  },
  APP_TIMEOUT,
)
