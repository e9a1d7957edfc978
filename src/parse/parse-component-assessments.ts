import type { CaseText } from '../domain/case-text.ts'
import type { Assessor, ComponentAssessment } from '../domain/component.ts'
import type { Written } from '../domain/finding.ts'
import { packageUrl } from './package-url.ts'
import { sourceText } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import { withoutHidden } from './without-hidden.ts'

/**
 * `case/third-party.md`: below a heading with a component's name, the items `Versions:`, `Used for:`,
 * `Known anomalies:`, `Hazards:` and `Assessed:`. A heading with none of the first and the last is a person's own.
 */
export const parseComponentAssessments = (caseTexts: readonly CaseText[]): readonly ComponentAssessment[] => {
  const file = caseTexts.find(({ name }) => name === 'third-party')
  if (file === undefined) return []
  const source = sourceText(file.file, file.text)
  const shown = withoutHidden(source.text)
  const headings = [...shown.matchAll(HEADING)]
  return headings.flatMap((heading, index) => {
    const from = heading.index + heading[0].length
    const fields = fieldsIn({ ...source, text: shown.slice(0, headings[index + 1]?.index) }, from)
    if (!fields.has('versions') && !fields.has('assessed')) return []
    return [assessmentOf(heading[1] ?? '', source.placeOf(heading.index, from), fields)]
  })
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S[^\n]*)$/gm

/** A label and a colon, in a bullet or not, with the lines that go on below it. */
const ITEM =
  /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:\*\*)?(versions?|used for|known anomalies|hazards|assessed)(?:\*\*)?[ \t]*:(?:\*\*)?[^\n]*(?:\n(?![ \t]*(?:[-*+]|\d+[.)])[ \t])[ \t]+\S[^\n]*)*/gim

type Fields = ReadonlyMap<string, Written>

const fieldsIn = (source: SourceText, from: number): Fields => {
  const fields = new Map<string, Written>()
  for (const match of source.text.slice(from).matchAll(ITEM)) {
    const start = from + match.index
    const label = (match[1] ?? '').toLowerCase()
    const colon = start + match[0].indexOf(':') + 1
    const text = source.text
      .slice(colon, start + match[0].length)
      .replace(/^\*\*/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const name = label === 'version' ? 'versions' : label
    const known = fields.get(name)
    // Said twice, both are kept: neither is taken for the one that was meant.
    fields.set(name, {
      text: known === undefined ? text : `${known.text}, ${text}`,
      place: source.placeOf(start, start + match[0].trimEnd().length),
    })
  }
  return fields
}

const assessmentOf = (
  heading: string,
  place: ComponentAssessment['place'],
  fields: Fields,
): ComponentAssessment => {
  const hazards = fields.get('hazards')
  const ids = [...(hazards?.text ?? '').matchAll(/\b[A-Za-z]+-\d+\b/g)].map(([id]) => id)
  const isNone = /^none\b/i.test(hazards?.text ?? '')
  return {
    ...nameIn(heading),
    place,
    versions: (fields.get('versions')?.text ?? '')
      .split(',')
      .map(plain)
      .filter((version) => version !== ''),
    usedFor: fields.get('used for')?.text ?? '',
    anomalies: fields.get('known anomalies')?.text ?? '',
    hazards: isNone || hazards === undefined ? [] : ids.map((text) => ({ text, place: hazards.place })),
    noHazards: isNone ? (hazards?.text ?? '').replace(/^none\b[\s:;,.–—-]*/i, '') : '',
    assessor: assessorIn(fields.get('assessed')?.text),
  }
}

const plain = (text: string): string => text.replaceAll(/[`*](?!$)|`|\*\*/g, '').trim()

/** `npm: lodash`, `pkg:npm/lodash` or `lodash`, with or without the marks of code. */
const nameIn = (heading: string): Pick<ComponentAssessment, 'name' | 'ecosystem'> => {
  const text = heading
    .replace(/\s+#+\s*$/, '')
    .replaceAll(/[`*]/g, '')
    .trim()
  const purl = packageUrl(text)
  if (purl !== undefined) return { name: purl.name, ecosystem: purl.ecosystem }
  const [, ecosystem, name] = /^([a-z]+):\s+(.+)$/.exec(text) ?? []
  return name === undefined ? { name: text, ecosystem: undefined } : { name, ecosystem }
}

/** `NAME, BODY NUMBER, DATE`, as attestations have it. */
const assessorIn = (text: string | undefined): Assessor | undefined => {
  if (text === undefined || text === '') return undefined
  const [name = '', ...parts] = text.split(',').map((part) => part.trim())
  const registration = parts.map((part) => BODY_AND_NUMBER.exec(part)).find((match) => match !== null)
  return {
    name,
    body: registration?.[1],
    number: registration?.[2],
    date: parts.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)),
  }
}

const BODY_AND_NUMBER = /^([A-Za-z]{2,10})\s+([A-Za-z0-9][A-Za-z0-9./-]*)$/
