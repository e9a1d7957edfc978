import type { CaseText } from '../domain/case-text.ts'
import { COMPLIANCE_VALUES } from '../domain/compliance.ts'
import type { Attestation, ComplianceValue } from '../domain/compliance.ts'
import type { Written } from '../domain/finding.ts'
import { sourceText } from './source-text.ts'
import { withoutHidden } from './without-hidden.ts'

/**
 * `case/compliance.md`: list items that begin with the number of a clause, `- 2.3.4: Yes, NAME, BODY NUMBER, DATE –
 * EVIDENCE`. Whatever else stands there is a person's own, and nothing in a comment or in code attests anything.
 */
export const parseAttestations = (caseTexts: readonly CaseText[]): readonly Attestation[] => {
  const file = caseTexts.find(({ name }) => name === 'compliance')
  if (file === undefined) return []
  const source = sourceText(file.file, file.text)
  const shown = withoutHidden(source.text)
  return [...shown.matchAll(ITEM)].map((match) => {
    const [item, opening = '', bullet = '', clause = ''] = match
    const end = match.index + item.trimEnd().length
    return attestationOf(
      clause,
      source.written(match.index + bullet.length, end),
      source.text.slice(match.index + opening.length, end),
    )
  })
}

/** A bullet, the number of a clause and a colon, with the lines that go on below it. */
const ITEM =
  /^(([ \t]{0,3}[-*+][ \t]+)(?:\*\*|`)?(\d+\.\d+(?:\.\d+)*)(?:\*\*|`)?[ \t]*:(?:\*\*)?[ \t]*)[^\n]*(?:\n(?![ \t]*(?:[-*+]|\d+[.)])[ \t])[ \t]+\S[^\n]*)*/gm

const attestationOf = (clause: string, written: Written, said: string): Attestation => {
  const text = said.replaceAll(/\s+/g, ' ').trim()
  const value = COMPLIANCE_VALUES.find((word) => beginsWith(text, word))
  const rest = value === undefined ? text : text.slice(value.length)
  const [, who = rest, reason = ''] = /^(.*?)(?:\s+[–—-]\s+|,?\s+(?=because\b)|;\s+)(.*)$/i.exec(rest) ?? []
  const [name = '', ...parts] = who
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const registration = parts.map((part) => BODY_AND_NUMBER.exec(part)).find((match) => match !== null)
  return {
    ...{ ...written, clause, value, name, reason: reason.trim() },
    body: registration?.[1],
    number: registration?.[2],
    date: parts.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)),
  }
}

const beginsWith = (text: string, word: ComplianceValue): boolean =>
  new RegExp(`^${word}(?![\\w])`, 'i').test(text)

const BODY_AND_NUMBER = /^([A-Za-z]{2,10})\s+([A-Za-z0-9][A-Za-z0-9./-]*)$/
