import { expect, it } from 'vitest'
import { definitionsOf, linesOf } from '../../builders/read-code.ts'

const CODE = `class Clinic {
  static limit = 3
  #open() {}
}
Clinic.prototype.close = function () {
  return 1
}
exports.check = () => 2
module.exports.late = 3
function outer() {
  const inner = () => 1
  const value = 2
}
function twice() {}
function twice() {}
`

it.each([
  ['Clinic.limit', '2-2'],
  ['Clinic.#open', '3-3'],
  ['Clinic.close', '5-7'],
  ['check', '8-8'],
  ['late', '9-9'],
  ['outer.inner', '11-11'],
  ['value', ''],
  ['twice', '14-14, 15-15 ?'],
])('finds %s of JavaScript on lines %s', async (symbol, expected) => {
  expect(await linesOf('a.cjs', CODE, symbol)).toBe(expected)
})

it('has its names in the same places whether or not its words are wanted', async () => {
  expect(await definitionsOf('a.cjs', CODE, 'names')).toEqual(await definitionsOf('a.cjs', CODE, 'words'))
})
