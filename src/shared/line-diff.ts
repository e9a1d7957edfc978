import { diffLines } from './diff-lines.ts'

const AROUND = 2

/** What differs between two texts, line by line: `-` was there, `+` is new, two lines around each; '' where nothing does. */
export const lineDiff = (before: string, after: string): string => {
  const lines = diffLines(before.split('\n'), after.split('\n'), (line) => line)
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ mark }) => mark !== ' '),
  )
  const shown: string[] = []
  for (const [index, { mark, line }] of lines.entries()) {
    if (isNear[index] !== true) continue
    if (isNear[index - 1] !== true && shown.length > 0) shown.push('  …')
    shown.push(`${mark} ${line.replace(/\r$/, '')}`)
  }
  return shown.length === 0 ? '' : `${shown.join('\n')}\n`
}
