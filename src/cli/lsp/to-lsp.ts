import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CompletionItemKind, DiagnosticSeverity, SymbolKind } from 'vscode-languageserver/node'
import type {
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Location,
  MarkupContent,
  Range,
} from 'vscode-languageserver/node'
import type { Place } from '../../domain/finding.ts'
import type { Diagnostic as Found } from '../../lsp/features/diagnostics.ts'
import type { Offer } from '../../lsp/features/completion.ts'
import type { Outlined } from '../../lsp/features/symbols.ts'
import { visibleBlock, visibleText } from '../../shared/visible-text.ts'

/** A place in the words of the protocol: lines and characters from 0, in UTF-16 code units on both sides. */
export const rangeOf = ({ line, column, endLine, endColumn }: Place): Range => ({
  start: { line: Math.max(0, line - 1), character: Math.max(0, column - 1) },
  end: { line: Math.max(0, endLine - 1), character: Math.max(0, endColumn - 1) },
})

export const uriOf = (root: string, file: string): string => pathToFileURL(join(root, file)).href

export const locationOf = (root: string, place: Place): Location => ({
  uri: uriOf(root, place.file),
  range: rangeOf(place),
})

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const

export const diagnosticOf = ({ finding, level, message }: Found): Diagnostic => ({
  range: rangeOf(finding.place),
  severity: SEVERITIES[level],
  source: 'hazards',
  code: finding.rule,
  message: visibleBlock(message),
})

export const symbolOf = ({ name, detail, kind, place, children }: Outlined): DocumentSymbol => ({
  name: visibleText(name).trim() || '…',
  detail: visibleText(detail),
  kind: kind === 'control' ? SymbolKind.Method : SymbolKind.Namespace,
  range: rangeOf(place),
  selectionRange: { start: rangeOf(place).start, end: rangeOf(place).start },
  children: children.map(symbolOf),
})

export const completionOf = ({ word, detail, place }: Offer, index: number): CompletionItem => ({
  label: visibleText(word),
  detail: visibleText(detail),
  kind: CompletionItemKind.Value,
  // The order is that of the register and of the matrix, not of the alphabet.
  sortText: String(index).padStart(6, '0'),
  filterText: word,
  textEdit: { range: rangeOf(place), newText: word },
})

/** Plain words: nothing that a file says becomes markup, a link or an image in the editor. */
export const plainWords = (lines: readonly string[]): MarkupContent => ({
  kind: 'plaintext',
  value: lines.map(visibleBlock).join('\n\n'),
})
