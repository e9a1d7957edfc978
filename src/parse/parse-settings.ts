import type { Settings } from '../domain/evidence.ts'
import { isMap } from '../shared/is-map.ts'
import { resolveExtends } from './compose-extends.ts'
import { parseYaml } from './parse-yaml.ts'

/**
 * Reads a settings file to plain values, with anchors, merges and Compose's `extends` resolved. Anything wrong
 * with it, or that could be understood in two ways, makes the whole file unreadable.
 */
export const parseSettings = (file: string, text: string): Settings => {
  const unreadable = (why: string): Settings => ({
    file,
    value: undefined,
    unreadable: why,
    isCompose: false,
  })
  const isJson = /\.json$/i.test(file)
  if (!isJson && !/\.ya?ml$/i.test(file))
    return unreadable('settings can be looked up in YAML and JSON files')
  // YAML reads more than JSON allows; and it alone notices a name that stands twice.
  if (isJson && !isStrictJson(text)) return unreadable('it is no valid JSON')
  const { value, problems } = parseYaml(text, file)
  const [problem] = problems
  if (problem !== undefined) return unreadable(`line ${problem.place.line}: ${problem.message}`)
  const isCompose = /compose[^/]*$/i.test(file) && isMap(value) && Object.hasOwn(value, 'services')
  return { file, value: isCompose ? resolveExtends(value) : value, unreadable: undefined, isCompose }
}

const isStrictJson = (text: string): boolean => {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}
