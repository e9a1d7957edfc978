import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'
import { PROVABLE_PROJECT, runProve } from '../builders/provable-project.ts'

const withFile = (path: string, text: string): Repository =>
  aRepository({ ...PROVABLE_PROJECT, [path]: text })

describe('what is run, and for whom', { timeout: 60_000 }, () => {
  it('is shown, and run for nobody who does not agree', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    const { code, told } = await runProve(project, ['HAZ-0001.D1'], { answer: 'no' })
    expect(told).toContain('node run.mjs {report} {files}')
    expect(code).toBe(2)
    expect(existsSync(join(project.folder, 'hazards/proofs'))).toBe(false)
  })

  it('runs for the person at the terminal who types yes', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    expect((await runProve(project, ['HAZ-0001.D1'], { answer: 'yes' })).code).toBe(0)
  })

  it('is not run where nobody can be asked', async () => {
    const { code, told } = await runProve(aRepository(PROVABLE_PROJECT), ['HAZ-0001.D1'])
    expect(told).toContain('--yes')
    expect(code).toBe(2)
  })

  it('is never run on a pull request from elsewhere, whatever the options say', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    project.write(
      'event.json',
      JSON.stringify({ pull_request: { head: { repo: { full_name: 'stranger/records' } } } }),
    )
    const env = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'clinic/records',
      GITHUB_EVENT_PATH: project.at('event.json'),
    }
    const { code, told } = await runProve(project, ['--yes'], { env })
    expect(told).toContain('this is a pull request from stranger/records')
    expect(code).toBe(2)
    expect(existsSync(join(project.folder, 'hazards/proofs'))).toBe(false)
  })

  it('is not run while hazards.yaml is wrong, or says nothing of it', async () => {
    const wrong = withFile('hazards/hazards.yaml', 'product: { name: Example }\nprove: { test: [] }\n')
    const silent = withFile('hazards/hazards.yaml', 'product: { name: Example }\n')
    expect((await runProve(wrong, ['--yes'])).code).toBe(2)
    expect((await runProve(silent, ['--yes'])).told).toContain('expected "prove:"')
  })

  it('refuses a command that only a shell would understand', async () => {
    const config = PROVABLE_PROJECT['hazards/hazards.yaml'] ?? ''
    const project = withFile('hazards/hazards.yaml', config.replace('{files}"', '{files} && touch owned"'))
    const { told } = await runProve(project, ['--yes'])
    expect(told).toContain('it is run without a shell, which "&" would need')
  })

  it('takes the name of a test for a name, whatever it looks like', async () => {
    const text = PROVABLE_PROJECT['hazards/HAZ-0001.md'] ?? ''
    const name = '$(touch owned) `touch owned` ; touch owned'
    const project = withFile('hazards/HAZ-0001.md', text.replace('refuses what is beyond the limit', name))
    project.write(
      'hazards/hazards.yaml',
      'product: { name: Example }\nmatrix: nhs\nprove: { tests: [ { files: "test/**", command: "node names.mjs {report} {names} {files}" } ] }\n',
    )
    project.write(
      'names.mjs',
      "import { writeFileSync } from 'node:fs'\nwriteFileSync(process.env.SAID, JSON.stringify(process.argv.slice(3)))\n",
    )
    const said = join(project.folder, 'reports/said.json')
    await runProve(project, ['HAZ-0001.D1', '--yes'], { env: { SAID: said } })
    const heard: unknown = JSON.parse(readFileSync(said, 'utf8'))
    expect(heard).toEqual([
      String.raw`(?:\$\(touch owned\) ` + '`touch owned` ; touch owned)',
      'test/limit.test.mjs',
    ])
    expect(existsSync(join(project.folder, 'owned'))).toBe(false)
  })

  it('writes no proof through a link that leads elsewhere', async () => {
    const project = aRepository(PROVABLE_PROJECT)
    const elsewhere = aRepository({ 'a.txt': 'a' })
    symlinkSync(elsewhere.folder, project.at('hazards/proofs'))
    const { code } = await runProve(project, ['HAZ-0001.D1', '--yes'])
    expect(code).toBe(2)
    expect(readdirSync(elsewhere.folder).sort()).toEqual(['.git', 'a.txt'])
  })
})
