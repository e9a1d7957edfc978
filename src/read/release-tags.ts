import type { Tag, TagList } from '../domain/tag.ts'
import { byKeys } from '../shared/sort.ts'
import { askGit, fields, git, type GitCheckout, resolveCommit } from './git.ts'

/**
 * Every tag of a clone, whatever its name: which of them are releases is for others to say. Two processes for all.
 * A clone that may lack tags says so: no tag in it is no proof that nothing was released.
 */
export const readTags = async (
  checkout: GitCheckout | undefined,
  revision: string | undefined,
): Promise<TagList> => {
  if (checkout === undefined) return { tags: [], unseen: NO_GIT }
  const { top, isShallow } = checkout
  try {
    const [listing, reached, isWithoutTags] = await Promise.all([
      git(top, ['for-each-ref', `--format=${FIELDS.map((field) => `%(${field})%00`).join('')}`, 'refs/tags']),
      reachedTags(top, revision),
      takesNoTags(top),
    ])
    const tags = await Promise.all(entries(listing).map((entry) => tagOf(entry, { top, reached })))
    const unseen = isShallow ? SHALLOW : isWithoutTags ? NO_TAGS_TAKEN : undefined
    return { tags: tags.toSorted(IN_ORDER), unseen }
  } catch (error) {
    return { tags: [], unseen: `git's tags cannot be read (${reasonOf(error)})` }
  }
}

const NO_GIT =
  'there is no git history here, so nobody can tell what was released; keep the register in a git repository'

const SHALLOW =
  'the clone is shallow, so tags and history may be missing; fetch them with `git fetch --unshallow --tags` (in CI: fetch-depth: 0)'

const NO_TAGS_TAKEN =
  'the clone was made without tags, so some may be missing; fetch them with `git fetch --tags`'

/** One of `tag` and `committer` names somebody; a tag without a person behind it, such as of a file, has neither. */
const FIELDS: readonly string[] = [
  ...['refname:strip=2', 'objecttype', 'objectname', '*objecttype', '*objectname'],
  ...['creatordate:iso-strict', 'creatordate:unix', 'taggername', 'committername'],
  ...['contents:subject', 'contents:body', 'contents:signature', '*contents:subject'],
]

/** The fields of each tag; the line of one ends behind its last field, and so before the name of the next. */
const entries = (listing: Buffer): readonly (readonly string[])[] => {
  const tokens = fields(listing)
  return Array.from({ length: tokens.length / FIELDS.length }, (_, index) =>
    tokens.slice(index * FIELDS.length, (index + 1) * FIELDS.length),
  )
}

const tagOf = async (
  entry: readonly string[],
  { top, reached }: { readonly top: string; readonly reached: ReadonlySet<string> },
): Promise<Tag> => {
  const [line = '', type = '', id = '', innerType = '', innerId = '', day = '', time = '', ...rest] = entry
  const [tagger = '', committer = '', subject = '', body = '', signature = '', innerSubject = ''] = rest
  const name = line.trimStart()
  const isAnnotated = type === 'tag'
  const isOfCommit = (isAnnotated ? innerType : type) === 'commit'
  return {
    ...{ name, isAnnotated, isReachable: reached.has(name) },
    commit: isOfCommit ? (isAnnotated ? innerId : id) : await innermostCommit(top, { name, innerType }),
    ...{ date: day.slice(0, 'YYYY-MM-DD'.length), time: Number(time) },
    by: isAnnotated ? tagger : committer,
    message: isAnnotated ? `${subject}\n\n${body}`.trim() : '',
    subject: isAnnotated ? innerSubject : isOfCommit ? subject : '',
    isSigned: isAnnotated && signature !== '',
  }
}

/** The commit behind a tag of a tag; a file or a folder is no release. */
const innermostCommit = async (
  top: string,
  { name, innerType }: { readonly name: string; readonly innerType: string },
): Promise<string | undefined> =>
  innerType === 'tag' ? await resolveCommit(top, `refs/tags/${name}`) : undefined

const reachedTags = async (top: string, revision: string | undefined): Promise<ReadonlySet<string>> => {
  if (revision === undefined) return new Set()
  const question = ['for-each-ref', '--format=%(refname:strip=2)%00', `--merged=${revision}`, 'refs/tags']
  return new Set(fields(await git(top, question)).map((name) => name.trimStart()))
}

/** `git clone --no-tags` leaves this behind: nothing fetches tags then unless it is told to. */
const takesNoTags = async (top: string): Promise<boolean> => {
  const answer = await askGit(top, ['config', '-z', '--get-regexp', String.raw`^remote\..*\.tagopt$`])
  return answer?.code === 0 && fields(answer.output).some((line) => line.endsWith('\n--no-tags'))
}

const IN_ORDER = byKeys<Tag>(
  ({ time }) => time,
  ({ name }) => name,
)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
