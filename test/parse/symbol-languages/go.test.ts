import { expect, it } from 'vitest'
import { definitionsOf, linesOf, meaningOf } from '../../builders/read-code.ts'

const CODE = `package a

const (
	Limit = 3
	Spare = 4
)

type Clinic struct {
	Size int
}

func (c *Clinic) Open(id string) error {
	x := 1
	return run(x)
}

func Open[K any](id K) {}
`

it.each([
  ['Limit', '4-4'],
  ['Clinic', '8-10'],
  ['Clinic.Size', '9-9'],
  ['Clinic.Open', '12-15'],
  ['Open', '17-17'],
  ['x', ''],
])('finds %s of Go on lines %s, a method by its type', async (symbol, expected) => {
  expect(await linesOf('a.go', CODE, symbol)).toBe(expected)
})

it('means the same without its comments and in other lines', async () => {
  const at = (text: string) => meaningOf('a.go', `package a\n\n${text}`)
  expect(await at('func f() { a(1); b() }\n// x\n\n')).toBe(await at('func f() {\n\ta(1)\n\tb()\n}\n'))
  expect(await at('var x = []int{1, 2}\n')).toBe(await at('var x = []int{\n\t1,\n\t2,\n}\n'))
  expect(await at('var x = "a b"\n')).not.toBe(await at('var x = "a  b"\n'))
  expect(await at('func f() { for i := 0; ; i++ {} }\n')).not.toBe(
    await at('func f() { for ; i := 0; i++ {} }\n'),
  )
})

it('counts what a comment tells the compiler', async () => {
  expect(await meaningOf('a.go', '//go:build linux\n\npackage a\n')).not.toBe(
    await meaningOf('a.go', 'package a\n'),
  )
  const withC = (c: string) => `package a\n\n// ${c}\nimport "C"\n`
  expect(await meaningOf('a.go', withC('int x = 1;'))).not.toBe(await meaningOf('a.go', withC('int x = 2;')))
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('a.go', CODE, 'names')).toEqual(await definitionsOf('a.go', CODE, 'words'))
})
