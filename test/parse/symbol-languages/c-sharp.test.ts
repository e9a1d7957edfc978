import { expect, it } from 'vitest'
import { definitionsOf, linesOf, meaningOf } from '../../builders/read-code.ts'

const CODE = `namespace Clinics.Core
{
    [Audited]
    public partial class Clinic
    {
        const int Limit = 3;
        public int Size { get; set; }
        public Clinic() { }
        public void Open(int id)
        {
            Run(id);
        }
        public void Open(string id) { }
        enum Kind { In, Out }
    }
}
`

it.each([
  ['Clinic', '3-15'],
  ['Clinics.Core.Clinic', '3-15'],
  ['Clinic.Limit', '6-6'],
  ['Clinic.Size', '7-7'],
  ['Clinic.Open', '9-12, 13-13'],
  ['Kind.Out', '14-14'],
  ['Run', ''],
])('finds %s of C# on lines %s, overloads together', async (symbol, expected) => {
  expect(await linesOf('a.cs', CODE, symbol)).toBe(expected)
})

it('means the same without its comments and in other lines, and not with another literal', async () => {
  const at = (text: string) => meaningOf('a.cs', `class A { ${text} }`)
  expect(await at('void F() { G(@"a  b"); }\n// x\n')).toBe(await at('void F()\n{\n  G(@"a  b");\n}'))
  expect(await at('void F() { G($"a {b}  c"); }')).not.toBe(await at('void F() { G($"a {b} c"); }'))
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('a.cs', CODE, 'names')).toEqual(await definitionsOf('a.cs', CODE, 'words'))
})
