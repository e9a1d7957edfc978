import type { Judgement } from '../domain/summary.ts'
import type { ReportAsk } from './format.ts'
import { REPORT_FORMATS } from './formats/index.ts'

export type ReportFormatId = (typeof REPORT_FORMATS)[number]['id']

/** The findings in the format that was asked for. */
export const reportFindings = (
  judgement: Judgement,
  ask: ReportAsk & { readonly format: ReportFormatId },
): string => {
  const format = REPORT_FORMATS.find(({ id }) => id === ask.format)
  if (format === undefined) throw new Error(`Unreachable: no report format is called ${ask.format}`)
  return format.report(judgement, ask)
}
