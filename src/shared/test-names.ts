/**
 * The parts of a test's full name, outermost first: parted at `::`, ` > `, ` › `, and at `#` where no
 * white space stands next to it, but not within brackets: `test_units[a::b]` is one name. Runs of white
 * space are one space, terminal colours are dropped, and `\` in a path is `/`. References and reports are
 * both split here, so that they agree.
 */
export const splitTestName = (name: string): readonly string[] => {
  if (!NEEDS_WORK.test(name)) return name === '' ? [] : [name]
  return splitOutsideBrackets(name).map(tidy).filter(Boolean)
}

// Most names are one plain word, and there may be a million of them.
const NEEDS_WORK = /[#\\\u2400-\u241f\p{Cc}]|::| [>›] |\s\s|^\s|\s$|[^\S ]/u
const SEPARATORS = /(::| [>›] |(?<=\S)#(?=\S))/

/** Where a bracket never closes, brackets say nothing. */
const splitOutsideBrackets = (name: string): readonly string[] => {
  const pieces = name.split(SEPARATORS)
  const parts = ['']
  let depth = 0
  for (const [index, piece] of pieces.entries()) {
    const isSeparator = index % 2 === 1
    if (isSeparator && depth === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${piece}`)
    if (!isSeparator) depth = depthAfter(piece, depth)
  }
  return depth === 0 ? parts : pieces.filter((_, index) => index % 2 === 0)
}

const depthAfter = (text: string, before: number): number => {
  let depth = before
  for (const [bracket] of text.matchAll(/[()[\]]/g))
    depth = '(['.includes(bracket) ? depth + 1 : Math.max(0, depth - 1)
  return depth
}

const tidy = (part: string): string => {
  const text = withoutColours(part).replaceAll(/\s+/g, ' ').trim()
  return isSourceFile(text) ? text.replaceAll('\\', '/') : text
}

/** The text without the sequences that colour a terminal; `␛` stands for escape in XML that was read. */
export const withoutColours = (text: string): string => text.replaceAll(COLOURS, '')

const COLOURS = /[\u001b\u241b]\[[\d;:]*[A-Za-z]/g

/**
 * Does it name a file or a folder, rather than a class, a suite or a test? It ends in the extension of a
 * source file, or it holds `/` or `\` and neither white space nor brackets.
 */
export const isFilePath = (text: string): boolean =>
  isSourceFile(text) || (/[/\\]/.test(text) && !/[\s()[\]{}<>"']/.test(text))

/** Does it end in the extension of a source file? */
export const isSourceFile = (text: string): boolean => {
  const dot = text.lastIndexOf('.')
  return dot > 0 && !/[/\\]/.test(text.charAt(dot - 1)) && EXTENSIONS.has(text.slice(dot + 1))
}

const EXTENSIONS: ReadonlySet<string> = new Set(
  (
    'js jsx mjs cjs ts tsx mts cts vue svelte py java kt kts groovy scala cs fs vb go rs rb php swift dart ' +
    'ex exs lua jl c cc cpp cxx bats sh feature robot'
  ).split(' '),
)

/** Is it named as test runners expect a file of tests to be: `a.test.ts`, `test_a.py`, `a_test.go`? */
export const isTestFile = (text: string): boolean =>
  isSourceFile(text) && TEST_FILE.test(text.slice(text.search(/[^/\\]*$/)))

const TEST_FILE = /[._-](?:test|spec|e2e|cy)\.[^.]+$|^test_.*\.py$|\.(?:bats|feature|robot)$/

/**
 * The words of a dotted name such as `tests.test_lib.TestClass` or `org.example.Outer$Inner`; anything
 * else is one word.
 */
export const dottedWords = (part: string): readonly string[] =>
  DOTTED.test(part) ? part.split(/[.$]/) : [part]

const DOTTED = /^[\p{L}_*][\p{L}\p{N}_*-]*(?:[.$][\p{L}\p{N}_*-]+)+$/u
