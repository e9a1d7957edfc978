import type { BaselineStanding } from '../domain/baseline.ts'
import { counted } from '../shared/counted.ts'

/** What a reader has to know of the baseline: how much the gate lets stand, or that it lets nothing stand. */
export const baselineSentence = ({ file, date, isInForce, errors, warnings }: BaselineStanding): string =>
  isInForce
    ? `The gate lets ${counted(errors, 'error')} and ${counted(warnings, 'warning')} stand from before, under the baseline of ${date} in ${file}; they are counted and shown like all others`
    : `The baseline in ${file} counts for nothing here: every finding closes the gate as its level says`
