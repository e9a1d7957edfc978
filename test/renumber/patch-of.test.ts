import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { withOtherIds } from '../../src/renumber/id-places.ts'
import { patchOf } from '../../src/renumber/patch-of.ts'
import { byteText, bytesOfText } from '../../src/shared/byte-text.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean, 120_000)

/** Lines as editors of all ages write them, some with an id. */
const aText = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '',
        'caf\u00e9',
        '\u00e2\u0082\u00ac 5',
        '--- a/x',
        '+++ b/x',
        '@@ -1 +1 @@',
        '\\ No newline',
        '\u00ef\u00bb\u00bf#',
      ),
      fc.constantFrom('', ' HAZ-0009', ' haz_0009_d1', ' HAZ-0009.T2, HAZ-00091', ' HAZ-0009 HAZ-0009'),
      fc.constantFrom('\n', '\r\n'),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .chain((lines) => {
    const text = lines.map((line) => line.join('')).join('')
    return fc.constantFrom(text, text.replace(/\r?\n$/, ''))
  })
  .filter((text) => text !== '')

const NAMES = ['HAZ-0009-a.md', 'with blank.txt', 'qu"ote\\.txt', 'caf\u00e9/\u00fcber.txt', 'tab\there']

it('is taken by git for any bytes and names, gives the other ids, and back', () => {
  const repository = workshop.repository()
  let run = 0
  fc.assert(
    fc.property(aText, fc.constantFrom(...NAMES), fc.boolean(), (text, name, isMoved) => {
      const folder = `run${(run += 1)}`
      const [path, to] = [`${folder}/${name}`, `${folder}/${isMoved ? `moved ${name}` : name}`]
      const after = bytesOfText(withOtherIds(text, 'HAZ-0009', () => 'HAZ-0010'))
      const before = bytesOfText(text)
      repository.write(path, before)
      const apply = (from: string, into: string, [was, is]: readonly [Uint8Array, Uint8Array]): void => {
        const patch = patchOf([{ path: from, to: into, before: was, after: is }], '')
        writeFileSync(repository.at('.git/heal.patch'), patch)
        if (from !== into || Buffer.compare(was, is) !== 0) repository.git('apply', '.git/heal.patch')
      }
      apply(path, to, [before, after])
      expect(byteText(readFileSync(repository.at(to)))).toBe(byteText(after))
      apply(to, path, [after, before])
      expect(byteText(readFileSync(repository.at(path)))).toBe(text)
    }),
    { seed: 20261126, numRuns: Number(process.env['HAZARDS_RUNS'] ?? 40) },
  )
}, 120_000)

it('gives every byte back when an id is given back', () => {
  fc.assert(
    fc.property(aText, (text) => {
      const there = withOtherIds(text, 'HAZ-0009', () => 'HAZ-0010')
      expect(withOtherIds(there, 'HAZ-0010', () => 'HAZ-0009')).toBe(text)
      expect(there.split('\n')).toHaveLength(text.split('\n').length)
    }),
    { seed: 20261126 },
  )
})
