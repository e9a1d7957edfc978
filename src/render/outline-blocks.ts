import type { Block, Run, Runs } from '../domain/document.ts'
import type { OutlineEntry } from '../domain/argument-entry.ts'
import { anchorId } from './anchor-id.ts'
import { oneLine } from './escape-html.ts'

/** An outline as lists within lists, for what has pages of paper and nothing to unfold. */
export const outlineBlocks = (entry: OutlineEntry): Block => ({
  kind: 'list',
  start: undefined,
  items: [itemBlocks(entry)],
})

const itemBlocks = (entry: OutlineEntry): readonly Block[] => [
  {
    kind: 'paragraph',
    anchor: entry.anchor === '' ? undefined : anchorId(entry.anchor),
    runs: lineRuns(entry),
  },
  ...(entry.children.length === 0
    ? []
    : [{ kind: 'list' as const, start: undefined, items: entry.children.map(itemBlocks) }]),
]

const lineRuns = ({ kind, text, state, tone, remark, facts }: OutlineEntry): Runs => [
  ...(kind === '' ? [] : [{ kind: 'strong' as const, runs: [plain(`${kind}:`)] }, plain(' ')]),
  plain(oneLine(text)),
  ...(state === '' ? [] : [plain(' '), { kind: 'mark' as const, tone, text: state }]),
  ...(remark === '' ? [] : [plain(` ${oneLine(remark)}`)]),
  ...facts.flatMap((fact): Runs => [plain(' '), { kind: 'code', text: oneLine(fact) }]),
]

const plain = (text: string): Run => ({ kind: 'text', text })
