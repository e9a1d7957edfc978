import { unzipSync } from 'fflate'

/** The parts of a workbook as people can compare them: the cells of a sheet line by line, each with its text. */
export const workbookParts = (bytes: Uint8Array): readonly (readonly [name: string, text: string])[] => {
  const parts = unzipSync(bytes)
  const textOf = (part: string): string => new TextDecoder().decode(parts[part])
  const shared = [...textOf('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)].map(
    ([, text = '']) => text,
  )
  return Object.keys(parts)
    .filter((part) => part !== 'xl/sharedStrings.xml')
    .map((part) => [part, inLines(textOf(part), shared)])
}

/** A text stands where its number does; nothing but the tag of each row and cell begins a line. */
const inLines = (xml: string, shared: readonly string[]): string =>
  xml
    .replaceAll(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, style: string, index: string) => {
      const text = shared[Number(index)]
      if (text === undefined) throw new Error(`No text has the number ${index}`)
      return `${style}>${text.replaceAll('\n', '\n    ')}`
    })
    .replaceAll(/<row /g, '\n<row ')
    .replaceAll(/<c /g, '\n  <c ')
    .replaceAll(
      /<(?=(?:xf|font|fill|border|dxf|col|mergeCell|dataValidation|conditionalFormatting|cfRule|sheet|definedName|pageSetup|Override|Relationship)[ >])/g,
      '\n<',
    )
