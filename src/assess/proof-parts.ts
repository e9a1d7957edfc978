import type { LinkedControl, TestLink } from '../domain/hazard-log.ts'
import type { ProofPart } from '../domain/schema-types.ts'
import { byCodeUnit } from '../shared/sort.ts'

/** What a proof is about needs: the texts of files, and a digest. */
export interface ProofFacts {
  /** `undefined`: it is not there, or no text. */
  readonly textOf: (path: string) => string | undefined
  /** SHA-256 of a text, in lower-case hexadecimal digits. */
  readonly digest: (text: string) => string
}

type Proven = Pick<LinkedControl, 'id' | 'codeLinks' | 'checkResults' | 'tags' | 'testLinks'>

/**
 * Everything that a proof of the control is about, each with a digest of its own: its code, the settings found, the
 * files of its tests. No time, no revision and no outcome of a test: a proof holds for as long as these stay the same.
 */
export const proofParts = (control: Proven, { textOf, digest }: ProofFacts): readonly ProofPart[] => {
  const part = (name: string, content: unknown): ProofPart => ({
    name,
    digest: digest(JSON.stringify(content)),
  })
  const ofFile = (path: string, lines?: { readonly first: number; readonly last: number }): unknown => [
    path,
    plainText(textOf(path), lines) ?? null,
  ]
  return [
    ...control.codeLinks.map(({ reference, problem, spans, meaning }) =>
      part(`code ${reference.text}`, [
        problem ?? null,
        meaning() ?? spans.map((span) => ofFile(span.path, span)),
      ]),
    ),
    ...control.tags.map(({ place }) => part(`code ${place.file}`, ofFile(place.file))),
    ...control.checkResults
      .filter(({ counts }) => counts)
      .map(({ check, holds, environment, found }) =>
        part(`setting ${check.text}`, [
          holds,
          environment ?? null,
          found.map(({ file, path, value }) => [file, path, value ?? null]),
        ]),
      ),
    ...control.testLinks.map((link) =>
      part(`test ${nameOf(link)}`, link.file === undefined ? null : ofFile(link.file)),
    ),
  ]
}

/** The files whose texts the parts are made of, sorted. */
export const proofFiles = ({ codeLinks, tags, testLinks }: Proven): readonly string[] =>
  [
    ...new Set([
      ...codeLinks.flatMap(({ paths }) => paths),
      ...tags.map(({ place }) => place.file),
      ...testLinks.flatMap(({ file }) => file ?? []),
    ]),
  ].sort(byCodeUnit)

/** The one digest that a proof stands or falls by. */
export const proofDigest = (
  id: string | undefined,
  parts: readonly ProofPart[],
  digest: ProofFacts['digest'],
): string => digest(JSON.stringify([id ?? null, parts.map((part) => [part.name, part.digest])]))

/** Line ends and blanks at the end of a line change nothing that runs. */
const plainText = (
  text: string | undefined,
  lines: { readonly first: number; readonly last: number } | undefined,
): string | undefined => {
  const all = text?.split(/\r?\n/).map((line) => line.trimEnd())
  return (lines === undefined ? all : all?.slice(lines.first - 1, lines.last))?.join('\n').trim()
}

const nameOf = ({ reference, tag, outcomes }: TestLink): string =>
  reference?.text ?? outcomes[0]?.outcome.names.join(' > ') ?? tag ?? ''
