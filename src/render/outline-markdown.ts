import type { OutlineEntry } from '../domain/argument-entry.ts'
import { codeMarkdown, textMarkdown } from './markdown-values.ts'

/** An outline as lists within lists. */
export const outlineMarkdown = (entry: OutlineEntry): string => linesOf(entry, '').join('\n')

const linesOf = (entry: OutlineEntry, indent: string): readonly string[] => [
  `${indent}- ${lineOf(entry)}`,
  ...entry.children.flatMap((child) => linesOf(child, `${indent}  `)),
]

const lineOf = ({ kind, text, state, remark, facts }: OutlineEntry): string =>
  [
    kind === '' ? '' : `**${textMarkdown(kind)}:**`,
    textMarkdown(text),
    state === '' ? '' : `**${textMarkdown(state)}**`,
    textMarkdown(remark),
    ...facts.map((fact) => codeMarkdown(fact, false)),
  ]
    .filter((piece) => piece !== '')
    .join(' ')
