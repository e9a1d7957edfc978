import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { Nodes } from 'mdast'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { aSafetyCase, builtInTemplates, PAGES } from '../builders/a-page.ts'
import { paragraphsOf, partsOf } from '../builders/a-document.ts'
import {
  aFinding,
  aJudgement,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aSection,
} from '../builders/an-assessed-log.ts'
import { renderDocuments } from '../../src/render/render-documents.ts'

const HARM = `An *overdose*, or a dose that is **left out**:

- for a child
- for \`two/patients\`, see [the guide](https://example.com/guide)

| when | what |
| --- | --- |
| at night | nobody <b>looks</b> |

> said by a nurse`

const safetyCase = aSafetyCase(
  anAssessedLog({
    isDirty: true,
    hazards: [
      anAssessedHazard({ sections: [aSection('Harm', HARM)] }),
      anAssessedHazard({
        id: 'HAZ-0002',
        isEarned: false,
        controls: [
          anAssessedControl({ id: 'HAZ-0002.D1', text: 'Keep alerts in front.', verification: 'failing' }),
        ],
      }),
    ],
  }),
  aJudgement([aFinding({ hazard: 'HAZ-0002', message: 'Control HAZ-0002.D1 fails' })]),
)

/** The words of a text; marks, blanks and markup between them may differ from file to file. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const textOfMarkdown = (node: Nodes): string => {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOfMarkdown).join(' ') : ' '
}

/** With these words the totals begin, whole or in brief. */
const TOTALS = 'The claimed risk is not earned in'

/** What a document says between its sheet's head and its foot, as its markdown has it. */
const markdownWords = (markdown: string): readonly string[] => {
  const text = textOfMarkdown(unified().use(remarkParse).use(remarkGfm).parse(markdown))
  return wordsIn(text.slice(text.indexOf(TOTALS), text.lastIndexOf('Made by')))
}

const HOW_PICTURES_ARE_READ =
  /^(?:The large number counts|A bar is as long as|Each row takes one control|A control stands between)/

/** The same of its Word file; captions are counted there, and a picture says how it is read. */
const docxWords = (file: Uint8Array): readonly string[] => {
  const lines = paragraphsOf(partsOf(file)['word/document.xml'] ?? '').filter(
    (line) => !HOW_PICTURES_ARE_READ.test(line),
  )
  const text = lines.map((line) => line.replace(/^(?:Table|Figure) \d+: /, '')).join('\n')
  return wordsIn(text.slice(text.indexOf(TOTALS), text.lastIndexOf('Made by')))
}

test('says the same words, in the same order, as markdown and as a Word file', async () => {
  const rendered = await renderDocuments(safetyCase, builtInTemplates, {
    ...PAGES,
    isWanted: (_, format) => format === 'md' || format === 'docx',
  })
  if ('problem' in rendered) throw new Error(rendered.problem)
  const files = new Map(rendered.artifacts.map(({ path, bytes }) => [path, bytes]))
  const documents = [...files.keys()].filter((path) => path.endsWith('.md'))
  expect(documents.length).toBeGreaterThan(1)
  for (const path of documents) {
    const markdown = new TextDecoder().decode(files.get(path))
    const docx = files.get(path.replace('.md', '.docx')) ?? new Uint8Array()
    expect(docxWords(docx)).toEqual(markdownWords(markdown))
    // Where the totals stand in brief, there are fewer of them.
    expect(docxWords(docx).length).toBeGreaterThan(markdown.includes('## At a glance') ? 300 : 100)
  }
}, 60_000)
