import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HazardChange } from '../../../src/domain/hazard-change.ts'
import type { Hazard } from '../../../src/domain/hazard.ts'
import { applyByteEdit } from '../../../src/parse/edits/splice.ts'
import { bytesOf, edit, parsed, textOf } from './editing.ts'
import { changes, files } from './some-hazards.ts'

/** How many files are tried with a change; half as many with any bytes, and half as many tidied. More with HAZARDS_RUNS. */
const RUNS = Number(process.env['HAZARDS_RUNS'] ?? 10_000)

/** What a record says of everything that a change of this kind has no business with, read by another way than the edit's own. */
const untouched = (hazard: Hazard, { kind }: HazardChange, was: Hazard): object => {
  const texts = (written: readonly { readonly text: string }[]): readonly string[] =>
    written.map(({ text }) => text)
  const isAboutControls = /control|fact|rename|field/.test(kind)
  return {
    ...(kind === 'set-field' || kind === 'rename-hazard'
      ? {}
      : {
          name: hazard.name?.text,
          description: hazard.description?.text.replaceAll('\r\n', '\n'),
          causes: texts(hazard.causes),
          harm: hazard.harm?.text,
          code: texts(hazard.code),
        }),
    ...(kind === 'set-score' || kind.endsWith('fact')
      ? {}
      : {
          likelihood: hazard.initial.likelihood?.text,
          severity: hazard.initial.severity?.text,
          justifications: texts(hazard.initial.justifications),
          residual: [hazard.residual?.likelihood?.text, hazard.residual?.severity?.text],
        }),
    ...(kind === 'set-status' || kind === 'rename-hazard'
      ? {}
      : { status: hazard.statusText?.text, axes: kind.endsWith('fact') ? undefined : hazard.axes }),
    ...(kind.endsWith('fact')
      ? {}
      : {
          approval: hazard.approval?.text,
          reviewed: hazard.reviewed?.text,
          transferredTo: hazard.transferredTo?.text,
        }),
    ...(isAboutControls
      ? {}
      : {
          controls: hazard.controls.map(({ id, text, declared, tests, code }) => [
            id,
            text,
            declared,
            texts(tests),
            texts(code),
          ]),
        }),
    // Of controls, only the one that is meant may be another.
    controls: kind === 'rename-hazard' ? undefined : isAboutControls ? undefined : hazard.controls.length,
    unknownHeadings:
      kind === 'rename-hazard'
        ? undefined
        : hazard.slips.unknownHeadings.map(({ heading, text }) => [
            heading,
            // What is done to a control alters the words below its heading, whatever the heading is called.
            isAboutControls && kind !== 'set-field' && listsControls(was).has(heading)
              ? ''
              : text.replaceAll('\r\n', '\n'),
          ]),
  }
}

/** The unknown headings that have a control of the register below them. */
const listsControls = ({ sections, controls, slips }: Hazard): ReadonlySet<string | undefined> =>
  new Set(
    slips.unknownHeadings.flatMap(({ heading, place }) => {
      const end = Math.min(...sections.map((next) => next.place.line).filter((line) => line > place.line))
      const isBelow = ({ place: { line } }: Hazard['controls'][number]): boolean =>
        line > place.line && line < end
      return controls.some(isBelow) ? [heading] : []
    }),
  )

it('changes what was asked for and nothing else, and is undone byte for byte', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(files, changes, async (before, change) => {
      const result = await edit(before, change)
      if ('refused' in result) {
        expect(result.refused.length).toBeGreaterThan(20)
        return
      }
      made += 1
      expect(textOf(applyByteEdit(result.bytes, result.undo))).toBe(textOf(before))
      const id = change.kind === 'rename-hazard' ? change.to : undefined
      const after = await parsed(result.bytes, id)
      expect(after).toEqual(result.hazard)
      const was = await parsed(before)
      if (!(change.kind === 'remove-fact' || change.kind === 'set-fact' || change.kind === 'add-fact'))
        expect(untouched(after, change, was)).toEqual(untouched(was, change, was))
      expect(after.slips.oddBytes?.text).toBe(was.slips.oddBytes?.text)
      // Whoever had an id has it still.
      if (change.kind !== 'set-control-id' && change.kind !== 'rename-hazard')
        expect(after.controls.map((control) => control.id)).toEqual(
          expect.arrayContaining(was.controls.flatMap((control) => control.id ?? [])),
        )
    }),
    { numRuns: RUNS, seed: 129 },
  )
  // A function that refuses everything would keep the law as well.
  expect(made / RUNS).toBeGreaterThan(0.3)
}, 600_000)

it('is refused, or holds, for any bytes at all', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .string({ unit: fc.constantFrom(...Array.from('ab# -*+1.\n\r\t<>`|:\xe9\xff\x00')), maxLength: 60 })
      .map((text) => bytesOf(`# Hazard status\n\n${text}`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, changes, async (before, change) => {
      const result = await edit(before, change)
      if ('refused' in result) return
      expect(textOf(applyByteEdit(result.bytes, result.undo))).toBe(textOf(before))
    }),
    { numRuns: RUNS / 2, seed: 129 },
  )
}, 600_000)

it('tidies a file once and for all, and nothing that is read', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (before) => {
      const once = await edit(before, { kind: 'tidy' })
      if ('refused' in once) return
      const twice = await edit(once.bytes, { kind: 'tidy' })
      expect('refused' in twice ? twice.refused : textOf(twice.bytes)).toBe(textOf(once.bytes))
    }),
    { numRuns: RUNS / 2, seed: 129 },
  )
}, 600_000)
