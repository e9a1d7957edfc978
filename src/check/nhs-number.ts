/** Ten digits, alone or as 3 3 4, that nothing else goes on with. */
const TEN_DIGITS = /(?<![\w.,#/+=-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\w-])/g
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const

/**
 * Where a text holds ten digits whose check digit is that of an NHS number. Numbers for tests (999 …) are none, nor
 * are numbers that begin with 0, as telephone numbers do.
 */
export const nhsNumbersIn = (text: string): readonly { readonly at: number; readonly length: number }[] =>
  [...text.matchAll(TEN_DIGITS)]
    .filter(([, first, , second, third]) => isNhsNumber(`${first ?? ''}${second ?? ''}${third ?? ''}`))
    .map((match) => ({ at: match.index, length: match[0].length }))

const isNhsNumber = (digits: string): boolean => {
  if (digits.startsWith('999') || digits.startsWith('0') || new Set(digits).size === 1) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = 11 - (sum % 11)
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9])
}
