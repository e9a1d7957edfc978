import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../src/parse/parse-settings.ts'

const value = (text: string, file = 'compose.yml') => parseSettings(file, text).value

describe('a settings file', () => {
  it('is read with its anchors and merges resolved', () => {
    const text = 'base: &base\n  restart: always\nservices:\n  api:\n    <<: *base\n    cpus: "2.0"\n'
    expect(value(text)).toEqual({
      base: { restart: 'always' },
      services: { api: { restart: 'always', cpus: '2.0' } },
    })
  })

  it('may be JSON, indented by tabs and with a byte-order mark', () => {
    expect(value('\ufeff{\n\t"limits": {\n\t\t"memory": 512\n\t}\n}\n', 'config/app.json')).toEqual({
      limits: { memory: 512 },
    })
  })

  it.each([
    ['compose.yml', 'a: [1'],
    ['compose.yml', 'a: 1\na: 2\n'],
    ['compose.yml', 'a: 1\n---\na: 2\n'],
    ['compose.yml', 'a: !reset null\n'],
    ['app.json', '{"a": 1, "a": 2}'],
    ['app.json', '{"a": 1} // no comments'],
    ['app.json', 'a: 1'],
    ['settings.toml', 'a = 1'],
    ['Dockerfile', 'FROM scratch'],
  ])('with a fault, or two meanings, is unreadable as a whole: %s %j', (file, text) => {
    const settings = parseSettings(file, text)
    expect(settings.unreadable).toBeTypeOf('string')
    expect(settings.value).toBeUndefined()
  })

  it('says where the fault is', () => {
    expect(parseSettings('compose.yml', 'a: 1\na: 2\n').unreadable).toMatch(/^line 2: /)
    expect(parseSettings('x.toml', '').unreadable).toBe('settings can be looked up in YAML and JSON files')
  })

  it.each([
    ['compose.yml', 'services: {}', true],
    ['deploy/docker-compose.prod.yaml', 'services: {}', true],
    ['compose.yml', 'version: 3', false],
    ['compose/values.yml', 'services: {}', false],
    ['values.yml', 'services: {}', false],
  ])('%s with %s: is it a Compose file? %s', (file, text, expected) => {
    expect(parseSettings(file, text).isCompose).toBe(expected)
  })
})

describe('a service that extends another', () => {
  const services = (text: string) => value(`services:\n${text}`)

  it('has what the other has, its own settings first', () => {
    const text =
      '  base: { restart: always, cap_drop: [ALL], command: [a], environment: { A: "1" } }\n' +
      '  api: { extends: { service: base }, restart: "no", cap_drop: [KILL], command: [b], environment: { B: "2" } }\n' +
      '  web: { extends: api, cpus: 1 }\n'
    const api = { restart: 'no', cap_drop: ['ALL', 'KILL'], command: ['b'], environment: { A: '1', B: '2' } }
    expect(services(text)).toMatchObject({ services: { api, web: { ...api, cpus: 1 } } })
    expect(services(text)).not.toHaveProperty('services.web.extends')
  })

  it.each([
    ['another file', '  api: { extends: { file: common.yml, service: base } }\n'],
    ['a service that is not there', '  api: { extends: base }\n'],
    ['itself, in a ring', '  api: { extends: web }\n  web: { extends: api }\n'],
    [
      'one that is unknown in turn',
      '  api: { extends: web }\n  web: { extends: { file: a.yml, service: b } }\n',
    ],
    [
      'one that says it in another shape',
      '  api: { extends: web, environment: [A=1] }\n  web: { environment: { B: 1 } }\n',
    ],
  ])('keeps its "extends" where that is %s, so that nothing is claimed of it', (_, text) => {
    expect(services(text)).toHaveProperty('services.api.extends')
  })

  it('is not followed through a chain without end', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, index) => `  s${index}: { extends: s${index + 1} }\n`,
    ).join('')
    expect(services(`${chain}  s3000: { restart: always }\n`)).toHaveProperty('services.s0.extends')
  })
})
