import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('templates/layouts/document.css', 'utf8')

const coloursOf = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )

const [light = '', dark = ''] = [...css.matchAll(/:root \{\n([^}]*--paper[^}]*)\}/g)].map(
  ([, block]) => block ?? '',
)
const schemes = { light: coloursOf(light), dark: new Map([...coloursOf(light), ...coloursOf(dark)]) }

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

const PAIRS: readonly (readonly [string, string])[] = [
  ...['paper', 'sheet', 'wash'].flatMap((ground) =>
    ['ink', 'quiet', 'link'].map((text) => [text, ground] as const),
  ),
  ['good', 'good-wash'],
  ['bad', 'bad-wash'],
  ['ink', 'bad-wash'],
  ['doubt', 'doubt-wash'],
  ['on-unknown', 'unknown'],
  ...['1', '2', '3', '4', '5'].map((level) => ['on-risk', `risk-${level}`] as const),
]

test.each(['light', 'dark'] as const)(
  'keeps every text readable on its ground in the %s scheme (AA)',
  (scheme) => {
    const colours = schemes[scheme]
    const faint = PAIRS.filter(
      ([text, ground]) => contrast(colours.get(text) ?? '#000000', colours.get(ground) ?? '#000000') < 4.5,
    )

    expect(colours.size).toBeGreaterThan(20)
    expect(faint).toEqual([])
  },
)

test('fetches nothing', () => {
  expect(css).not.toMatch(/url\(|@import/)
})
