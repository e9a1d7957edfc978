import { OUTCOMES, verdictOf } from '../../domain/delivery-check.ts'
import type { CheckOutcome, DeliveryCheck } from '../../domain/delivery-check.ts'
import type { VerifyFile } from '../../domain/schema-types.ts'
import type { VerifyFormat } from '../verify-format.ts'

/** `hazards-verify/1`: one object for tools. */
export const json = {
  id: 'json',
  report: ({ file, kind, manifest, here, checks, signature, trusted }: DeliveryCheck): string => {
    const count = (outcome: CheckOutcome): number => checks.filter((each) => each.outcome === outcome).length
    const [matches, differs, missing, extra, unchecked] = OUTCOMES.map(count)
    const report: VerifyFile = {
      schema: 'hazards-verify/1',
      ...{ file, kind, tool: { version: manifest.tool.version, here } },
      ...{ revision: manifest.revision, dirty: manifest.dirty, date: manifest.date },
      ...{ verdict: verdictOf(checks), signature },
      counts: {
        ...{ matches: matches ?? 0, differs: differs ?? 0, missing: missing ?? 0, extra: extra ?? 0 },
        'not checked': unchecked ?? 0,
      },
      checks: checks.map((each) => ({ ...each })),
      trusted: [...trusted],
    }
    return `${JSON.stringify(report, null, 2)}\n`
  },
} as const satisfies VerifyFormat
