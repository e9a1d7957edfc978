import { isMap } from '../../shared/is-map.ts'
import type { Imported } from '../../domain/imported.ts'
import type { ImportFile, ImportFormat, ImportOutcome } from '../import-format.ts'
import { lineUnits } from '../import-format.ts'
import { textLines } from '../import-outline.ts'
import { readFrontHazards } from '../import-safety-md.ts'
import { soundText } from '../import-write-up-file.ts'
import { parseYaml } from '../parse-yaml.ts'

/**
 * HAZARD-LOG.md (or SAFETY.md) with its hazards in front matter. Its numbers count downwards (1 is the worst), so a
 * number sets a score only where the file itself says which word it stands for.
 */
export const safetyMd: ImportFormat = {
  id: 'safety-md',
  name: 'HAZARD-LOG.md or SAFETY.md with hazards in front matter',
  makes: 'a hazard for each entry',
  detects: (file) => {
    const front = frontOf(soundText(file.text ?? ''))
    return front !== undefined && /^hazards:[ \t]*$/m.test(front.yaml)
  },
  read: (file) => Promise.resolve(outcomeOf(file)),
}

const FRONT = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/

const frontOf = (text: string): { readonly yaml: string } | undefined => {
  const yaml = text.length > 4 << 20 ? undefined : FRONT.exec(text)?.[1]
  return yaml === undefined ? undefined : { yaml }
}

const outcomeOf = (file: ImportFile): ImportOutcome => {
  const text = soundText(file.text ?? '')
  const front = frontOf(text)
  if (front === undefined)
    return { unreadable: 'has no front matter between "---" lines, expected "hazards:" in it' }
  const parsed = parseYaml(front.yaml, file.name, { scalars: 'text' })
  const [problem] = parsed.problems
  if (problem !== undefined)
    return {
      unreadable: `cannot be read on line ${problem.place.line + 1}: ${problem.message}, expected YAML in its front matter`,
    }
  if (!isMap(parsed.value) || !Array.isArray(parsed.value['hazards']))
    return { unreadable: 'has no list "hazards" in its front matter, expected one' }
  const end = front.yaml.split('\n').length + 2
  const read = readFrontHazards(parsed, { lines: textLines(text), end })
  return { units: unitsOf(text, end), ...read } satisfies Imported
}

/** In front matter a unit is the value of its line; the key is what it is called. */
const unitsOf = (text: string, end: number): Imported['units'] =>
  lineUnits(text).map(({ at, text: words }) => {
    const value = words.replace(/^(?:-\s+)?[\w-]+:\s+(?=\S)/, '')
    return { at, text: Number(at.slice('line '.length)) <= end ? value : words }
  })
