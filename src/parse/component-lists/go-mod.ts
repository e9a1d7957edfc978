import type { Component } from '../../domain/component.ts'
import { twiceNamed, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'

/** What a Go module requires; since Go 1.17 all that is built into it. */
export const goMod: ComponentListFormat = {
  id: 'go-mod',
  name: 'go.mod',
  files: '`go.mod`; a `replace` counts in place of what it replaces',
  wellKnown: /^go\.mod$/,
  tells: 'direct; not what is for development',
  detects: (name) => name === 'go.mod',
  parse: (text) => Promise.resolve(readModule(text)),
}

const readModule = (text: string): ReadComponents => {
  const statements: Statement[] = []
  let block: string | undefined
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const [code = '', comment = ''] = whole.split(/\/\/(.*)/s)
    const words = code
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
    if (words.length === 0) continue
    if (words[0] === ')') block = undefined
    else if (words[1] === '(') block = words[0]
    else {
      const [verb = '', ...rest] = block === undefined ? words : [block, ...words]
      statements.push({ verb, words: rest, isIndirect: /^\s*indirect\b/.test(comment), line: index + 1 })
    }
  }
  if (block !== undefined)
    return unreadableList(`ends within "${block} (", expected the bracket that closes it`)
  if (!statements.some(({ verb }) => verb === 'module'))
    return unreadableList('names no module, expected a line "module"')
  const required = statements.filter(({ verb }) => verb === 'require')
  const odd = required.find(({ words }) => words.length !== 2)
  if (odd !== undefined)
    return unreadableList(`requires "${odd.words.join(' ')}", expected a module and a version`, odd.line)
  const components = required.map((each) => componentOf(each, statements))
  return twiceNamed(components) ?? { components }
}

interface Statement {
  readonly verb: string
  readonly words: readonly string[]
  readonly isIndirect: boolean
  readonly line: number
}

const componentOf = (required: Statement, statements: readonly Statement[]): Component => {
  const [module = '', version = ''] = required.words
  const replacement = statements
    .filter(({ verb, words }) => verb === 'replace' && words[0] === module)
    .map(({ words }) => [words.slice(1, words.indexOf('=>')), words.slice(words.indexOf('=>') + 1)] as const)
    .find(([only]) => only.length === 0 || only[0] === version)?.[1]
  return {
    ecosystem: 'golang',
    name: replacement?.[0] ?? module,
    // A folder that stands in for a module has no version.
    version: replacement === undefined ? version : replacement[1],
    isDirect: !required.isIndirect,
    isDevelopment: undefined,
    line: required.line,
  }
}
