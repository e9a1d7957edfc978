import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CodeAction, CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver-protocol/node'
import { OPEN_PROJECT, aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { anEditor } from '../builders/an-editor.ts'
import type { Editor } from '../builders/an-editor.ts'

const HAZARD = 'hazards/HAZ-0001-wrong-record.md'
const PROJECT = {
  ...OPEN_PROJECT,
  'src/tagged.ts': '// @control HAZ-0001.D1\nexport const tagged = 1\n',
  'test/tagged.test.ts': "it('haz_0001_d1 holds', () => undefined)\n",
}

const at = (
  text: string,
  words: string,
  behind = 0,
): { readonly line: number; readonly character: number } => {
  const before = text.slice(0, text.indexOf(words) + behind).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

interface Opened {
  readonly repository: Repository
  readonly editor: Editor
  readonly text: string
}

const opened = async (
  change: (text: string) => string = (text) => text,
  more: Readonly<Record<string, string>> = {},
): Promise<Opened> => {
  const repository = aRepository({ ...PROJECT, ...more })
  const text = change(readFileSync(repository.at(HAZARD), 'utf8'))
  const editor = await anEditor(repository.folder)
  editor.open(HAZARD, text)
  return { repository, editor, text }
}

const ask = <Answer>(
  { editor }: Opened,
  method: string,
  position: object,
  more: object = {},
): Promise<Answer> =>
  editor.connection.sendRequest(method, { textDocument: { uri: editor.uri(HAZARD) }, position, ...more })

const wordsAt = async (session: Opened, words: string): Promise<readonly string[]> => {
  const position = at(session.text, words, words.length)
  const items: readonly CompletionItem[] = await ask(session, 'textDocument/completion', position)
  return items.map(({ label }) => label)
}

const where = ({ repository }: Opened, places: readonly Location[]): readonly string[] =>
  places.map(
    ({ uri, range }) =>
      `${uri.slice(uri.indexOf(repository.folder) + repository.folder.length + 1)}:${range.start.line + 1}`,
  )

describe('the ways that an editor leads', { timeout: 240_000 }, () => {
  it('completes what can stand there: paths, tests, controls, words of the matrix, types, keys, ids', async () => {
    const session = await opened((text) => `${text}\n\n## Hazard type\n\n- Wrong\n`)
    expect(await wordsAt(session, '  - Code: src/')).toEqual(['src/open.ts', 'src/tagged.ts'])
    expect(await wordsAt(session, '  - Test: ')).toEqual([
      'test/open.test.ts > opens the record that was clicked',
    ])
    expect(await wordsAt(session, '- Relies on: ')).toEqual(['D1', 'T1'])
    expect(await wordsAt(session, '## Likelihood scoring\n\nM')).toContain('Medium')
    expect(await wordsAt(session, '- Wrong')).toContain('WrongPatient')
    expect((await wordsAt(session, '  - St'))[0]).toBe('Status: ')
    session.editor.open('src/new.ts', '// @control ', 'typescript')
    const items: readonly CompletionItem[] = await session.editor.connection.sendRequest(
      'textDocument/completion',
      {
        textDocument: { uri: session.editor.uri('src/new.ts') },
        position: { line: 0, character: 12 },
      },
    )
    expect(items.map(({ label }) => label)).toContain('HAZ-0001.D1')
  })

  it('leads from a control to code, setting, tag and test, and from there back', async () => {
    const session = await opened()
    const to = async (words: string): Promise<readonly string[]> =>
      where(session, await ask(session, 'textDocument/definition', at(session.text, words, 1)))
    expect(await to('D1** The record')).toEqual(
      expect.arrayContaining(['src/open.ts:1', 'compose.yml:4', 'src/tagged.ts:1', 'test/open.test.ts:1']),
    )
    expect(await to('Code: src/open.ts')).toEqual(['src/open.ts:1'])
    expect(await to('Check: compose.yml')).toEqual(['compose.yml:4'])
    expect(await to('Test: test/open')).toEqual(['test/open.test.ts:1'])
    const line = session.text.split('\n').findIndex((each) => each.startsWith('- **D1**')) + 1
    const back: readonly Location[] = await session.editor.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: session.editor.uri('src/tagged.ts') },
      position: { line: 0, character: 16 },
    })
    expect(where(session, back)).toEqual([`${HAZARD}:${line}`])
    const places: readonly Location[] = await ask(
      session,
      'textDocument/references',
      at(session.text, 'D1** The'),
      {
        context: { includeDeclaration: true },
      },
    )
    expect(where(session, places)).toEqual(expect.arrayContaining([`${HAZARD}:${line}`, 'src/tagged.ts:1']))
  })

  it('renames a control in its file, in tags and in tests, and refuses an id that was used', async () => {
    const session = await opened()
    const position = at(session.text, 'D1** The record', 1)
    const edit: WorkspaceEdit = await ask(session, 'textDocument/rename', position, { newName: 'D7' })
    const changed = new Map(
      (edit.documentChanges ?? []).flatMap((change) =>
        'edits' in change
          ? [
              [
                change.textDocument.uri,
                change.edits.map((each) => ('newText' in each ? each.newText : '')),
              ] as const,
            ]
          : [],
      ),
    )
    expect(changed.get(session.editor.uri('src/tagged.ts'))).toEqual(['HAZ-0001.D7'])
    expect(changed.get(session.editor.uri('test/tagged.test.ts'))).toEqual(['haz_0001_d7'])
    expect(changed.get(session.editor.uri(HAZARD))?.join('')).toMatch(/D?7[^]*Verifies: D7[^]*Relies on: D7/)
    await expect(ask(session, 'textDocument/rename', position, { newName: 'D1' })).rejects.toThrow(
      /never used/,
    )
    await expect(ask(session, 'textDocument/rename', position, { newName: 'T9' })).rejects.toThrow(
      /expected D and/,
    )
  })

  it('renames a hazard with its file', async () => {
    const session = await opened((text) => `# HAZ-0001\n\n${text}`)
    const position = at(session.text, 'HAZ-0001', 3)
    const edit: WorkspaceEdit = await ask(session, 'textDocument/rename', position, { newName: 'HAZ-0040' })
    expect(edit.documentChanges?.at(-1)).toEqual({
      kind: 'rename',
      oldUri: session.editor.uri(HAZARD),
      newUri: session.editor.uri('hazards/HAZ-0040-wrong-record.md'),
    })
    expect(JSON.stringify(edit.documentChanges)).toContain('"newText":"HAZ-0040"')
  })

  it('renames nothing where two hazards have the id: a test would go to the wrong one', async () => {
    const other = { 'hazards/HAZ-0001-other.md': '# HAZ-0001\n\n## Hazard name\n\nAnother\n' }
    const session = await opened((text) => `# HAZ-0001\n\n${text}`, other)
    for (const [words, newName] of [
      ['HAZ-0001', 'HAZ-0040'],
      ['D1** The record', 'D7'],
    ] as const)
      await expect(
        ask(session, 'textDocument/rename', at(session.text, words, 1), { newName }),
      ).rejects.toThrow(/names more than one thing.*hazards renumber/)
  })

  it('offers the repair of a finding, and nothing where there is none', async () => {
    const session = await opened((text) =>
      text.replace('Code: src/open.ts:1-2', 'Code: [open](src/open.ts):1-2'),
    )
    const actionsAt = (words: string): Promise<readonly CodeAction[]> => {
      const start = at(session.text, words)
      const range = { start, end: start }
      return session.editor.connection.sendRequest('textDocument/codeAction', {
        ...{ textDocument: { uri: session.editor.uri(HAZARD) }, range, context: { diagnostics: [] } },
      })
    }
    const [action] = await actionsAt('Code: [open]')
    expect(action?.title).toMatch(/^Repair misplaced-link: /)
    expect(JSON.stringify(action?.edit)).toContain('../')
    expect(await actionsAt('## Effect')).toEqual([])
  })
})
