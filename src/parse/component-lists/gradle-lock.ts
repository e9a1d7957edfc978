import type { Component } from '../../domain/component.ts'
import { twiceNamed, unreadableList } from '../component-list.ts'
import type { ComponentListFormat, ReadComponents } from '../component-list.ts'

/** What Gradle locks, for all configurations of a project in one file. */
export const gradleLock: ComponentListFormat = {
  id: 'gradle-lock',
  name: 'gradle.lockfile',
  files: '`gradle.lockfile`',
  wellKnown: /^gradle\.lockfile$/,
  tells: 'development, by the configurations of tests; not what is direct',
  detects: (name) => name === 'gradle.lockfile',
  parse: (text) => Promise.resolve(readLock(text)),
}

const readLock = (text: string): ReadComponents => {
  const lines = text
    .split(/\r?\n/)
    .map((words, index) => ({ words: words.trim(), line: index + 1 }))
    .filter(({ words }) => words !== '' && !words.startsWith('#'))
  // Gradle writes it last, also where nothing follows it: without it the file was cut off.
  if (!lines.at(-1)?.words.startsWith('empty='))
    return unreadableList('has no last line "empty=", expected what Gradle writes, to its end')
  const entries = lines.slice(0, -1)
  const odd = entries.find(({ words }) => !MODULE.test(words))
  if (odd !== undefined)
    return unreadableList(
      `has "${odd.words.slice(0, 80)}", expected GROUP:ARTIFACT:VERSION=CONFIGURATIONS`,
      odd.line,
    )
  const components = entries.map(({ words, line }) => componentOf(words, line))
  return twiceNamed(components) ?? { components }
}

const MODULE = /^([^:=\s]+:[^:=\s]+):([^:=\s]+)=(\S+)$/

const componentOf = (words: string, line: number): Component => {
  const [, name = '', version, configurations = ''] = MODULE.exec(words) ?? []
  return {
    ...{ ecosystem: 'maven', name, version, line, isDirect: undefined },
    isDevelopment: configurations.split(',').every((each) => FOR_TESTS.has(each)),
  }
}

/** What Gradle's Java plugin calls them; others may be shipped. */
const FOR_TESTS: ReadonlySet<string> = new Set(['testCompileClasspath', 'testRuntimeClasspath'])
