import { quoted, reasons, unwritten } from '../test-stub.ts'
import type { StubbedControl, TestStub } from '../test-stub.ts'

/** pytest: the name of the function carries the id, with underscores, and its sentence is the docstring. */
export const pytest = {
  id: 'pytest',
  head: 'import pytest',
  test: (control) =>
    [
      '',
      ...reasons(control).map((line) => `# ${line}`),
      `def test_${nameOf(control)}():`,
      `    ${quoted(control.text)}`,
      `    pytest.fail(${unwritten(control)})`,
    ].join('\n'),
  problem: (id) =>
    /^[A-Za-z0-9._-]+$/.test(id)
      ? undefined
      : `a function of Python cannot be called "${id}"; name the hazard's file with letters, digits and hyphens`,
} as const satisfies TestStub

/** `haz_0001_t1_move_the_list`: the id, and the first words of the sentence for those who read the report. */
const nameOf = ({ id, text }: StubbedControl): string => {
  // "d1" behind other words could be read as the id of another control.
  const words = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !/^[dtpbe]\d/.test(word))
  return [id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'), ...words.slice(0, MOST_WORDS)].join('_')
}

const MOST_WORDS = 8
