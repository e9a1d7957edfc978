import { isMap } from '../shared/is-map.ts'

/**
 * Why this run may be that of a stranger's change, whose commands nobody here has agreed to; `undefined`: it is
 * no pull request, or one from the repository itself. `event` is what GitHub says of it, where it could be read.
 */
export const strangerReason = (
  env: Readonly<Record<string, string | undefined>>,
  event: unknown,
): string | undefined => onGitHub(env, event) ?? onGitLab(env) ?? elsewhere(env)

/** Runs that may have been set off by a pull request, and what they say of the repository that it comes from. */
const PULL_EVENTS =
  /^(?:pull_request|pull_request_target|pull_request_review|pull_request_review_comment|workflow_run|issue_comment)$/

const onGitHub = (env: Readonly<Record<string, string | undefined>>, event: unknown): string | undefined => {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (!PULL_EVENTS.test(name)) return undefined
  if (name === 'issue_comment' && !isMap(at(event, 'issue', 'pull_request'))) {
    return isMap(event) ? undefined : `the event ${name} cannot be read`
  }
  const from =
    at(event, 'pull_request', 'head', 'repo', 'full_name') ??
    at(event, 'workflow_run', 'head_repository', 'full_name')
  const own = env['GITHUB_REPOSITORY']
  if (typeof from !== 'string' || own === undefined || own === '')
    return `this is a run of ${name}, and nobody can tell which repository the change comes from`
  return from.toLowerCase() === own.toLowerCase() ? undefined : `this is a pull request from ${from}`
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (each, key) => (isMap(each) && Object.hasOwn(each, key) ? each[key] : undefined),
    value,
  )

const onGitLab = (env: Readonly<Record<string, string | undefined>>): string | undefined => {
  if ((env['CI_MERGE_REQUEST_ID'] ?? '') === '' && env['CI_PIPELINE_SOURCE'] !== 'merge_request_event')
    return undefined
  const [from, own] = [env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], env['CI_PROJECT_ID']]
  const target = env['CI_MERGE_REQUEST_PROJECT_ID'] ?? own
  if (from === undefined || from === '' || from !== own || own !== target)
    return 'this is a merge request from another project'
  return undefined
}

/** How other services say that a pull request comes from a fork. */
const elsewhere = (env: Readonly<Record<string, string | undefined>>): string | undefined => {
  const isFork =
    /^true$/i.test(env['SYSTEM_PULLREQUEST_ISFORK'] ?? '') ||
    (env['CIRCLE_PR_NUMBER'] ?? '') !== '' ||
    (env['CHANGE_FORK'] ?? '') !== '' ||
    differs(env['TRAVIS_PULL_REQUEST_SLUG'], env['TRAVIS_REPO_SLUG'])
  return isFork ? 'this is a pull request from a fork' : undefined
}

const differs = (from: string | undefined, own: string | undefined): boolean =>
  (from ?? '') !== '' && from !== own
