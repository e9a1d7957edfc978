import { CATEGORY_LETTERS } from '../domain/control.ts'
import type { Control, ControlCategory, Declared } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import { isList } from './blocks.ts'
import type { Block, ListItem } from './blocks.ts'
import { declaredByGroup, TICK } from './control-group.ts'
import { factOfItem, splitNames, valueOf, valuesOf } from './facts.ts'
import type { Fact } from './facts.ts'
import { parseCheckLine, parseCodeReferences, parseEvidenceLines, parseTestReference } from './references.ts'
import type { SourceText } from './source-text.ts'

/** Where a list of controls stands. */
export interface ControlContext {
  readonly hazardId: string
  /** `undefined`: right below `Hazard controls`, under none of the four. */
  readonly category: ControlCategory | undefined
  /** A sub-heading such as `Planned controls`. */
  readonly group: string | undefined
}

/** What a block of a control section holds. */
export interface ReadControls {
  readonly controls: readonly Control[]
  readonly strandedTypes: readonly Written[]
  readonly strayText: readonly Written[]
}

/** Keys of the facts below a control. */
export const CONTROL_KEYS: ReadonlySet<string> = new Set([
  'addresses',
  'code',
  'check',
  'test',
  'verifies',
  'evidence',
  'status',
  'owner',
  'due',
  'reduces',
  'new hazards',
])

/** The id in front of a control's words. */
export const CONTROL_ID = /^\*\*\s*([DTPBE]\d+)\s*[.:]?\s*\*\*[.:]?\s*/
/** One word such as `SystemCrash`: a hazard type, never a control. */
export const PASCAL_WORD = /^(?=[^a-z]*[a-z])[A-Z][A-Za-z0-9]*$/
/** Words that say of a list that nothing is in it. */
export const NOTHING =
  /^(?:none|none (?:identified|yet|at present)|nil|n\/?a|not applicable|tbc|tbd|todo)\.?$/i
const INLINE_STATUS = /\bStatus:\s*\**([A-Za-z]+)/i

/** Reads the blocks of one control section: each list item is a control, a stranded hazard type, or nothing. */
export const readControls = (
  source: SourceText,
  blocks: readonly Block[],
  context: ControlContext,
): ReadControls => {
  const controls: Control[] = []
  const strandedTypes: Written[] = []
  const strayText: Written[] = []
  for (const block of blocks) {
    if (block.kind === 'thematicBreak') continue
    if (!isList(block)) {
      strayText.push(source.written(block.start, block.end))
      continue
    }
    for (const item of block.items) {
      const written = source.written(item.blocks[0]?.start ?? item.start, item.end)
      if (PASCAL_WORD.test(written.text)) strandedTypes.push(written)
      else if (NOTHING.test(written.text)) strayText.push(written)
      else controls.push(controlOf(source, item, context))
    }
  }
  return { controls, strandedTypes, strayText }
}

const controlOf = (source: SourceText, item: ListItem, context: ControlContext): Control => {
  const { opening, text, facts } = readItem(source, item)
  const shortId = CONTROL_ID.exec(opening)?.[1]
  const status = valueOf(facts, 'status')
  return {
    text: text.replace(CONTROL_ID, ''),
    place: source.placeOf(item.start, item.end),
    id: shortId === undefined ? undefined : `${context.hazardId}.${shortId}`,
    category: context.category ?? categoryOfId(shortId),
    group: context.group,
    declared: declaredBy({ status: status?.text, opening, group: context.group }),
    status,
    addresses: valuesOf(facts, 'addresses').flatMap(splitNames),
    code: valuesOf(facts, 'code').flatMap(parseCodeReferences),
    checks: valuesOf(facts, 'check').map(parseCheckLine),
    tests: valuesOf(facts, 'test').map(parseTestReference),
    verifies: valuesOf(facts, 'verifies').flatMap(splitNames),
    evidence: valuesOf(facts, 'evidence').flatMap(parseEvidenceLines),
    owner: valueOf(facts, 'owner'),
    due: valueOf(facts, 'due'),
    reduces: valueOf(facts, 'reduces'),
    newHazards: valueOf(facts, 'new hazards'),
  }
}

/** The item's words without its facts; text between facts stays where it stood. */
const readItem = (
  source: SourceText,
  item: ListItem,
): { opening: string; text: string; facts: readonly Fact[] } => {
  const facts: Fact[] = []
  const parts: string[] = []
  for (const block of item.blocks) {
    if (!isList(block)) {
      parts.push(source.written(block.start, block.end).text)
      continue
    }
    const kept: string[] = []
    for (const nested of block.items) {
      const fact = factOfItem(source, nested, CONTROL_KEYS)
      if (fact === undefined) kept.push(source.written(nested.start, nested.end).text)
      else facts.push(fact)
    }
    if (kept.length > 0) parts.push(kept.join('\n'))
  }
  const opening = item.blocks[0]?.kind === 'paragraph' ? (parts[0] ?? '') : ''
  return { opening, text: parts.join('\n\n'), facts }
}

const categoryOfId = (shortId: string | undefined): ControlCategory => {
  for (const category of ['testing', 'training', 'process', 'existing'] as const)
    if (shortId?.startsWith(CATEGORY_LETTERS[category]) === true) return category
  return 'design'
}

/** A claim of implementation wherever one is made, even beside a plan: it is the stricter reading. */
const declaredBy = (said: {
  readonly status: string | undefined
  readonly opening: string
  readonly group: string | undefined
}): Declared | undefined => {
  const claims = [
    declaredByWord(said.status),
    declaredByWord(INLINE_STATUS.exec(said.opening)?.[1]),
    declaredByGroup(said.group),
  ]
  if (TICK.test(said.opening) || claims.includes('implemented')) return 'implemented'
  return claims.includes('planned') ? 'planned' : undefined
}

const declaredByWord = (status: string | undefined): Declared | undefined => {
  if (status === undefined) return undefined
  if (/^\W*implemented\b/i.test(status)) return 'implemented'
  return /^\W*planned\b/i.test(status) ? 'planned' : undefined
}
