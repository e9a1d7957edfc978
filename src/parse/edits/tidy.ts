import type { Anatomy } from './anatomy.ts'
import { contentSpan } from '../sections.ts'
import type { Plan, Splice } from './plan.ts'

/**
 * Blank lines between the parts of a file: one where several stand, none with blanks in it, none at the end of the
 * file, which ends with a line end. Within the text of a field nothing is touched.
 */
export const planTidy = (anatomy: Anatomy): Plan => ({
  splices: gapsOf(anatomy).flatMap((gap) => tidied(anatomy.source.text, gap)),
  meant: ({ hazard }) => hazard,
})

interface Gap {
  readonly start: number
  readonly end: number
}

/** The stretches between what sections say, without their headings. */
const gapsOf = ({ parts, source: { text } }: Anatomy): readonly Gap[] => {
  const marks = parts.flatMap(({ section, start, headingEnd, blocks }) => {
    const rules = blocks.filter(({ kind }) => kind === 'thematicBreak')
    const span = contentSpan(blocks)
    const isApart = (rule: Gap): boolean =>
      span === undefined || rule.end <= span.start || rule.start >= span.end
    return [
      ...(section.heading === undefined ? [] : [{ start, end: headingEnd }]),
      ...(span === undefined ? [] : [span]),
      ...rules.filter(isApart),
    ]
  })
  const sorted = marks.toSorted((left, right) => left.start - right.start)
  const gaps = sorted.flatMap((mark, index) => {
    const next = sorted[index + 1]?.start ?? text.length
    return next > mark.end || index === sorted.length - 1 ? [{ start: mark.end, end: next }] : []
  })
  // What is no blank, such as a comment, is nobody's to touch.
  return gaps.filter(({ start, end }) => text.slice(start, end).trim() === '')
}

const tidied = (text: string, { start, end }: Gap): readonly Splice[] => {
  const gap = text.slice(start, end)
  const newlines = gap.match(/\n/g)?.length ?? 0
  const isEnd = end === text.length
  if (newlines === 0 && !isEnd) return []
  // What stands right below a heading is left there; an indent in front of what follows stays.
  const indent = isEnd ? '' : (/[^\n]*$/.exec(gap)?.[0] ?? '')
  const wanted = (isEnd || newlines === 1 ? '\n' : '\n\n') + indent
  return gap.replaceAll('\r\n', '\n') === wanted ? [] : [{ start, end, text: wanted }]
}
