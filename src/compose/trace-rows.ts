import type { HazardEntry } from '../domain/safety-case.ts'
import type { ProofEntry, TestEntry, TraceRow } from '../domain/trace.ts'

/**
 * Hazard ↔ control ↔ code ↔ test ↔ result: a row for each test of each control. A control without a test and a
 * hazard without a control have a row too, which says so.
 */
export const traceRows = (hazards: readonly HazardEntry[]): readonly TraceRow[] =>
  hazards.flatMap((hazard): readonly TraceRow[] => {
    const about = { hazard: hazard.id, hazardName: hazard.name, page: hazard.page }
    if (hazard.controls.length === 0) return [{ ...about, ...NO_CONTROL }]
    return hazard.controls.flatMap((control) => {
      const { name, kind, verification, tone, isReliedOn, proof } = control
      const row = { ...about, control: name, kind, verification, tone, isReliedOn, ...proofOf(proof) }
      const code = [...control.code, ...control.evidence]
      return (control.tests.length === 0 ? [NO_TEST] : control.tests).map((test) => ({ ...row, code, test }))
    })
  })

const proofOf = ({ word, tone }: ProofEntry): Pick<TraceRow, 'proof' | 'proofTone'> => ({
  proof: word,
  proofTone: tone,
})

const NO_TEST: TestEntry = { name: 'no test', result: 'no result', tone: 'doubtful', source: '', through: '' }

const NO_CONTROL: Omit<TraceRow, 'hazard' | 'hazardName' | 'page'> = {
  control: 'no control',
  kind: '',
  verification: 'nothing to verify',
  tone: 'bad',
  isReliedOn: false,
  proof: '',
  proofTone: 'doubtful',
  code: [],
  test: NO_TEST,
}
