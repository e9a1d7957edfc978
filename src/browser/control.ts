import type { View } from './view.ts'

/** A part of the tools: what stands on the page, and how it follows what the reader has asked for. */
export interface Control {
  readonly element: HTMLElement
  readonly follow: (view: View) => void
}

/** Asks for another view of the table. */
export type Change = (step: (view: View) => View) => void
