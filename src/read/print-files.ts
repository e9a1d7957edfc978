import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../shared/sort.ts'
import { sha256 } from './digest.ts'
import { packageFile, packagePath } from './package-files.ts'

/** What a PDF is laid out with: all of it comes with the package, nothing from the machine. */
export interface PrintFiles {
  /** The layout, in Typst. */
  readonly layout: string
  /** Where the fonts are, absolute. */
  readonly fontFolder: string
  readonly fonts: readonly Uint8Array[]
}

/** The two fonts that words in drawings are painted with. */
export const readDrawingFonts = (): { readonly regular: Uint8Array; readonly bold: Uint8Array } => {
  const read = (name: string): Uint8Array => readFileSync(join(packagePath(FONTS), `${name}.ttf`))
  return { regular: read('Inter_400Regular'), bold: read('Inter_700Bold') }
}

export const readPrintFiles = (): PrintFiles => {
  const fontFolder = packagePath(FONTS)
  return {
    layout: packageFile(LAYOUT),
    fontFolder,
    fonts: fontNames(fontFolder).map((name) => readFileSync(join(fontFolder, name))),
  }
}

/** One digest of all of it: other fonts make other files. */
export const printFilesDigest = (): string => {
  const { layout, fonts } = readPrintFiles()
  return sha256([layout, ...fonts.map((font) => sha256(font))].join('\n'))
}

const LAYOUT = 'templates/print/document.typ'
const FONTS = 'assets/fonts'

const fontNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort(byCodeUnit)
