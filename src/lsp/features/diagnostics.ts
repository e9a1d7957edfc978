import type { Finding } from '../../domain/finding.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { Feature } from '../feature.ts'

/** Every finding, by the file it stands in. What somebody lets stand, and what is from before, is told as a hint. */
export const diagnostics = {
  id: 'diagnostics',
  answer: ({ findings }) =>
    new Map(
      [...groupBy(findings, ({ place }) => place.file)].map(([file, own]) => [file, own.map(diagnosticOf)]),
    ),
} as const satisfies Feature<undefined, ReadonlyMap<string, readonly Diagnostic[]>>

/** A finding as an editor shows it. */
export interface Diagnostic {
  readonly finding: Finding
  readonly level: Finding['level'] | 'hint'
  /** What is wrong, what to do, and who lets it stand. */
  readonly message: string
}

const diagnosticOf = (finding: Finding): Diagnostic => {
  const { level, message, help, waived, baseline } = finding
  if (waived !== undefined) {
    const by = `waived by ${waived.by} until ${waived.until}: ${waived.reason}`
    return { finding, level: 'hint', message: `${message}\n${by}` }
  }
  if (baseline !== undefined)
    return { finding, level: 'hint', message: `${message}\nfrom before (baseline of ${baseline}); ${help}` }
  return { finding, level, message: `${message}\n${help}` }
}
