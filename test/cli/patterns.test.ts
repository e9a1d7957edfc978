import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPatterns } from '../../src/pipeline-patterns.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import type { PatternsFile } from '../../src/domain/schema-types.ts'
import { OPEN_PROJECT, aRepository, findingsIn, runAt, runIn } from '../builders/a-register.ts'

const patternsIn = (out: string): PatternsFile => {
  const value: unknown = JSON.parse(out)
  const isPatterns = schemaOf('patterns')
  if (!isPatterns(value)) throw new Error(`it breaks its own schema: ${JSON.stringify(isPatterns.errors)}`)
  return value
}

describe('hazards patterns', { timeout: 120_000 }, () => {
  it('lists every pattern below its topic, where there is no register at all', async () => {
    const { code, out, told } = await runIn('/', ['patterns'])
    const all = await loadPatterns()
    expect(code).toBe(0)
    expect(all.filter(({ name, title }) => !out.includes(`  ${name} `) || !out.includes(title))).toEqual([])
    expect(out.split('\n\n')).toHaveLength(10)
    expect(told).toContain(`${all.length} patterns`)
  })

  it('finds by topic and by words, all of which have to stand in a pattern', async () => {
    expect((await runIn('/', ['patterns', 'medication'])).out).toMatch(/^Medication: .*\n(?: {2}\S.*\n)+$/)
    const { out } = await runIn('/', ['patterns', 'Memory', 'swap'])
    expect(out).toContain('one-container-takes-all')
    expect(out).not.toContain('killed-while-writing')
  })

  it('shows one word for word, with everything that it would put into a hazard', async () => {
    const { out, told } = await runIn('/', ['patterns', 'one-container-takes-all'])
    for (const words of [
      '## Causes',
      '### Testing controls',
      '  - Check: container-memory-limit',
      '- Status: planned',
    ])
      expect(out).toContain(words)
    expect(told).toContain('hazards new --from one-container-takes-all')
  })

  it('prints controls to paste: without an id, and without a word about the causes of the pattern', async () => {
    const ids = ['one-container-takes-all.D1', 'one-container-takes-all.t1']
    const { out } = await runIn('/', ['patterns', ...ids])
    expect(out).toMatch(/^- Every container has .*\n {2}- Check: container-memory-limit\n/)
    expect(out).toContain('\n\n- Make a container use more memory')
    expect(out).not.toMatch(/\*\*|Addresses|Verifies/)
  })

  it('gives controls that a register reads as planned, once they are pasted', async () => {
    const path = Object.keys(OPEN_PROJECT).find((each) => /HAZ-0001/.test(each)) ?? ''
    const { out } = await runIn('/', ['patterns', 'entry-lost-on-save.D1'])
    const heading = '### Testing controls'
    const text = (OPEN_PROJECT[path] ?? '').replace(heading, `${out}\n${heading}`)
    const repository = aRepository({ ...OPEN_PROJECT, [path]: text })
    const shown: unknown = JSON.parse((await repository.run('show', 'HAZ-0001', '--json')).out)
    expect(shown).toMatchObject({
      shown: [
        { hazard: { controls: [{}, { id: null, declared: 'planned', verification: 'unverified' }, {}] } },
      ],
    })
  })

  it('lists the controls of a topic', async () => {
    const { out } = await runIn('/', ['patterns', 'networking', '--controls'])
    expect(out).toMatch(/^ {4}connections-used-up\.T1 {2}Hold every connection/m)
    expect(out).not.toContain('allergy-not-checked')
  })

  it('gives the same as one object for tools', async () => {
    const all = await loadPatterns()
    expect(patternsIn((await runIn('/', ['patterns', '--json'])).out).patterns).toHaveLength(all.length)
    const one = patternsIn((await runIn('/', ['patterns', 'text-cut-off', '--format', 'json'])).out)
    expect(one.patterns).toMatchObject([{ name: 'text-cut-off', topic: 'display', conditions: ['normal'] }])
    const controls = patternsIn((await runIn('/', ['patterns', 'text-cut-off.D1', '--json'])).out)
    expect(controls).toMatchObject({
      patterns: [],
      controls: [{ id: 'text-cut-off.D1', category: 'design' }],
    })
  })

  it.each([
    ['one-container-take-all', 'one-container-takes-all'],
    ['medcation', 'medication'],
    ['memry', 'memory'],
    ['text-cut-off.D9', 'text-cut-off.D1'],
  ])('meets %s with the nearest word', async (typo, meant) => {
    const { code, told } = await runIn('/', ['patterns', typo])
    expect([code, told]).toEqual([2, expect.stringContaining(`did you mean "${meant}"?`)])
  })

  it('says how to find one where nothing is near', async () => {
    expect((await runIn('/', ['patterns', 'zzzzzzzz'])).told).toContain('"hazards patterns" lists them all')
  })
})

describe('hazards new --from', { timeout: 120_000 }, () => {
  it('writes the pattern as the next hazard: a draft, unscored, with where it is from', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const { code, out } = await repository.run('new', '--from', 'text-cut-off')
    expect([code, out]).toEqual([0, 'hazards/HAZ-0003-the-end-of-an-important-text.md\n'])
    const text = readFileSync(repository.at(out.trim()), 'utf8')
    expect(text).toContain('- Provenance: pattern text-cut-off of hazards ')
    expect(text).toMatch(/^## Likelihood scoring\n\nTBC\n\n## Severity scoring\n\nTBC\n/m)
    expect(text).toMatch(/^## Hazard status\n\nDraft\n/m)
    expect(text).not.toContain('{{')
    const { summary, findings } = findingsIn((await repository.run('check', '--json')).out)
    expect(summary.hazards).toBe(3)
    expect(findings.filter(({ hazard, level }) => hazard === 'HAZ-0003' && level === 'error')).toEqual([])
  })

  it('takes a name of its own, whatever it is, and further types', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const name = '{{date}} # banner is cut'
    const { out } = await repository.run(
      'new',
      '--from',
      'text-cut-off',
      name,
      '--type',
      'Allergy',
      'SystemCrash',
    )
    const text = readFileSync(repository.at(out.trim()), 'utf8')
    expect(text).toContain(`## Hazard name\n\n${name}\n`)
    expect(text).toMatch(/- Allergy\n- SystemCrash\n\n## Harm/)
    expect(text.match(/- Allergy\n/g)).toHaveLength(1)
  })

  it('writes nothing for a pattern or a type that there is not', async () => {
    const repository = aRepository(OPEN_PROJECT)
    const pattern = await repository.run('new', '--from', 'text-cut-of')
    expect([pattern.code, pattern.told]).toEqual([2, expect.stringContaining('did you mean "text-cut-off"?')])
    const type = await repository.run('new', 'A name', '--type', 'WrongPatien')
    expect([type.code, type.told]).toEqual([2, expect.stringContaining('did you mean "WrongPatient"?')])
    expect(repository.git('status', '--porcelain')).toBe('')
  })
})

describe('hazards new, where somebody sits at the terminal', { timeout: 120_000 }, () => {
  const sitting = (answers: readonly string[]) => {
    const left = [...answers]
    return (): Promise<string> => Promise.resolve(left.shift() ?? '')
  }
  const asked = async (...answers: readonly string[]) => {
    const repository = aRepository(OPEN_PROJECT)
    const run = await runAt({ cwd: repository.folder, env: {}, ask: sitting(answers) }, ['new'])
    return {
      ...run,
      text: run.code === 0 ? readFileSync(repository.at(run.out.trim()), 'utf8') : '',
      repository,
    }
  }

  it('asks for a name and types, and asks again for a type that there is not', async () => {
    const { told, text } = await asked('The dose is cut off', 'WrongDos', '?', 'WrongDrugDose, Incomplete')
    expect(told).toContain('There is no hazard type "WrongDos"')
    expect(told).toContain('WrongPatient, WrongDemographics')
    expect(text).toContain('## Hazard name\n\nThe dose is cut off\n')
    expect(text).toContain('## Hazard type\n\n- WrongDrugDose\n- Incomplete\n\n---')
    expect(text).toMatch(/## Likelihood scoring\n\nTBC\n/)
  })

  it('offers topics, then the patterns of one, then the name', async () => {
    const { told, text } = await asked('', '11', 'display', '3', '')
    expect(told).toContain('   9  Medication: ')
    expect(told).toContain('"11" is none of them')
    expect(told).toContain('   3  The end of an important text is cut off')
    expect(text).toContain('pattern text-cut-off of hazards')
  })

  it('writes nothing for somebody who answers nothing', async () => {
    const { code, told, repository } = await asked()
    expect([code, told]).toEqual([2, expect.stringContaining('The hazard has no name')])
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('asks nothing where nobody sits there', async () => {
    const { code, told } = await aRepository(OPEN_PROJECT).run('new')
    expect([code, told]).toEqual([2, expect.stringContaining('or --from PATTERN')])
  })
})
