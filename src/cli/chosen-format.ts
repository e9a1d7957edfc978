import { didYouMean } from '../shared/nearest.ts'
import { UsageError } from '../shared/usage-error.ts'
import type { OptionValues } from './command.ts'
import { textOf } from './options.ts'

/**
 * The format that `--format` or `--json` asks for, else text.
 * @throws UsageError where the shelf has none of that name
 */
export const chosenFormat = <Format extends { readonly id: string }>(
  formats: readonly Format[],
  options: OptionValues,
): Format => {
  const name = options['json'] === true ? 'json' : (textOf(options['format']) ?? 'text')
  const format = formats.find(({ id }) => id === name)
  if (format !== undefined) return format
  const known = formats.map(({ id }) => id)
  throw new UsageError(`There is no format "${name}", expected ${known.join(', ')}${didYouMean(name, known)}`)
}
