import type { ReadyCheck } from '../ready-check.ts'
import { claimOn, objected, pathIn, settingOf } from '../ready-check.ts'

export const pinnedImage: ReadyCheck = {
  id: 'pinned-image',
  says: 'The container runs a version of its image that somebody chose',
  why: 'An image without a tag, or with the tag `latest`, is another one after the next pull: what was tested is not what runs.',
  looksAt:
    '`image` of the service: a digest (`@sha256:…`) or a tag other than `latest`. A service that is built and names no image is passed over, unless the line names it',
  takes: undefined,
  examples: ['pinned-image', 'pinned-image database'],
  concerns: (ask) => settingOf(ask, 'image') !== undefined || settingOf(ask, 'build') === undefined,
  judge: (ask) => {
    const there = claimOn(ask, pathIn(ask, 'image'), { operator: 'exists' })
    const word = there.found[0]?.value ?? ''
    if (!there.holds) return there
    const [, tag, digest] =
      /^[^@\s]*?[^@\s:/](?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(word) ?? []
    if (digest !== undefined) return there
    if (tag === undefined) return objected(there, `found ${word}, which has no tag`)
    return tag.toLowerCase() === 'latest' ? objected(there, `found ${word}, whose tag moves`) : there
  },
}
