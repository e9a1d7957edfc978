import { XML_HEAD } from './xml.ts'

export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** word/styles.xml: Word's own styles by their own names, so that people can change the look in one place. */
export const wordStyles = (): string =>
  `${XML_HEAD}<w:styles ${WORD_NAMESPACES}>${DEFAULTS}${[
    ...PARAGRAPHS.map(paragraphStyle),
    ...CHARACTERS.map(characterStyle),
    ...MARKS.map(markStyleXml),
    TABLE_STYLES,
  ].join('')}</w:styles>`

const FONTS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
const CODE_FONTS =
  '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:eastAsia="Courier New" w:cs="Courier New"/>'

const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`

/** Properties in the order of the schema (ECMA-376 part 1, 17.3.1 and 17.3.2). */
interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`
const BOLD = '<w:b/><w:bCs/>'

const heading = (level: number, halfPoints: number): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${Math.max(180, 480 - level * 80)}" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `${BOLD}${colour('1C2326')}${size(halfPoints)}`,
})

const contents = (level: number): ParagraphStyle => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  next: 'Normal',
  paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="${(level - 1) * 300}"/>`,
})

const boxed = (hex: string): string =>
  `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${hex}"/></w:pBdr>`

const PARAGRAPHS: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal' },
  ...[30, 25, 22, 20, 20, 20].map((halfPoints, index) => heading(index + 1, halfPoints)),
  {
    ...{ id: 'Title', name: 'Title', next: 'Subtitle' },
    paragraph: '<w:keepNext/><w:spacing w:before="600" w:after="60"/>',
    run: `${BOLD}${colour('1C2326')}${size(52)}`,
  },
  {
    ...{ id: 'Subtitle', name: 'Subtitle', next: 'Normal' },
    paragraph: '<w:keepNext/><w:spacing w:after="240"/>',
    run: `${colour('566066')}${size(32)}`,
  },
  { id: 'ListBullet', name: 'List Bullet', paragraph: '<w:spacing w:after="60"/>' },
  { id: 'ListNumber', name: 'List Number', paragraph: '<w:spacing w:after="60"/>' },
  {
    ...{ id: 'Caption', name: 'caption', next: 'Normal' },
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
    run: `${BOLD}${colour('566066')}${size(18)}`,
  },
  {
    ...{ id: 'Quote', name: 'Quote' },
    paragraph: `${boxed('DCDFDD')}<w:ind w:left="240"/>`,
  },
  {
    ...{ id: 'IntenseQuote', name: 'Intense Quote', basedOn: 'Quote' },
    paragraph: `${boxed('A4AEB1')}<w:ind w:left="480"/>`,
  },
  {
    ...{ id: 'Preformatted', name: 'HTML Preformatted' },
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F3F4F1"/>',
    run: `${CODE_FONTS}<w:noProof/>${size(17)}`,
  },
  {
    ...{ id: 'Rule', name: 'Rule' },
    paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="DCDFDD"/></w:pBdr>',
  },
  {
    ...{ id: 'Notice', name: 'Notice' },
    paragraph: `<w:keepLines/>${boxed('9D1C1C')}<w:shd w:val="clear" w:color="auto" w:fill="FBE5E3"/><w:ind w:left="240"/>`,
    run: colour('9D1C1C'),
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>',
    run: size(17),
  },
  {
    ...{ id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText' },
    paragraph: '<w:keepNext/>',
    run: BOLD,
  },
  {
    id: 'TableEnd',
    name: 'Table End',
    paragraph: '<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>',
    run: size(8),
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="300" w:after="120"/>',
    run: `${BOLD}${size(30)}`,
  },
  ...[1, 2, 3].map(contents),
  {
    id: 'Header',
    name: 'header',
    paragraph: '<w:spacing w:after="0"/>',
    run: `${colour('566066')}${size(16)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: `${colour('566066')}${size(15)}`,
  },
]

const paragraphStyle = ({ id, name, basedOn, next, paragraph, run }: ParagraphStyle): string => {
  const isNormal = id === 'Normal'
  return `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''}${OWN.has(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${isNormal ? '' : `<w:basedOn w:val="${basedOn ?? 'Normal'}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
}

/** Styles that Word does not know by itself. */
const OWN: ReadonlySet<string> = new Set(['Rule', 'Notice', 'TableText', 'TableHeading', 'TableEnd'])

const CHARACTERS: readonly (readonly [id: string, name: string, run: string])[] = [
  ['Code', 'Code', `${CODE_FONTS}<w:noProof/><w:shd w:val="clear" w:color="auto" w:fill="F3F4F1"/>`],
  ['Hyperlink', 'Hyperlink', `${colour('0B5A6B')}<w:u w:val="single"/>`],
]

const characterStyle = ([id, name, run]: readonly [id: string, name: string, run: string]): string =>
  `<w:style w:type="character"${id === 'Hyperlink' ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`

/** The ground of a word with a tone, and the word itself: the tones of domain/safety-case.ts. */
const MARKS: readonly (readonly [id: string, ground: string, ink: string])[] = [
  ['Risk1', 'D8ECDD', '221A14'],
  ['Risk2', 'E9EFC9', '221A14'],
  ['Risk3', 'FAE6AE', '221A14'],
  ['Risk4', 'F5C39C', '221A14'],
  ['Risk5', 'EBA39B', '221A14'],
  ['Unknown', '3A1D2E', 'FFFFFF'],
  ['Good', 'E3F2E8', '1D6B3F'],
  ['Bad', 'FBE5E3', '9D1C1C'],
  ['Doubtful', 'FCEFD4', '7A4B00'],
  ['Plain', 'F3F4F1', '1C2326'],
]

const markStyleXml = ([id, ground, ink]: readonly [id: string, ground: string, ink: string]): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="Mark${id}"><w:name w:val="Mark ${id}"/><w:rPr>${BOLD}${colour(ink)}<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/></w:rPr></w:style>`

const line = (side: string, hex: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex}"/>`

const TABLE_STYLES = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="HazardsTable"><w:name w:val="Hazards Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('top', '1C2326')}${line('bottom', 'A4AEB1')}${line('insideH', 'DCDFDD')}</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line('bottom', '1C2326')}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F3F4F1"/></w:tcPr></w:tblStylePr></w:style>`
