import { HAZARD_IMPORT_FIELDS } from '../domain/imported.ts'
import type { ColumnMapping } from '../domain/imported.ts'
import { isMap } from '../shared/is-map.ts'
import { didYouMean } from '../shared/nearest.ts'
import { parseYaml } from './parse-yaml.ts'

type Column = ColumnMapping['columns'][number]

/** A mapping of columns as its file has it; `problem` goes on from the file's name: "maps …, expected …". */
export const parseMapping = (file: string, text: string): ColumnMapping | { readonly problem: string } => {
  const { value, problems } = parseYaml(text, file)
  const [problem] = problems
  if (problem !== undefined) return { problem: `is no YAML that can be read: ${problem.message}` }
  const listed = isMap(value) ? value['columns'] : undefined
  if (!Array.isArray(listed) || listed.length === 0)
    return { problem: 'maps nothing, expected "columns:" with a heading and a field for each' }
  const columns = listed.map(columnOf)
  const wrong = columns.find((column) => typeof column === 'string')
  if (typeof wrong === 'string') return { problem: wrong }
  const mapped = columns.filter((column) => typeof column !== 'string')
  const twice = mapped.find(
    ({ heading }, index) => mapped.findIndex((other) => other.heading === heading) !== index,
  )
  return twice === undefined
    ? { columns: mapped }
    : { problem: `maps "${twice.heading}" twice, expected one field for each heading` }
}

const columnOf = (entry: unknown): Column | string => {
  const heading = isMap(entry) ? entry['heading'] : undefined
  const name = isMap(entry) ? entry['field'] : undefined
  if (typeof heading !== 'string' || heading === '')
    return 'has a column without a heading, expected "heading:" with the words of the file'
  if (name === 'kept') return { heading, field: undefined }
  if (name === 'importedAs') return { heading, field: name }
  const field = HAZARD_IMPORT_FIELDS.find((each) => each === name)
  if (field !== undefined) return { heading, field }
  const known = ['importedAs', 'kept', ...HAZARD_IMPORT_FIELDS]
  return `maps "${heading}" to "${String(name)}", expected one of ${known.join(', ')}${didYouMean(String(name), known)}`
}
