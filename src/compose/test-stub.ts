import { visibleText } from '../shared/visible-text.ts'

/** A testing control that has to become a test. */
export interface StubbedControl {
  /** The full id: `HAZ-0001.T1`. */
  readonly id: string
  /** What the control says, as its author wrote it. */
  readonly text: string
  /** The controls that it tries, each in words: `HAZ-0001.D1: …`. */
  readonly tries: readonly string[]
}

/** How a test is written for one runner: a file that can be run, in which every test fails until somebody writes it. */
export interface TestStub {
  readonly id: string
  /** What stands above the tests. */
  readonly head: string
  readonly test: (control: StubbedControl) => string
  /** Why the id cannot be carried by a test of this runner; `undefined`: it can. */
  readonly problem: (id: string) => string | undefined
}

/** The file for these controls, with its last line end. */
export const stubFile = ({ head, test }: TestStub, controls: readonly StubbedControl[]): string =>
  `${[head, ...controls.map((control) => test(control))].join('\n\n')}\n`

/**
 * Words as a string of JavaScript and of Python: both take what JSON writes. What could end a line or is not seen
 * has been made visible before, so no sentence of a register can become code.
 */
export const quoted = (words: string): string => JSON.stringify(oneLine(words))

/** Words for a comment: on one line, whatever they hold. */
export const oneLine = (words: string): string => visibleText(words.replaceAll(/\s+/g, ' ').trim())

/**
 * The title of a test: its own id and its sentence. Ids that the sentence mentions are taken apart, so that the
 * test speaks for none of them.
 */
export const titleOf = ({ id, text }: StubbedControl): string =>
  quoted(`${id} ${text.replaceAll(/[._-]+(?=[DTPBE]\d)/gi, ' ')}`)

/** What a test says that nobody has written yet. */
export const unwritten = ({ id }: StubbedControl): string => quoted(`${id} is not written yet`)

/** The comment above a test, without its marks: what it is to show at work. */
export const reasons = ({ id, tries }: StubbedControl): readonly string[] =>
  tries.length === 0
    ? [`${id} names no control under "Verifies:"; until it does, this test speaks for itself alone.`]
    : tries.map((words) => oneLine(`Tries ${words}`))
