import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { type PastVersions, readHistory } from '../../src/read/read-history.ts'
import { aWorkshop, type GitRepository } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const historyOf = async (
  at: Pick<GitRepository, 'folder'>,
  ask: { folder?: string; isDirty?: boolean; isCommitKnown?: boolean; revision?: string; root?: string } = {},
): Promise<PastVersions> => {
  const checkout = await readCheckout(at.folder)
  return readHistory({
    checkout,
    root: ask.root ?? at.folder,
    folder: ask.folder ?? 'hazards',
    revision: ask.revision ?? checkout?.head,
    isDirty: ask.isDirty ?? false,
    isCommitKnown: ask.isCommitKnown,
  })
}

const seen = ({ versions }: PastVersions): readonly string[] =>
  versions.map(({ path, bytes }) => `${path}: ${Buffer.from(bytes).toString()}`)

describe('earlier versions', () => {
  test('what a commit changed, renamed or deleted is there, each content once', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1 häzärd.md', 'one')
    repository.write('hazards/HAZ-2.md', 'two\r\n')
    repository.write('hazards/HAZ-3.md', 'three')
    repository.commit()
    repository.write('hazards/HAZ-1 häzärd.md', 'uno')
    const changing = repository.commit()
    repository.write('hazards/HAZ-1 häzärd.md', 'one')
    repository.commit()
    repository.remove('hazards/HAZ-2.md')
    const deleting = repository.commit()
    repository.git('mv', 'hazards/HAZ-3.md', 'hazards/HAZ-4.md')
    repository.commit()
    const history = await historyOf(repository)
    expect(history.unseen).toBeUndefined()
    expect(seen(history)).toEqual([
      'hazards/HAZ-3.md: three',
      'hazards/HAZ-2.md: two\r\n',
      'hazards/HAZ-1 häzärd.md: uno',
      'hazards/HAZ-1 häzärd.md: one',
    ])
    expect(history.versions[1]?.commit).toBe(deleting)
    expect(history.versions[3]?.commit).toBe(changing)
  })

  test('only markdown directly in the folder counts, whatever its name means to git', async () => {
    const repository = workshop.repository()
    for (const path of ['h[a]*/HAZ-1.md', 'h[a]*/incidents/INC-1.md', 'h[a]*/hazards.yaml', 'ha/HAZ-2.md']) {
      repository.write(path)
    }
    repository.commit()
    repository.git('rm', '--quiet', '-r', '.')
    repository.commit()
    expect(seen(await historyOf(repository, { folder: 'h[a]*' }))).toEqual([
      'h[a]*/HAZ-1.md: h[a]*/HAZ-1.md\n',
    ])
  })

  test('a deletion hidden in a merge is seen', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.write('side.txt')
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.write('main.txt')
    repository.commit()
    repository.git('merge', '--quiet', '--no-commit', 'side')
    repository.remove('hazards/HAZ-1.md')
    const merge = repository.commit('Merge')
    const history = await historyOf(repository)
    expect(seen(history)).toEqual(['hazards/HAZ-1.md: one'])
    expect(history.versions[0]?.commit).toBe(merge)
  })

  test('a hazard that lived on a side branch alone, and was dropped by the merge, is seen', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.write('hazards/HAZ-9.md', 'nine')
    repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.git('merge', '--quiet', '--strategy=ours', '--message=Merge', 'side')
    expect(seen(await historyOf(repository))).toEqual(['hazards/HAZ-9.md: nine'])
  })

  test("with a dirty working tree, the commit's own versions of what it changed or lacks count", async () => {
    const repository = workshop.repository()
    for (const name of ['HAZ-1', 'HAZ-2', 'HAZ-3']) repository.write(`hazards/${name}.md`, name)
    const head = repository.commit()
    repository.write('hazards/HAZ-1.md', 'changed')
    repository.remove('hazards/HAZ-2.md')
    const history = await historyOf(repository, { isDirty: true })
    expect(seen(history)).toEqual(['hazards/HAZ-1.md: HAZ-1', 'hazards/HAZ-2.md: HAZ-2'])
    expect(history.versions[0]?.commit).toBe(head)
  })

  test('what commits did can be left out by whoever remembers it', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.write('hazards/HAZ-1.md', 'two')
    repository.commit()
    repository.write('hazards/HAZ-1.md', 'three')
    const ask = { isDirty: true, isCommitKnown: true }
    expect(seen(await historyOf(repository, ask))).toEqual(['hazards/HAZ-1.md: two'])
  })

  test('a judged commit has the history before it, not after', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.write('hazards/HAZ-1.md', 'two')
    const judged = repository.commit()
    repository.write('hazards/HAZ-1.md', 'three')
    repository.commit()
    expect(seen(await historyOf(repository, { revision: judged }))).toEqual(['hazards/HAZ-1.md: one'])
  })

  test('paths run from a root below the top; a register may be the root itself', async () => {
    const repository = workshop.repository()
    repository.write('app/hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.write('app/hazards/HAZ-1.md', 'two')
    repository.commit()
    const below = await historyOf(repository, { root: repository.at('app') })
    const itself = await historyOf(repository, { root: repository.at('app/hazards'), folder: '' })
    expect([seen(below), seen(itself)]).toEqual([['hazards/HAZ-1.md: one'], ['HAZ-1.md: one']])
  })

  test('a link is no earlier version of a hazard', async () => {
    const repository = workshop.repository()
    repository.write('target.md')
    repository.write('hazards/README.md')
    repository.git('config', 'core.symlinks', 'false')
    repository.git('add', '--all')
    const id = repository.git('hash-object', '-w', 'target.md')
    repository.git('update-index', '--add', '--cacheinfo', `120000,${id},hazards/HAZ-1.md`)
    repository.git('commit', '--quiet', '--message=Link')
    repository.git('rm', '--quiet', '--cached', 'hazards/HAZ-1.md')
    repository.git('commit', '--quiet', '--message=Gone')
    expect(seen(await historyOf(repository))).toEqual([])
  })
})

describe('a register that was moved', () => {
  test('brings the history of its former folders along, through every move', async () => {
    const repository = workshop.repository()
    repository.write('docs/risk/HAZ-1.md', 'one, long enough to be itself')
    repository.write('docs/risk/HAZ-2.md', 'two')
    repository.write('docs/risk/hazards.yaml')
    repository.commit()
    repository.remove('docs/risk/HAZ-2.md')
    repository.commit()
    repository.git('mv', 'docs/risk', 'safety')
    repository.write('safety/HAZ-3.md', 'three')
    repository.commit()
    repository.git('mv', 'safety', 'hazards')
    repository.git('rm', '--quiet', '--force', 'hazards/HAZ-3.md')
    repository.commit()
    expect(seen(await historyOf(repository))).toEqual([
      'safety/HAZ-1.md: one, long enough to be itself',
      'safety/HAZ-3.md: three',
      'docs/risk/HAZ-1.md: one, long enough to be itself',
      'docs/risk/HAZ-2.md: two',
    ])
  })

  test('is recognised by numbered names when the move changed every file', async () => {
    const repository = workshop.repository()
    repository.write('old/HAZ-1.md', 'one')
    repository.write('old/HAZ-2.md', 'two')
    repository.commit()
    repository.git('rm', '--quiet', '-r', 'old')
    repository.write('hazards/HAZ-1.md', 'one, with its links put right')
    repository.commit()
    expect(seen(await historyOf(repository))).toEqual(['old/HAZ-1.md: one', 'old/HAZ-2.md: two'])
  })

  test('from a folder of other numbered files brings only its own', async () => {
    const repository = workshop.repository()
    repository.write('docs/HAZ-1.md', 'one')
    repository.write('docs/ADR-1.md', 'decision')
    repository.write('docs/ADR-2.md', 'decision two')
    repository.commit()
    repository.remove('docs/ADR-2.md')
    repository.commit()
    repository.write('hazards/README.md')
    repository.git('mv', 'docs/HAZ-1.md', 'hazards/HAZ-1.md')
    repository.commit()
    expect(seen(await historyOf(repository))).toEqual(['docs/HAZ-1.md: one'])
  })

  test('leaves the history of a neighbour alone that still is a register, or was never moved here', async () => {
    const repository = workshop.repository()
    repository.write('a/hazards.yaml')
    repository.write('a/HAZ-1.md', 'one')
    repository.write('a/HAZ-2.md', 'two')
    repository.write('b/hazards.yaml')
    repository.write('b/HAZ-7.md', 'seven')
    repository.commit()
    repository.write('hazards/hazards.yaml')
    repository.write('hazards/HAZ-3.md', 'three')
    repository.git('mv', 'a/HAZ-1.md', 'hazards/HAZ-1.md')
    repository.commit()
    repository.git('rm', '--quiet', '-r', 'b')
    repository.commit()
    expect(seen(await historyOf(repository))).toEqual([])
  })
})

describe('history that cannot be seen', () => {
  test('a shallow clone says so and what to fetch, and gives what is there', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.commit()
    repository.write('hazards/HAZ-1.md', 'two')
    repository.commit()
    const clone = workshop.folder().at('clone')
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone)
    workshop.repositoryIn(clone).write('hazards/HAZ-1.md', 'three')
    const history = await historyOf({ folder: clone }, { isDirty: true })
    expect(history.unseen).toContain('`git fetch --unshallow` (in CI: fetch-depth: 0)')
    expect(seen(history)).toEqual(['hazards/HAZ-1.md: two'])
  })

  test('without git there is none, and that is said', async () => {
    const history = await historyOf(workshop.folder())
    expect([history.versions, history.unseen]).toEqual([[], expect.stringContaining('no git history here')])
  })

  test('a repository without a commit has nothing to hide', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md')
    expect(await historyOf(repository, { isDirty: true })).toMatchObject({ versions: [], unseen: undefined })
  })

  test('a repository that lost a content says so, and gives the rest', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-1.md', 'one')
    repository.write('hazards/HAZ-2.md', 'two')
    repository.commit()
    const id = repository.git('rev-parse', 'HEAD:hazards/HAZ-1.md')
    repository.git('rm', '--quiet', '-r', 'hazards')
    repository.commit()
    repository.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`)
    const history = await historyOf(repository)
    expect([seen(history), history.unseen]).toEqual([
      ['hazards/HAZ-2.md: two'],
      expect.stringContaining('lacks'),
    ])
  })
})
