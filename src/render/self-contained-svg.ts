import type { Element, ElementContent } from 'hast'
import { escapeHtml } from './escape-html.ts'

/**
 * A drawing of ours with its look written into it, for files without a stylesheet (the page has
 * templates/layouts/matrix.css). Titles are left out: a file has its own place for what a picture shows.
 */
export const selfContainedSvg = (svg: Element): string => {
  const [, , width, height] = String(svg.properties['viewBox']).split(' ')
  const attributes = attributesOf({
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ viewBox: String(svg.properties['viewBox']), width: width ?? '0', height: height ?? '0' },
  })
  return `<svg${attributes}>${svg.children.map((child) => written(child, [])).join('')}</svg>`
}

type Attributes = Readonly<Record<string, string>>

/** `within`: the classes of the groups around it. */
const written = (node: ElementContent, within: readonly string[]): string => {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type !== 'element' || node.tagName === 'title' || node.tagName === 'desc') return ''
  const own = classesOf(node)
  const children = node.children.map((child) => written(child, [...within, ...own])).join('')
  const attributes = attributesOf({ ...lookOf(node.tagName, [...within, ...own]), ...placeOf(node) })
  return `<${node.tagName}${attributes}>${children}</${node.tagName}>`
}

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : []

/** What says where it lies, by the names that SVG has for it. */
const placeOf = ({ properties }: Element): Attributes =>
  Object.fromEntries(
    PLACING.flatMap(([property, name]) => {
      const value = properties[property]
      return value === undefined || value === null ? [] : [[name, String(value)] as const]
    }),
  )

const PLACING = [
  ...['x', 'y', 'width', 'height', 'rx', 'd', 'transform'].map((name) => [name, name] as const),
  ['textAnchor', 'text-anchor'] as const,
]

const INK = '#1c2326'
const QUIET = '#566066'
const SHEET = '#ffffff'
const ON_RISK = '#221a14'

const RISKS: Attributes = {
  ...{
    'risk-1': '#d8ecdd',
    'risk-2': '#e9efc9',
    'risk-3': '#fae6ae',
    'risk-4': '#f5c39c',
    'risk-5': '#eba39b',
  },
}

const lookOf = (tag: string, classes: readonly string[]): Attributes => {
  if (tag === 'text') return textLook(classes)
  if (tag === 'rect') return groundLook(classes)
  return tag === 'path' ? lineLook(classes) : {}
}

const textLook = (classes: readonly string[]): Attributes => {
  const has = (name: string): boolean => classes.includes(name)
  const isLarge = has('count') || has('name')
  const isQuiet = has('axis') || (has('level') && has('empty'))
  const fill = has('bar')
    ? has('unknown')
      ? SHEET
      : '#7a4b00'
    : isQuiet
      ? QUIET
      : has('level') || has('count')
        ? ON_RISK
        : INK
  return {
    'font-family': FONT,
    'font-size': isLarge ? '16' : has('level') ? '11' : has('step') ? '12' : '12.5',
    ...(isLarge || has('today') ? { 'font-weight': '700' } : {}),
    fill,
  }
}

const FONT = 'Inter, Arial, sans-serif'

const groundLook = (classes: readonly string[]): Attributes => {
  if (classes.includes('plate')) return { fill: SHEET, stroke: INK, 'stroke-width': '1' }
  if (classes.includes('bar')) return { fill: classes.includes('unknown') ? '#3a1d2e' : '#fcefd4' }
  const risk = classes.find((name) => name in RISKS) ?? ''
  return {
    fill: RISKS[risk] ?? SHEET,
    ...(classes.includes('empty') ? { 'fill-opacity': '0.45' } : {}),
  }
}

const lineLook = (classes: readonly string[]): Attributes => {
  const isHalo = classes.includes('halo')
  return {
    ...{ fill: 'none', stroke: isHalo ? SHEET : INK, 'stroke-width': isHalo ? '6' : '1.75' },
    ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    ...(classes.includes('claim') ? { 'stroke-dasharray': '4 5' } : {}),
  }
}

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
