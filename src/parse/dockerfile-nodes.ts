import type { Dockerfile, From, Instruction, ModifiableInstruction } from 'dockerfile-ast'
import type { SettingNode } from '../domain/setting.ts'

/** Instructions of which a later one takes the place of an earlier one. */
const LAST_COUNTS: ReadonlySet<string> = new Set([
  'FROM',
  'USER',
  'WORKDIR',
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'STOPSIGNAL',
  'SHELL',
  'MAINTAINER',
])

/** Instructions that give values to names. */
const NAMED: ReadonlySet<string> = new Set(['ENV', 'LABEL', 'ARG'])

/**
 * The stages of a Dockerfile, each a map of its instructions: `FROM`, `USER` and the like are texts of which the last
 * counts, `ENV`, `LABEL` and `ARG` are maps, `RUN`, `COPY` and all others are lists.
 */
export const dockerfileNodes = (dockerfile: Dockerfile, file: string): readonly SettingNode[] => {
  const stages: Map<string, SettingNode>[] = []
  for (const instruction of dockerfile.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push(new Map())
    const stage = stages.at(-1)
    // What stands before the first FROM only fills in variables of it.
    if (stage !== undefined) addInstruction(stage, instruction, { dockerfile, file })
  }
  return stages.map((entries) => ({ kind: 'map', entries, file, line: entries.get('FROM')?.line }))
}

interface Source {
  readonly dockerfile: Dockerfile
  readonly file: string
}

const addInstruction = (stage: Map<string, SettingNode>, instruction: Instruction, source: Source): void => {
  const keyword = instruction.getKeyword()
  const place = { file: source.file, line: lineOf(instruction.getRange()) }
  if (NAMED.has(keyword)) {
    const known = stage.get(keyword)
    const entries = new Map(known?.kind === 'map' ? known.entries : [])
    for (const [name, value] of namedValues(instruction, source)) entries.set(name, value)
    stage.set(keyword, { kind: 'map', entries, file: place.file, line: known?.line ?? place.line })
    return
  }
  const written = keyword === 'FROM' ? (imageOf(instruction) ?? '') : argumentsOf(instruction)
  const value = filled(written, instruction, source)
  const known = stage.get(keyword)
  // It takes away the health check of the image that the stage is built on, and any above it.
  if (keyword === 'HEALTHCHECK' && written.trim().toUpperCase() === 'NONE') stage.delete(keyword)
  else if (LAST_COUNTS.has(keyword)) stage.set(keyword, value)
  else if (known?.kind === 'list') stage.set(keyword, { ...known, items: [...known.items, value] })
  else stage.set(keyword, { kind: 'list', items: [value], ...place })
}

const namedValues = (instruction: Instruction, source: Source): readonly (readonly [string, SettingNode])[] =>
  propertiesOf(instruction).map((property) => {
    const place = { file: source.file, line: lineOf(property.getRange()) }
    const value = property.getValue()
    const name = property.getName()
    if (instruction.getKeyword() !== 'ARG') return [name, filled(value ?? '', instruction, source, place)]
    const because = 'is given when the image is built'
    if (value === null) return [name, { kind: 'unknown', text: name, because, ...place }]
    const node = filled(value, instruction, source, place)
    return [
      name,
      node.kind === 'scalar' ? { ...node, remark: `a default that a build argument may replace` } : node,
    ]
  })

/** A text with the variables that the file itself gives values to; with any other it is unknown. */
const filled = (
  text: string,
  instruction: Instruction,
  { dockerfile, file }: Source,
  place = { file, line: lineOf(instruction.getRange()) },
): SettingNode => {
  if (instruction.getKeyword() === 'RUN' || !text.includes('$'))
    return { kind: 'scalar', value: text, ...place }
  const given = new Map<string, string | undefined>()
  const value = text.replaceAll(/\$(?:\{(\w+)\}|(\w+))|\$/g, (_whole, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? ''
    const found =
      name === '' ? undefined : dockerfile.resolveVariable(name, instruction.getRange().start.line)
    const known = typeof found === 'string' && !found.includes('$') ? found : undefined
    given.set(name, known)
    return known ?? ''
  })
  if ([...given.values()].includes(undefined))
    return { kind: 'unknown', text, because: 'holds a variable that the file gives no value', ...place }
  return { kind: 'scalar', value, remark: `${[...given.keys()].join(' and ')} as the file has it`, ...place }
}

const imageOf = (instruction: Instruction): string | null => {
  const isFrom = (each: Instruction): each is From => 'getImage' in each
  return isFrom(instruction) ? instruction.getImage() : null
}

/** Flags and all, on one line. */
const argumentsOf = (instruction: Instruction): string => {
  const hasFlags = (each: Instruction): each is ModifiableInstruction => 'getFlags' in each
  const flags = hasFlags(instruction) ? instruction.getFlags().map((flag) => flag.toString()) : []
  return [...flags, (instruction.getArgumentsContent() ?? '').replaceAll(/\s+/g, ' ')].join(' ').trim()
}

interface Property {
  readonly getName: () => string
  readonly getValue: () => string | null
  readonly getRange: () => { readonly start: { readonly line: number } }
}

const propertiesOf = (instruction: Instruction): readonly Property[] => {
  const hasProperties = (each: Instruction): each is Instruction & { getProperties: () => Property[] } =>
    'getProperties' in each
  return hasProperties(instruction) ? instruction.getProperties() : []
}

const lineOf = ({ start }: { readonly start: { readonly line: number } }): number => start.line + 1
