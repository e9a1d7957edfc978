import type { Place, Written } from '../domain/finding.ts'
import { isMap } from '../shared/is-map.ts'

/** What stands at the end of a path, word for word, and the place of it or of the nearest thing around it. */
export const writtenAt = (
  root: { readonly place: Place },
  segments: readonly string[],
): { readonly text: string | undefined; readonly place: Place } => {
  let node: unknown = root
  let { place } = root
  for (const segment of segments) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, segment) : undefined
    if (isWritten(node)) place = node.place
  }
  return { text: isWritten(node) ? node.text : undefined, place }
}

const isWritten = (node: unknown): node is Written =>
  isMap(node) && typeof node['text'] === 'string' && isMap(node['place'])
