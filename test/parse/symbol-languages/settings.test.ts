import { expect, it } from 'vitest'
import { linesOf, meaningOf } from '../../builders/read-code.ts'

const COMPOSE = `services:
  backend:
    image: app:1
    # No more than the host has.
    mem_limit: 2G
    ports:
      - "80:80"
  frontend:
    image: app:2
`

it.each([
  ['services.backend.mem_limit', '5-5'],
  ['services.backend.ports.0', '7-7'],
  ['mem_limit', '5-5'],
  ['image', '3-3, 9-9 ?'],
  ['services.backend.cpus', ''],
])('finds the setting %s on lines %s', async (symbol, expected) => {
  expect(await linesOf('compose.yml', COMPOSE, symbol)).toBe(expected)
})

it('means its values: quotes, comments and indents change nothing, a value and what stands beside it do', async () => {
  const at = (text: string) => meaningOf('compose.yml', text, 'services.backend')
  expect(
    await at(
      COMPOSE.replace('2G', '"2G"')
        .replace(/ +#.*\n/, '')
        .replaceAll('  ', '    '),
    ),
  ).toBe(await at(COMPOSE))
  expect(await at(COMPOSE.replace('app:2', 'app:3'))).toBe(await at(COMPOSE))
  expect(await at(COMPOSE.replace('2G', '4G'))).not.toBe(await at(COMPOSE))
  expect(await at(COMPOSE.replace('mem_limit: 2G', 'mem_limit: 2G\n    cpus: 1'))).not.toBe(await at(COMPOSE))
  expect(await at(COMPOSE.replace('2G', 'true'))).not.toBe(await at(COMPOSE.replace('2G', '"true"')))
})

it('finds settings of JSON', async () => {
  expect(await linesOf('a.json', '{\n  "a": {\n    "b": 1\n  }\n}\n', 'a.b')).toBe('3-3')
})

it('is held by its text where the file can be understood in two ways', async () => {
  expect(await meaningOf('a.yml', 'a: 1\na: 2\n', 'a')).toBe(JSON.stringify(['a: 1', 'a: 2']))
})
