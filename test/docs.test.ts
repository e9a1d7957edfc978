import { basename } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/check/rules/index.ts'
import { invalidField } from '../src/validate/invalid-field.ts'
import { aTag } from './builders/a-release.ts'
import { examineFiles, type ExamineOptions } from './builders/examine-files.ts'
import { pageExample } from './builders/page-examples.ts'

/** What the files of `.git` in an example say: the commit that is checked out, and tags. */
const checkedOut = (files: Readonly<Record<string, string>>): ExamineOptions => {
  const head = files['.git/HEAD']?.trim()
  if (head === undefined) return {}
  const releases = Object.entries(files).flatMap(([path, commit]) =>
    path.startsWith('.git/refs/tags/') ? [aTag({ name: basename(path), commit: commit.trim() })] : [],
  )
  const releaseTags = { releases, others: [], unseen: undefined }
  return { revision: head, evidence: (evidence) => ({ ...evidence, releaseTags }) }
}

const pageOf = (id: string): string => `docs/reference/rules/${id}.md`

describe.each([invalidField, ...rules].map((rule) => [rule.id, rule] as const))(
  'the page of %s',
  (id, rule) => {
    const page = existsSync(pageOf(id)) ? readFileSync(pageOf(id), 'utf8') : ''
    const firing = async (heading: string): Promise<readonly string[]> => {
      const { files, before } = pageExample(page, heading)
      const isShallow = '.git/shallow' in files
      const historyUnseen = isShallow ? { historyUnseen: 'the clone is shallow' } : {}
      const { judgement } = await examineFiles(files, { before, ...historyUnseen, ...checkedOut(files) })
      return judgement.findings.filter((finding) => finding.rule === id).map(({ message }) => message)
    }

    it('says of itself what the rule says', () => {
      expect(page).toContain(`# ${id}\n\n${rule.summary}.\n`)
      const row = /^\| draft.*\n.*\n\|(.*)\|$/m.exec(page)?.[1] ?? ''
      expect(row.split('|').map((cell) => cell.trim())).toEqual([
        rule.level.draft,
        rule.level.release,
        rule.clause,
      ])
    })

    it('shows a bad example on which the rule speaks', async () => {
      expect(await firing('Bad')).not.toEqual([])
    })

    it('shows a good example on which the rule is silent', async () => {
      expect(Object.keys(pageExample(page, 'Good').files)).not.toEqual([])
      expect(await firing('Good')).toEqual([])
    })
  },
)
