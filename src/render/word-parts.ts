import type { Document } from '../domain/document.ts'
import { WORD_NAMESPACES } from './word-styles.ts'
import type { WordDesk } from './word-desk.ts'
import { fieldRun, textRun } from './word-runs.ts'
import { XML_HEAD, xmlText } from './xml.ts'

/** The parts of a Word file around its text, by path; none of them tells of a clock or of chance. */
export const wordParts = (document: Document): readonly (readonly [path: string, text: string])[] => [
  ['_rels/.rels', RELATIONS],
  ['docProps/core.xml', coreProperties(document)],
  ['docProps/app.xml', APP_PROPERTIES],
  ['docProps/custom.xml', customProperties(document)],
  ['word/settings.xml', SETTINGS],
  ...SHEET_WIDTHS.flatMap(([name, width]) => [
    [`word/header-${name}.xml`, runningHead(document, width)] as const,
    [`word/footer-${name}.xml`, runningFoot(document, width)] as const,
  ]),
]

/** How wide the text is on a sheet of A4 between its margins, in twentieths of a point. */
export const SHEET_WIDTHS = [
  ['upright', 9638],
  ['wide', 14570],
] as const

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${[
  ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['/word/numbering.xml', `${WORD_TYPE}.numbering+xml`],
  ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ...SHEET_WIDTHS.flatMap(([name]) => [
    [`/word/header-${name}.xml`, `${WORD_TYPE}.header+xml`],
    [`/word/footer-${name}.xml`, `${WORD_TYPE}.footer+xml`],
  ]),
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
]
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join('')}</Types>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const RELATIONS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('part1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml')}${relation('part2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}${relation('part3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml')}${relation('part4', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml')}</Relationships>`

/** What the text refers to: the parts beside it, the addresses of its links, its pictures. */
export const documentRelations = ({ links, pictures }: WordDesk): string => {
  const beside = [
    relation('styles', `${OFFICE}/relationships/styles`, 'styles.xml'),
    relation('numbering', `${OFFICE}/relationships/numbering`, 'numbering.xml'),
    relation('settings', `${OFFICE}/relationships/settings`, 'settings.xml'),
    ...SHEET_WIDTHS.flatMap(([name]) => [
      relation(`header-${name}`, `${OFFICE}/relationships/header`, `header-${name}.xml`),
      relation(`footer-${name}`, `${OFFICE}/relationships/footer`, `footer-${name}.xml`),
    ]),
    ...pictures.flatMap((_, index) => [
      relation(`png${index + 1}`, `${OFFICE}/relationships/image`, `media/picture${index + 1}.png`),
      relation(`svg${index + 1}`, `${OFFICE}/relationships/image`, `media/picture${index + 1}.svg`),
    ]),
    ...[...links].map(
      ([url, number]) =>
        `<Relationship Id="link${number}" Type="${OFFICE}/relationships/hyperlink" Target="${xmlText(url)}" TargetMode="External"/>`,
    ),
  ]
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${beside.join('')}</Relationships>`
}

const coreProperties = ({ kind, title, origin, notices }: Document): string => {
  const state = notices.map(({ word }) => word).join(', ')
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(`${kind}: ${title}`)}</dc:title><dc:description>${xmlText(origin)}</dc:description><dc:language>en-GB</dc:language>${state === '' ? '' : `<cp:contentStatus>${xmlText(state)}</cp:contentStatus>`}</cp:coreProperties>`
}

const APP_PROPERTIES = `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>hazards</Application></Properties>`

/** Document control for programs that keep documents. */
const customProperties = ({ control }: Document): string => {
  const { product, version, release, revision, date, toolVersion } = control
  const properties = [
    ...[['Product', product] as const, ['Version', version] as const, ['Release', release] as const],
    ...[
      ['Revision', revision] as const,
      ['Judged on', date] as const,
      ['Made by', `hazards ${toolVersion}`] as const,
    ],
  ]
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`
}

/** No fields are to be updated on opening: Word would ask a question first. */
const SETTINGS = `${XML_HEAD}<w:settings ${WORD_NAMESPACES}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`

const tabAt = (width: number): string => `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`
const TAB = '<w:r><w:tab/></w:r>'

const line = (style: string, width: number, inner: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${tabAt(width)}</w:pPr>${inner}</w:p>`

const runningHead = ({ kind, title, notices }: Document, width: number): string =>
  `${XML_HEAD}<w:hdr ${WORD_NAMESPACES}>${line('Header', width, textRun(`${kind}: ${shortened(title)}`))}${notices
    .map(({ word, sentence }) => line('Header', width, textRun(`${word} – ${sentence}`, {}, 'MarkBad')))
    .join('')}</w:hdr>`

const runningFoot = ({ control, meaning }: Document, width: number): string => {
  const { product, version, release, revision, date } = control
  const what = `${shortened(product)}, version ${shortened(version)}, release ${shortened(release)}`
  const pages = `${textRun('Page ')}${fieldRun('PAGE', '1')}${textRun(' of ')}${fieldRun('NUMPAGES', '1')}`
  return `${XML_HEAD}<w:ftr ${WORD_NAMESPACES}>${line('Footer', width, `${textRun(what)}${TAB}${pages}`)}${line('Footer', width, textRun(`Judged on ${date}, revision ${revision}`))}${line('Footer', width, textRun(meaning))}</w:ftr>`
}

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
