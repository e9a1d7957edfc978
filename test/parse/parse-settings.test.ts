import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../src/parse/parse-settings.ts'
import { plainOf } from '../builders/plain-settings.ts'

const value = async (text: string, file = 'compose.yml') => {
  const [document] = (await parseSettings(file, text)).documents
  return document && plainOf(document)
}

describe('a settings file', () => {
  it('is read with its anchors and merges resolved', async () => {
    const text = 'base: &base\n  restart: always\nservices:\n  api:\n    <<: *base\n    cpus: "2.0"\n'
    expect(await value(text)).toEqual({
      base: { restart: 'always' },
      services: { api: { restart: 'always', cpus: '2.0' } },
    })
  })

  it('may be JSON, indented by tabs and with a byte-order mark', async () => {
    expect(await value('\ufeff{\n\t"limits": {\n\t\t"memory": 512\n\t}\n}\n', 'config/app.json')).toEqual({
      limits: { memory: 512 },
    })
  })

  it.each([
    ['compose.yml', 'a: [1'],
    ['compose.yml', 'a: 1\na: 2\n'],
    ['values.yml', 'a: !secret null\n'],
    ['app.json', '{"a": 1, "a": 2}'],
    ['app.json', '{"a": 1} // no comments'],
    ['app.json', 'a: 1'],
    ['settings.toml', 'a = 1\na = 2'],
    ['Dockerfile', '# nothing yet'],
    ['.env', 'A=1\nno value\n'],
  ])('with a fault, or two meanings, is unreadable as a whole: %s %j', async (file, text) => {
    const settings = await parseSettings(file, text)
    expect(settings.unreadable).toBeTypeOf('string')
    expect(settings.documents).toEqual([])
  })

  it('says where the fault is', async () => {
    expect((await parseSettings('compose.yml', 'a: 1\na: 2\n')).unreadable).toMatch(/^line 2: /)
    expect((await parseSettings('x.toml', 'a = 1\nb = ]\n')).unreadable).toMatch(/^line 2: /)
    expect((await parseSettings('.env', 'A=1\nB="x\n')).unreadable).toMatch(/^line 2: /)
  })

  it.each([
    ['compose.yml', 'services: {}', true],
    ['deploy/docker-compose.prod.yaml', 'services: {}', true],
    ['compose.yml', 'version: 3', false],
    ['compose/values.yml', 'services: {}', false],
    ['values.yml', 'services: {}', false],
  ])('%s with %s: is it a Compose file? %s', async (file, text, expected) => {
    expect((await parseSettings(file, text)).isCompose).toBe(expected)
  })
})
