import { expect, it } from 'vitest'
import { definitionsOf, linesOf, meaningOf } from '../../builders/read-code.ts'

const CODE = `package a;

@Audited
public class Clinic {
  static final int LIMIT = 3, SPARE = 4;

  Clinic() {}

  @Override
  void open(int id) {
    run(id);
  }

  void open(String id) {}

  enum Kind { IN, OUT; }
}

class Other {
  void open() {}
}
`

it.each([
  ['Clinic', '3-17'],
  ['Clinic.LIMIT', '5-5'],
  ['Clinic.open', '9-12, 14-14'],
  ['Clinic.Kind.OUT', '16-16'],
  ['open', '9-12, 14-14, 20-20 ?'],
  ['Clinic.run', ''],
])('finds %s of Java on lines %s, overloads together', async (symbol, expected) => {
  expect(await linesOf('Clinic.java', CODE, symbol)).toBe(expected)
})

it('means the same without its comments and in other lines, and not with another literal', async () => {
  const at = (text: string) => meaningOf('A.java', `class A { ${text} }`)
  expect(await at('void f() { g("a b"); }\n// x\n')).toBe(await at('void f()\n{\n  g("a b");\n}'))
  expect(await at('void f() { g("a b"); }')).not.toBe(await at('void f() { g("a  b"); }'))
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('Clinic.java', CODE, 'names')).toEqual(
    await definitionsOf('Clinic.java', CODE, 'words'),
  )
})
