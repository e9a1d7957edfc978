import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMap } from '../../src/shared/is-map.ts'
import { schemaOf } from '../../src/validate/schemas.ts'

const files = readdirSync('schemas').sort()
const read = (file: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(readFileSync(`schemas/${file}`, 'utf8'))
  if (!isMap(value)) throw new Error(`${file} is no schema`)
  return value
}

describe.each(files)('schemas/%s', (file) => {
  const id = `urn:hazards:schema:${file.replace('.schema.json', '')}`

  it('is valid JSON Schema 2020-12 and compiles in strict mode', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, formats: { date: true } })
    for (const each of files) ajv.addSchema(read(each))
    expect(ajv.getSchema(id)).toBeTypeOf('function')
  })

  it('has a name that nobody owns, and says what it is for', () => {
    const { $id, title = '', description = '' } = read(file)
    expect($id).toBe(id)
    expect([title, description]).not.toContain('')
  })

  it('refuses a key it does not know', () => {
    expect(read(file)).toMatchObject({ additionalProperties: false })
  })
})

describe('schemaOf', () => {
  it('refuses a register that says less than it has to', () => {
    expect(schemaOf('register')({ schema: 'hazards-register/1' })).toBe(false)
  })

  it('does not turn a text into a number in what the tool itself writes', () => {
    const counts = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, unknown: 0 }
    const states = ['missing', 'failing', 'skipped', 'not-run', 'stale', 'untested', 'unverified', 'verified']
    const summary = {
      ...{ hazards: 0, controls: 0, errors: 0, warnings: 0, infos: 0, waived: 0 },
      ...{ unscored: 0, unapproved: 0, drafts: 0, withdrawn: 0, suspect: 0 },
      verification: Object.fromEntries(states.map((state) => [state, 0])),
      ...{ initial: counts, current: counts, residual: counts, lowered: [] },
    }
    const findings = (hazards: unknown): unknown => ({
      schema: 'hazards-findings/1',
      summary: { ...summary, hazards },
      findings: [],
      baseline: null,
    })
    expect(schemaOf('findings')(findings(1))).toBe(true)
    expect(schemaOf('findings')(findings('1'))).toBe(false)
  })

  it('takes an incident that states nothing but its id', () => {
    expect(schemaOf('incident')({ id: 'INC-0001' })).toBe(true)
    expect(schemaOf('incident')({ id: 'INC-0001', closed: 'soon' })).toBe(false)
  })
})
