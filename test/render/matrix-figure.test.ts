import { readFileSync } from 'node:fs'
import type { Element, ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { hazardMatrix, registerMatrix } from '../../src/compose/matrix-view.ts'
import type { AssessedHazard } from '../../src/domain/hazard-log.ts'
import { UNSCORED, type RiskMatrix } from '../../src/domain/risk.ts'
import { textContent } from '../../src/render/hast.ts'
import { matrixFigure } from '../../src/render/matrix-figure.ts'
import { anAssessedHazard, aRisk } from '../builders/an-assessed-log.ts'

const register = (hazards: readonly AssessedHazard[], matrix: RiskMatrix = nhs): Element =>
  matrixFigure(registerMatrix(hazards, matrix), 'matrix')
const way = (hazard: Partial<AssessedHazard>, matrix: RiskMatrix = nhs): Element =>
  matrixFigure(hazardMatrix(anAssessedHazard(hazard), matrix), 'way')

const today = (...at: Parameters<typeof aRisk>) => ({
  currentRisk: { ...aRisk(...at), isAtLeast: false, conditions: [] },
})

const inside = (node: ElementContent): readonly Element[] =>
  node.type === 'element' ? [node, ...node.children.flatMap(inside)] : []
const all = (node: Element, tagName: string): readonly Element[] =>
  inside(node).filter((below) => below.tagName === tagName)
const classOf = ({ properties }: Element): readonly string[] =>
  [properties['className'] ?? []].flat().map(String)
const withClass = (node: Element, name: string): readonly Element[] =>
  inside(node).filter((below) => classOf(below).includes(name))
const words = (node: Element | undefined): string => (node === undefined ? '' : textContent([node]))
const pictures = (figure: Element): readonly Element[] =>
  all(figure, 'svg').filter(({ properties }) => properties['role'] === 'img')
const html = (figure: Element): string =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [figure] })

const MANY = [
  anAssessedHazard({ id: 'HAZ-0001' }),
  anAssessedHazard({ id: 'HAZ-0002', initialRisk: aRisk(5, 1, 3), ...today(5, 1, 3) }),
  anAssessedHazard({ id: 'HAZ-0003', initialRisk: UNSCORED, residualRisk: undefined }),
]

test('counts every hazard of the register in each of its three panels, in a cell or as not scored', () => {
  const totals = pictures(register(MANY)).map((panel) =>
    withClass(panel, 'count').reduce((sum, count) => sum + Number(words(count)), 0),
  )

  expect(totals).toEqual([3, 3, 3])
})

test('draws the likelier hazard higher and the more severe one further right, with the words beside', () => {
  const [panel] = pictures(register(MANY))
  if (panel === undefined) throw new Error('There is no panel')
  const at = (label: string) => {
    const found = all(panel, 'text').find((node) => words(node) === label)
    return { x: Number(found?.properties['x']), y: Number(found?.properties['y']) }
  }
  const [counted] = all(panel, 'g')
    .filter((cell) => words(cell).includes('Medium × Major'))
    .flatMap((cell) => withClass(cell, 'count'))

  expect(at('Very High').y).toBeLessThan(at('Very Low').y)
  expect(at('Minor').x).toBeLessThan(at('Catastrophic').x)
  expect(Math.abs(Number(counted?.properties['y']) - at('Medium').y)).toBeLessThan(6)
  expect(Math.abs(Number(counted?.properties['x']) - at('Major').x)).toBeLessThan(6)
})

test('says the level of every cell in a number, not in colour alone', () => {
  const [panel] = pictures(register(MANY))
  const levels = panel === undefined ? [] : withClass(panel, 'level').map(words)

  expect(levels.map(Number)).toEqual(nhs.risk.flat())
})

test('says how many hazards are not scored, and nothing of it where all are', () => {
  const bars = pictures(register(MANY)).map((panel) => withClass(panel, 'unknown').map(words))

  expect(bars).toEqual([['not scored1'], [], ['not scored1']])
})

test('says of today how many hazards may stand higher than they are drawn', () => {
  const currentRisk = { ...aRisk(3, 4, 3), isAtLeast: true, conditions: [] }
  const bars = pictures(register([anAssessedHazard({ currentRisk })])).map((panel) =>
    withClass(panel, 'doubtful').map(words),
  )

  expect(bars).toEqual([[], ['scored, may be higher1'], []])
})

test('tells each panel in words to those who do not see it', () => {
  const told = pictures(register(MANY)).map(({ properties, children }) => {
    const ids = [properties['ariaLabelledBy'] ?? []].flat()
    return ids.map((id) => words(children.flatMap(inside).find((node) => node.properties['id'] === id)))
  })

  expect(told).toEqual([
    [
      'Initial: 3 hazards',
      'not scored: 1 hazard (HAZ-0003). Very High × Minor, level 3: 1 hazard (HAZ-0002). Medium × Major, level 3: 1 hazard (HAZ-0001)',
    ],
    [
      'Today: 3 hazards',
      'Very High × Minor, level 3: 1 hazard (HAZ-0002). Low × Major, level 3: 2 hazards (HAZ-0001, HAZ-0003)',
    ],
    [
      'Claimed: 3 hazards',
      'not scored: 1 hazard (HAZ-0003). Low × Major, level 3: 2 hazards (HAZ-0001, HAZ-0002)',
    ],
  ])
})

test('leads from initial to today to claimed, the claim that is not shown today by a dashed arrow', () => {
  const figure = way({ initialRisk: aRisk(4, 3, 3), ...today(4, 4, 4), residualRisk: aRisk(2, 4, 3) })
  const start = (name: string) =>
    all(figure, 'path')
      .filter((path) => classOf(path).includes(name))
      .map(({ properties }) => String(properties['d']))
      .filter((d) => !/L.*L/.test(d))

  // Initial → today goes right in one row, today → claimed down in one column.
  expect(start('way')[0]).toMatch(/^M(\d[\d.]*) ([\d.]+)L(?!\1)[\d.]+ \2$/)
  expect(start('claim')[0]).toMatch(/^M([\d.]+) (\d[\d.]*)L\1 (?!\2)[\d.]+$/)
  expect([start('way').length, start('claim').length]).toEqual([1, 1])
  expect(words(figure)).toContain('The dashed arrow leads to what is claimed and not shown today.')
})

test('stacks the steps that stand in one cell, and leads nowhere', () => {
  const figure = way({ initialRisk: aRisk(3, 4, 3), ...today(3, 4, 3), residualRisk: aRisk(3, 4, 3) })

  expect(withClass(figure, 'plate')).toHaveLength(1)
  expect(withClass(figure, 'step').map(words)).toEqual(['Initial', 'Today', 'Claimed'])
  expect(all(figure, 'path')).toEqual([])
})

test('names every step that is not scored, in the picture and beside it', () => {
  const figure = way({
    initialRisk: UNSCORED,
    currentRisk: { ...UNSCORED, isAtLeast: false, conditions: [] },
    residualRisk: undefined,
  })

  expect(
    pictures(figure)
      .flatMap((picture) => withClass(picture, 'unknown'))
      .map(words),
  ).toEqual(['Initial: not scored', 'Today: not scored', 'Claimed: not scored'])
  expect(withClass(figure, 'mark').map(words)).toEqual(['not scored', 'not scored', 'no assessment'])
})

test('says beside the picture that a risk of today is only a lower bound', () => {
  const currentRisk = { ...aRisk(3, 4, 3), isAtLeast: true, conditions: [] }

  expect(all(way({ currentRisk }), 'dd').map(words)).toContain('Medium × Major: at least 3')
})

const HOSTILE = `</title></svg><script>alert(1)</script>"' onload=x ${'long '.repeat(100)}\u202e`
const hostileMatrix: RiskMatrix = {
  ...nhs,
  likelihoods: nhs.likelihoods.map(({ meaning }, index) => ({ word: `${index} ${HOSTILE}`, meaning })),
  severities: nhs.severities.map(({ meaning }, index) => ({ word: `${index} ${HOSTILE}`, meaning })),
}

test.each([
  ['the register', register([anAssessedHazard({ id: HOSTILE })], hostileMatrix)],
  ['one hazard', way({ id: HOSTILE }, hostileMatrix)],
])(
  'keeps words that look like tags as words, short in the drawing and whole in its text: %s',
  (_, figure) => {
    const shown = `</title></svg><script>alert(1)</script>"' onload=x ${'long '.repeat(100)}<U+202E>`
    const drawn = all(figure, 'text').map((node) => words(node).length)

    expect(html(figure)).not.toMatch(/<script|\u202e/)
    expect(pictures(figure).map((picture) => words(all(picture, 'desc')[0]))[0]).toContain(
      `2 ${shown} × 3 ${shown}`,
    )
    expect(Math.max(...drawn)).toBeLessThan(25)
  },
)

test('has no style, no link, no script and no id but those made from its own', () => {
  const nodes = [...inside(register(MANY)), ...inside(way({}))]
  const ids = nodes.flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]))

  expect(new Set(nodes.flatMap(({ properties }) => Object.keys(properties)))).toEqual(
    new Set([
      ...['id', 'className', 'role', 'ariaLabelledBy', 'ariaHidden', 'viewBox', 'transform', 'textAnchor'],
      ...['x', 'y', 'width', 'height', 'rx', 'd'],
    ]),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^(?:matrix|way)(?:-|$)/.test(id))).toEqual([])
})

test('is written as SVG that a browser knows', () => {
  expect(html(way({}))).toMatch(
    /<svg viewBox="[\d. ]+" role="img" aria-labelledby="way-path-title way-path-desc"><title id="way-path-title">/,
  )
  expect(html(way({}))).toContain('text-anchor="end"')
})

const css = (name: string): string => readFileSync(`templates/layouts/${name}.css`, 'utf8')
const [LIGHT, DARK] = [0, 1] as const

/** The values of a property of a selector, as they stand: that of the light scheme first. */
const declared = (sheet: string, selector: string, property: string): readonly string[] =>
  [...css(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors]) => selectors?.trim().endsWith(selector))
    .flatMap(([, , block]) => [...(block ?? '').matchAll(/([\w-]+):\s*([^;]+);/g)])
    .flatMap(([, name, value]) => (name === property && value !== undefined ? [value] : []))

type Colour = readonly number[]

const colour = (name: string, scheme: 0 | 1): Colour => {
  const values = declared('document', ':root', `--${name}`)
  const hex = values[scheme] ?? values[LIGHT] ?? ''
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
}
const over = (top: Colour, opacity: number, ground: Colour): Colour =>
  top.map((part, index) => part * opacity + (ground[index] ?? 0) * (1 - opacity))

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (parts: Colour): number => {
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: Colour, other: Colour): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('keeps the level of every cell readable in the %s scheme (AA)', (_, scheme) => {
  const faded = Number(declared('matrix', '.empty rect', 'fill-opacity')[scheme])
  const quiet = Number(declared('matrix', '.matrix .level', 'fill-opacity')[LIGHT])
  const ratios = [1, 2, 3, 4, 5].flatMap((level) => {
    const ground = colour(`risk-${level}`, scheme)
    const empty = over(ground, faded, colour('paper', scheme))
    return [
      contrast(colour('quiet', scheme), empty),
      contrast(over(colour('on-risk', scheme), quiet, ground), ground),
    ]
  })

  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
})

test('paints with the colours of the page alone, and fetches nothing', () => {
  const known = new Set([...css('document').matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name))
  const used = [...css('matrix').matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)

  expect(used.filter((name) => !known.has(name))).toEqual([])
  expect(css('matrix')).not.toMatch(/#[0-9a-f]{3}|rgb|hsl|url\(|@import/)
})
