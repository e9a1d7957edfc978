import { readyCheckText } from '../../link/ready-check-text.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'

/**
 * What a rule means, why it matters, and how to put it right, or what a ready-made check looks at; without a name, the
 * list of all of them.
 */
export const explain: Command = {
  name: 'explain',
  argument: '[name]',
  summary:
    'what a rule means, why it matters (with the clause), how to put it right; what a ready-made check looks at',
  options: [],
  examples: ['hazards explain', 'hazards explain untested-control', 'hazards explain container-memory-limit'],
  run: async ({ out }, id) => {
    const [{ rules }, { invalidField }, { READY_CHECKS }, { packageFile }] = await Promise.all([
      import('../../check/rules/index.ts'),
      import('../../validate/invalid-field.ts'),
      import('../../link/ready-checks/index.ts'),
      import('../../read/package-files.ts'),
    ])
    const known = [invalidField, ...rules].map((rule) => [rule.id, rule.summary] as const).sort()
    const checks = READY_CHECKS.map((check) => [check.id, check.says] as const)
    if (id === undefined) {
      out(`${listed(known)}\nReady-made checks, for "Check: NAME" below a control:\n\n${listed(checks)}`)
      return EXIT.clean
    }
    const ready = READY_CHECKS.find((check) => check.id === id)
    if (ready !== undefined) out(`${readyCheckText(ready)}\n`)
    else if (known.some(([name]) => name === id)) out(packageFile(`docs/reference/rules/${id}.md`))
    else throw unknownName(id, [...known, ...checks])
    return EXIT.clean
  },
}

type Row = readonly [name: string, summary: string]

const listed = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, summary]) => `${name.padEnd(width)}  ${summary}\n`).join('')
}

const unknownName = (id: string, rows: readonly Row[]): UsageError => {
  const names = rows.map(([name]) => name)
  return new UsageError(`There is no rule "${id}"${didYouMean(id, names)} "hazards explain" lists them all`)
}
