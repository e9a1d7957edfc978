import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isWellKnownList } from '../../src/parse/parse-component-list.ts'
import { readList, shownList, whyUnreadable as why } from '../builders/a-component-list.ts'

const FOLDER = 'test/parse/component-lists/fixtures'
const read = (file: string, text = readFileSync(`${FOLDER}/${file}`, 'utf8')) => readList(file, text)
const shown = (file: string, text = readFileSync(`${FOLDER}/${file}`, 'utf8')) => shownList(file, text)

const OF_NPM = [
  'npm ajv@8.20.0, direct',
  'npm fast-deep-equal@3.1.3, transitive',
  'npm fast-uri@3.1.9, transitive',
  'npm json-schema-traverse@1.0.0, transitive',
  'npm require-from-string@2.0.2, transitive',
  'npm saxes@6.0.0, direct, dev',
  'npm xmlchars@2.2.0, transitive, dev',
  'npm yaml@2.9.1, direct',
]

// Written by npm 11.19.1 for a package with two dependencies and one for development.
test.each(['package-lock.json', 'npm.cdx.json', 'npm.spdx.json'])(
  'reads from %s all that npm wrote of one product: the same in all three',
  async (file) => {
    expect([...(await shown(file))].sort()).toEqual(OF_NPM)
  },
)

test.each(['package-lock.json', 'npm.cdx.json', 'npm.spdx.json'])(
  'takes no part of %s for the whole, wherever it breaks off',
  async (file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8').trimEnd()
    for (let length = text.length - 1; length > 0; length -= 397) {
      const list = await read(file, text.slice(0, length))
      expect([length, list.components.length]).toEqual([length, 0])
      expect(list.unreadable).toMatch(/, expected /)
    }
  },
)

test('says in which line a list stands twice, since a reader would keep one of the two', async () => {
  const lock =
    '{ "lockfileVersion": 3, "packages": {\n"node_modules/a": { "version": "1.0.0" },\n"node_modules/a": { "version": "2.0.0" } } }'
  expect(await why('package-lock.json', lock)).toContain('line 3: "node_modules/a" stands here a second time')
  expect(
    await why(
      'bom.json',
      '{ "bomFormat": "CycloneDX", "components": [{ "bom-ref": "a", "name": "a" }, { "bom-ref": "a", "name": "b" }] }',
    ),
  ).toContain('has the bom-ref "a" twice')
  expect(
    await why(
      'Pipfile.spdx.json',
      '{ "spdxVersion": "SPDX-2.3", "packages": [{ "name": "a", "SPDXID": "x" }, { "name": "b", "SPDXID": "x" }] }',
    ),
  ).toContain('has the SPDXID "x" twice')
  expect(await why('go.mod', 'module x\nrequire a v1.0.0\nrequire a v1.0.0\n')).toContain(
    'names a v1.0.0 twice',
  )
})

test('tells a version it cannot read from one it can', async () => {
  expect(await why('package-lock.json', '{ "lockfileVersion": 1, "dependencies": {} }')).toContain(
    'expected 2 or 3',
  )
  expect(await why('sbom.json', '{ "spdxVersion": "SPDX-3.0", "packages": [] }')).toContain('is of SPDX-3.0')
  expect(await why('pnpm-lock.yaml', 'lockfileVersion: 5.4\npackages: {}\n')).toContain('expected 6 or 9')
  expect(await why('uv.lock', 'version = 2\n')).toContain('expected 1')
  expect(await why('anything.json', '{}')).toContain('of a kind that is not read')
  expect(await why('sbom.json', '')).toContain('is empty')
})

test('takes no component without a name, nor a list that is none', async () => {
  expect(await why('bom.json', '{ "bomFormat": "CycloneDX", "components": [{ "version": "1" }] }')).toContain(
    'without a name',
  )
  expect(await why('bom.json', '{ "bomFormat": "CycloneDX", "components": {} }')).toContain('no list')
  expect(await why('Cargo.lock', 'package = 1\n')).toContain('no list')
})

test('reads components within components, and names by their package URLs', async () => {
  const inner = { name: 'guava', group: 'com.google.guava', purl: 'pkg:maven/com.google.guava/guava@33.0.0' }
  const outer = {
    name: 'lib',
    group: '@scope',
    version: '1.0.0',
    purl: 'pkg:npm/%40scope/lib@1.0.0',
    components: [inner],
  }
  expect(await shown('bom.json', JSON.stringify({ bomFormat: 'CycloneDX', components: [outer] }))).toEqual([
    'npm @scope/lib@1.0.0',
    'maven com.google.guava:guava@33.0.0',
  ])
})

// The lists below are written from the documentation of the tools, not by them.

test('reads pnpm-lock.yaml of version 9, with peers and scopes, and of version 6', async () => {
  const nine = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      '@scope/a': { specifier: ^1.0.0, version: 1.2.0(b@2.0.0) }
packages:
  '@scope/a@1.2.0': { resolution: { integrity: x } }
  b@2.0.0: { resolution: { integrity: x } }
`
  expect(await shown('pnpm-lock.yaml', nine)).toEqual([
    'npm @scope/a@1.2.0, direct',
    'npm b@2.0.0, transitive',
  ])
  const six = `lockfileVersion: '6.0'
devDependencies:
  c: { specifier: ^3.0.0, version: 3.0.0 }
packages:
  /c@3.0.0: { resolution: { integrity: x }, dev: true }
`
  expect(await shown('pnpm-lock.yaml', six)).toEqual(['npm c@3.0.0, direct, dev'])
})

test('reads poetry.lock with its groups, and misses its end where it was cut off', async () => {
  const packages =
    '[[package]]\nname = "attrs"\nversion = "25.1.0"\ngroups = ["main", "dev"]\n\n[[package]]\nname = "pytest"\nversion = "8.3.4"\ngroups = ["dev"]\n'
  expect(await shown('poetry.lock', `${packages}\n[metadata]\nlock-version = "2.1"\n`)).toEqual([
    'pypi attrs@25.1.0',
    'pypi pytest@8.3.4, dev',
  ])
  expect(await why('poetry.lock', packages)).toContain('to its end')
})

test('reads uv.lock: what the product asks for, what that needs, what is for development', async () => {
  const text = `version = 1

[[package]]
name = "example"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "httpx" }]

[package.dev-dependencies]
dev = [{ name = "ruff" }]

[[package]]
name = "httpx"
version = "0.28.1"
dependencies = [{ name = "idna" }]

[[package]]
name = "idna"
version = "3.10"

[[package]]
name = "ruff"
version = "0.9.0"
`
  expect(await shown('uv.lock', text)).toEqual([
    'pypi httpx@0.28.1, direct',
    'pypi idna@3.10, transitive',
    'pypi ruff@0.9.0, direct, dev',
  ])
})

test('reads Cargo.lock, two versions of one crate apart', async () => {
  const text = `version = 4

[[package]]
name = "example"
version = "0.1.0"
dependencies = ["serde", "rand 0.9.0"]

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+x"

[[package]]
name = "rand"
version = "0.9.0"
source = "registry+x"

[[package]]
name = "serde"
version = "1.0.217"
source = "registry+x"
`
  expect(await shown('Cargo.lock', text)).toEqual([
    'cargo rand@0.8.5, transitive',
    'cargo rand@0.9.0, direct',
    'cargo serde@1.0.217, direct',
  ])
})

test('reads go.mod with what is replaced, and refuses a block that is never closed', async () => {
  const text = `module example.org/records

go 1.23

require (
\tgithub.com/a/b v1.2.3
\tgithub.com/c/d v0.1.0 // indirect
)

require example.org/e v1.0.0

replace github.com/c/d => github.com/fork/d v0.1.1
replace example.org/e => ../e
`
  expect(await shown('go.mod', text)).toEqual([
    'golang github.com/a/b@v1.2.3, direct',
    'golang github.com/fork/d@v0.1.1, transitive',
    'golang ../e@?, direct',
  ])
  expect(await why('go.mod', 'module x\nrequire (\n\ta v1.0.0\n')).toContain('ends within "require ("')
})

test('reads requirements.txt: what is not pinned has no version, and what goes on elsewhere is not whole', async () => {
  const text = `# made by hand
--index-url https://example.org/simple
attrs==25.1.0 \\
    --hash=sha256:00
uvicorn[standard]==0.34.0 ; python_version >= "3.9"
httpx>=0.28
flask
-e ./local
thing @ https://example.org/thing.whl
exact===1.0
wild==1.*
`
  expect(await shown('requirements.txt', text)).toEqual([
    ...['pypi attrs@25.1.0', 'pypi uvicorn@0.34.0', 'pypi httpx@?', 'pypi flask@?', 'pypi ./local@?'],
    ...['pypi thing@?', 'pypi exact@1.0', 'pypi wild@?'],
  ])
  expect(await why('requirements.txt', 'attrs==1\n-r more.txt\n')).toContain('goes on in "more.txt"')
  expect(await why('requirements.txt', '== 1\n')).toContain('expected NAME==VERSION')
})

test('knows lists by their names at the root, those of kinds that are not read among them', () => {
  const names = [
    'package-lock.json',
    'sbom.json',
    'app.cdx.json',
    'yarn.lock',
    'gradle.lockfile',
    'packages.lock.json',
    'pom.xml',
    'go.mod',
    'uv.lock',
  ]
  expect(names.filter((name) => !isWellKnownList(name))).toEqual([])
  expect(['web/package-lock.json', 'package.json', 'README.md'].filter(isWellKnownList)).toEqual([])
})
