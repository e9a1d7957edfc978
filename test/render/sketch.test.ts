import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GROUNDS, LETTERS } from '../../src/render/sketch-drawing.ts'

const css = (name: string): string => readFileSync(`templates/layouts/${name}.css`, 'utf8')

/** What a name of the stylesheet stands for in the light scheme. */
const colour = (name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css('document'))?.[1] ?? ''

/** Which name a selector of figure.css paints with. */
const paint = (selector: string): string => {
  const at = css('figure').indexOf(`${selector} {`)
  return /fill: var\(--([\w-]+)\)/.exec(css('figure').slice(at))?.[1] ?? ''
}

test('looks in Word and print as the page looks in the light scheme', () => {
  for (const [tone, ground] of Object.entries(GROUNDS))
    expect([tone, colour(paint(`.figure .area.${tone}`))]).toEqual([tone, ground])
  for (const tone of ['quiet', 'good', 'bad', 'doubtful', 'unknown'] as const)
    expect([tone, colour(paint(`.figure text.${tone}`))]).toEqual([tone, LETTERS[tone]])
  expect(colour('on-risk')).toBe(LETTERS['risk-3'])
  expect(colour('ink')).toBe(LETTERS.plain)
})

test('paints with the colours of the page alone, and fetches nothing', () => {
  const known = new Set([...css('document').matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name))
  const used = [...css('figure').matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)

  expect(used.filter((name) => !known.has(name))).toEqual([])
  expect(css('figure')).not.toMatch(/#[0-9a-f]{3}|rgb|hsl|url\(|@import/)
})
