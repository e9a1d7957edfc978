import { describe, expect, it } from 'vitest'
import { matrices } from '../../src/assess/matrices/index.ts'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { parseConfig } from '../../src/parse/parse-config.ts'
import { validateConfig } from '../../src/validate/validate-config.ts'
import type { ValidConfig } from '../../src/validate/validate-config.ts'

const facts = {
  matrices,
  ruleIds: new Set(['untested-control', 'unscored-hazard', 'invalid-field']),
  folderName: 'ward-list',
}
const validate = (text: string): ValidConfig =>
  validateConfig(parseConfig(text, 'hazards/hazards.yaml'), facts)
/** Below a product, so that nothing else is wrong; the text begins on line 2. */
const below = (text: string): ValidConfig => validate(`product: { name: Wards }\n${text}`)
const findings = ({ findings: found }: ValidConfig): readonly string[] =>
  found.map(({ message, place }) => `${place.line}:${place.column} ${message}`)

const COMPLETE = `
product:
  name: Ward list
  version: 1.10
  manufacturer: Example Ltd
  release: 2026-11
people:
  - name: A. Clinician
    role: clinical-safety-officer
    body: GMC
    number: 0000000
    checked: 2026-10-01
root: ..
ignore: ["vendor/**"]
results: ["reports/**/*.xml"]
matrix: nhs
profile: release
review: { every: 12 months }
rules:
  untested-control: [error, { from: 3 }]
  unscored-hazard: warning
waivers:
  - rule: untested-control
    hazard: HAZ-0001
    control: HAZ-0001.D1
    reason: The rig is back in January
    by: A. Clinician
    until: 2027-01-31
environments:
  production: { files: [compose.yml, compose.prod.yml] }
hazardTypes: [StaleData]
`

it('reads every setting there is', () => {
  const { value, findings: found, isValid } = validate(COMPLETE)
  expect(found).toEqual([])
  expect(isValid).toBe(true)
  expect(value).toMatchObject({
    file: 'hazards/hazards.yaml',
    product: { name: 'Ward list', version: '1.10', manufacturer: 'Example Ltd', release: '2026-11' },
    people: [
      {
        name: 'A. Clinician',
        role: 'clinical-safety-officer',
        body: 'GMC',
        number: '0000000',
        checked: '2026-10-01',
      },
    ],
    root: '..',
    ignore: ['vendor/**'],
    results: [{ pattern: 'reports/**/*.xml', place: { line: 15, column: 11 } }],
    matrix: nhs,
    declaresMatrix: true,
    profile: 'release',
    reviewEvery: '12 months',
    rules: new Map([
      ['untested-control', { level: 'error', from: 3 }],
      ['unscored-hazard', { level: 'warning', from: undefined }],
    ]),
    waivers: [
      {
        rule: 'untested-control',
        hazard: 'HAZ-0001',
        control: 'HAZ-0001.D1',
        reason: 'The rig is back in January',
        by: 'A. Clinician',
        until: '2027-01-31',
        place: { line: 23 },
      },
    ],
    environments: new Map([
      ['production', { files: ['compose.yml', 'compose.prod.yml'], isReleased: false }],
    ]),
    hazardTypes: ['StaleData'],
  })
})

it('does without a hazards.yaml', () => {
  const { value, findings: found, isValid } = validateConfig(undefined, facts)
  expect({ found, isValid }).toEqual({ found: [], isValid: true })
  expect(value).toMatchObject({
    file: undefined,
    product: { name: 'ward-list' },
    matrix: nhs,
    declaresMatrix: false,
    profile: 'draft',
  })
})

it('needs the name of the product and nothing else', () => {
  expect(below('').isValid).toBe(true)
  expect(findings(validate('profile: draft\n'))).toEqual(['1:1 hazards.yaml has no "product", expected one'])
  expect(findings(validate('product: { version: 2 }\n'))).toEqual([
    '1:10 "product" in hazards.yaml has no "name", expected one',
  ])
  expect(findings(validate(''))).toEqual(['1:1 hazards.yaml has no "product", expected one'])
})

describe('a setting that is wrong is one finding, at its own line', () => {
  it.each([
    [
      'waiver: []',
      '2:1 hazards.yaml has an unknown key "waiver", expected product, people, approvals, root, ignore, results, components, matrix, profile, profiles, baseline, releases, review, rules, waivers, environments, checks, rates, prove or hazardTypes; did you mean "waivers"?',
    ],
    [
      'people: [{ name: A. Clinician, nubmer: 1 }]',
      '2:32 Entry 1 of "people" in hazards.yaml has an unknown key "nubmer", expected name, role, body, number, checked or key; did you mean "number"?',
    ],
    [
      'profile: relase',
      '2:10 "profile" in hazards.yaml is "relase", expected draft or release; did you mean "release"?',
    ],
    [
      'review: { every: yearly }',
      '2:18 "every" of "review" in hazards.yaml is "yearly", expected text such as "12 months"',
    ],
    ['results: reports/*.xml', '2:10 "results" in hazards.yaml is "reports/*.xml", expected a list'],
    ['people:', '2:1 "people" in hazards.yaml is empty, expected a list'],
    ['results: [""]', '2:11 Entry 1 of "results" in hazards.yaml is empty, expected text'],
    [
      'rules: { untested-control: of }',
      '2:28 "untested-control" of "rules" in hazards.yaml is "of", expected off, info, warning or error; did you mean "off"?',
    ],
    [
      'rules: { untested-control: [error, { from: 6 }] }',
      '2:44 "from" of entry 2 of "untested-control" of "rules" in hazards.yaml is "6", expected a whole number from 1 to 5',
    ],
    [
      'rules: { untested-control: [error] }',
      '2:28 "untested-control" of "rules" in hazards.yaml has 1 entry, expected 2',
    ],
    [
      'rules: { untestd-control: error }',
      '2:10 "rules" in hazards.yaml names "untestd-control", expected the name of a rule; did you mean "untested-control"?',
    ],
    [
      'matrix: nhss',
      '2:9 "matrix" in hazards.yaml is "nhss", expected nhs, or a matrix of your own; did you mean "nhs"?',
    ],
    [
      'results: [../other/*.xml]',
      '2:11 Entry 1 of "results" in hazards.yaml is "../other/*.xml", expected a path inside the repository',
    ],
    [
      'results: ["a/../../*.xml"]',
      '2:11 Entry 1 of "results" in hazards.yaml is "a/../../*.xml", expected a path inside the repository',
    ],
    [
      'ignore: ["C:\\\\temp"]',
      '2:10 Entry 1 of "ignore" in hazards.yaml is "C:\\temp", expected a path inside the repository',
    ],
    [
      'environments: { "a/b": { files: [x.yml], order: 1 } }',
      '2:42 "a/b" of "environments" in hazards.yaml has an unknown key "order", expected files or released',
    ],
    [
      'root: /srv',
      '2:7 "root" in hazards.yaml is "/srv", expected a path as seen from the folder of hazards.yaml',
    ],
    [
      'environments: { a: { files: [x.yml], released: true }, b: { files: [y.yml], released: true } }',
      '2:87 "released" of "b" of "environments" in hazards.yaml is true a second time, expected one released environment',
    ],
    [
      'checks: { bound: { says: x, file: a.conf, path: a, operator: exists } }',
      '2:11 "checks" in hazards.yaml names "bound", expected two or more words of small letters joined by hyphens',
    ],
    [
      'checks: { a-b: { says: x, file: ../a.conf, path: a, operator: exists } }',
      '2:33 "file" of "a-b" of "checks" in hazards.yaml is "../a.conf", expected a path inside the repository',
    ],
    [
      'environments: { live: { files: [/etc/passwd] } }',
      '2:33 Entry 1 of "files" of "live" of "environments" in hazards.yaml is "/etc/passwd", expected a path inside the repository',
    ],
  ])('%s', (text, finding) => {
    const { isValid, ...config } = below(`${text}\n`)
    expect(findings({ ...config, isValid })).toEqual([finding])
    expect(isValid).toBe(false)
  })

  it('is an invalid-field, and says what to do', () => {
    expect(below('profile: relase\n').findings).toEqual([
      expect.objectContaining({
        rule: 'invalid-field',
        level: 'error',
        help: 'Write "release", if that is meant',
        hazard: undefined,
      }),
    ])
  })
})

describe('a waiver that cannot be judged waives nothing', () => {
  const waiver = (text: string): ValidConfig =>
    below(
      `people: [{ name: A. Clinician }]\nwaivers:\n  - { ${text} }\n  - { rule: unscored-hazard, reason: R, by: A. Clinician, until: 2027-01-31 }\n`,
    )

  it.each([
    [
      'rule: untested-control, reason: R, by: A. Clinician, until: soon',
      '4:67 "until" of entry 1 of "waivers" in hazards.yaml is "soon", expected a date such as 2026-09-01',
    ],
    [
      'rule: untested-control, by: A. Clinician, until: 2027-01-31',
      '4:5 Entry 1 of "waivers" in hazards.yaml has no "reason", expected rule, reason, by and until',
    ],
    [
      'rule: untested-control, reason: R, by: A. Clinican, until: 2027-01-31',
      '4:46 "by" of entry 1 of "waivers" in hazards.yaml is "A. Clinican", expected one of the people of hazards.yaml; did you mean "A. Clinician"?',
    ],
    [
      'rule: untestd-control, reason: R, by: A. Clinician, until: 2027-01-31',
      '4:13 "rule" of entry 1 of "waivers" in hazards.yaml names "untestd-control", expected the name of a rule; did you mean "untested-control"?',
    ],
  ])('%s', (text, finding) => {
    const config = waiver(text)
    expect(findings(config)).toEqual([finding])
    expect(config.value.waivers.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['unscored-hazard', 5],
    ])
  })

  it('finds the place of a later one although an earlier one is out', () => {
    const config = below(
      'waivers:\n  - { rule: x }\n  - { rule: unscored-hazard, reason: R, by: Nobody, until: 2027-01-31 }\n',
    )
    expect(findings(config).at(-1)).toMatch(/^4:45 "by" of entry 2 of "waivers"/)
  })
})

describe('where something is wrong, all else holds', () => {
  it('falls back to the stricter profile', () => {
    expect(below('profile: strict\n').value.profile).toBe('release')
  })

  it('does not call a matrix declared that nobody can find', () => {
    expect(below('matrix: own\n').value).toMatchObject({ matrix: nhs, declaresMatrix: false })
  })

  it('keeps the sound entries of a list', () => {
    const { value } = below('results: [[a], ok.xml, ../no.xml]\nrules: { unscored-hazard: error, x: off }\n')
    expect(value.results.map(({ pattern }) => pattern)).toEqual(['ok.xml'])
    expect([...value.rules.keys()]).toEqual(['unscored-hazard'])
  })

  it('keeps the rest of a product without a name', () => {
    expect(validate('product: { name: "", version: 2 }\n').value.product).toMatchObject({
      name: 'ward-list',
      version: '2',
    })
  })

  it('takes nothing from a file that cannot be read', () => {
    const config = validate('product: { name: Wards }\nprofile: release\nprofile: draft\n')
    expect(findings(config)).toEqual([
      '3:1 hazards.yaml cannot be read: "profile" stands here a second time; keep one of the two',
    ])
    expect(config.isValid).toBe(false)
    expect(config.value).toMatchObject({ file: 'hazards/hazards.yaml', product: { name: 'ward-list' } })
  })

  it('does not become another kind of object', () => {
    expect(validate('__proto__: { profile: draft }\nproduct: { name: X }\n').isValid).toBe(false)
  })
})
