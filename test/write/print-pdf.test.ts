import { describe, expect, it } from 'vitest'
import { readPrintFiles } from '../../src/read/print-files.ts'
import { openPrinter } from '../../src/write/print-pdf.ts'
import { aTreeOf } from '../builders/a-document.ts'
import { aPrinter, printed } from '../builders/a-printer.ts'
import { aSafetyCase } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog, aSection } from '../builders/an-assessed-log.ts'
import { EVERYTHING } from '../builders/everything.ts'
import { TAGS, TEXTS } from '../builders/hostile-register.ts'

const PATIENCE = 60_000

/** What means something to the program that lays out the pages. */
const TYPST =
  '#panic("x") $x$ @ref <label> #import "@preview/x:1" _a_ *b* `c` = d / e: f \\ ~ // g /* h */ #read("/etc/passwd")'

const hostile = aSafetyCase(
  anAssessedLog({
    hazards: [
      anAssessedHazard({
        sections: [
          aSection('Harm', [TYPST, ...TAGS, ...TEXTS, '漢字 😀'].join('\n\n')),
          aSection('Effect', '```\n  kept #panic\n\n\tblanks\n```'),
        ],
      }),
    ],
  }),
)
const WORDS = `${EVERYTHING}\n{{#rows hazards}}\n{{#rows fields}}\n#### {{heading}} {{text}}\n\n{{words text}}\n\n| a |\n| --- |\n| {{words text}} |\n\n{{/rows}}\n{{/rows}}`

/** Is the compiler of this machine's own kind there? npm has it for Linux on x64 alone. */
const native = await aPrinter(true)
const KINDS = [
  ['everywhere', await aPrinter(false)] as const,
  ...(native.isChecking ? [['of this machine', native] as const] : []),
]

describe.each(KINDS)('the compiler %s', (_, printer) => {
  it(
    'gives the same bytes twice',
    async () => {
      const [first = new Uint8Array()] = await printed(aTreeOf(EVERYTHING), printer)
      const [second = new Uint8Array()] = await printed(aTreeOf(EVERYTHING), printer)
      expect(new TextDecoder('latin1').decode(first.slice(0, 8))).toMatch(/^%PDF-1\.\d/)
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    },
    PATIENCE,
  )

  it(
    'lays out whatever a hazard says',
    async () => {
      expect(await printed(aTreeOf(WORDS, hostile), printer)).toHaveLength(1)
    },
    PATIENCE,
  )

  it(
    'stops at what its layout does not know, rather than leave it out',
    async () => {
      const data = {
        title: 'x',
        head: 'x',
        kind: 'x',
        about: 'x',
        origin: 'x',
        date: [2026, 12, 1],
        contents: 'x',
        notices: [],
        foot: ['x'],
        sheet: [],
      }
      await expect(
        printer.print(JSON.stringify({ ...data, sheets: [[false, [['riddle', 'x']]]] })),
      ).rejects.toThrow('unknown block: riddle')
      await expect(
        printer.print(
          JSON.stringify({ ...data, sheets: [[false, [['paragraph', null, [['riddle', 'x']]]]]] }),
        ),
      ).rejects.toThrow('unknown run: riddle')
    },
    PATIENCE,
  )
})

describe.runIf(native.isChecking)('the check for accessibility', () => {
  it(
    'is an error where a character is missing in the fonts',
    async () => {
      const data = {
        title: 'x',
        head: 'x',
        kind: 'x',
        about: 'x',
        origin: 'x',
        date: [2026, 12, 1],
        contents: 'x',
        notices: [],
        foot: ['x'],
        sheet: [],
      }
      await expect(
        native.print(JSON.stringify({ ...data, sheets: [[false, [['heading', 1, null, ['x 漢']]]]] })),
      ).rejects.toThrow(/PDF\/UA-1 error: the text .*漢.* could not be displayed/)
    },
    PATIENCE,
  )

  it(
    'uses no font of the machine',
    async () => {
      const nowhere = await openPrinter({ ...readPrintFiles(), fontFolder: '/nowhere' })
      await expect(printed(aTreeOf(EVERYTHING), nowhere)).rejects.toThrow('could not be laid out')
    },
    PATIENCE,
  )
})
