import { ownName, statedBy } from './import-own-headings.ts'
import type { HeadingWords } from './import-own-headings.ts'
import { hasMarkdownHeadings, markdownOutline, plainOutline, textLines } from './import-outline.ts'
import type { OutlinePart, PlainHeading, TextLine } from './import-outline.ts'
import { lostHeading, withoutGlue } from './import-plain.ts'
import type { WriteUp } from './import-record.ts'
import { FAILURE_MODE_WORDS, INCIDENT_WORDS, RUNBOOK_WORDS } from './import-words.ts'

type Kind = Exclude<WriteUp['kind'], 'hazard'>

const HEADINGS: Readonly<Record<Kind, HeadingWords>> = {
  failureModes: FAILURE_MODE_WORDS,
  incidents: INCIDENT_WORDS,
  runbooks: RUNBOOK_WORDS,
}

const LISTS: Readonly<Record<Kind, RegExp>> = {
  failureModes: /^(?:causes?|prevention|timeline)$/i,
  incidents: /^(?:actions?|action items|corrective|task list|follow-up|timeline|journal|log)/i,
  runbooks: /^(?:steps|causes|afterwards)$/i,
}

/** A text as a write-up of a kind: cut at its headings, with its title. */
export const writeUpOf = (text: string, kind: Kind): WriteUp => {
  const headings = HEADINGS[kind]
  const lines = textLines(text)
  const isMarkdown = hasMarkdownHeadings(lines)
  const cut = isMarkdown ? markdownParts(lines, headings) : plainParts(lines, headings)
  return { kind, isMarkdown, headings, lists: LISTS[kind], ...cut }
}

export type CutText = Pick<WriteUp, 'title' | 'parts'>

/** A text in markdown, cut at its headings; the first of them is the title where no field has that name. */
export const markdownParts = (lines: readonly TextLine[], headings: HeadingWords): CutText => {
  const parts = withFoot(markdownOutline(lines))
  const first = parts.find(({ heading }) => heading !== undefined)
  if (first?.heading === undefined || first.at === undefined || isField(first.heading, headings))
    return { title: undefined, parts }
  return {
    title: { text: first.heading, from: [first.at] },
    parts: parts
      .map((part): OutlinePart =>
        part === first ? { ...part, heading: undefined, at: undefined, level: 0 } : part,
      )
      .filter(
        ({ heading, lines: own }) => heading !== undefined || own.some(({ text }) => text.trim() !== ''),
      ),
  }
}

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/

/** `**Version:** 1.0` and the like below the last rule belong to the document, not to its last section. */
const withFoot = (parts: readonly OutlinePart[]): readonly OutlinePart[] => {
  const last = parts.at(-1)
  const rule = last?.lines.findLastIndex(({ text }) => RULE.test(text)) ?? -1
  const below = last?.lines.slice(rule + 1) ?? []
  const isFoot =
    below.some(({ text }) => text.trim() !== '') &&
    below.every(({ text }) => text.trim() === '' || /^(?:\*\*|__)[^*_]+(?:\*\*|__):?/.test(text))
  if (last === undefined || rule === -1 || !isFoot) return parts
  const foot = { heading: undefined, at: undefined, label: 'At the end', level: 0, lines: below }
  return [...parts.slice(0, -1), { ...last, lines: last.lines.slice(0, rule + 1) }, foot]
}

const isField = (heading: string, { table }: HeadingWords): boolean =>
  ownName(heading, table) !== undefined || statedBy(heading, table) !== undefined

/** The title is the first line, or the question that a copied page opens with, below the way to it. */
const plainParts = (all: readonly TextLine[], headings: HeadingWords): CutText => {
  const written = all.filter(({ text }) => text.trim() !== '')
  const question = written.slice(0, 3).find(({ text }) => text.trim().endsWith('?'))
  const title = question ?? written.slice(0, 1).find(({ text }) => !isField(text, headings))
  const lines = withoutGlue(all.filter((line) => line !== title))
  const parts = plainOutline(lines, (line, index, rest) => headingOf(line, rest[index - 1], headings))
  return {
    title:
      title === undefined ? undefined : { text: title.text.replace(/\s*¶$/, '').trim(), from: [title.at] },
    parts,
  }
}

/** A paragraph that begins so stands below a heading that a copy has lost. */
const LOST_CAUSE = /^The root cause (?:of|was|is)\b/

const headingOf = (
  line: TextLine,
  above: TextLine | undefined,
  { table }: HeadingWords,
): PlainHeading | undefined => {
  const text = line.text.trim()
  if (!/^[A-Z]/.test(text)) return undefined
  const name = ownName(text, table)
  if (name !== undefined) return { heading: name, level: 2, value: '' }
  const stated = statedBy(text, table)
  if (stated !== undefined && stated.value !== '')
    return { heading: stated.field, level: 2, value: stated.value }
  if (LOST_CAUSE.test(text) && above?.text.trim() === '')
    return { heading: 'Root cause and resolution', level: 2, value: text }
  return lostHeading(line.text)
}

/** Of what kind a text is; `undefined` where its headings say nothing of the sort. */
export const kindOfText = (text: string): Kind | undefined => {
  const scored = (['incidents', 'runbooks', 'failureModes'] as const).map((kind) => ({
    kind,
    score: scoreOf(kind, writeUpOf(text, kind)),
  }))
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best !== undefined && best.score >= 5 ? best.kind : undefined
}

const TITLES: Readonly<Record<Kind, RegExp>> = {
  failureModes: /\bfailure modes?\b|\bfmea\b|\bhow (?:do|to|can)\b.*\b(?:fix|diagnose|prevent|avoid)/i,
  incidents: /\bpost-?mortem\b|\bincident\b|\boutage\b/i,
  runbooks: /\brunbook\b|\bplaybook\b|\boperating procedure\b/i,
}

const TELLING: Readonly<Record<Kind, RegExp>> = {
  failureModes: /\bfailure\b|\btrigger\b|\bprevent|\brecover|\bsymptoms?\b|\broot cause|^step \d/i,
  incidents:
    /\btimeline\b|\btask list\b|\baction items?\b|\bcorrective\b|\bissue summary\b|\blessons\b|\broot cause/i,
  runbooks:
    /\bescalation\b|\balert name\b|\bdiagnosis steps\b|\bresolution\b|\bpost-incident\b|\bwhen to use\b|\bsteps\b/i,
}

/** A title that says so is worth five headings that do. */
const scoreOf = (kind: Kind, { title, parts }: WriteUp): number =>
  (TITLES[kind].test(title?.text ?? '') ? 5 : 0) +
  parts.filter(({ heading }) => heading !== undefined && TELLING[kind].test(heading)).length
