import { slugOf } from '../heading-anchors.ts'
import type { Definition, Outline, SymbolLanguage } from '../symbol-language.ts'
import { textOutline } from '../text-outline.ts'

/** Markdown; a heading stands for what is below it, by its address (`#the-limit`) or by its words. */
export const markdown: SymbolLanguage = {
  id: 'markdown',
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  grammarOf: undefined,
  outline: (text) => {
    const { words } = textOutline(text)
    return { words, definitions: definitionsIn(words), isBroken: false }
  },
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

const definitionsIn = (lines: Outline['words']): readonly Definition[] => {
  const headings = headingsIn(lines)
  const counts = new Map<string, number>()
  return headings.flatMap(({ index, level, text }, position) => {
    const next = headings.slice(position + 1).find((other) => other.level <= level)
    const end = next?.index ?? lines.length
    const slug = slugOf(text)
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    const names = new Set([count === 0 ? slug : `${slug}-${count}`, text])
    return [...names].map((name): Definition => ({
      name,
      lines: { first: index + 1, last: Math.max(index + 1, lastWritten(lines, end)) },
      words: [index, end],
      ...{ isPiece: false, within: -1, isBroken: false },
    }))
  })
}

/** The last line before an index that is not blank, from 1. */
const lastWritten = (lines: Outline['words'], end: number): number => {
  let last = end
  while (last > 0 && lines[last - 1]?.text === '') last -= 1
  return last
}

const headingsIn = (
  lines: Outline['words'],
): readonly { readonly index: number; readonly level: number; readonly text: string }[] => {
  let fence: string | undefined
  return lines.flatMap(({ text }, index) => {
    const mark = FENCE.exec(text)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined
      return []
    }
    fence = mark
    const [, signs, words] = HEADING.exec(text) ?? []
    return signs === undefined || words === undefined ? [] : [{ index, level: signs.length, text: words }]
  })
}
