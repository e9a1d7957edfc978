import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { composeManifest, listedOutputs } from '../../src/write/manifest.ts'
import { anArtifact, manifestFacts } from './a-folder.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('names every input and output with its digest, sorted', () => {
  const inputs = new Map([
    ['hazards/b.md', 'bb'],
    ['hazards/a.md', 'aa'],
  ])
  const { path, bytes } = composeManifest({ ...manifestFacts, inputs }, [
    anArtifact('b.html', 'B'),
    anArtifact('a.json', 'A'),
  ])

  expect(path).toBe('manifest.json')
  expect(JSON.parse(textOf(bytes))).toEqual({
    schema: 'hazards-manifest/1',
    tool: { name: 'hazards', version: '0.1.0' },
    revision: '4f1c0de2',
    dirty: false,
    date: '2026-11-05',
    inputs: [
      { path: 'hazards/a.md', sha256: 'aa' },
      { path: 'hazards/b.md', sha256: 'bb' },
    ],
    outputs: [
      { path: 'a.json', sha256: createHash('sha256').update('A').digest('hex') },
      { path: 'b.html', sha256: createHash('sha256').update('B').digest('hex') },
    ],
  })
})

test('has the same bytes whatever the order of its inputs and outputs', () => {
  const inputs = [
    ['a', '1'],
    ['b', '2'],
  ] as const
  const outputs = [anArtifact('a', 'A'), anArtifact('b', 'B')]
  const one = composeManifest({ ...manifestFacts, inputs: new Map(inputs) }, outputs)
  const other = composeManifest(
    { ...manifestFacts, inputs: new Map(inputs.toReversed()) },
    outputs.toReversed(),
  )

  expect(textOf(one.bytes)).toBe(textOf(other.bytes))
})

test('is read back as the outputs it lists', () => {
  const { bytes } = composeManifest(manifestFacts, [
    anArtifact('site/a.html', 'A'),
    anArtifact('b.json', 'B'),
  ])

  expect(listedOutputs(textOf(bytes))).toEqual(['b.json', 'site/a.html'])
})

test.each([
  '../x',
  'a/../../x',
  '/etc/passwd',
  'C:\\x',
  'a\\..\\x',
  './x',
  'a//x',
  '',
  '.',
  'a\u0000b',
  'manifest.json',
  '.hazards-staging-1/x',
])('is not believed when it lists %j', (path) => {
  const manifest = { schema: 'hazards-manifest/1', outputs: [{ path: 'index.html' }, { path }] }

  expect(listedOutputs(JSON.stringify(manifest))).toBeUndefined()
})

test.each(['', 'null', '[]', '{"schema":"other/1","outputs":[]}', '{"schema":"hazards-manifest/1"}'])(
  'is not taken for ours when it reads %j',
  (text) => {
    expect(listedOutputs(text)).toBeUndefined()
  },
)
