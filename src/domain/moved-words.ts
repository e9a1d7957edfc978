import { isDigest, MEANING_MARK } from './judged.ts'
import type { Moved } from './judged.ts'

/** What moved, each in a few words for a sentence; the state of a control only where nothing else of it moved. */
export const movedInWords = (moved: readonly Moved[]): readonly string[] => {
  const explained = new Set(moved.filter(({ part }) => part !== 'verification').map(({ of }) => of))
  return moved
    .filter(({ part, of }) => part !== 'verification' || !explained.has(of))
    .map((each) => wordsOf(each))
}

const wordsOf = (moved: Moved): string => {
  if (moved.what === 'order' && moved.is === 'another') return `the order of ${WHOLE[moved.part]}`
  const of = moved.of === '' ? '' : ` of ${moved.of}`
  return `${thingOf(moved)}${of}${becameOf(moved)}`
}

const thingOf = ({ part, what }: Moved): string => {
  switch (part) {
    case 'record':
      return what === '' ? 'the text above the first heading' : `the text under "${what}"`
    case 'matrix':
      return MATRIX[what] ?? 'the risk matrix'
    case 'verification':
      return 'the state'
    case 'code':
      return `the code ${what}`
    case 'settings':
      return `the setting ${what}`
    case 'tests':
      return `the test "${what}"`
    case 'evidence':
      return `the evidence "${what}"`
    case 'hazards':
      return what.startsWith('the ') ? what : `the code of ${what}`
    case 'texts':
    case 'notes':
    case 'policy':
    case 'release':
      return what
    case 'people':
      return `the person ${what}`
  }
}

const MATRIX: Readonly<Record<string, string>> = {
  likelihoods: 'the scale of likelihood in the risk matrix',
  severities: 'the scale of severity in the risk matrix',
  risk: 'the table of the risk matrix',
  levels: 'the meaning of the levels of risk',
  harms: 'the list of classes of harm in the risk matrix',
}

const WHOLE: Readonly<Record<Moved['part'], string>> = {
  record: 'the headings',
  matrix: 'the risk matrix',
  code: 'the code',
  settings: 'the settings',
  tests: 'the tests',
  evidence: 'the evidence',
  verification: 'the controls',
  texts: 'the texts',
  hazards: 'the hazards',
  notes: 'the other records',
  people: 'the people',
  policy: 'the policy',
  release: 'the release',
}

const becameOf = (moved: Moved): string => {
  const { part, was, is } = moved
  if (part === 'code' && was !== undefined && is !== undefined) return codeBecame(moved)
  if (was === undefined) return is === undefined || isDigest(is) ? ' is new' : ` is new: ${is}`
  if (is === undefined) return part === 'tests' ? ` has no result here, was ${was}` : ' is gone'
  return isDigest(was) || isDigest(is) ? ' has changed' : ` was ${was}, is ${is}`
}

/** Moved, gone, or another meaning; how it is laid out is no part of that. Named lines may just hold other code now. */
const codeBecame = ({ what, was = '', is = '' }: Moved): string => {
  const [before = '', meant] = was.split(MEANING_MARK)
  const [now = '', means] = is.split(MEANING_MARK)
  if (before !== now) return ` was ${before}, is ${now}`
  if (meant === undefined || means === undefined) return ' has changed'
  return /:\d+/.test(what) ? ' holds other code than it did' : ' has changed in meaning'
}
