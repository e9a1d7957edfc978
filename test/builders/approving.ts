import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { findingsIn, OPEN_PROJECT, runAt } from './a-register.ts'
import type { Repository, Run } from './a-register.ts'

export const HAZARD = 'hazards/HAZ-0001-wrong-record.md'
export const RECORD = 'hazards/approvals/HAZ-0001.json'
const person = (facts: string): string =>
  `  - { name: A. Example, role: clinical-safety-officer, ${facts} }\n`
export const CONFIG = `${OPEN_PROJECT['hazards/hazards.yaml'] ?? ''}people:\n${person('body: GMC, number: "0000000", checked: 2026-10-01')}  - { name: B. Example, role: developer }\n`
export const PROJECT: Readonly<Record<string, string>> = { ...OPEN_PROJECT, 'hazards/hazards.yaml': CONFIG }

/** Somebody who gives these answers, one to each question; what was asked is kept. */
export const approving = async (
  repository: Repository,
  ask: {
    readonly answers: readonly string[]
    readonly args?: readonly string[]
    readonly env?: Record<string, string>
  },
): Promise<Run & { readonly asked: readonly string[] }> => {
  const asked: string[] = []
  const run = await runAt(
    {
      cwd: repository.folder,
      env: ask.env ?? {},
      ask: (question) => {
        asked.push(question)
        return Promise.resolve(ask.answers[asked.length - 1] ?? '')
      },
    },
    ['approve', ...(ask.args ?? ['HAZ-0001']), '--no-cache'],
  )
  return { ...run, asked }
}

export const SIGNING = ['A. Example', 'HAZ-0001']
export const rulesOf = async (repository: Repository, hazard = 'HAZ-0001'): Promise<readonly string[]> =>
  findingsIn((await repository.run('check', '--json', '--no-cache')).out).findings.flatMap((finding) =>
    finding.hazard === hazard ? [finding.rule] : [],
  )
export const textIn = (repository: Repository, path = HAZARD): string =>
  readFileSync(repository.at(path), 'latin1')
export const changedFiles = (repository: Repository): readonly string[] =>
  repository
    .git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .map((line) => line.trim().split(' ').at(-1) ?? '')
    .filter((path) => path !== '')
    .sort()

/** Edits a file of a repository, which has to hold what is replaced. */
export const edit =
  (from: string | RegExp, to: string, path = HAZARD) =>
  (repository: Repository) => {
    const before = textIn(repository, path)
    expect(before).toMatch(from)
    repository.write(path, Buffer.from(before.replace(from, to), 'latin1'))
  }
