/** A value as JSON can hold it: maps and sets, however deep, become objects that say so. */
export const packed = (value: unknown): unknown => {
  if (value instanceof Map) return { $map: [...value].map(packed) }
  if (value instanceof Set) return { $set: [...value].map(packed) }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, packed(each)]),
  )
}

/** The same value again; what was `undefined` in an object is absent. Its shape is nobody's promise. */
export const unpacked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpacked)
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === '$map' && isPairs(first[1]))
    return new Map(first[1].map(([key, each]) => [unpacked(key), unpacked(each)] as const))
  if (entries.length === 1 && first?.[0] === '$set' && Array.isArray(first[1]))
    return new Set(first[1].map(unpacked))
  return Object.fromEntries(entries.map(([name, each]) => [name, unpacked(each)]))
}

const isPairs = (value: unknown): value is readonly (readonly [unknown, unknown])[] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2)
