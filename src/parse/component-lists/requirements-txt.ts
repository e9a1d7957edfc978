import type { Component } from '../../domain/component.ts'
import { unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'

/** What pip is told to install. */
export const requirementsTxt: ComponentListFormat = {
  id: 'requirements-txt',
  name: 'requirements.txt',
  files:
    '`requirements*.txt`; at the root `requirements.txt`. One that names another file (`-r`, `-c`) is unreadable: it is not the whole list',
  wellKnown: /^requirements\.txt$/,
  tells: 'neither; what is not pinned with `==` has no version',
  detects: (name) => /^requirements.*\.txt$/.test(name),
  parse: (text) => Promise.resolve(readRequirements(text)),
}

const readRequirements = (text: string): ReadComponents => {
  const components: Component[] = []
  for (const { words, line } of logicalLines(text)) {
    const further = FURTHER.exec(words)
    if (further !== null)
      return unreadableList(`goes on in "${further[1] ?? ''}", expected the whole list in one file`, line)
    if (words.startsWith('-') && !EDITABLE.test(words)) continue
    const component = componentOf(words, line)
    if (component === undefined)
      return unreadableList(`has "${words.slice(0, 80)}", expected NAME==VERSION`, line)
    components.push(component)
  }
  return { components }
}

/** Lines without comments; one that ends with a backslash goes on. */
const logicalLines = (text: string): readonly { readonly words: string; readonly line: number }[] => {
  const lines: { words: string; line: number }[] = []
  let open: { words: string; line: number } | undefined
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const part = whole.replace(/(?:^|\s)#.*$/, '').trimEnd()
    const isOpen = part.endsWith('\\')
    const words = (isOpen ? part.slice(0, -1) : part).trim()
    if (open === undefined) open = { words, line: index + 1 }
    else open.words += ` ${words}`
    if (isOpen) continue
    if (open.words !== '') lines.push(open)
    open = undefined
  }
  return open === undefined ? lines : [...lines, open]
}

const FURTHER = /^(?:-r|--requirement|-c|--constraint)[\s=]*(\S+)/
const EDITABLE = /^(?:-e|--editable)[\s=]/

const componentOf = (words: string, line: number): Component | undefined => {
  const rest = { ecosystem: 'pypi', isDirect: undefined, isDevelopment: undefined, line }
  if (EDITABLE.test(words)) return { ...rest, name: words.replace(/^\S+[\s=]*/, ''), version: undefined }
  const [, name, behind = ''] = REQUIREMENT.exec(words) ?? []
  if (name === undefined)
    return /^(?:\S+:\/\/|\.{0,2}\/)\S+/.test(words) ? { ...rest, name: words, version: undefined } : undefined
  const [, version] = /^===?\s*([^\s;,*]+)\s*(?:;.*|\s--.*)?$/.exec(behind.trim()) ?? []
  return { ...rest, name, version }
}

/** A name, its extras, and what stands behind them: a version, a marker, an address, or nothing. */
const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*((?:[=<>!~;@(]|--).*)?$/
