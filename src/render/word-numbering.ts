import { WORD_NAMESPACES } from './word-styles.ts'
import type { WordDesk } from './word-desk.ts'
import { XML_HEAD } from './xml.ts'

/** word/numbering.xml: bullets of the page and of cells, and every numbered list with the number it begins at. */
export const wordNumbering = ({ lists }: WordDesk): string => {
  const kinds = [bullets(400), bullets(200), numbers(400), numbers(200)]
  const abstract = kinds.map(
    (levels, index) =>
      `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
  )
  const own = lists.map(({ start, isInCell }, index) => {
    const over = LEVELS.map(
      (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    ).join('')
    return `<w:num w:numId="${index + 3}"><w:abstractNumId w:val="${isInCell ? 4 : 3}"/>${over}</w:num>`
  })
  const plain = [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  return `${XML_HEAD}<w:numbering ${WORD_NAMESPACES}>${[...abstract, ...plain, ...own].join('')}</w:numbering>`
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** `step`: how far each level stands in, in twentieths of a point. */
const bullets = (step: number): string =>
  LEVELS.map((level) => levelXml(level, step, { format: 'bullet', text: level % 2 === 0 ? '•' : '–' })).join(
    '',
  )

const numbers = (step: number): string =>
  LEVELS.map((level) => levelXml(level, step, { format: 'decimal', text: `%${level + 1}.` })).join('')

const levelXml = (
  level: number,
  step: number,
  { format, text }: { readonly format: string; readonly text: string },
): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${step * (level + 1)}" w:hanging="${step}"/></w:pPr></w:lvl>`
