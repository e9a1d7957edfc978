import type { SyntaxNode } from '../domain/syntax.ts'

/** How a language says what a mutation needs to say. */
export interface MutationWords {
  /** What stands in the place of a function's body; `undefined`: nothing that would compile is known. */
  readonly emptyBody: (body: SyntaxNode, ask: FunctionText) => string | undefined
  readonly negated: (condition: string) => string
  /** What stands in the place of a statement. */
  readonly nothing: string
  /** A return without its value; `undefined` where the compiler would refuse it. */
  readonly bareReturn: string | undefined
}

/** A function and the text of one of its parts. */
export interface FunctionText {
  readonly node: SyntaxNode
  readonly textOf: (field: string) => string | undefined
}

const JAVASCRIPT: MutationWords = {
  emptyBody: ({ type }) => (type === 'statement_block' ? '{}' : 'undefined'),
  negated: (condition) => (condition.startsWith('(') ? `(!${condition})` : `!(${condition})`),
  nothing: ';',
  bareReturn: 'return;',
}

const PYTHON: MutationWords = {
  emptyBody: ({ type }) => (type === 'block' ? 'pass' : 'None'),
  negated: (condition) => `not (${condition})`,
  nothing: 'pass',
  bareReturn: 'return',
}

/** Values that Java gives a field that nobody set. */
const JAVA_ZEROS: Readonly<Record<string, string>> = {
  ...{ boolean: 'false', char: "'\\0'", byte: '0', short: '0', int: '0', long: '0', float: '0', double: '0' },
}

const JAVA: MutationWords = {
  emptyBody: ({ type }, { textOf }) => {
    const result = textOf('type')
    if (type !== 'block' && type !== 'constructor_body') return undefined
    return result === undefined || result === 'void' ? '{}' : `{ return ${JAVA_ZEROS[result] ?? 'null'}; }`
  },
  negated: (condition) => `(!${condition})`,
  nothing: ';',
  bareReturn: undefined,
}

const GO: MutationWords = {
  emptyBody: (_, { textOf }) => {
    const result = textOf('result')
    if (result === undefined) return '{}'
    return result.startsWith('(') ? undefined : `{ var undone ${result}; return undone }`
  },
  negated: (condition) => `!(${condition})`,
  nothing: '',
  bareReturn: undefined,
}

const C_SHARP: MutationWords = {
  emptyBody: ({ type }, { textOf }) => {
    if (type !== 'block') return undefined
    const result = textOf('returns') ?? textOf('type')
    return result === undefined || result === 'void' ? '{}' : '{ return default; }'
  },
  negated: (condition) => `!(${condition})`,
  nothing: ';',
  bareReturn: undefined,
}

/** By the grammar's name. */
export const WORDS_OF: Readonly<Record<string, MutationWords>> = {
  ...{ javascript: JAVASCRIPT, typescript: JAVASCRIPT, tsx: JAVASCRIPT },
  ...{ python: PYTHON, java: JAVA, go: GO, 'c-sharp': C_SHARP },
}
