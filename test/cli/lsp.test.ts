import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, DocumentSymbol, Hover } from 'vscode-languageserver-protocol/node'
import { FAILING_REPORT, OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { anEditor } from '../builders/an-editor.ts'
import type { Editor } from '../builders/an-editor.ts'

const HAZARD = 'hazards/HAZ-0001-wrong-record.md'

const textIn = (repository: Repository, file = HAZARD): string => readFileSync(repository.at(file), 'utf8')

/** Line and character from 0 of some words of a text. */
const at = (text: string, words: string): { readonly line: number; readonly character: number } => {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

const hoverAt = async (editor: Editor, file: string, position: object): Promise<string> => {
  const textDocument = { uri: editor.uri(file) }
  const hover: Hover | null = await editor.connection.sendRequest('textDocument/hover', {
    textDocument,
    position,
  })
  const contents = hover?.contents
  return typeof contents === 'object' && 'value' in contents ? contents.value : ''
}

const isTrouble = (first: Diagnostic | undefined): boolean =>
  typeof first?.message === 'string' && first.message.startsWith('The register cannot be judged')

describe('hazards lsp', { timeout: 120_000 }, () => {
  it('shows of every file what the check says of it, before anything is opened', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const editor = await anEditor(repository.folder)
    const shown = await editor.shows(HAZARD, (all) => all.length > 0)
    const { out } = await repository.run('check', '--json', '--no-cache')
    const said = findingsIn(out).findings.filter(({ file }) => file === HAZARD)
    expect(shown.map(({ code, range }) => [code, range.start.line + 1])).toEqual(
      said.map(({ rule, line }) => [rule, line]),
    )
    expect(shown.find(({ code }) => code === 'failing-control')?.message).toMatch(/another record/)
  })

  it('judges the text that is being typed, on the evidence that is known, and takes back what is mended', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const text = textIn(repository)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, text)
    await editor.shows(HAZARD, (all) => all.every(({ code }) => code !== 'unknown-heading'))
    editor.type(
      HAZARD,
      text.replace('## Causes', '## Cuases').replace('Code: src/open.ts:1-2', 'Code: src/gone.ts'),
    )
    const shown = await editor.shows(HAZARD, (all) => all.some(({ code }) => code === 'unknown-heading'))
    expect(shown.map(({ code }) => code)).toContain('broken-code-reference')
    editor.type(HAZARD, text)
    await editor.shows(HAZARD, (all) => all.every(({ code }) => code !== 'broken-code-reference'))
    expect(textIn(repository)).toBe(text)
  })

  it('looks at a file that a text names for the first time', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'src/other.ts': 'export const other = 1\n' })
    const text = textIn(repository)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, text.replace('src/open.ts:1-2', 'src/other.ts:7-9'))
    const shown = await editor.shows(HAZARD, (all) =>
      all.some(({ code }) => code === 'broken-code-reference'),
    )
    expect(shown.find(({ code }) => code === 'broken-code-reference')?.message).toMatch(/src\/other\.ts/)
    editor.type(HAZARD, text.replace('src/open.ts:1-2', 'src/other.ts#other'))
    await editor.shows(HAZARD, (all) => all.every(({ code }) => code !== 'broken-code-reference'))
  })

  it('believes a new report once it is there', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, textIn(repository))
    await editor.shows(HAZARD, (all) => all.every(({ code }) => code !== 'failing-control'))
    writeFileSync(repository.at('reports/junit.xml'), FAILING_REPORT)
    void editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('reports/junit.xml'), type: 2 }],
    })
    await editor.shows(HAZARD, (all) => all.some(({ code }) => code === 'failing-control'))
  })

  it('says why a control stands as it does, what a heading asks for and what a score means', async () => {
    const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const text = textIn(repository)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, text)
    const control = await hoverAt(editor, HAZARD, at(text, 'D1** The record'))
    expect(control).toMatch(/^.*D1.*: failing, relied on\n/)
    expect(control).toContain('opens the record that was clicked')
    expect(await hoverAt(editor, HAZARD, at(text, '## Effect'))).toBe(
      'How the care that was intended changes.',
    )
    expect(await hoverAt(editor, HAZARD, at(text, 'Major\n'))).toMatch(/^4 Major: /)
    editor.open('src/tagged.ts', '// @control HAZ-0001.D1\n', 'typescript')
    expect(await hoverAt(editor, 'src/tagged.ts', { line: 0, character: 15 })).toBe(control)
  })

  it('outlines a hazard: headings, and controls with their states below theirs', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, textIn(repository))
    const symbols: readonly DocumentSymbol[] = await editor.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: editor.uri(HAZARD) } },
    )
    const names = symbols.map(({ name, children = [] }) => [name, ...children.map((each) => each.name)])
    expect(names).toContainEqual(['Design controls (manufacturer)', 'HAZ-0001.D1'])
    const [design] = symbols.flatMap(({ children = [] }) => children)
    expect(design?.detail).toBe('verified')
  })

  it('says that there is no register, and what to do', async () => {
    const repository = aRepository({ 'a.md': '# A\n' })
    const editor = await anEditor(repository.folder)
    editor.open('a.md', '# A\n')
    const shown = await editor.shows('a.md', (all) => all.length > 0)
    expect(shown[0]?.message).toMatch(
      /^The register cannot be judged: There is no register here.*hazards init/,
    )
    expect(editor.told.join('\n')).toContain('There is no register here')
  })

  it('keeps what it knew when the register cannot be read any more, and says so', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const editor = await anEditor(repository.folder)
    editor.open(HAZARD, textIn(repository))
    await editor.shows(HAZARD, () => true)
    writeFileSync(repository.at('hazards/hazards.yaml'), 'root: ../../..\n')
    editor.saved(HAZARD)
    const shown = await editor.shows(HAZARD, (all) => isTrouble(all[0]))
    expect(shown[0]?.message).toContain('what else stands here is from before')
    expect(shown.length).toBeGreaterThan(1)
  })
})
