import { splitTestName } from '../shared/test-names.ts'

/**
 * The parts of a .NET test's name: its class with its namespace, a class within a class parted by a dot, and the
 * method with its arguments, or the name that is displayed for it. Without a class the dots of the name tell it.
 */
export const dotnetNames = (className: string | undefined, name: string): readonly string[] => {
  // Older reports name the library behind the class.
  const owner = className?.split(',')[0]?.trim() || ownerIn(name)
  if (owner === undefined) return splitTestName(name)
  const own = name.startsWith(`${owner}.`) ? name.slice(owner.length + 1) : name
  return [owner.replaceAll('+', '.'), ...splitTestName(own)]
}

/** What stands before the last dot outside the arguments, where it reads as a class. */
const ownerIn = (name: string): string | undefined => {
  const method = /^[^(<"\s]*/.exec(name)?.[0] ?? ''
  const dot = method.lastIndexOf('.')
  return dot > 0 ? method.slice(0, dot) : undefined
}
