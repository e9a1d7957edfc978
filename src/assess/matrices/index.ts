import { nhs } from './nhs.ts'

/** The matrices that hazards.yaml can name; the first is the default. */
export const matrices = [nhs] as const
