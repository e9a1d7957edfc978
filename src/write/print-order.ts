import { isMap } from '../shared/is-map.ts'
import type { PrintFiles } from './print-pdf.ts'

/**
 * What a printing thread answers when it is sent a document in the words of templates/print/document.typ, as JSON: the
 * PDF, or why there is none.
 */
export type Printed = { readonly bytes: Uint8Array } | { readonly problem: string }

export const isPrinted = (value: unknown): value is Printed =>
  isMap(value) && (value['bytes'] instanceof Uint8Array || typeof value['problem'] === 'string')

/** @throws TypeError where a thread was started with anything else */
export const asPrintFiles = (value: unknown): PrintFiles => {
  if (!isPrintFiles(value)) throw new TypeError('These are no files to print with')
  return value
}

const isPrintFiles = (value: unknown): value is PrintFiles =>
  isMap(value) &&
  typeof value['layout'] === 'string' &&
  typeof value['fontFolder'] === 'string' &&
  Array.isArray(value['fonts'])
