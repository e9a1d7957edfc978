import type { ShowFile } from '../../domain/schema-types.ts'
import type { Shown, WhyStep } from '../../domain/shown.ts'
import { findingRecord } from '../finding-record.ts'
import type { ShowFormat } from '../show-format.ts'

/** `hazards-show/1`: one object for tools. */
export const json = {
  id: 'json',
  report: (shown: readonly Shown[]): string => {
    const file: ShowFile = {
      schema: 'hazards-show/1',
      shown: shown.map(({ record, isControl, controls, findings, why }) => ({
        hazard: record,
        control: isControl ? (controls[0]?.id ?? null) : null,
        findings: findings.map(findingRecord),
        why: why.map((chain) => chain.map(stepRecord)),
      })),
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies ShowFormat

const stepRecord = ({ text, reason, place, clause }: WhyStep) => ({
  ...{ text, reason: reason ?? null, clause: clause ?? null },
  ...{ file: place?.file ?? null, line: place?.line ?? null },
})
