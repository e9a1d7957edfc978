import type { ArgumentElement, SafetyArgument } from '../domain/argument.ts'
import { claimStandings, type ClaimStanding } from '../domain/claim-states.ts'
import { counted } from '../shared/counted.ts'
import { escapeHtml } from './escape-html.ts'
import { roomOf, shortened } from './shortened.ts'

/**
 * The upper part of the argument as a picture: the claim, how it is split, and the goals under that, each with the
 * state of all that stands below it in words. Of many goals those with gaps come first, and what is left is counted, so
 * that a register of any size fits a page; it says where the rest is. It needs no style from elsewhere.
 */
export const argumentSvg = (argument: SafetyArgument): string => {
  const { root, strategies } = topOf(argument)
  const width = MARGIN + Math.max(1, strategies.length) * (COLUMN + MARGIN)
  const claim = boxAt(root, { x: MARGIN, y: 24, width: width - 2 * MARGIN })
  const columns = strategies.map((strategy, index) =>
    columnAt(strategy, { x: MARGIN + index * (COLUMN + MARGIN), y: claim.foot + 48 }),
  )
  const height = Math.max(claim.foot, ...columns.map(({ foot }) => foot)) + 24
  const told = [root, ...strategies.flatMap(({ head, goals, rest }) => [head, ...goals, ...rest])]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="argument-title argument-desc" font-family="Inter, Arial, sans-serif" font-size="13" fill="${INK}">`,
    `<title id="argument-title">The argument: what is claimed, and how far it is supported</title>`,
    `<desc id="argument-desc">${escapeHtml(told.map(({ text, state }) => `${text}: ${state}`).join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${SHEET}"/>`,
    ...columns.map(({ x }) => path(`M${width / 2} ${claim.foot}V${claim.foot + 24}H${x}V${claim.foot + 48}`)),
    claim.svg,
    ...columns.map(({ svg }) => svg),
    '</svg>',
    '',
  ].join('\n')
}

/** A box: what it says, and the state of what stands under it. */
interface Told {
  readonly text: string
  readonly state: string
  /** What stands before the state, which says it all in words. */
  readonly sign: '✓' | '◇' | '✕' | ''
  readonly kind: 'goal' | 'strategy' | 'rest'
}

interface Split {
  readonly head: Told
  readonly goals: readonly Told[]
  /** What there is no room for, counted. */
  readonly rest: readonly Told[]
}

const topOf = (argument: SafetyArgument): { readonly root: Told; readonly strategies: readonly Split[] } => {
  const byId = new Map(argument.elements.map((element) => [element.id, element]))
  const standings = claimStandings(argument)
  const under = ({ supportedBy }: ArgumentElement): readonly ArgumentElement[] =>
    supportedBy.flatMap((id) => byId.get(id) ?? [])
  const told = (element: ArgumentElement): Told => ({
    text: element.text,
    kind: element.kind === 'strategy' ? 'strategy' : 'goal',
    ...saidOf(element, standings.get(element.id)),
  })
  const root = byId.get(argument.root)
  if (root === undefined) throw new Error('Unreachable: an argument has its root')
  return {
    root: told(root),
    strategies: under(root).map((strategy) => {
      const goals = under(strategy).map(told)
      const ordered = ORDER.flatMap((sign) => goals.filter((goal) => goal.sign === sign))
      return { head: told(strategy), goals: ordered.slice(0, MOST), rest: restOf(ordered.slice(MOST)) }
    }),
  }
}

/** What is refuted stands before what is only missing, and that before what holds. */
const ORDER: readonly Told['sign'][] = ['✕', '◇', '✓', '']

const saidOf = (
  { undeveloped }: ArgumentElement,
  standing: ClaimStanding | undefined,
): Pick<Told, 'state' | 'sign'> => {
  if (standing === undefined) return { state: '', sign: '' }
  const { state, below } = standing
  const more = undeveloped ?? (state === 'gaps below' ? below : '')
  return { state: more === '' ? state : `${state}: ${more}`, sign: SIGNS[state] }
}

const SIGNS: Readonly<Record<ClaimStanding['state'], Told['sign']>> = {
  defeated: '✕',
  challenged: '✕',
  undeveloped: '◇',
  'gaps below': '◇',
  supported: '✓',
}

const restOf = (left: readonly Told[]): readonly Told[] => {
  if (left.length === 0) return []
  const open = left.filter(({ sign }) => sign !== '✓').length
  const text = `and ${counted(left.length, 'more goal')}, on the page argument.html`
  const state = open === 0 ? 'all of them supported' : `${open} of them with gaps`
  return [{ kind: 'rest', text, state, sign: open === 0 ? '✓' : '◇' }]
}

interface Drawn {
  readonly svg: string
  readonly foot: number
}

/** A strategy, and its goals below each other on a line that leads down from it. */
const columnAt = (
  { head, goals, rest }: Split,
  at: { readonly x: number; readonly y: number },
): Drawn & { readonly x: number } => {
  const top = boxAt(head, { ...at, width: COLUMN })
  const [boxes, stubs]: [string[], string[]] = [[], []]
  let foot = top.foot
  let spine = top.foot
  for (const goal of [...goals, ...rest]) {
    const box = boxAt(goal, { x: at.x + INDENT, y: foot + 16, width: COLUMN - INDENT })
    spine = (foot + 16 + box.foot) / 2
    stubs.push(`M${at.x + INDENT / 2} ${spine}H${at.x + INDENT}`)
    boxes.push(box.svg)
    foot = box.foot
  }
  const way = stubs.length === 0 ? '' : path(`M${at.x + INDENT / 2} ${top.foot}V${spine}${stubs.join('')}`)
  return { svg: [way, top.svg, ...boxes].join('\n'), foot, x: at.x + COLUMN / 2 }
}

/** Goals are rectangles and strategies parallelograms, as GSN draws them; broken lines where something is missing. */
const boxAt = (
  { text, state, sign, kind }: Told,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Drawn => {
  const lines = wrapped(text, Math.floor((width - 40) / 6.4))
  const foot = y + 20 + (lines.length + 1) * LINE
  const slant = kind === 'strategy' ? 12 : 0
  const outline = `M${x + slant} ${y}H${x + width}L${x + width - slant} ${foot}H${x}Z`
  const words = [...lines, `${sign} ${shortened(state, Math.floor((width - 60) / 7))}`]
  return {
    foot,
    svg: [
      `<path d="${outline}" fill="${SHEET}" stroke="${INK}" stroke-width="1.5"${sign === '✓' ? '' : ' stroke-dasharray="6 4"'}/>`,
      ...words.map(
        (line, index) =>
          `<text x="${x + 20}" y="${y + 10 + (index + 1) * LINE - 4}"${index === words.length - 1 ? ' font-weight="700"' : ''}>${escapeHtml(line)}</text>`,
      ),
    ].join('\n'),
  }
}

const path = (d: string): string => `<path d="${d}" fill="none" stroke="${INK}" stroke-width="1.25"/>`

/** In at most so many lines; the last one is cut where more is said. */
const wrapped = (text: string, room: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (roomOf(longer) <= room || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  const all = [...lines, line]
  if (all.length <= MOST_LINES) return all.map((each) => shortened(each, room))
  const last = `${all[MOST_LINES - 1] ?? ''} …`
  return [...all.slice(0, MOST_LINES - 1), last].map((each) => shortened(each, room))
}

const INK = '#1c2326'
const SHEET = '#ffffff'
const MARGIN = 24
const COLUMN = 400
const INDENT = 28
const LINE = 18
/** Goals of one strategy that are drawn. */
const MOST = 24
const MOST_LINES = 4
