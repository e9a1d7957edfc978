import { describe, expect, it } from 'vitest'
import { definitionsOf, linesOf, meaningOf } from '../../builders/read-code.ts'

const CODE = `LIMIT = 3


@retry(2)
def open(record):
    """Opens it."""
    def inner():
        return 1
    return inner()


class Clinic:
    limit: int = 3

    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        self.value = value

    async def close(self):
        pass


if LIMIT:
    def late():
        return 1
else:
    def late():
        return 2
`
describe('a symbol of Python', () => {
  it.each([
    ['LIMIT', '1-1'],
    ['open', '4-9'],
    ['open.inner', '7-8'],
    ['Clinic', '12-24'],
    ['Clinic.limit', '13-13'],
    ['Clinic.size', '15-17, 19-21'],
    ['close', '23-24'],
    ['late', '28-29, 31-32 ?'],
    ['record', ''],
  ])('%s is found on lines %s, with its decorators', async (symbol, expected) => {
    expect(await linesOf('a.py', CODE, symbol)).toBe(expected)
  })
})

const words = (text: string) => meaningOf('a.py', text)

describe('the meaning of Python', () => {
  it.each([
    ['a comment', 'f(1)  # one\n', 'f(1)\n'],
    ['the width of an indent', 'if a:\n  f()\n', 'if a:\n        f()\n'],
    ['quotes', `f('it\\'s', u'a')\n`, `f("it's", "a")\n`],
    ['a last comma of arguments', 'f(a,\n  b,\n)\n', 'f(a, b)\n'],
    ['brackets that say nothing', 'x = (a and\n  b)\n', 'x = a and b\n'],
    ['a line that goes on', 'x = a + \\\n  b\n', 'x = a + b\n'],
    ['the indent of documentation', 'def f():\n  """A\n  b"""\n', 'def f():\n    """A\n    b"""\n'],
  ])('does not change with %s', async (_, left, right) => {
    expect(await words(left)).toBe(await words(right))
  })

  it.each([
    ['where a block ends', 'if a:\n    f()\n    g()\n', 'if a:\n    f()\ng()\n'],
    ['a tuple of one', 'x = (1,)\n', 'x = (1)\n'],
    ['a tuple in a subscript', 'x = a[1,]\n', 'x = a[1]\n'],
    ['a comma that makes a tuple', 'x = 1,\n', 'x = 1\n'],
    ['a comparison in brackets', 'x = (a < b) < c\n', 'x = a < b < c\n'],
    ['a raw text', `x = r'\\''\n`, `x = r"'"\n`],
    ['spaces in a text', `x = 'a b'\n`, `x = 'a  b'\n`],
    ['spaces between escapes', `x = 'a\\n b'\n`, `x = 'a\\nb'\n`],
    ['spaces of a formatted text', `x = f'{a} b'\n`, `x = f'{a}b'\n`],
    ['the encoding of the file', '# coding: latin-1\nf()\n', 'f()\n'],
    ['a decorator', '@a\ndef f(): pass\n', 'def f(): pass\n'],
  ])('changes with %s', async (_, left, right) => {
    expect(await words(left)).not.toBe(await words(right))
  })
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('a.py', CODE, 'names')).toEqual(await definitionsOf('a.py', CODE, 'words'))
})
