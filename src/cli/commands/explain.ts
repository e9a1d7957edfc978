import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'

/** What a rule means, why it matters, and how to put it right; without a name, the list of all rules. */
export const explain: Command = {
  name: 'explain',
  argument: '[rule]',
  summary: 'what a rule means, why it matters (with the clause), how to put it right',
  options: [],
  examples: ['hazards explain', 'hazards explain untested-control'],
  run: async ({ out }, id) => {
    const [{ rules }, { invalidField }, { didYouMean }, { packageFile }] = await Promise.all([
      import('../../check/rules/index.ts'),
      import('../../validate/invalid-field.ts'),
      import('../../shared/nearest.ts'),
      import('../../read/package-files.ts'),
    ])
    const known = [invalidField, ...rules].map((rule) => [rule.id, rule.summary] as const).sort()
    if (id === undefined) {
      const width = Math.max(...known.map(([name]) => name.length))
      out(known.map(([name, summary]) => `${name.padEnd(width)}  ${summary}\n`).join(''))
      return EXIT.clean
    }
    const ids = known.map(([name]) => name)
    if (!ids.includes(id))
      throw new UsageError(`There is no rule "${id}"${didYouMean(id, ids)} "hazards explain" lists them all`)
    out(packageFile(`docs/reference/rules/${id}.md`))
    return EXIT.clean
  },
}
