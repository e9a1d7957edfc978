import type { ControlCategory } from '../../domain/control.ts'
import type { FieldName } from '../../domain/hazard.ts'
import { isList } from '../blocks.ts'
import { NOTHING } from '../controls.ts'
import { contentSpan } from '../sections.ts'
import type { Anatomy, Part } from './anatomy.ts'
import { contentEndOf, itemBehind, markerOf, lastList, linesBehind, paragraphBehind } from './lines.ts'
import { newSection } from './new-section.ts'
import { refusal } from './plan.ts'
import type { Refusal, Splice } from './plan.ts'

/** Where an item goes, and whether it takes the place of a word such as "None". */
export interface CategorySplice {
  readonly splice: Splice
  readonly isNothing: boolean
}

/** An item (with its bullet, `\n` between its lines) behind the other controls of a category. */
export const categorySplice = (
  anatomy: Anatomy,
  category: ControlCategory,
  item: string,
): CategorySplice | Refusal => {
  const field: FieldName = category === 'existing' ? 'existingControls' : category
  const [own, other] = anatomy.parts.filter(({ section }) => section.field === field)
  if (own === undefined) return { splice: withHeadings(anatomy, field, item), isNothing: false }
  if (other !== undefined)
    return refusal(
      `"${own.section.heading ?? ''}" stands on line ${own.section.place.line} and again on line ${other.section.place.line} of ${anatomy.file.path}, so nobody can tell where a control belongs; make one of them`,
    )
  const nothing = nothingIn(anatomy, own)
  if (nothing !== undefined) return { splice: { ...nothing, text: item }, isNothing: true }
  return { splice: behindLast(anatomy, own, item), isNothing: false }
}

const behindLast = ({ source: { text } }: Anatomy, own: Part, item: string): Splice => {
  const list = lastList(own.blocks)
  const last = list?.items.at(-1)
  if (list === undefined || last === undefined || list.isOrdered)
    return paragraphBehind(text, contentEndOf(own), item)
  const marker = markerOf(text, last)
  const bullet = /^[-*+] /.exec(item)?.[0]
  // The bullet of its new list, if it leaves the rest of the item where it is.
  if (marker?.length !== bullet?.length || marker === undefined)
    return linesBehind(text, last.end, `\n${item}`)
  const { start, end, text: lines } = itemBehind(text, list.items, last, '')
  return {
    start,
    end,
    text: lines.replace(/[-*+] (?=\n?$)/, () => marker.trimStart() + item.slice(marker.length)),
  }
}

/** `None identified.`, alone or as an item: the field holds no control. */
const nothingIn = (
  { source: { text } }: Anatomy,
  { blocks }: Part,
): { readonly start: number; readonly end: number } | undefined => {
  const content = blocks.filter(({ kind }) => kind !== 'thematicBreak')
  const [only] = content
  const span = contentSpan(blocks)
  if (content.length !== 1 || only === undefined || span === undefined) return undefined
  const words = isList(only) && only.items.length === 1 ? (only.items[0]?.blocks[0] ?? only) : only
  return NOTHING.test(text.slice(words.start, span.end)) ? span : undefined
}

/** The heading of a category below "Hazard controls", which may be missing too. */
const withHeadings = (anatomy: Anatomy, field: FieldName, item: string): Splice => {
  const isBelowControls = field !== 'existingControls'
  const hasOwner =
    anatomy.parts.some(({ owner }) => owner === 'controls') ||
    anatomy.parts.some(({ section }) => section.field !== undefined && CATEGORIES.has(section.field))
  const section = newSection(anatomy, field, item)
  if (!isBelowControls || hasOwner) return section
  return newSection(
    anatomy,
    'controls',
    section.text
      .trim()
      .replace(/\n+---$/, '')
      .replace(/^#+/, '###'),
  )
}

const CATEGORIES: ReadonlySet<FieldName> = new Set(['design', 'testing', 'training', 'process'])
