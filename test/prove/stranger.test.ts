import { expect, it } from 'vitest'
import { strangerReason } from '../../src/prove/stranger.ts'

const pullFrom = (full_name: string | null) => ({
  pull_request: { head: { repo: full_name === null ? null : { full_name } } },
})
const github = (name: string) => ({ GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: 'clinic/records' })

it.each([
  ['a fork on GitHub', github('pull_request'), pullFrom('stranger/records')],
  ['a fork, with the secrets of the base', github('pull_request_target'), pullFrom('stranger/records')],
  ['a fork that is gone', github('pull_request'), pullFrom(null)],
  ['an event that cannot be read', github('pull_request'), undefined],
  [
    'what follows on the run of a fork',
    github('workflow_run'),
    { workflow_run: { head_repository: { full_name: 'stranger/records' } } },
  ],
  [
    'a comment on somebody’s pull request',
    github('issue_comment'),
    { issue: { pull_request: { url: 'x' } } },
  ],
  ['a comment that cannot be read', github('issue_comment'), undefined],
  [
    'a fork on GitLab',
    {
      CI_MERGE_REQUEST_ID: '1',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7',
      CI_MERGE_REQUEST_PROJECT_ID: '5',
      CI_PROJECT_ID: '5',
    },
    undefined,
  ],
  [
    'a merge request that names no source',
    { CI_PIPELINE_SOURCE: 'merge_request_event', CI_PROJECT_ID: '5' },
    undefined,
  ],
  ['a fork on Azure', { SYSTEM_PULLREQUEST_ISFORK: 'True' }, undefined],
  ['a fork on CircleCI', { CIRCLE_PR_NUMBER: '12' }, undefined],
])('refuses %s', (_, env, event) => {
  expect(strangerReason(env, event)).toMatch(/^this is|^the event/)
})

it.each([
  ['somebody’s own machine', {}, undefined],
  ['a push', github('push'), {}],
  ['a nightly run', github('schedule'), {}],
  ['a pull request within the repository', github('pull_request'), pullFrom('clinic/records')],
  ['a comment on an issue', github('issue_comment'), { issue: { number: 1 } }],
  [
    'a merge request within the project',
    {
      CI_MERGE_REQUEST_ID: '1',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '5',
      CI_MERGE_REQUEST_PROJECT_ID: '5',
      CI_PROJECT_ID: '5',
    },
    undefined,
  ],
  ['a fork’s own push on Travis', { TRAVIS_PULL_REQUEST_SLUG: '', TRAVIS_REPO_SLUG: 'a/b' }, undefined],
])('runs for %s', (_, env, event) => {
  expect(strangerReason(env, event)).toBeUndefined()
})
