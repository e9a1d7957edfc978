import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node'
import type { CodeAction, Connection, WorkspaceEdit } from 'vscode-languageserver/node'
import type { Replacement } from '../../lsp/feature.ts'
import { namedAt } from '../../lsp/named-at.ts'
import { FEATURES } from '../../lsp/features/index.ts'
import { changeInText, repairOf } from '../../pipeline-lsp-edit.ts'
import { groupBy } from '../../shared/group-by.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { askedAt } from './asked.ts'
import type { Asked, Sources } from './asked.ts'
import { rangeOf, uriOf } from './to-lsp.ts'

/** Edits that the editor makes when somebody asks for them: repairs of findings, and another id. */
export const offerEdits = (connection: Connection, sources: Sources): void => {
  connection.onCodeAction(async ({ textDocument, range }) => {
    const asked = await askedAt(sources, textDocument.uri, range.start)
    return asked === undefined ? [] : repairs(asked, range.end.line + 1)
  })
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const asked = await askedAt(sources, textDocument.uri, position)
    const named = asked === undefined ? undefined : namedAt(asked.view, asked.pointer)
    return named === undefined ? null : { range: rangeOf(named.place), placeholder: named.written }
  })
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const asked = await askedAt(sources, textDocument.uri, position)
    if (asked === undefined) throw refused('No register is judged here, so nothing can be renamed')
    return renamed(asked, newName)
  })
}

const repairs = async (asked: Asked, endLine: number): Promise<CodeAction[]> => {
  const { view, root, loaded, pointer } = asked
  const { file, line, text } = pointer
  const hazard = view.log.hazards.find((each) => each.file === file)
  if (hazard === undefined) return []
  const marked = { file, line, column: 1, endLine, endColumn: 1 }
  const actions: CodeAction[] = []
  for (const finding of FEATURES.quickFixes.answer(view, marked)) {
    const made = await changeInText(loaded, { hazard, text }, [repairOf(finding, text)])
    if ('refused' in made || made.length === 0) continue
    actions.push({
      title: visibleText(`Repair ${finding.rule}: ${finding.help}`),
      kind: CodeActionKind.QuickFix,
      edit: { documentChanges: changesIn(root, made) },
    })
  }
  return actions
}

const renamed = async ({ view, root, loaded, pointer }: Asked, to: string): Promise<WorkspaceEdit> => {
  const answer = FEATURES.rename.answer(view, { pointer, to })
  if ('refused' in answer) throw refused(answer.refused)
  const { hazard, change, fileTo, elsewhere } = answer
  const text = view.textOf(hazard.file)
  if (text === undefined) throw refused(`${hazard.file} cannot be read, so nothing can be renamed`)
  const own = await changeInText(loaded, { hazard, text }, [change])
  if ('refused' in own) throw refused(own.refused)
  const moved =
    fileTo === undefined
      ? []
      : [
          {
            kind: 'rename' as const,
            oldUri: uriOf(root, hazard.file),
            newUri: uriOf(root, fileTo),
          },
        ]
  return { documentChanges: [...changesIn(root, [...own, ...elsewhere]), ...moved] }
}

const changesIn = (root: string, replacements: readonly Replacement[]) =>
  [...groupBy(replacements, ({ place }) => place.file)].map(([file, own]) => ({
    textDocument: { uri: uriOf(root, file), version: null },
    edits: own.map(({ place, text }) => ({ range: rangeOf(place), newText: text })),
  }))

const refused = (why: string): ResponseError<undefined> =>
  new ResponseError(LSPErrorCodes.RequestFailed, visibleText(why))
