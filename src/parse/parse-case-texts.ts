import { CASE_TEXTS, caseTextFile } from '../domain/case-text.ts'
import type { CaseText, CaseTextName } from '../domain/case-text.ts'
import { decode } from './decode.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import { sourceText } from './source-text.ts'

/** The files of a register → those of its case texts that are there, in the order of CASE_TEXTS. */
export const parseCaseTexts = (folder: string, files: readonly RegisterFile[]): readonly CaseText[] => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return CASE_TEXTS.flatMap((name) => {
    const file = byPath.get(caseTextFile(folder, name))
    return file === undefined ? [] : [parseCaseText(name, file)]
  })
}

const parseCaseText = (name: CaseTextName, { path, bytes, problem }: RegisterFile): CaseText => {
  const { text, odd, unreadable } = decode(bytes)
  return {
    name,
    file: path,
    text,
    unreadable: problem ?? (bytes.length === 0 ? undefined : unreadable),
    oddBytes:
      odd === undefined
        ? undefined
        : { text: odd.explanation, place: sourceText(path, text).placeOf(odd.offset, odd.offset + 1) },
  }
}
