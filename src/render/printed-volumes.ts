import type { Document } from '../domain/document.ts'
import { uncoveredBy } from './font-coverage.ts'
import type { Exported, Tools } from './format.ts'
import { printData } from './print-data.ts'
import { printWords } from './print-words.ts'
import { volumesOf } from './volumes-of.ts'

/**
 * A document as PDF, volume by volume. One that would fill thousands of sheets is printed only where somebody asks for
 * it: nobody else would wait for it, and it is there to read in the other formats.
 */
export const printedVolumes = async (document: Document, tools: Tools): Promise<Exported> => {
  const volumes = volumesOf(document.blocks)
  if (volumes.length > MOST_UNASKED && !tools.isAsked)
    return { leftOut: `it would have some ${volumes.length * SHEETS} sheets in ${volumes.length} parts` }
  const printer = await tools.printer()
  const uncovered = uncoveredBy(printer.fonts)
  return {
    files: volumes.map((volume) => {
      const printed = printer.print(printData(document, volume, printWords(uncovered)))
      // Whoever waits for the file is told what went wrong; until then it is nobody's.
      printed.then(() => tools.tell(`part ${volume.number} of ${volume.count}`)).catch(() => undefined)
      return printed
    }),
  }
}

/** Some 1,100 sheets, a shelf of folders: a register of 1,000 hazards is to be built within a minute. */
const MOST_UNASKED = 16

/** That a volume has, about. */
const SHEETS = 70
