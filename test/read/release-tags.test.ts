import { afterAll, describe, expect, test } from 'vitest'
import type { TagList } from '../../src/domain/tag.ts'
import { readCheckout } from '../../src/read/git.ts'
import { readTags } from '../../src/read/release-tags.ts'
import { aWorkshop, type GitRepository } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const tagsOf = async (folder: string): Promise<TagList> => {
  const checkout = await readCheckout(folder)
  return readTags(checkout, checkout?.head)
}

const aProduct = (): GitRepository => {
  const repository = workshop.repository()
  repository.write('hazards/HAZ-0001.md', 'one')
  repository.commit('The first hazard')
  return repository
}

describe('the tags of a repository', () => {
  test('an annotated tag says who set it, when and why', async () => {
    const repository = aProduct()
    repository.git('tag', '--annotate', '--message=First release\n\nFor the ward', 'v1.0.0')
    expect(await tagsOf(repository.folder)).toEqual({
      tags: [
        {
          ...{ name: 'v1.0.0', commit: repository.git('rev-parse', 'HEAD'), isAnnotated: true },
          ...{ date: '2026-01-01', time: Date.UTC(2026, 0, 1, 5) / 1000, by: 'A. Tester' },
          ...{ message: 'First release\n\nFor the ward', subject: 'The first hazard' },
          ...{ isSigned: false, isReachable: true },
        },
      ],
      unseen: undefined,
    })
  })

  test('a light tag has the date and the person of its commit, and no message', async () => {
    const repository = aProduct()
    repository.git('tag', 'v1.0.0')
    const [tag] = (await tagsOf(repository.folder)).tags
    expect(tag).toMatchObject({ isAnnotated: false, by: 'A. Tester', message: '', isSigned: false })
    expect(tag).toMatchObject({ commit: repository.git('rev-parse', 'HEAD'), subject: 'The first hazard' })
  })

  test('a tag on a branch that was not merged is there, and is said not to be part of this history', async () => {
    const repository = aProduct()
    repository.git('checkout', '--quiet', '-b', 'patches')
    repository.commit('A patch')
    repository.git('tag', 'v1.0.1')
    repository.git('checkout', '--quiet', 'main')
    const { tags } = await tagsOf(repository.folder)
    expect(tags.map(({ name, isReachable }) => [name, isReachable])).toEqual([['v1.0.1', false]])
  })

  test('tags of files, of tags and signed ones are read as what they are', async () => {
    const repository = aProduct()
    repository.git('tag', 'a-file', 'HEAD:hazards/HAZ-0001.md')
    repository.git('tag', '--annotate', '--message=inner', 'v1')
    repository.git('tag', '--annotate', '--message=outer', 'v1-again', 'v1')
    const signed = [
      `object ${repository.git('rev-parse', 'HEAD')}`,
      ...['type commit', 'tag v2', 'tagger B. Tester <b@example.org> 1767225600 +0000', ''],
      ...['Second', '-----BEGIN PGP SIGNATURE-----', '', 'AAAA', '-----END PGP SIGNATURE-----', ''],
    ]
    repository.write('.git/tag-object', signed.join('\n'))
    repository.git(
      'update-ref',
      'refs/tags/v2',
      repository.git('hash-object', '-t', 'tag', '-w', '.git/tag-object'),
    )
    const { tags } = await tagsOf(repository.folder)
    const head = repository.git('rev-parse', 'HEAD')
    expect(
      new Map(tags.map(({ name, commit, isSigned, message }) => [name, [commit, isSigned, message]])),
    ).toEqual(
      new Map([
        ['a-file', [undefined, false, '']],
        ['v2', [head, true, 'Second']],
        ['v1', [head, false, 'inner']],
        ['v1-again', [head, false, 'outer']],
      ]),
    )
  })

  test('the oldest comes first, and order by name does not count', async () => {
    const repository = aProduct()
    for (const name of ['v1.9', 'v1.10', 'v0-backport']) {
      repository.commit(name)
      repository.git('tag', name)
    }
    expect((await tagsOf(repository.folder)).tags.map(({ name }) => name)).toEqual([
      'v1.9',
      'v1.10',
      'v0-backport',
    ])
  })
})

describe('where tags may be missing', () => {
  test.each([
    ['a shallow clone', ['--depth=1'], /shallow/],
    ['a clone without tags', ['--no-tags'], /without tags/],
  ])('%s says so, and what to fetch', async (_, options, expected) => {
    const repository = aProduct()
    repository.git('tag', 'v1.0.0')
    repository.commit('More')
    const clone = workshop.folder()
    repository.git('clone', '--quiet', ...options, `file://${repository.folder}`, clone.at('clone'))
    const { tags, unseen } = await tagsOf(clone.at('clone'))
    expect(tags).toEqual([])
    expect(unseen).toMatch(expected)
    expect(unseen).toMatch(/git fetch/)
  })

  test('a folder without git says so', async () => {
    expect((await tagsOf(workshop.folder().folder)).unseen).toMatch(/no git history/)
  })

  test('a tag whose commit is not here makes the whole list unknown', async () => {
    const repository = aProduct()
    repository.git('tag', 'v1.0.0')
    repository.write('.git/refs/tags/v2.0.0', `${'1'.repeat(40)}\n`)
    expect((await tagsOf(repository.folder)).unseen).toMatch(/cannot be read/)
  })

  test('a whole clone without a tag has none, and nothing is said to be missing', async () => {
    expect(await tagsOf(aProduct().folder)).toEqual({ tags: [], unseen: undefined })
  })
})
