import type { DeliveryCheck } from '../domain/delivery-check.ts'

/** How `hazards verify` says what it found. */
export interface VerifyFormat {
  readonly id: string
  readonly report: (check: DeliveryCheck, ask: { readonly isColoured: boolean }) => string
}
