import type { SupportKind } from '../domain/criticality-view.ts'
import type { AssessedControl } from '../domain/hazard-log.ts'

/** What one control rests on that others may rest on too, each once. */
export const supportsOf = ({
  testLinks,
  checkResults,
  codeLinks,
  evidenceLinks,
}: AssessedControl): readonly { readonly kind: SupportKind; readonly name: string }[] => {
  const named = (kind: SupportKind, names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ kind, name }))
  return [
    ...named('test', testLinks.flatMap(testsOf)),
    ...named(
      'setting',
      checkResults.map(({ check }) => [check.name ?? '', check.file, check.path].filter(Boolean).join(' ')),
    ),
    ...named(
      'code',
      codeLinks.flatMap(({ paths, reference }) => (paths.length === 0 ? [reference.path] : paths)),
    ),
    ...named(
      'evidence',
      evidenceLinks.map(({ line, record }) => record?.record.id ?? line.document ?? line.text),
    ),
  ]
}

/** The tests that the reports know; the name that was written, where they know none. */
const testsOf = ({ reference, tag, outcomes }: AssessedControl['testLinks'][number]): readonly string[] =>
  outcomes.length === 0
    ? [reference?.text ?? tag ?? ''].filter(Boolean)
    : outcomes.map(({ outcome: { file, names } }) =>
        [...(file === undefined || names[0] === file ? [] : [file]), ...names].join(' > '),
      )
