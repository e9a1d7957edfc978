import { describe, expect, it } from 'vitest'
import { linkChecks } from '../../src/link/check-links.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'
import { checkFacts } from '../builders/check-facts.ts'

const results = async (...lines: readonly string[]) => {
  const facts = await checkFacts({ 'deploy/compose.yml': 'services: { api: { restart: always } }' })
  return linkChecks(
    lines.map((line) => parseCheckLine(written(line))),
    facts,
  ).map(({ holds, explanation }) => `${holds ? 'holds' : 'fails'}: ${explanation}`)
}

describe('the Check lines of a control', () => {
  it('are held against their files, from the root of the repository', async () => {
    expect(
      await results(
        'deploy/compose.yml services.api.restart = always',
        './deploy/../deploy/compose.yml services exists',
      ),
    ).toEqual(['holds: found always', 'holds: found a map'])
  })

  it('fail for a file that is not there, with the one that may be meant', async () => {
    expect(
      await results('compose.yml services exists', 'deploy/Compose.yml a absent', 'x.yml a absent'),
    ).toEqual([
      'fails: compose.yml is not there; did you mean "deploy/compose.yml"?',
      'fails: deploy/Compose.yml is not there; did you mean "deploy/compose.yml"?',
      'fails: x.yml is not there',
    ])
  })

  it('never look at a file outside the repository', async () => {
    expect(
      await results('../compose.yml a exists', '/etc/app.yml a absent', 'deploy/../../x.yml a absent'),
    ).toEqual([
      'fails: ../compose.yml climbs out of the repository',
      'fails: /etc/app.yml is an absolute path',
      'fails: deploy/../../x.yml climbs out of the repository',
    ])
  })
})
