import { UNOPENED } from './domain/anchor.ts'
import type { CheckResult, LinkedControl } from './domain/hazard-log.ts'
import type { Mutant } from './domain/mutant.ts'
import { decode } from './parse/decode.ts'
import { dropSetting, replaceSetting } from './parse/setting-edit.ts'
import { createSyntaxReader } from './parse/syntax-nodes.ts'
import type { Loaded } from './pipeline.ts'
import { codeMutants } from './prove/code-mutants.ts'
import type { AnchoredCode } from './prove/code-mutants.ts'
import { settingMutants } from './prove/setting-mutants.ts'
import { linesBelow } from './prove/lines-below.ts'
import type { UndoableSetting } from './prove/setting-mutants.ts'
import { grammarFile } from './read/grammar-file.ts'

/** The text of a file of the tree; `undefined`: there is none to be had. */
export type TextOf = (path: string) => string | undefined

/** A control whose code is in more stretches than this is undone in the first of them. */
const MOST_SPANS = 20

/** The largest file that is looked into, in bytes. */
const LARGEST = 1 << 20

/** Reads the texts of the tree. */
export const textsOf =
  ({ tree }: Pick<Loaded, 'tree'>): TextOf =>
  (path) => {
    const content = tree.read(path, LARGEST)
    if ('problem' in content) return undefined
    const { text, unreadable } = decode(content.bytes)
    return unreadable === undefined ? text : undefined
  }

/**
 * The ways to undo a control, the whole of it first, and no more than `most` of its parts. A file of its own tests
 * is no part of it.
 */
export const mutantsOf = async (
  control: LinkedControl,
  loaded: Loaded,
  most: number,
): Promise<readonly Mutant[]> => {
  const textOf = textsOf(loaded)
  const settings = settingMutants(control.checkResults.flatMap((result) => settingsOf(result, textOf)))
  const code = codeMutants(await anchorsOf(control, textOf))
  const totals = [settings.total, code.total].filter((mutant) => mutant !== undefined)
  return [...totals, ...[...settings.parts, ...code.parts].slice(0, most)]
}

/**
 * What a claim that holds has found, each with what would undo it. What must be absent cannot be taken out, and what
 * another environment says is not what the control rests on.
 */
const settingsOf = (result: CheckResult, textOf: TextOf): readonly UndoableSetting[] => {
  const { check, holds, counts, found } = result
  if (!holds || !counts || check.operator === 'absent') return []
  return found.flatMap(({ path, file, line }) => {
    const text = line === undefined ? undefined : textOf(file)
    if (text === undefined || line === undefined) return []
    const replacement =
      check.operator === '!='
        ? replaceSetting(text, { path, line }, check.value ?? '')
        : dropSetting(file, text, { path, line })
    const edit = replacement === undefined ? undefined : { file, ...replacement }
    return [{ check, path, file, line, edit }]
  })
}

/** The lines that hold the control, each stretch once. */
const anchorsOf = async (control: LinkedControl, textOf: TextOf): Promise<readonly AnchoredCode[]> => {
  const tests = new Set(control.testLinks.flatMap(({ file }) => file ?? []))
  const spans = control.codeLinks.flatMap((link) => link.spans)
  const wanted = [
    ...spans.map((span) => ({ ...span, tag: undefined })),
    ...control.tags.map(({ place }) => ({ path: place.file, first: 1, last: UNOPENED, tag: place.line })),
  ]
    .filter(({ path }) => !tests.has(path))
    .slice(0, MOST_SPANS)
  const read = await createSyntaxReader(
    wanted.map(({ path }) => path),
    grammarFile,
  )
  const anchors = new Map<string, AnchoredCode>()
  for (const { path, tag, ...span } of wanted) {
    const text = textOf(path)
    if (text === undefined) continue
    const code = read(path, text)
    const lines = tag === undefined || code === undefined ? span : (linesBelow(code.tree, tag) ?? span)
    const { first, last } = { first: lines.first, last: Math.min(lines.last, text.split('\n').length) }
    anchors.set(`${path}:${first}-${last}`, { file: path, first, last, text, code })
  }
  return [...anchors.values()]
}
