import type { Control } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import { PATTERN_TOPICS } from '../domain/pattern.ts'
import type { Pattern, PatternControl } from '../domain/pattern.ts'
import { decode } from './decode.ts'
import { parseHazardFile } from './parse-hazard-log.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/**
 * A pattern of the package, read as the hazard that it would be: what a list shows is what a register will hold.
 * @throws Error where the file is none, which would be a fault of ours
 */
export const parsePattern = async (
  name: string,
  bytes: Uint8Array,
  parseMarkdown: ParseMarkdown,
): Promise<Pattern> => {
  const { text } = decode(bytes)
  const hazard = await parseHazardFile(name, { path: `${name}.md`, bytes, problem: undefined }, parseMarkdown)
  const [, word = ''] = /^- Topic: (\S+)$/m.exec(text) ?? []
  const topic = PATTERN_TOPICS.find(({ id }) => id === word)?.id
  const [facts, controls] = [text.indexOf('\n## Description\n'), text.indexOf('\n## Hazard controls\n')]
  if (topic === undefined || facts === -1 || controls < facts)
    throw new Error(`Unreachable: the pattern ${name} lacks its topic, description or controls`)
  return {
    ...{ name, topic, title: wordsOf(hazard.name) },
    conditions: hazard.conditions.map(wordsOf),
    types: hazard.types.map(wordsOf),
    description: wordsOf(hazard.description),
    causes: hazard.causes.map(wordsOf),
    ...{ effect: wordsOf(hazard.effect), hazard: wordsOf(hazard.hazard), harm: wordsOf(hazard.harm) },
    controls: hazard.controls.map((control) => patternControl(control, text)),
    source: { facts: text.slice(facts, controls).trim(), controls: text.slice(controls).trim() },
  }
}

/** The words as one line: the file breaks them where its lines end. */
const wordsOf = (written: Written | undefined): string => (written?.text ?? '').replaceAll(/\s+/g, ' ').trim()

const patternControl = (control: Control, text: string): PatternControl => {
  const lines = text.split('\n').slice(control.place.line - 1)
  const next = lines.findIndex((line, index) => index > 0 && !/^ {2}/.test(line))
  // Facts that are only words (`Consider`, `To link`) follow the sentence; they are in the source.
  const [sentence = ''] = control.text.split(/\n\s*- /)
  return {
    id: control.id ?? '',
    category: control.category,
    text: sentence.replaceAll(/\s+/g, ' ').trim(),
    source: lines
      .slice(0, next === -1 ? lines.length : next)
      .join('\n')
      .trimEnd(),
  }
}
