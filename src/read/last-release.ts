import { git, type GitCheckout } from './git.ts'

/**
 * The newest tag before what is checked out that reads as a release: `v1.2.0`, `release-2.0`, `app/1.4`; `undefined`
 * where there is none. Of two of one moment, the higher version.
 * @throws UsageError where git fails
 */
export const lastRelease = async ({ top, head }: GitCheckout): Promise<string | undefined> => {
  if (head === undefined) return undefined
  const order = ['--sort=-version:refname', '--sort=-creatordate']
  const output = await git(top, [
    ...['for-each-ref', `--merged=${head}`, ...order, '--format=%(refname:strip=2)', 'refs/tags'],
  ])
  return output.toString().split('\n').find(isReleaseName)
}

/** Does a tag's name end in a version? */
const isReleaseName = (name: string): boolean =>
  /(?:^|[^0-9.])\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.-]+)?$/.test(name)
