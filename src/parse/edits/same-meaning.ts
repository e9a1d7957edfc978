import type { Hazard } from '../../domain/hazard.ts'

/**
 * What two readings of a hazard differ in, in words; `undefined`: they say the same. Where something stands is no
 * part of it, nor the source of a section: what was not edited is the same bytes.
 */
export const whatDiffers = (
  meant: Hazard,
  read: Hazard,
  renames: (text: string) => string = (text) => text,
): string | undefined => {
  const left = sayings(meant, renames)
  const right = sayings(read, (text) => text)
  for (const [name, said] of left) if (right.get(name) !== said) return NAMES[name] ?? `its ${name}`
  return undefined
}

const NAMES: Readonly<Record<string, string>> = {
  sections: 'which headings the file has',
  name: "the hazard's name",
  initial: 'the initial scoring',
  residual: 'the residual scoring',
  controls: 'its controls',
  axes: 'what the status means',
  statusText: 'the status',
  approval: 'the approval',
  approvalReason: 'the reason of the approval',
  reviewed: 'the line "Reviewed"',
  slips: 'text that stands where nothing reads it',
  types: 'the hazard types',
  code: 'the references to code',
}

const sayings = (hazard: Hazard, renames: (text: string) => string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ ...hazard, sections: hazard.sections.map(headingOf) })
      .filter(([name]) => !WHERE.has(name))
      .map(([name, value]) => [name, JSON.stringify({ value }, withoutPlaces(renames))]),
  )

/** Where the hazard stands, not what it says. */
const WHERE: ReadonlySet<string> = new Set(['place', 'file', 'approvedAt'])

const headingOf = ({ heading, level, field, isKnown }: Hazard['sections'][number]): object => ({
  heading,
  level,
  field,
  isKnown,
})

/** Sections among the slips are known by their headings. */
const withoutPlaces =
  (renames: (text: string) => string) =>
  (key: string, value: unknown): unknown => {
    if (key === 'place' || key === 'source') return undefined
    if ((key === 'repeatedHeadings' || key === 'unknownHeadings') && Array.isArray(value))
      return value.map((section: Hazard['sections'][number]) => headingOf(section))
    return typeof value === 'string' ? renames(value.replaceAll('\r\n', '\n')) : value
  }
