import { expect, it } from 'vitest'
import { dropSetting, replaceSetting } from '../../src/parse/setting-edit.ts'
import type { TextReplacement } from '../../src/parse/setting-edit.ts'

const applied = (text: string, edit: TextReplacement | undefined): string | undefined =>
  edit === undefined ? undefined : text.slice(0, edit.start) + edit.text + text.slice(edit.end)

it.each([
  [
    'a line',
    'a.yml',
    'app:\n  limit: 1G # why\n  restart: always\n',
    'app.limit',
    2,
    'app:\n  restart: always\n',
  ],
  ['the last line', 'a.yml', 'app:\n  limit: 1G', 'app.limit', 2, 'app:\n'],
  [
    'a group',
    'a.yml',
    'app:\n  limits:\n    cpus: 1\n    memory: 1G\nother: 1\n',
    'app.limits',
    2,
    'app:\nother: 1\n',
  ],
  [
    'the first of several on a line',
    'a.yml',
    "limits: { cpus: '1', memory: 1G }\n",
    'limits.cpus',
    1,
    'limits: { memory: 1G }\n',
  ],
  [
    'the last of several on a line',
    'a.yml',
    "limits: { cpus: '1', memory: 1G }\n",
    'limits.memory',
    1,
    "limits: { cpus: '1' }\n",
  ],
  [
    'the name beside a dash',
    'a.yml',
    'rules:\n  - for: 5m\n    level: 1\n',
    'rules[0].for',
    2,
    'rules:\n  - for: \n    level: 1\n',
  ],
  ['one of two of the same name', 'a.yml', 'a:\n  for: 1\nb:\n  for: 2\n', 'b.for', 4, 'a:\n  for: 1\nb:\n'],
  ['JSON', 'a.json', '{\n  "a": 1,\n  "b": 2\n}\n', 'b', 3, '{\n  "a": 1\n}\n'],
  ['a line of settings', '.env', 'A=1\nLIMIT=5\n', 'LIMIT', 2, 'A=1\n'],
])('takes %s out and leaves every other character', (_, file, text, path, line, after) => {
  expect(applied(text, dropSetting(file, text, { path, line }))).toBe(after)
})

it('takes out nothing where the setting does not stand on its line', () => {
  expect(dropSetting('a.yml', 'a: 1\nb: 2\n', { path: 'b', line: 1 })).toBeUndefined()
  expect(dropSetting('.env', 'A=1\n', { path: 'A', line: 9 })).toBeUndefined()
})

it('puts another value in the place of one', () => {
  const text = 'app: { image: records:1.2 } # pinned\n'
  expect(applied(text, replaceSetting(text, { path: 'app.image', line: 1 }, 'records:latest'))).toBe(
    'app: { image: records:latest } # pinned\n',
  )
})
