import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRegisters } from '../../src/compare/compare-registers.ts'
import type { Side } from '../../src/compare/side.ts'
import { registerDocument } from '../../src/compose/register-document.ts'
import { CHANGE_KINDS } from '../../src/domain/change-kinds.ts'
import type { Comparison, RegisterChange } from '../../src/domain/comparison.ts'
import { WORKED_PROJECT, type Edit, EDITS } from '../builders/two-releases.ts'
import { examineFiles } from '../builders/examine-files.ts'

const RUNS = Number(process.env['HAZARDS_RUNS'] ?? 30)

/** The files after some edits. */
const edited = (edits: readonly Edit[]): Readonly<Record<string, string>> => {
  const files = { ...WORKED_PROJECT }
  for (const edit of edits) edit.apply(files)
  return files
}

const sideOf = async (edits: readonly Edit[], isTestsKnown = true) => {
  const files = edited(edits)
  const { log, judgement } = await examineFiles(files)
  const templates = log.replacedTemplates.map((name) => {
    const file = `hazards/templates/${name}`
    return { name, file, text: files[file] }
  })
  const side: Side = { name: 'side', commit: undefined, log, templates, isTestsKnown, unknown: [] }
  return { side, record: visible(registerDocument(log, judgement)) }
}

/** All that an assessor is shown of a register, but for the lines on which it stands. */
const visible = (record: object): string =>
  JSON.stringify(record, (key, value: unknown) =>
    ['line', 'summary', 'first', 'last', 'digest'].includes(key) ? undefined : value,
  )

const some = fc.subarray([...EDITS])

const gone = ({ changes }: Comparison): readonly string[] => namesOf(changes, 'before', 'after')
const come = ({ changes }: Comparison): readonly string[] => namesOf(changes, 'after', 'before')

const namesOf = (
  changes: readonly RegisterChange[],
  here: 'before' | 'after',
  there: 'before' | 'after',
): readonly string[] =>
  changes
    .filter((change) => change[here] !== undefined && change[there] === undefined)
    .map(({ hazard, control, ...change }) => `${hazard ?? ''} ${control ?? ''} ${String(change[here]?.line)}`)
    .sort()

describe('between two releases', () => {
  it('a register does not differ from itself', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (edits, isTestsKnown) => {
        const [{ side: base }, { side: head }] = [await sideOf(edits), await sideOf(edits)]
        const known = compareRegisters(base, head)
        expect(known.changes).toEqual([])
        expect(known.report.answer).toBe('nothing-found')
        const unknown = compareRegisters({ ...base, isTestsKnown }, head)
        expect(unknown.changes.filter(({ kind }) => kind !== 'evidence-not-known')).toEqual([])
      }),
      { numRuns: RUNS, seed: 733 },
    )
  })

  it('nothing that differs is missing', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        const [base, head] = [await sideOf(before), await sideOf(after)]
        const { changes } = compareRegisters(base.side, head.side)
        if (base.record !== head.record) expect(changes).not.toEqual([])
        // Each edit that stands on one side alone is told by its own kind.
        for (const edit of EDITS) {
          if (before.includes(edit) === after.includes(edit)) continue
          const isForwards = after.includes(edit)
          const told = changes.map(
            (change) => `${change.kind} ${change.hazard ?? ''} ${change.control ?? ''}`,
          )
          expect(told, edit.name).toContain(isForwards ? edit.told : edit.undone)
        }
      }),
      { numRuns: RUNS, seed: 734 },
    )
  })

  it(
    'swapped ends swap what came and what went, and every change stays one',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(some, some, async (before, after) => {
          const [{ side: base }, { side: head }] = [await sideOf(before), await sideOf(after)]
          const [there, back] = [compareRegisters(base, head), compareRegisters(head, base)]
          expect(back.changes).toHaveLength(there.changes.length)
          expect(come(back)).toEqual(gone(there))
          expect(gone(back)).toEqual(come(there))
        }),
        { numRuns: RUNS, seed: 735 },
      )
    },
  )

  it('what a side cannot tell is never called unchanged, gained or lost', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        const [{ side: base }, { side: head }] = [await sideOf(before, false), await sideOf(after)]
        const { changes, report } = compareRegisters(base, head)
        for (const hazard of base.log.hazards) {
          const untold = hazard.controls.filter(
            (control) =>
              control.testLinks.length > 0 && ['skipped', 'not-run', 'stale'].includes(control.verification),
          )
          const later = head.log.hazards.find(({ id }) => id === hazard.id)
          if (untold.length === 0 || later === undefined) continue
          const own = changes.filter((change) => change.hazard === hazard.id)
          expect(own.map(({ kind }) => kind)).toContain('evidence-not-known')
          for (const { id } of untold)
            expect(
              own.filter(
                ({ control, kind }) =>
                  control === id &&
                  ['control-newly-verified', 'control-no-longer-verified', 'control-state-worse'].includes(
                    kind,
                  ),
              ),
            ).toEqual([])
          expect(report.answer).not.toBe('nothing-found')
        }
      }),
      { numRuns: RUNS, seed: 736 },
    )
  })

  it('what weighs most comes first', async () => {
    const [{ side: base }, { side: head }] = [await sideOf([]), await sideOf(EDITS)]
    const order = ['worse', 'unknown', 'eased', 'other']
    const weights = compareRegisters(base, head).changes.map(({ kind }) =>
      order.indexOf(CHANGE_KINDS[kind].weight),
    )
    expect(weights).toEqual(weights.toSorted((left, right) => left - right))
    expect(new Set(weights).size).toBeGreaterThan(2)
  })
})
