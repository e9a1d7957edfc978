import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { type ReportChanges, readChanges } from '../../src/read/read-changes.ts'
import { openTree } from '../../src/read/source-tree.ts'
import { aWorkshop, type TemporaryFolder } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

interface Asked {
  readonly file?: string
  readonly revision?: string | undefined
  readonly isTrusted?: boolean
  readonly judged?: string
  readonly root?: string
}

const changesOf = async (at: TemporaryFolder, ask: Asked = {}): Promise<ReportChanges> => {
  const root = ask.root ?? at.folder
  const tree = await openTree({
    root,
    checkout: await readCheckout(root),
    revision: ask.judged,
    excluded: [],
  })
  const file = at.at(ask.file ?? 'report.xml')
  const reports = [{ file, revision: ask.revision, isTrusted: ask.isTrusted }]
  const changes = (await readChanges({ tree, reports })).get(file)
  if (changes === undefined) throw new Error('The report got no answer')
  return changes
}

const fresh = { changed: new Set(), unknownRevision: undefined }
const changed = (...paths: readonly string[]) => ({ changed: new Set(paths), unknownRevision: undefined })

/** Code that changes between two commits; reports are ignored unless they are added by force. */
const aProject = () => {
  const repository = workshop.repository()
  repository.write('.gitignore', 'report.xml\n')
  repository.write('a.ts', 'one')
  repository.write('b.ts', 'one')
  repository.write('report.xml')
  const first = repository.commit()
  repository.write('a.ts', 'two')
  const second = repository.commit()
  return { repository, first, second }
}

describe('a report that names no revision', () => {
  test('and that git ignores speaks for the working tree as it is', async () => {
    const { repository } = aProject()
    repository.write('a.ts', 'three')
    expect(await changesOf(repository)).toEqual(fresh)
  })

  test('without git, or without a commit, it does too', async () => {
    const folder = workshop.folder()
    folder.write('report.xml')
    expect(await changesOf(folder)).toEqual(fresh)
    const repository = workshop.repository()
    repository.write('report.xml')
    expect(await changesOf(repository)).toEqual(fresh)
  })

  test('but that git tracks unchanged speaks for the commit that last changed it', async () => {
    const { repository } = aProject()
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.write('b.ts', 'two')
    repository.commit()
    repository.write('c.ts')
    repository.remove('a.ts')
    expect(await changesOf(repository)).toEqual(changed('a.ts', 'b.ts', 'c.ts'))
  })

  test('and that changed since it was committed speaks for the working tree', async () => {
    const { repository } = aProject()
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.write('b.ts', 'two')
    repository.write('report.xml', 'a new run')
    expect(await changesOf(repository)).toEqual(fresh)
  })

  test('and came by a merge speaks for the side it was made on, not for the merge', async () => {
    const { repository } = aProject()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.write('b.ts', 'two')
    repository.commit()
    repository.git('merge', '--quiet', '--no-edit', 'side')
    expect(await changesOf(repository)).toEqual(changed('b.ts'))
  })

  test('and won over a later one in a merge speaks for the winner', async () => {
    const { repository } = aProject()
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.write('report.xml', 'won')
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.write('b.ts', 'two')
    repository.write('report.xml', 'lost')
    repository.commit()
    expect(() => repository.git('merge', '--quiet', 'side')).toThrow()
    repository.write('report.xml', 'won')
    repository.commit()
    expect(await changesOf(repository)).toEqual(changed('b.ts'))
  })

  test('in a shallow clone, where every file seems new, says that nobody can tell', async () => {
    const { repository } = aProject()
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.write('b.ts', 'two')
    repository.commit()
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone.at('clone'))
    const { unknownRevision } = await changesOf(workshop.repositoryIn(clone.at('clone')))
    expect(unknownRevision).toContain('`git fetch --unshallow` (in CI: fetch-depth: 0)')
  })

  test('and that another repository tracks says nothing of the time here', async () => {
    const { repository } = aProject()
    const library = workshop.repository()
    library.write('report.xml')
    library.commit()
    repository.git('submodule', '--quiet', 'add', library.folder, 'lib')
    repository.commit()
    const { unknownRevision } = await changesOf(repository, { file: 'lib/report.xml' })
    expect(unknownRevision).toContain('committed in another repository')
    repository.write('lib/report.xml', 'a new run')
    expect(await changesOf(repository, { file: 'lib/report.xml' })).toEqual(fresh)
  })
})

describe('a report that names a revision', () => {
  test('is followed by every change since, committed or not, new files among them', async () => {
    const { repository, first } = aProject()
    repository.write('häzärd ✓.ts')
    repository.remove('b.ts')
    expect(await changesOf(repository, { revision: first })).toEqual(changed('a.ts', 'b.ts', 'häzärd ✓.ts'))
  })

  test('of the tree as it is finds nothing changed', async () => {
    const { repository, second } = aProject()
    expect(await changesOf(repository, { revision: second.slice(0, 12) })).toEqual(fresh)
  })

  test('may name a tag, which stays where it is', async () => {
    const { repository, first } = aProject()
    repository.git('tag', 'v1', first)
    expect(await changesOf(repository, { revision: 'v1' })).toEqual(changed('a.ts'))
  })

  test('may not name what moves: it would be fresh for ever', async () => {
    const { repository } = aProject()
    for (const revision of ['HEAD', 'main', '@', '']) {
      expect((await changesOf(repository, { revision })).unknownRevision).toContain('is no commit or tag')
    }
  })

  test('the user may say anything', async () => {
    const { repository } = aProject()
    expect(await changesOf(repository, { revision: 'HEAD~1', isTrusted: true })).toEqual(changed('a.ts'))
  })

  test('that nobody knows here is unknown, with what to fetch', async () => {
    const { repository, first } = aProject()
    const lost = 'f'.repeat(40)
    expect((await changesOf(repository, { revision: lost })).unknownRevision).toContain(lost)
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone.at('clone'))
    const shallow = await changesOf(workshop.repositoryIn(clone.at('clone')), { revision: first })
    expect(shallow.unknownRevision).toContain('git fetch --unshallow')
  })

  test('without git is unknown', async () => {
    const { unknownRevision } = await changesOf(workshop.folder(), { revision: 'f'.repeat(40) })
    expect(unknownRevision).toContain('there is no git here')
  })

  test('changes below the root are named from it, others are not named', async () => {
    const repository = workshop.repository()
    repository.write('app/a.ts', 'one')
    repository.write('other.ts', 'one')
    const first = repository.commit()
    repository.write('app/a.ts', 'two')
    repository.write('other.ts', 'two')
    repository.commit()
    expect(await changesOf(repository, { revision: first, root: repository.at('app') })).toEqual(
      changed('a.ts'),
    )
  })

  test('every file of a submodule counts as changed with it', async () => {
    const library = workshop.repository()
    library.write('lib.c')
    library.commit()
    const { repository } = aProject()
    repository.git('submodule', '--quiet', 'add', library.folder, 'lib')
    repository.git('config', '--file', '.gitmodules', 'submodule.lib.ignore', 'all')
    const revision = repository.commit()
    repository.write('lib/lib.c', 'changed')
    expect((await changesOf(repository, { revision })).changed).toContain('lib/lib.c')
  })
})

describe('when a commit is judged', () => {
  test('a report that names a revision is compared with that commit alone', async () => {
    const { repository, first, second } = aProject()
    repository.write('b.ts', 'not judged')
    expect(await changesOf(repository, { revision: first, judged: second })).toEqual(changed('a.ts'))
  })

  test('a report that git does not track speaks for the working tree', async () => {
    const { repository, first } = aProject()
    repository.write('b.ts', 'two')
    repository.write('new.ts')
    expect(await changesOf(repository, { judged: first })).toEqual(changed('a.ts', 'b.ts', 'new.ts'))
  })

  test('a report as the commit has it speaks for the commit that last changed it', async () => {
    const { repository } = aProject()
    repository.git('add', '--force', 'report.xml')
    repository.commit()
    repository.write('b.ts', 'two')
    const judged = repository.commit()
    repository.write('a.ts', 'later')
    repository.commit()
    expect(await changesOf(repository, { judged })).toEqual(changed('b.ts'))
  })
})

test('a thousand reports of one revision are answered by one comparison', async () => {
  const { repository, first } = aProject()
  const tree = await openTree({
    root: repository.folder,
    checkout: await readCheckout(repository.folder),
    excluded: [],
  })
  const reports = Array.from({ length: 1500 }, (_, index) => ({
    file: repository.at(`r/${index}.xml`),
    revision: index % 2 === 0 ? first : undefined,
  }))
  const changes = [...(await readChanges({ tree, reports })).values()]
  expect(changes).toHaveLength(1500)
  expect(changes.filter(({ changed: { size } }) => size === 1)).toHaveLength(750)
})
