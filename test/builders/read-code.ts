import { anchoredWords } from '../../src/parse/anchored-code.ts'
import type { AnchoredFile } from '../../src/parse/anchored-code.ts'
import { createCodeReader } from '../../src/parse/code-reader.ts'
import { grammarFile } from '../../src/read/grammar-file.ts'

/** A source file as its language sees it, with the real grammars. */
export const readCode = async (path: string, text: string): Promise<AnchoredFile> =>
  (await createCodeReader([path], grammarFile))(path, text)

/** The words of a file's meaning, or of a symbol's or some lines' in it; two texts that behave alike have the same. */
export const meaningOf = async (
  path: string,
  text: string,
  at: string | [number, number] = '',
): Promise<string> => {
  const anchor =
    typeof at === 'string'
      ? { symbol: at === '' ? undefined : at, lines: undefined }
      : { symbol: undefined, lines: { first: at[0], last: at[1] } }
  const { words } = anchoredWords(await readCode(path, text), anchor)
  return JSON.stringify(words?.map((word) => word.text))
}

/** The lines of a symbol, `first-last`; with a question mark where it stands for several things. */
export const linesOf = async (path: string, text: string, symbol: string): Promise<string> => {
  const { lines, isAmbiguous } = anchoredWords(await readCode(path, text), { symbol, lines: undefined })
  return lines.map(({ first, last }) => `${first}-${last}`).join(', ') + (isAmbiguous ? ' ?' : '')
}

/** What a text defines and where, read for its names alone or for its words. */
export const definitionsOf = async (
  path: string,
  text: string,
  wants: 'names' | 'words',
): Promise<unknown> => {
  const { outline } = (await createCodeReader([path], grammarFile))(path, text, wants)
  const found = outline?.definitions.map(({ name, lines, isPiece, within, isBroken }) =>
    JSON.stringify([name, lines, isPiece, within, isBroken]),
  )
  return found?.toSorted()
}
