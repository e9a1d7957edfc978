import { afterAll, describe, expect, test } from 'vitest'
import { readCheckout } from '../../src/read/git.ts'
import { readRegisterLog, type RegisterLog } from '../../src/read/register-log.ts'
import { aWorkshop, type GitRepository } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const logOf = async (
  repository: Pick<GitRepository, 'folder' | 'git'>,
  ask: { readonly folder?: string; readonly heads?: readonly string[] } = {},
): Promise<RegisterLog> =>
  readRegisterLog({
    checkout: await readCheckout(repository.folder),
    root: repository.folder,
    folder: ask.folder ?? 'hazards',
    heads: ask.heads ?? [repository.git('rev-parse', 'HEAD')],
  })

/** `subject: kind path`, one line for each change. */
const said = ({ commits }: RegisterLog): readonly string[] =>
  commits.flatMap(({ subject, changes }) =>
    changes.map(
      ({ kind, path, from }) => `${subject}: ${kind} ${from === undefined ? '' : `${from} to `}${path}`,
    ),
  )

const aLongText = (last: string): string =>
  [...Array.from({ length: 30 }, (_, line) => `Line ${line}`), last].join('\n')

describe('who changed the register', () => {
  test('every commit that touched it is there with its person and day, newest first, and no other', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.write('hazards/incidents/INC-1.md', 'an incident')
    repository.commit('Begin')
    repository.write('src/code.ts')
    repository.commit('Code alone')
    repository.write('hazards/HAZ-0001.md', 'two')
    repository.commit('Change')
    repository.remove('hazards/HAZ-0001.md')
    repository.commit('Remove')
    const log = await logOf(repository)
    expect(said(log)).toEqual([
      'Remove: removed hazards/HAZ-0001.md',
      'Change: changed hazards/HAZ-0001.md',
      'Begin: added hazards/HAZ-0001.md',
      'Begin: added hazards/incidents/INC-1.md',
    ])
    expect(log.commits[0]).toMatchObject({ date: '2026-01-01', author: 'A. Tester' })
    expect(log.unseen).toBeUndefined()
  })

  test('a hazard that was renamed and edited at once goes on under its new name', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001-old.md', aLongText('once'))
    repository.commit('Begin')
    repository.remove('hazards/HAZ-0001-old.md')
    repository.write('hazards/HAZ-0001-new.md', aLongText('now'))
    repository.commit('Rename')
    expect(said(await logOf(repository))[0]).toBe(
      'Rename: renamed hazards/HAZ-0001-old.md to hazards/HAZ-0001-new.md',
    )
  })

  test('a register that was moved is followed into its former folder', async () => {
    const repository = workshop.repository()
    repository.write('README.md')
    repository.commit('Before')
    repository.write('safety/HAZ-0001.md', aLongText('a hazard'))
    repository.write('safety/minutes.md', 'another text')
    repository.commit('Begin')
    repository.git('mv', 'safety/HAZ-0001.md', 'HAZ-0001.md')
    repository.write('hazards/hazards.yaml')
    repository.git('mv', 'HAZ-0001.md', 'hazards/HAZ-0001.md')
    repository.commit('Move')
    const log = await logOf(repository)
    expect(said(log)).toContain('Begin: added safety/HAZ-0001.md')
    expect(log.folders).toEqual(['hazards', 'safety'])
  })

  test('what a side branch did counts, and a merge only where it decided something itself', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.commit('Begin')
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.write('hazards/HAZ-0002.md', 'two')
    repository.commit('On the side')
    repository.git('checkout', '--quiet', 'main')
    repository.write('hazards/HAZ-0003.md', 'three')
    repository.commit('On main')
    repository.git('merge', '--quiet', '--no-commit', 'side')
    repository.write('hazards/HAZ-0002.md', 'decided while merging')
    repository.commit('Merge')
    expect(said(await logOf(repository)).toSorted()).toEqual([
      'Begin: added hazards/HAZ-0001.md',
      'Merge: changed hazards/HAZ-0002.md',
      'On main: added hazards/HAZ-0003.md',
      'On the side: added hazards/HAZ-0002.md',
    ])
  })

  test('a register that is the repository itself is not taken for all that lies beside it', async () => {
    const repository = workshop.repository()
    repository.write('HAZ-0001.md', 'one')
    repository.write('src/code.md')
    repository.write('incidents/INC-1.md')
    repository.commit('Begin')
    expect(said(await logOf(repository, { folder: '' }))).toEqual([
      'Begin: added HAZ-0001.md',
      'Begin: added incidents/INC-1.md',
    ])
  })

  test('nothing that a person writes into a name or a message is taken for a change', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.git('add', '--all')
    repository.git(
      '-c',
      'user.name=x',
      'commit',
      '--quiet',
      '--author=:100644 M <a@example.org>',
      '--message=:100644 000000 aa bb D',
    )
    const { commits } = await logOf(repository)
    expect(commits).toHaveLength(1)
    expect(commits[0]).toMatchObject({ author: '100644 M', subject: ':100644 000000 aa bb D' })
    expect(commits[0]?.changes).toHaveLength(1)
  })

  test('settings of the repository do not bend it', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.commit('Begin')
    repository.git('tag', 'v1.0.0')
    repository.commit('Nothing of the register')
    const heads = [repository.git('rev-parse', 'HEAD'), repository.git('rev-parse', 'v1.0.0')]
    const before = await logOf(repository, { heads })
    for (const [key = '', value = ''] of [
      ['log.excludeDecoration', 'refs/tags/*'],
      ['log.date', 'relative'],
      ['diff.renames', 'false'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
    ])
      repository.git('config', key, value)
    expect(await logOf(repository, { heads })).toEqual(before)
  })
})

describe('a history that cannot be seen is said to be unseen', () => {
  test('in a shallow clone', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.commit('Begin')
    repository.write('hazards/HAZ-0001.md', 'two')
    repository.commit('Change')
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone.at('clone'))
    expect((await logOf(workshop.repositoryIn(clone.at('clone')))).unseen).toMatch(/shallow/)
  })

  test('at the commit where a clone ends, of which every file seems to be new, and not before it', async () => {
    const repository = workshop.repository()
    repository.write('hazards/HAZ-0001.md', 'one')
    repository.commit('Begin')
    repository.git('tag', 'grafted')
    repository.write('src/code.ts')
    repository.commit('Code alone')
    repository.write('hazards/HAZ-0001.md', 'two')
    repository.commit('Change')
    const clone = workshop.folder()
    repository.git('clone', '--quiet', '--depth=2', `file://${repository.folder}`, clone.at('clone'))
    expect(said(await logOf(workshop.repositoryIn(clone.at('clone'))))).toEqual([
      'Change: changed hazards/HAZ-0001.md',
      'Code alone: unseen hazards/HAZ-0001.md',
    ])
    expect(said(await logOf(repository))).toEqual([
      'Change: changed hazards/HAZ-0001.md',
      'Begin: added hazards/HAZ-0001.md',
    ])
  })

  test('without git', async () => {
    const { folder } = workshop.folder()
    const log = await readRegisterLog({ checkout: undefined, root: folder, folder: 'hazards', heads: [] })
    expect(log.unseen).toMatch(/no git history/)
  })

  test('where git fails', async () => {
    const repository = workshop.repository()
    repository.commit('Begin')
    expect((await logOf(repository, { heads: ['1'.repeat(40)] })).unseen).toMatch(/cannot be read/)
  })
})
