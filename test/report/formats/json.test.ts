import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { json } from '../../../src/report/formats/json.ts'
import { aFinding, aJudgement } from '../../builders/an-assessed-log.ts'
import { sharedJudgement } from '../shared-judgement.ts'

const parsed = (text: string): unknown => JSON.parse(text)

test('prints the object that tools were promised', async () => {
  await expect(json.report(sharedJudgement)).toMatchFileSnapshot('snapshots/report.json')
})

test('keeps the keys in the promised order', () => {
  const keys = [...json.report(aJudgement([aFinding()])).matchAll(/^ {2,6}"(\w+)":/gm)].map(([, key]) => key)

  expect(keys.slice(0, 8)).toEqual([
    ...['schema', 'summary', 'hazards', 'controls', 'errors', 'warnings', 'infos', 'verification'],
  ])
  expect(keys.slice(keys.indexOf('findings'))).toEqual([
    ...['findings', 'rule', 'level', 'message', 'file', 'line', 'column', 'endLine', 'endColumn'],
    ...['hazard', 'control', 'help', 'fix', 'waived', 'baseline'],
    'baseline',
  ])
})

test('says null for what is absent, so that every finding has every key', () => {
  const finding = aFinding({ hazard: undefined, control: undefined })

  expect(parsed(json.report(aJudgement([finding])))).toMatchObject({
    findings: [{ hazard: null, control: null, fix: null, waived: null }],
  })
})

test('holds to its own published schema', () => {
  const schema: unknown = parsed(readFileSync('schemas/findings.schema.json', 'utf8'))
  const validate = new Ajv2020({ allowUnionTypes: true, formats: { date: true } }).compile(Object(schema))

  validate(parsed(json.report(sharedJudgement)))
  expect(validate.errors).toBeNull()
})

test('ends with a line end, as files do', () => {
  expect(json.report(aJudgement())).toMatch(/\}\n$/)
})
