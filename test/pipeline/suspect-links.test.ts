import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { examineRepository } from '../builders/examine-repository.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import type { GitRepository } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const CODE = `import { open } from './records'

/** Caps the list. */
export const cap = (list: readonly string[]) => list.slice(0, 20)

export function warn(name: string): string {
  return open(name) ? 'open' : 'closed'
}
`

const hazard = (code: string, review = 'Reviewed: 2026-09-01, A. Reviewer') =>
  `${review}\n\n# Hazard name\n\nWrong record\n\n## Hazard controls\n\n### Design controls (manufacturer)\n\n- **D1** It is capped.\n  - Code: ${code}\n`

let repository: GitRepository
beforeEach(() => {
  repository = workshop.repository()
  repository.write('hazards/hazards.yaml', 'product: { name: Example }\nmatrix: nhs\n')
  repository.write('hazards/HAZ-0001.md', hazard('src/list.ts#cap'))
  repository.write('hazards/HAZ-0002.md', hazard('src/list.ts#warn'))
  repository.write('hazards/HAZ-0003.md', hazard('src/list.ts:6-8'))
  repository.write('src/list.ts', CODE)
  repository.commit('Reviewed')
})

const RULES = ['suspect-link', 'drifted-code-reference', 'broken-code-reference']
const found = async (ask = {}) =>
  (await examineRepository(repository.folder, ask)).findings.filter(({ rule }) => RULES.includes(rule))
const said = async (ask = {}) => (await found(ask)).map(({ rule, hazard: id }) => `${id ?? ''} ${rule}`)
const edit = (path: string, change: (text: string) => string) =>
  repository.write(path, change(readFileSync(repository.at(path), 'utf8')))

describe('code that was reviewed', () => {
  it('is not suspect while nobody touches it', async () => {
    expect(await said()).toEqual([])
  })

  it('is not suspect when it is formatted anew, commented and committed', async () => {
    const options = {
      parser: 'typescript',
      semi: false,
      singleQuote: false,
      printWidth: 30,
      tabWidth: 8,
    } as const
    const formatted = await format(CODE, options)
    repository.write('src/list.ts', `// Of the clinic\n${formatted.replace('Caps', 'Limits')}`)
    repository.commit('Format')
    expect(formatted).not.toBe(CODE)
    expect(await said()).toEqual(['HAZ-0003 drifted-code-reference'])
  })

  it('is suspect when it behaves otherwise: of two hazards on one file the one whose function changed', async () => {
    edit('src/list.ts', (text) => text.replace('20', '200'))
    repository.commit('Longer lists for night staff')
    const [finding, ...more] = await found()
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      ...{ rule: 'suspect-link', hazard: 'HAZ-0001', control: 'HAZ-0001.D1', level: 'warning' },
      place: { file: 'hazards/HAZ-0001.md', line: 12 },
    })
    expect(finding?.message).toMatch(
      /^src\/list\.ts, line 4, has changed in meaning since "Reviewed: 2026-09-01, A\. Reviewer" \(\w{8}\), expected .*: \w{8} of 2026-01-01 by A\. Tester \("Longer lists for night staff"\)$/,
    )
  })

  it('stops a release', async () => {
    edit('src/list.ts', (text) => text.replace('20', '200'))
    expect(await found({ profile: 'release' })).toMatchObject([{ rule: 'suspect-link', level: 'error' }])
  })

  it('is suspect before the change is committed, and says so', async () => {
    edit('src/list.ts', (text) => text.replace("'open'", "'shut'"))
    const findings = await found()
    expect(findings.map(({ hazard: id }) => id)).toEqual(['HAZ-0002', 'HAZ-0003'])
    expect(findings[0]?.message).toContain('the change is not committed')
  })

  it('is cleared for one hazard by a new line of review, and stays suspect for the other', async () => {
    edit('src/list.ts', (text) => text.replace("'open'", "'shut'"))
    repository.commit('Say it otherwise')
    edit('hazards/HAZ-0002.md', (text) => text.replace('2026-09-01', '2026-09-02'))
    expect(await said()).toEqual(['HAZ-0003 suspect-link'])
    repository.commit('Reviewed again')
    expect(await said()).toEqual(['HAZ-0003 suspect-link'])
  })

  it('stays suspect when the line of review is only set out otherwise, or its file renamed', async () => {
    edit('src/list.ts', (text) => text.replace("'open'", "'shut'"))
    repository.commit('Say it otherwise')
    edit('hazards/HAZ-0002.md', (text) => text.replace('Reviewed:', '- **Reviewed**: '))
    repository.git('mv', 'hazards/HAZ-0003.md', 'hazards/HAZ-0003-named.md')
    repository.commit('Tidy')
    expect(await said()).toEqual(['HAZ-0002 suspect-link', 'HAZ-0003 suspect-link'])
  })

  it('is compared with what the reviewer saw on a side branch, not with what it was merged into', async () => {
    repository.git('checkout', '--quiet', '-b', 'review')
    edit('hazards/HAZ-0001.md', (text) => text.replace('2026-09-01', '2026-10-01'))
    repository.commit('Reviewed on a branch')
    repository.git('checkout', '--quiet', 'main')
    edit('src/list.ts', (text) => text.replace('20', '200'))
    repository.commit('Longer lists')
    repository.git('merge', '--quiet', '--no-edit', 'review')
    const findings = await found()
    expect(findings.map(({ hazard: id }) => id)).toEqual(['HAZ-0001'])
    expect(findings[0]?.message).toContain('Longer lists')
  })

  it('cannot be compared in a shallow clone, which is said of each hazard', async () => {
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone.at('clone'))
    const { findings } = await examineRepository(clone.at('clone'))
    const suspects = findings.filter(({ rule }) => rule === 'suspect-link')
    expect(suspects.map(({ hazard: id }) => id)).toEqual(['HAZ-0001', 'HAZ-0002', 'HAZ-0003'])
    expect(suspects[0]?.message).toContain('the clone is shallow')
  })

  it('is not suspect while the line of review itself is not committed', async () => {
    repository.write('hazards/HAZ-0004.md', hazard('src/new.ts#f', 'Reviewed: 2026-09-03, B. Reviewer'))
    repository.write('src/new.ts', 'export function f() {}\n')
    expect(await said()).toEqual([])
  })

  it('is told alike with a cache and without one', async () => {
    edit('src/list.ts', (text) => text.replace('20', '200'))
    repository.commit('Longer lists')
    const cacheDir = workshop.folder().folder
    const cold = await found({ cacheDir })
    expect(await found({ cacheDir })).toEqual(cold)
    expect(await found()).toEqual(cold)
  })
})

describe('code at a source tag', () => {
  it('is suspect when the function below the tag changes, and not when its neighbour does', async () => {
    repository.write(
      'src/tagged.py',
      '# @control HAZ-0001.D1\ndef f():\n    return 1\n\n\ndef g():\n    return 1\n',
    )
    edit('hazards/HAZ-0001.md', (text) => text.replace('2026-09-01', '2026-09-02'))
    repository.commit('Tag it')
    edit('src/tagged.py', (text) => text.replace('g():\n    return 1', 'g():\n    return 2'))
    expect(await said()).toEqual([])
    edit('src/tagged.py', (text) => text.replace('f():\n    return 1', 'f():\n    return 2'))
    expect(await said()).toEqual(['HAZ-0001 suspect-link'])
  })
})

describe('a reference whose code moved', () => {
  it('is broken with its repair where git knows the new name, and holds when it is taken', async () => {
    repository.git('mv', 'src/list.ts', 'src/lists.ts')
    repository.commit('Rename')
    repository.write('src/ward/.keep', '')
    repository.git('mv', 'src/lists.ts', 'src/ward/list.ts')
    repository.commit('Move')
    const findings = await found()
    expect(findings.map(({ rule }) => rule)).toEqual(Array(3).fill('broken-code-reference'))
    expect(findings[0]?.message).toContain('the file went to src/ward/list.ts')
    expect(findings[0]?.fix).toMatchObject([
      { text: 'src/ward/list.ts', place: { line: 12, column: 11, endColumn: 22 } },
    ])
    for (const id of ['1', '2', '3'])
      edit(`hazards/HAZ-000${id}.md`, (text) => text.replace('src/list.ts', 'src/ward/list.ts'))
    expect(await said()).toEqual([])
  })

  it('is suspect after the repair when the code was changed as well', async () => {
    repository.git('mv', 'src/list.ts', 'src/lists.ts')
    edit('src/lists.ts', (text) => text.replace('20', '200'))
    repository.commit('Move and change')
    for (const id of ['1', '2', '3'])
      edit(`hazards/HAZ-000${id}.md`, (text) => text.replace('src/list.ts', 'src/lists.ts'))
    expect(await said()).toEqual(['HAZ-0001 suspect-link'])
  })

  it('is found before the move is committed, by what the file says', async () => {
    repository.write('src/moved/list.ts', CODE)
    repository.remove('src/list.ts')
    expect((await found()).map(({ fix }) => fix?.[0]?.text)).toEqual(Array(3).fill('src/moved/list.ts'))
  })

  it('is offered no repair where it may have gone to two places', async () => {
    repository.write('src/one.ts', CODE)
    repository.write('src/two.ts', CODE)
    repository.remove('src/list.ts')
    expect((await found()).map(({ fix }) => fix)).toEqual([undefined, undefined, undefined])
  })
})

describe('lines that drifted', () => {
  it('are offered the symbol that stands there, and are not suspect', async () => {
    edit('src/list.ts', (text) => text.replace('/** Caps', "export const first = 'x'\n\n/** Caps"))
    repository.commit('Grow')
    expect(await found()).toMatchObject([
      { rule: 'drifted-code-reference', hazard: 'HAZ-0003', level: 'warning', fix: [{ text: '#warn' }] },
    ])
    edit('hazards/HAZ-0003.md', (text) => text.replace('src/list.ts:6-8', 'src/list.ts#warn'))
    expect(await said()).toEqual([])
  })

  it('may be corrected without a review, since the code is what was reviewed', async () => {
    edit('src/list.ts', (text) => text.replace('/** Caps', "export const first = 'x'\n\n/** Caps"))
    edit('hazards/HAZ-0003.md', (text) => text.replace('src/list.ts:6-8', 'src/list.ts:8-10'))
    expect(await said()).toEqual([])
  })

  it('are broken with their repair where the file ends before them', async () => {
    edit('src/list.ts', (text) => text.replace(/\/\*\*[^]*20\)\n\n/, ''))
    repository.commit('Shrink')
    expect((await found()).filter(({ hazard: id }) => id === 'HAZ-0003')).toMatchObject([
      { rule: 'broken-code-reference', fix: [{ text: '#warn' }] },
    ])
  })

  it('are suspect when they changed as well', async () => {
    edit('src/list.ts', (text) => `// one\n${text.replace("'open'", "'shut'")}`)
    expect(await said()).toEqual(['HAZ-0002 suspect-link', 'HAZ-0003 suspect-link'])
  })
})
