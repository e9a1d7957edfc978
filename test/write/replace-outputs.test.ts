import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceOutputs } from '../../src/write/replace-outputs.ts'
import { aFolder, filesIn, put } from './a-folder.ts'

test('takes back every step when one fails: new files, replaced files, removed files', () => {
  const folder = aFolder()
  for (const path of ['a.html', 'gone/x.html', 'manifest.json']) put(folder, path, 'old')
  const before = filesIn(folder)
  const staging = join(folder, 'staging')
  for (const path of ['a.html', 'site/deep/new.html']) put(staging, `new/${path}`, 'new')

  expect(() =>
    replaceOutputs({
      folder,
      staging,
      outputs: ['a.html', 'site/deep/new.html', 'manifest.json'],
      old: ['a.html', 'gone/x.html'],
    }),
  ).toThrow('ENOENT')
  expect(filesIn(folder)).toMatchObject(before)
  expect(readdirSync(folder)).toEqual(['a.html', 'gone', 'manifest.json', 'staging'])
})
