import type { Run, Runs } from '../domain/document.ts'
import { linkId, type WordDesk } from './word-desk.ts'
import { xmlText } from './xml.ts'

/** What a stretch of a line takes from what is around it. */
export interface Look {
  readonly isBold?: boolean
  readonly isSlanted?: boolean
  readonly isStruck?: boolean
}

/** A line as runs of WordprocessingML. */
export const wordRuns = (runs: Runs, desk: WordDesk, look: Look = {}): string =>
  runs.map((run) => wordRun(run, desk, look)).join('')

const wordRun = (run: Run, desk: WordDesk, look: Look): string => {
  switch (run.kind) {
    case 'text':
      return textRun(run.text, look)
    case 'code':
      return textRun(run.text, look, 'Code')
    case 'mark':
      return textRun(run.text, look, markStyle(run.tone))
    case 'strong':
      return wordRuns(run.runs, desk, { ...look, isBold: true })
    case 'emphasis':
      return wordRuns(run.runs, desk, { ...look, isSlanted: true })
    case 'deleted':
      return wordRuns(run.runs, desk, { ...look, isStruck: true })
    case 'link':
      return `<w:hyperlink r:id="${linkId(run.url, desk)}" w:history="1">${linked(run.runs, desk, look)}</w:hyperlink>`
    case 'reference': {
      const place = desk.places.get(run.anchor)
      if (place === undefined) return wordRuns(run.runs, desk, look)
      return `<w:hyperlink w:anchor="${place}" w:history="1">${linked(run.runs, desk, look)}</w:hyperlink>`
    }
    case 'break':
      return '<w:r><w:br/></w:r>'
  }
}

/** `MarkRisk5`, `MarkBad`: the styles are in word-styles.ts. */
export const markStyle = (tone: string): string =>
  `Mark${tone.charAt(0).toUpperCase()}${tone.slice(1).replace('-', '')}`

/** No link stands in a link: what is in one is text alone. */
const linked = (runs: Runs, desk: WordDesk, look: Look): string =>
  runs
    .map((run) =>
      run.kind === 'text'
        ? textRun(run.text, look, 'Hyperlink')
        : run.kind === 'link' || run.kind === 'reference'
          ? linked(run.runs, desk, look)
          : wordRun(run, desk, look),
    )
    .join('')

/** The order of the properties is the schema's (ECMA-376 part 1, 17.3.2). */
export const textRun = (text: string, look: Look = {}, style?: string): string => {
  if (text === '') return ''
  const properties = [
    ...(style === undefined ? [] : [`<w:rStyle w:val="${style}"/>`]),
    ...(look.isBold === true ? ['<w:b/><w:bCs/>'] : []),
    ...(look.isSlanted === true ? ['<w:i/><w:iCs/>'] : []),
    ...(look.isStruck === true ? ['<w:strike/>'] : []),
  ].join('')
  const space =
    text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') ? ' xml:space="preserve"' : ''
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t${space}>${xmlText(text)}</w:t></w:r>`
}

/** A value that Word works out, with what it is now. */
export const fieldRun = (code: string, value: string): string =>
  `<w:fldSimple w:instr=" ${xmlText(code)} "><w:r><w:t>${xmlText(value)}</w:t></w:r></w:fldSimple>`

/** The two ends of a field that several paragraphs lie in. */
export const fieldEnds = (code: string): readonly [begin: string, end: string] => [
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${xmlText(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
]
