import type { CodeReference, ControlCategory } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import type { FieldName, Hazard, Slips } from '../domain/hazard.ts'
import { isList } from './blocks.ts'
import type { Block } from './blocks.ts'
import { declaredByGroup } from './control-group.ts'
import { readControls } from './controls.ts'
import type { ReadControls } from './controls.ts'
import { readFacts, valueOf } from './facts.ts'
import { HEAD_KEYS, headFacts } from './head-facts.ts'
import { parseCodeReferences } from './references.ts'
import { initialScoring, residualScoring } from './scorings.ts'
import { contentSpan, cutSections } from './sections.ts'
import type { BlockSection } from './sections.ts'
import type { SourceText } from './source-text.ts'
import { statusAxes, withProvenance } from './status.ts'

const CATEGORY_OF_FIELD: Partial<Record<FieldName, ControlCategory>> = {
  design: 'design',
  testing: 'testing',
  training: 'training',
  process: 'process',
}
/** Fields of which a second occurrence leaves nobody knowing which one holds: both stay unread. */
const SINGLE_VALUED: ReadonlySet<FieldName> = new Set(['likelihood', 'severity', 'residual', 'status'])
/** Keys of the facts below a status. */
export const STATUS_KEYS: ReadonlySet<string> = new Set(['transferred to'])

/** One hazard file's blocks → the hazard it states. Nothing is judged, nothing dropped. */
export const parseHazard = (
  id: string,
  source: SourceText,
  blocks: readonly Block[],
  oddBytes: Written | undefined,
): Hazard => {
  const cut = cutSections(source, blocks)
  const first = (field: FieldName): readonly Block[] => blocksOf(cut, field)
  const text = (field: FieldName): Written | undefined => textOf(source, cut, field)
  const controls = controlsOf(id, source, cut)
  const head = cut
    .filter(({ isHead, owner }) => isHead || owner === 'assignment')
    .flatMap((part) => part.blocks)
  const status = readFacts(source, first('status'), STATUS_KEYS)
  const statusText = status.rest[0]?.written
  const code = codeOf(source, first('code'))
  const facts = headFacts(readFacts(source, head, HEAD_KEYS).facts)
  return {
    id,
    file: source.file,
    place: source.placeOf(0, 0),
    sections: cut.map(({ section }) => section),
    name: text('name'),
    utilityLabel: text('utilityLabel'),
    description: text('description'),
    causes: listOf(source, first('causes')),
    effect: text('effect'),
    hazard: text('hazard'),
    types: listOf(source, first('types')).flatMap(typesOf),
    harm: text('harm'),
    existingControls: text('existingControls'),
    assignment: text('assignment'),
    labelling: text('labelling'),
    project: text('project'),
    riskBenefit: text('riskBenefit'),
    initial: initialScoring(source, { likelihood: first('likelihood'), severity: first('severity') }),
    residual: residualScoring(source, first('residual')),
    controls: controls.controls,
    code: code.references,
    statusText,
    axes: withProvenance(statusAxes(statusText?.text), facts.provenance),
    transferredTo: valueOf(status.facts, 'transferred to'),
    ...facts,
    slips: slipsOf(source, cut, { controls, strayCode: code.stray, oddBytes }),
  }
}

/** The blocks below a field's heading and its sub-headings; none for a scoring that stands twice. */
const blocksOf = (cut: readonly BlockSection[], field: FieldName): readonly Block[] => {
  const isTwice = SINGLE_VALUED.has(field) && cut.filter(({ section }) => section.field === field).length > 1
  return isTwice ? [] : cut.filter(({ owner }) => owner === field).flatMap((part) => part.blocks)
}

/** A field's text, sub-headings and all; a field that stands twice is read in both places. */
const textOf = (source: SourceText, cut: readonly BlockSection[], field: FieldName): Written | undefined => {
  const parts = cut.filter(({ owner }) => owner === field)
  const texts = parts.map((part) =>
    part.section.field === field ? part.section.text : part.section.source.trim(),
  )
  const text = texts.filter((part) => part !== '').join('\n\n')
  const span = contentSpan(parts.flatMap((part) => part.blocks))
  if (text === '' || parts[0] === undefined) return undefined
  return { text, place: span === undefined ? parts[0].section.place : source.placeOf(span.start, span.end) }
}

/** List items and paragraphs, each an entry. */
const listOf = (source: SourceText, blocks: readonly Block[]): readonly Written[] =>
  blocks
    .filter(({ kind }) => kind !== 'thematicBreak')
    .flatMap((block) =>
      isList(block)
        ? block.items.map((item) => source.written(item.blocks[0]?.start ?? item.start, item.end))
        : [source.written(block.start, block.end)],
    )

const typesOf = (written: Written): readonly Written[] =>
  written.text
    .split(/[,\n]/)
    .map((type) => type.replaceAll(/[`*]/g, '').trim())
    .filter((type) => type !== '')
    .map((type) => ({ text: type, place: written.place }))

const controlsOf = (hazardId: string, source: SourceText, cut: readonly BlockSection[]): ReadControls => {
  const read = cut.map(({ section, owner, blocks }): ReadControls => {
    const group = section.field === undefined ? section.heading : undefined
    const category = owner === undefined ? undefined : CATEGORY_OF_FIELD[owner]
    if (category !== undefined || owner === 'controls')
      return readControls(source, blocks, { hazardId, category, group })
    if (owner !== 'existingControls') return { controls: [], strandedTypes: [], strayText: [] }
    // Prose about existing controls is the field's own text; only its list items are controls.
    return { ...readControls(source, blocks, { hazardId, category: 'existing', group }), strayText: [] }
  })
  return {
    controls: read.flatMap(({ controls }) => controls),
    strandedTypes: read.flatMap(({ strandedTypes }) => strandedTypes),
    strayText: read.flatMap(({ strayText }) => strayText),
  }
}

const codeOf = (
  source: SourceText,
  blocks: readonly Block[],
): { readonly references: readonly CodeReference[]; readonly stray: readonly Written[] } => {
  const entries = blocks.flatMap((block) =>
    listOf(source, [block]).map((written) => ({
      written,
      isItem: isList(block) || /[/`]|\.\w+\b/.test(written.text),
    })),
  )
  return {
    references: entries.filter(({ isItem }) => isItem).flatMap(({ written }) => parseCodeReferences(written)),
    stray: entries.filter(({ isItem }) => !isItem).map(({ written }) => written),
  }
}

const slipsOf = (
  source: SourceText,
  cut: readonly BlockSection[],
  found: {
    readonly controls: ReadControls
    readonly strayCode: readonly Written[]
    readonly oddBytes: Written | undefined
  },
): Slips => {
  const seen = new Set<FieldName>()
  const repeated = cut.filter(({ section: { field } }) => {
    const isAgain = field !== undefined && seen.has(field)
    if (field !== undefined) seen.add(field)
    return isAgain
  })
  const head = cut
    .filter(({ isHead }) => isHead)
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'blockquote'))
  return {
    strandedTypes: found.controls.strandedTypes,
    repeatedHeadings: repeated.map(({ section }) => section),
    unknownHeadings: cut.filter((part) => isUnknown(part)).map(({ section }) => section),
    strayText: [
      ...readFacts(source, head, HEAD_KEYS).rest.map(({ written }) => written),
      ...found.controls.strayText,
      ...found.strayCode,
    ],
    oddBytes: found.oddBytes,
    unreadable: undefined,
  }
}

/** A heading nobody knows, unless it groups controls into those that are built and those that are planned. */
const isUnknown = ({ section, owner }: BlockSection): boolean => {
  if (section.isKnown || section.heading === undefined) return false
  const isInControls = owner !== undefined && (owner in CATEGORY_OF_FIELD || owner === 'controls')
  return !(isInControls && declaredByGroup(section.heading) !== undefined)
}
